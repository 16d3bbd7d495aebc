/**
 * `test` with the builds as they ship: the card's shadow root is closed, so tests see what a page sees. They ask the
 * extension's own messages for what the interface shows. Needs `npm run build`.
 */
import { existsSync } from 'node:fs';
import type { BrowserName } from './driver';
import { launch, test as testBuild } from './test';

const SHIPPED: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};
/** Time limit for starting a browser on a busy machine, in ms. */
const LAUNCH_TIMEOUT = 90_000;

export const test = testBuild.extend<object, object>({
  ours: [
    async ({ browserName_ }, use) => {
      const extension = `${process.cwd()}/${SHIPPED[browserName_]}`;
      if (!existsSync(extension)) throw new Error(`${SHIPPED[browserName_]} is missing: run \`npm run build\` first.`);
      const ours = await launch(browserName_, { extension });
      await use(ours);
      await ours.close();
    },
    { scope: 'worker', timeout: LAUNCH_TIMEOUT },
  ],
});
export { expect } from '@playwright/test';
