/** The steps of `npm run check` and `npm test`: what each runs, and which browsers it needs. Node built-ins only. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, buildExtension, compileCorpus } from './build-steps.mjs';
import { root, run } from './run.mjs';
import { line, one, playwrightTally, sum, vitestTally } from './tally.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */
/**
 * @typedef {object} Step
 * @property {string} name shown in the heading, and matched by the words of `npm test -- WORD`
 * @property {BrowserName[]} [browsers] what must be installed before it runs
 * @property {(browsers: {chromium?: string, firefox?: string}) => Promise<import('./tally.mjs').Tally>} run
 */

/** Folder of the runners' reports. */
const REPORTS = '.build/reports';
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;

/** Runs one after another and stops at the first that fails, since the later ones need it. */
async function inTurn(...parts) {
  for (const part of parts) {
    if (!(await part()).ok) return one(false);
  }
  return one(true);
}
const program =
  (name, ...args) =>
  async () =>
    one((await run(name, args)).ok);
const commandLine = (...args) => program('node', 'tools/scripts/cli.mjs', ...args);

/** A runner must not find the report of its last run. */
function freshReport(file) {
  mkdirSync(join(root, REPORTS), { recursive: true });
  rmSync(join(root, file), { force: true });
  return join(root, file);
}

async function vitest() {
  const report = freshReport(VITEST_REPORT);
  const { ok } = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${VITEST_REPORT}`]);
  return vitestTally(report, ok);
}

async function playwright(browsers) {
  const report = freshReport(PLAYWRIGHT_REPORT);
  const { ok } = await run('playwright', ['test', '--reporter=list,json'], {
    env: {
      CHROMIUM_PATH: browsers.chromium,
      FIREFOX_PATH: browsers.firefox,
      PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
    },
  });
  return playwrightTally(report, ok);
}

/** The steps of `npm run check`, in order: no browser, quick ones first. @type {Step[]} */
export const CHECK_STEPS = [
  { name: 'types', run: program('tsc', '--noEmit', '-p', '.') },
  { name: 'types of the core, without DOM and node', run: program('tsc', '-p', 'tsconfig.core.json') },
  { name: 'lint and format', run: program('biome', 'ci', '--colors=off', '.') },
  { name: 'floors', run: program('node', 'tools/scripts/floors.mjs') },
  { name: 'dead code', run: program('knip', '--no-progress') },
  { name: 'corpus check', run: commandLine('corpus', 'check') },
  { name: 'corpus compile', run: () => inTurn(compileCorpus) },
  { name: 'unit and property tests', run: vitest },
  { name: 'accuracy', run: commandLine('eval', '--minimum') },
];

/** What `npm test` runs after them: builds before what looks at them. @type {Step[]} */
export const BROWSER_STEPS = [
  { name: 'fresh clone', run: program('node', 'tools/scripts/fresh-clone.mjs') },
  { name: 'package', run: program('node', 'tools/scripts/package.mjs', '--check') },
  { name: 'build for Chromium', run: () => inTurn(() => buildExtension('chromium')) },
  { name: 'build for Firefox', run: () => inTurn(() => buildExtension('firefox')) },
  { name: 'add-on lint', run: program('web-ext', 'lint', '--no-config-discovery', '-s', BUILDS.firefox) },
  { name: 'bundle scan', run: program('node', 'tools/scripts/scan-bundles.mjs') },
  {
    name: 'test builds',
    run: () => inTurn(...['chromium', 'firefox'].map((name) => () => buildExtension(name, { test: true }))),
  },
  { name: 'browser tests', browsers: ['chromium', 'firefox'], run: playwright },
];

/**
 * Runs steps one after another; a failing one does not stop the others, so that one run tells everything.
 * Sets the exit code to 1 if anything failed. The last line is `N passed, N failed, N skipped`, summed over the
 * runners, where a step without tests of its own counts one.
 * @param {Step[]} steps
 * @param {{chromium?: string, firefox?: string}} browsers
 */
export async function runSteps(steps, browsers = {}) {
  const results = [];
  for (const step of steps) {
    console.log(`\n=== ${step.name}`);
    const started = Date.now();
    const tally = await step.run(browsers);
    results.push({ name: step.name, tally, seconds: Math.round((Date.now() - started) / 1000) });
  }
  console.log('\n=== Summary');
  for (const { name, tally, seconds } of results) {
    console.log(`${tally.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${line(tally)} (${seconds} s)`);
  }
  const total = sum(results.map(({ tally }) => tally));
  process.exitCode = total.failed > 0 || results.length === 0 ? 1 : 0;
  console.log(`\n${line(total)}`);
}
