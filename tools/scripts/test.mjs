/**
 * `npm test`: installs what is missing, then runs every check there is: the steps of `npm run check`, a fresh clone,
 * the builds, and the browser tests.
 *
 * `npm test -- WORD…` runs only the steps whose name contains one of the words, and installs only what these need.
 */
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensurePackages, fail } from './lib/run.mjs';
import { BROWSER_STEPS, CHECK_STEPS, runSteps } from './lib/steps.mjs';

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const steps = [...CHECK_STEPS, ...BROWSER_STEPS];
const chosen = words.length === 0 ? steps : steps.filter(({ name }) => words.some((word) => name.includes(word)));
if (chosen.length === 0) {
  fail(
    `No step has "${words.join('" or "')}" in its name. The steps:\n${steps.map(({ name }) => `  ${name}`).join('\n')}`,
  );
}

ensurePackages();
const wanted = [...new Set(chosen.flatMap(({ browsers = [] }) => browsers))];
await runSteps(chosen, wanted.length > 0 ? await ensureBrowsers(wanted) : {});
