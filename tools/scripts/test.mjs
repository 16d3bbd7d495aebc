/**
 * `npm test`: installs what is missing, then runs every check there is, each as a step with a heading. A failing
 * step does not stop the others, so that one run tells everything. Exit code 1 if anything failed; the last line is
 * `N passed, N failed, N skipped`, summed over the runners, where a step without tests of its own counts one.
 *
 * `npm test -- NAME…` runs only the steps whose name contains one of the words (for work on one of them).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './lib/browsers.mjs';
import { BUILDS, buildExtension, compileCorpus } from './lib/build-steps.mjs';
import { ensurePackages, root, run } from './lib/run.mjs';
import { line, one, playwrightTally, sum, vitestTally } from './lib/tally.mjs';

/** Folder of the runners' reports. */
const REPORTS = '.build/reports';
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;

ensurePackages();
const browsers = await ensureBrowsers(['chromium', 'firefox']);
mkdirSync(join(root, REPORTS), { recursive: true });

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

async function vitest() {
  rmSync(join(root, VITEST_REPORT), { force: true });
  const { ok } = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${VITEST_REPORT}`]);
  return vitestTally(join(root, VITEST_REPORT), ok);
}

async function playwright() {
  rmSync(join(root, PLAYWRIGHT_REPORT), { force: true });
  const { ok } = await run('playwright', ['test', '--reporter=list,json'], {
    env: {
      CHROMIUM_PATH: browsers.chromium,
      FIREFOX_PATH: browsers.firefox,
      PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
    },
  });
  return playwrightTally(join(root, PLAYWRIGHT_REPORT), ok);
}

const lintAddOn = program('web-ext', 'lint', '--no-config-discovery', '-s', BUILDS.firefox);

/** In the order in which they run: quick ones first; builds before what looks at them. */
const STEPS = [
  ['types', program('tsc', '--noEmit', '-p', '.')],
  ['types of the core, without DOM and node', program('tsc', '-p', 'tsconfig.core.json')],
  ['lint and format', program('biome', 'ci', '--colors=off', '.')],
  ['floors', program('node', 'tools/scripts/floors.mjs')],
  ['dead code', program('knip', '--no-progress')],
  ['corpus check', program('node', 'tools/scripts/cli.mjs', 'corpus', 'check')],
  ['corpus compile', () => inTurn(compileCorpus)],
  ['unit and property tests', vitest],
  ['build for Chromium', () => inTurn(() => buildExtension('chromium'))],
  ['build for Firefox', () => inTurn(() => buildExtension('firefox'))],
  ['add-on lint', lintAddOn],
  ['bundle scan', program('node', 'tools/scripts/scan-bundles.mjs')],
  ['test builds', () => inTurn(...['chromium', 'firefox'].map((name) => () => buildExtension(name, { test: true })))],
  ['browser tests', playwright],
];

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const chosen = STEPS.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
const results = [];
for (const [name, step] of chosen) {
  console.log(`\n=== ${name}`);
  const started = Date.now();
  const tally = await step();
  results.push({ name, tally, seconds: Math.round((Date.now() - started) / 1000) });
}

console.log('\n=== Summary');
for (const { name, tally, seconds } of results) {
  console.log(`${tally.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${line(tally)} (${seconds} s)`);
}
const total = sum(results.map(({ tally }) => tally));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${line(total)}`);
