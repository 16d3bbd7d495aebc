/** The browser may end the background, or all of the extension, at any moment: what people switched holds. */
import type { ExtensionBrowser } from '../support/driver';
import { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, launch, test } from '../support/test';
import { PILL, SWITCH_ALL } from '../support/ui';

const wire = testPage('wire');
/** When the background is ended after a switch, in ms: at once, while it reads and stores the settings, and when it applies them. */
const MOMENTS = [0, 2, 5, 20];

test('switches of the popup and of a key hold although the background is ended at that moment', async ({
  ours,
  open,
  openOwn,
  ask,
}) => {
  const page = await open(wire.url);
  const before = await page.settledMarks();
  const { tab } = await ask(wire.url);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await page.tab.activate();
  const isOff = async () => (await page.traces()).length === 0;
  const ways = { popup: () => popup.click(SWITCH_ALL), key: () => ours.command('toggle') };
  for (const [name, toggle] of Object.entries(ways))
    for (const moment of MOMENTS) {
      const wanted = !(await isOff());
      await toggle();
      await new Promise((resolve) => setTimeout(resolve, moment));
      await ours.killBackground();
      await page.until(
        `${wanted ? 'off' : 'on'} by ${name} after ${moment} ms`,
        async () => {
          if (wanted) return isOff();
          return (await page.marks()).length > 0;
        },
        15_000,
      );
    }
  expect(await page.settledMarks()).toEqual(before);
});

test('an open page is read again after the extension was off in the list of the browser', async ({ browserName_ }) => {
  const own: ExtensionBrowser = await launch(browserName_);
  try {
    const page = new Page(await own.newTab());
    await page.goto(wire.url);
    const before = await page.settledMarks();
    await own.setEnabled(false);
    // Firefox ends our scripts before they can take anything back; the new ones do.
    if (browserName_ === 'chromium')
      await page.until('all traces to go', async () => (await page.traces()).length === 0);
    await own.setEnabled(true);
    await page.until('the pill', () => page.sees(PILL));
    expect(await page.settledMarks()).toEqual(before);
    expect(await page.evaluate(() => document.querySelectorAll('[data-sl-layer]').length)).toBe(1);
  } finally {
    await own.close();
  }
});
