/**
 * Site access: the extension stops when the user revokes it and works again when it is granted. Firefox only: in
 * Chromium only the browser's menu can revoke what the manifest names.
 */
import { testPage } from '../support/site';
import { test } from '../support/test';
import { panelSays, word } from '../support/ui';

const wire = testPage('wire');
const ORIGIN = '*://*.reuters.com/*';

test('access that is revoked ends the marks; the button of the popup mends it', async ({
  open,
  openOwn,
  ours,
  own,
  ask,
}) => {
  const page = await open(wire.url);
  const before = await page.settledMarks();
  const { tab } = await ask(wire.url);
  await own.evaluate(async (origin) => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { remove(what: object): Promise<boolean> } };
    };
    await browser.permissions.remove({ origins: [origin] });
  }, ORIGIN);
  await page.until('all traces to go', async () => (await page.traces()).length === 0);
  await page.tab.activate();
  await ours.grantActiveTab?.(); // as the click on the toolbar button does
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await panelSays(popup, word('state_no_access'));
  await popup.click('button', word('do_allow_site'));
  await page.tab.activate();
  await page.until('the marks to come back', async () => (await page.settledMarks()).length === before.length, 15_000);
});
