/** axe finds nothing, in light and dark, in the panels and in the open card. */
import { axeFindings } from '../support/axe';
import type { Scheme } from '../support/driver';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { LIST, openCard, PILL } from '../support/ui';

const wire = testPage('wire');
const SCHEMES: Scheme[] = ['light', 'dark'];
/** Colours fade from one scheme to the other. */
const SETTLE = 400;
const pause = () => new Promise((resolve) => setTimeout(resolve, SETTLE));

for (const scheme of SCHEMES) {
  test(`panels, ${scheme}`, async ({ open, openOwn, ask }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    const { tab, list } = await ask(wire.url);
    const timeline = `timeline.html?tab=${tab}&claim=${list[0]?.claim}`;
    for (const path of [`popup.html?tab=${tab}`, 'options.html', `sidepanel.html?tab=${tab}`, timeline]) {
      const panel = await openOwn(path);
      await panel.tab.setScheme(scheme);
      await panel.until('the panel to be drawn', () => panel.sees('button'));
      await pause();
      expect(await axeFindings(panel), path).toEqual([]);
      await panel.close();
    }
  });

  test(`card, pill and list, ${scheme}`, async ({ open }) => {
    const page = await open(wire.url);
    await page.tab.setScheme(scheme);
    await page.settledMarks();
    await openCard(page, 'WASHINGTON, Feb 10');
    await pause();
    expect(await axeFindings(page, '[data-sl-layer]'), 'card').toEqual([]);
    await page.press('Escape');
    await page.click(`${PILL} button`, 'known claim');
    await page.until('the list', () => page.sees(LIST));
    await pause();
    expect(await axeFindings(page, '[data-sl-layer]'), 'list').toEqual([]);
  });
}
