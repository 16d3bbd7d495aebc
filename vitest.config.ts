import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  plugins: [WxtVitest()], // a fake `browser`, so that the polyfill loads
  define: { __REPORTS__: JSON.stringify('') }, // as in a build that names no address
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'],
    environment: 'node', // tests of views name happy-dom in their first line
    maxWorkers: '100%', // vitest's own choice leaves one of two cores idle
    mockReset: true,
    testTimeout: 60_000, // only a hang takes this long, also on a busy machine; speed is for `npm run bench`
  },
});
