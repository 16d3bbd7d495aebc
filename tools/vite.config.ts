/** Compiles the command line for node 20: all packages bundled, one chunk per command, so that it starts fast. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  publicDir: false,
  resolve: { tsconfigPaths: true },
  // Packages are bundled: loading one file is faster than resolving hundreds.
  ssr: { noExternal: true },
  build: {
    ssr: `${root}tools/cli.ts`,
    outDir: `${root}.build/cli/current`,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'cli.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
