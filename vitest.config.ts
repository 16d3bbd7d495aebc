import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests of rooms with a document or a browser, and two that replace modules: these need modules of their own. */
const ISOLATED = [
  'tests/unit/{background,content,panels,shared}/**/*.test.{ts,tsx}',
  'tests/unit/engine/thresholds.test.ts',
  'tests/unit/tools/match.test.ts',
];

/** Needs the stack of a process, which is smaller than that of a thread: one of its packs must be too much for it. */
const IN_PROCESS = ['tests/unit/shared/pack-file.test.ts'];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  plugins: [WxtVitest()], // a fake `browser`, so that the polyfill loads
  define: { __REPORTS__: JSON.stringify('') }, // as in a build that names no address
  test: {
    environment: 'node', // tests of views name happy-dom in their first line
    maxWorkers: '100%', // vitest's own choice leaves one of two cores idle
    mockReset: true,
    testTimeout: 60_000, // only a hang takes this long, also on a busy machine; speed is for `npm run bench`
    projects: [
      // Threads: starting a process for each of these files takes a sixth of their time.
      { extends: true, test: { name: 'isolated', include: ISOLATED, exclude: IN_PROCESS, pool: 'threads' } },
      { extends: true, test: { name: 'process', include: IN_PROCESS } },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'],
          exclude: ISOLATED,
          isolate: false, // modules without state are loaded once for all files, in half the time
        },
      },
    ],
  },
});
