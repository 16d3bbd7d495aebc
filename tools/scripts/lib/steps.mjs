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
 * @property {string} [lane] neighbouring steps with a lane run at the same time, those of one lane in their order
 * @property {BrowserName[]} [browsers] what must be installed before it runs
 * @property {(how: How) => Promise<{tally: import('./tally.mjs').Tally, output: string}>} run
 */
/**
 * @typedef {object} How
 * @property {{chromium?: string, firefox?: string}} browsers paths of the programs
 * @property {boolean} hold return the output and print nothing, because another step runs at the same time
 */

/** Folder of the runners' reports. */
const REPORTS = '.build/reports';
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;

/** Runs programs one after another and stops at the first that fails, since the later ones need it. */
const inTurn =
  (...parts) =>
  async ({ hold }) => {
    let output = '';
    for (const part of parts) {
      const result = await part({ hold });
      output += result.output;
      if (!result.ok) return { tally: one(false), output };
    }
    return { tally: one(true), output };
  };
const program = (name, ...args) => inTurn(({ hold }) => run(name, args, { hold }));
const commandLine = (...args) => program('node', 'tools/scripts/cli.mjs', ...args);
const build = (browser, options) => (output) => buildExtension(browser, { ...options, ...output });

/** Deletes a runner's last report, so that it cannot be taken for that of this run. */
function freshReport(file) {
  mkdirSync(join(root, REPORTS), { recursive: true });
  rmSync(join(root, file), { force: true });
  return join(root, file);
}

async function vitest({ hold }) {
  const report = freshReport(VITEST_REPORT);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile=${VITEST_REPORT}`];
  const { ok, output } = await run('vitest', args, { hold });
  return { tally: vitestTally(report, ok), output };
}

async function playwright({ browsers, hold }) {
  const report = freshReport(PLAYWRIGHT_REPORT);
  const { ok, output } = await run('playwright', ['test', '--reporter=list,json'], {
    hold,
    env: {
      CHROMIUM_PATH: browsers.chromium,
      FIREFOX_PATH: browsers.firefox,
      PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
    },
  });
  return { tally: playwrightTally(report, ok), output };
}

/** The steps of `npm run check`, without a browser. Two lanes, because most of them keep one core busy. @type {Step[]} */
export const CHECK_STEPS = [
  { name: 'types', lane: 'code', run: program('tsc', '--noEmit', '-p', '.') },
  { name: 'types of the core, without DOM and node', lane: 'code', run: program('tsc', '-p', 'tsconfig.core.json') },
  { name: 'lint and format', lane: 'code', run: program('biome', 'ci', '--colors=off', '.') },
  { name: 'floors', lane: 'code', run: program('node', 'tools/scripts/floors.mjs') },
  { name: 'dead code', lane: 'code', run: program('knip', '--no-progress') },
  { name: 'corpus check', lane: 'record', run: commandLine('corpus', 'check') },
  { name: 'corpus compile', lane: 'record', run: inTurn(compileCorpus) },
  { name: 'accuracy', lane: 'record', run: commandLine('eval', '--minimum') },
  { name: 'unit and property tests', run: vitest },
];

/** What `npm test` runs after them: builds before what looks at them. @type {Step[]} */
export const BROWSER_STEPS = [
  { name: 'fresh clone', lane: 'clone', run: program('node', 'tools/scripts/fresh-clone.mjs') },
  { name: 'package', lane: 'builds', run: program('node', 'tools/scripts/package.mjs', '--check') },
  { name: 'build for Chromium', lane: 'builds', run: inTurn(build('chromium')) },
  { name: 'build for Firefox', lane: 'builds', run: inTurn(build('firefox')) },
  {
    name: 'add-on lint',
    lane: 'builds',
    run: program('web-ext', 'lint', '--no-config-discovery', '-s', BUILDS.firefox),
  },
  { name: 'bundle scan', lane: 'builds', run: program('node', 'tools/scripts/scan-bundles.mjs') },
  {
    name: 'test builds',
    lane: 'builds',
    run: inTurn(build('chromium', { test: true }), build('firefox', { test: true })),
  },
  { name: 'browser tests', browsers: ['chromium', 'firefox'], run: playwright },
];

/**
 * Steps that may run at the same time: neighbours that have a lane, as one list per lane; a step without a lane alone.
 * Builds copy what the checks compile, so they wait for these even if no step between them was chosen.
 * @param {Step[]} steps
 * @returns {Step[][][]} groups of lanes of steps, in the order of the steps
 */
export function groupsOf(steps) {
  const groups = [];
  let lanes = new Map();
  const endGroup = () => {
    if (lanes.size > 0) groups.push([...lanes.values()]);
    lanes = new Map();
  };
  for (const [at, step] of steps.entries()) {
    if (BROWSER_STEPS.includes(step) && CHECK_STEPS.includes(steps[at - 1])) endGroup();
    if (step.lane === undefined) {
      endGroup();
      groups.push([[step]]);
    } else lanes.set(step.lane, [...(lanes.get(step.lane) ?? []), step]);
  }
  endGroup();
  return groups;
}

/**
 * Runs steps in their lanes; a failing one does not stop the others, so that one run tells everything. A step alone
 * prints as it goes; one beside others prints when it has ended.
 * Sets the exit code to 1 if anything failed. The last line is `N passed, N failed, N skipped`, summed over the
 * runners, where a step without tests of its own counts one.
 * @param {Step[]} steps
 * @param {{chromium?: string, firefox?: string}} browsers
 */
export async function runSteps(steps, browsers = {}) {
  const results = [];
  const runLane = async (lane, hold) => {
    for (const step of lane) {
      if (!hold) console.log(`\n=== ${step.name}`);
      const started = Date.now();
      const { tally, output } = await step.run({ browsers, hold });
      if (hold) process.stdout.write(`\n=== ${step.name}\n${output}`);
      results.push({ name: step.name, tally, seconds: Math.round((Date.now() - started) / 1000) });
    }
  };
  for (const lanes of groupsOf(steps)) await Promise.all(lanes.map((lane) => runLane(lane, lanes.length > 1)));
  console.log('\n=== Summary');
  for (const { name, tally, seconds } of results) {
    console.log(`${tally.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${line(tally)} (${seconds} s)`);
  }
  const total = sum(results.map(({ tally }) => tally));
  process.exitCode = total.failed > 0 || results.length === 0 ? 1 : 0;
  console.log(`\n${line(total)}`);
}
