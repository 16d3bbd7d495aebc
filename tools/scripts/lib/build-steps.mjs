/** Builds that `npm run build`, `npm test` and `npm start` share. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Environment of a build with an open shadow root, for tests and axe; such a build is never published. */
export const TEST_BUILD = { SOURCELIGHT_TEST: '1' };

/** Where WXT puts each build; the names follow outDirTemplate in wxt.config.ts. */
export const BUILDS = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
  testChromium: '.output/test-chrome-mv3',
  testFirefox: '.output/test-firefox-mv3',
};

/** Compiles corpus/ into .build/claims/, which the builds copy. */
export const compileCorpus = (options) => run('node', ['tools/scripts/cli.mjs', 'corpus', 'compile'], options);

/**
 * One build of the extension.
 * @param {'chromium' | 'firefox'} browser
 * @param {{test?: boolean, quiet?: boolean, hold?: boolean}} [options] quiet and hold as for `run`
 */
export function buildExtension(browser, { test = false, ...output } = {}) {
  const key = test ? `test${browser === 'firefox' ? 'Firefox' : 'Chromium'}` : browser;
  rmSync(join(root, BUILDS[key]), { recursive: true, force: true }); // a failed build must not leave an old one
  const args = browser === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  return run('wxt', args, { env: test ? TEST_BUILD : {}, ...output });
}
