/** `npm run soak`: installs what is missing, builds the extension, and visits many pages with both browsers. */
import { ensureBrowsers } from './lib/browsers.mjs';
import { buildExtension, compileCorpus } from './lib/build-steps.mjs';
import { ensurePackages, fail } from './lib/run.mjs';

const args = process.argv.slice(2);
ensurePackages();
const { compiled } = await import('./lib/compiled.mjs');
const { readOptions, soak, USAGE } = await compiled('soak', 'tools/soak/soak.ts');
if (args.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}
let options;
try {
  options = readOptions(args);
} catch (error) {
  fail(`${error.message}\n\n${USAGE}`);
}
const executables = await ensureBrowsers(options.browsers);
if (!(await compileCorpus({ quiet: true })).ok) fail('The corpus could not be compiled: see above.');
for (const browser of options.browsers)
  if (!(await buildExtension(browser, { quiet: true })).ok) fail('The extension could not be built: see above.');
const problems = await soak(options, executables);
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
