/** Bundles a TypeScript entry into one script, as the extension's content scripts are bundled. */
import type { build as viteBuild } from 'vite';

/**
 * @param entry path of the file in the project
 * @param external packages that stay out
 * @param define names that the build replaces, with their replacement as code
 * @returns the minified script; it assigns the entry's exports to the global variable `bundled`
 */
export async function bundleScript(
  entry: string,
  external: RegExp[] = [],
  define: Record<string, string> = {},
): Promise<string> {
  // Imported by a name that the bundler cannot follow: vite must stay outside of the compiled command line.
  const name = 'vite';
  const { build } = (await import(/* @vite-ignore */ name)) as { build: typeof viteBuild };
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define,
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      reportCompressedSize: false,
      // As a function: the bundler keeps the white space of an ES module, which the extension does not ship.
      lib: { entry, formats: ['iife'], name: 'bundled', fileName: 'bundled' },
      rollupOptions: { external },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('The bundler gave no output.');
  return first.output.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
}
