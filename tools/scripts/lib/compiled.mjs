/** Compiles a TypeScript file of the project for node 20, which cannot run TypeScript, and returns its module. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/**
 * @param {string} name of the folder under .build/
 * @param {string} entry path of the TypeScript file in the project
 */
export async function compiled(name, entry) {
  const { build } = await import('vite');
  const outDir = join(root, '.build', name);
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'entry.js' } },
    },
  });
  return import(pathToFileURL(join(outDir, 'entry.js')).href);
}
