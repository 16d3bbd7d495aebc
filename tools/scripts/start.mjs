/** `npm start`: installs what is missing, builds the extension, opens a browser with it on a demo news site. */
import { ensureBrowsers } from './lib/browsers.mjs';
import { buildExtension, compileCorpus } from './lib/build-steps.mjs';
import { ensurePackages, fail } from './lib/run.mjs';

const args = process.argv.slice(2);
ensurePackages();
const { compiled } = await import('./lib/compiled.mjs');
const { readOptions, runDemo, USAGE } = await compiled('demo', 'tools/demo/demo.ts');
if (args.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}
let options;
try {
  options = readOptions(args, process.env, process.platform);
} catch (error) {
  fail(`${error.message}\n\n${USAGE}`);
}
const browsers = await ensureBrowsers([options.browser]);
console.log('Building the extension …');
if (!(await compileCorpus({ quiet: true })).ok) fail('The corpus could not be compiled: see above.');
if (!(await buildExtension(options.browser, { quiet: true })).ok) fail('The extension could not be built: see above.');
try {
  await runDemo(args, browsers);
} catch (error) {
  fail(`The demo could not go on: ${error instanceof Error ? error.message : error}`);
}
