import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  imports: false, // no auto-imports: every name is imported by hand
  webExt: { disabled: true },
  alias: { '#src': `${root}src` },
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({ build: { sourcemap: false } }),
});
