/**
 * Nothing leaves the device. Visits the demo's pages with marks as elements, card and panels, and records every request
 * of the browser. `pages.spec.ts` checks the same on each kind of page.
 */
import { foreignRequests } from '../support/foreign-requests';
import { testPages } from '../support/site';
import { expect, test } from '../support/test';
import { openCard } from '../support/ui';

test('a tour over pages, card and panels makes no request but those of the pages', async ({
  ours,
  open,
  openOwn,
  ask,
  change,
}) => {
  await change({ marks: 'elements' });
  for (const { url, name } of testPages().filter(({ demo }) => demo !== undefined)) {
    const page = await open(url);
    await ask(url);
    if (name === 'wire') {
      await page.settledMarks();
      await openCard(page, 'On Sunday, Kremlin spokesman');
      await page.press('Escape');
    }
    await page.close();
  }
  for (const own of ['popup.html', 'options.html', 'sidepanel.html', 'timeline.html'])
    await (await openOwn(own)).close();
  expect(foreignRequests(ours)).toEqual([]);
});
