/** `npm run --silent pictures`: takes the pictures of README and docs/ again, with the test build in Chromium. */
import { ensureBrowsers } from './lib/browsers.mjs';
import { buildExtension, compileCorpus } from './lib/build-steps.mjs';
import { ensurePackages, fail } from './lib/run.mjs';

ensurePackages();
const { chromium } = await ensureBrowsers(['chromium']);
if (!(await compileCorpus({ quiet: true })).ok) fail('The corpus could not be compiled: see above.');
if (!(await buildExtension('chromium', { test: true, quiet: true })).ok) fail('The extension could not be built.');
const { compiled } = await import('./lib/compiled.mjs');
const { takePictures } = await compiled('pictures', 'tools/demo/pictures.ts');
await takePictures(chromium);
