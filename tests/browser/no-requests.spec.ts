/** Principle 2: nothing leaves the device. A tour over pages and panels, with every request of the browser written down. */
import { isOwnAddress, testPages } from '../support/site';
import { expect, serve, test } from '../support/test';
import { openCard } from '../support/ui';

test('a tour over all pages and panels makes no request but those of the pages', async ({
  ours,
  open,
  openOwn,
  ask,
  change,
}) => {
  test.setTimeout(180_000);
  const pages = testPages();
  for (const marks of ['highlights', 'elements'] as const) {
    await change({ marks });
    for (const { url, name } of pages.filter((page) => marks === 'highlights' || page.demo !== undefined)) {
      const page = await open(url);
      const { list } = await ask(url);
      if (list.length > 0 && name === 'wire') {
        await page.settledMarks();
        await openCard(page, 'On Sunday, Kremlin spokesman');
        await page.press('Escape');
      }
      await page.close();
    }
  }
  for (const own of ['popup.html', 'options.html', 'sidepanel.html']) await (await openOwn(own)).close();

  const hosts = new Set(pages.map(({ url }) => new URL(url).host));
  const foreign = ours.requests.filter(({ url, where }) =>
    // Chromium opens connections to a page's host ahead of the request that we then answer
    where === 'network' ? !hosts.has(new URL(url).hostname) : !isOwnAddress(url, serve),
  );
  expect(foreign).toEqual([]);
});
