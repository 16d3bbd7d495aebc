/** Bundles a TypeScript entry into one script, as the extension's content scripts are bundled. */
import type { build as viteBuild } from 'vite';

/**
 * @param entry path of the file in the project
 * @param external packages that stay out
 * @param define names that the build replaces, with what stands for them as code
 * @returns the minified script; what the entry exports is assigned to the global variable `bundled`
 */
export async function bundleScript(
  entry: string,
  external: RegExp[] = [],
  define: Record<string, string> = {},
): Promise<string> {
  // By a name that the bundler does not see: vite is a tool of the build and stays outside the compiled command line.
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
      // As one function: of an ES module the bundler leaves the white space, which no extension ships.
      lib: { entry, formats: ['iife'], name: 'bundled', fileName: 'bundled' },
      rollupOptions: { external },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('The bundler gave no output.');
  return first.output.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
}
