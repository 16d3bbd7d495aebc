/** `npm run build`: the corpus, then both browsers' extensions under .output/. */
import { BUILDS, buildExtension, compileCorpus } from './lib/build-steps.mjs';
import { ensurePackages, fail } from './lib/run.mjs';

ensurePackages();
if (!(await compileCorpus()).ok) fail('The corpus could not be compiled: see above.');
for (const browser of ['chromium', 'firefox']) {
  if (!(await buildExtension(browser)).ok) fail(`The build for ${browser} failed: see above.`);
}
console.log(`\nBuilt: ${BUILDS.chromium} (Chrome, Edge, other Chromium) and ${BUILDS.firefox} (Firefox).`);
