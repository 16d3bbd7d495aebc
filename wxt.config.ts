import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Build for the browser tests: the card's shadow root is open, so that tests and axe can look into it. Never shipped. */
const forTests = process.env.SOURCELIGHT_TEST === '1';

export default defineConfig({
  imports: false, // no auto-imports: every name is imported by hand
  webExt: { disabled: true },
  alias: { '#src': `${root}src` },
  outDirTemplate: `${forTests ? 'test-' : ''}{{browser}}-mv{{manifestVersion}}`,
  vite: () => ({
    build: { sourcemap: false },
    define: { __SHADOW_MODE__: JSON.stringify(forTests ? 'open' : 'closed') },
  }),
});
