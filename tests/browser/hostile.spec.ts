/** A page that fights back must not win, nor break: clears our highlights, takes our host, forges clicks, floods. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, openCard } from '../support/ui';

const hostile = testPage('hostile');
const SENTENCE = 'Trump told the New York Post';
const fire = (page: Page, name: string) =>
  page.evaluate((event) => {
    dispatchEvent(new Event(event));
  }, name);

test('cleared highlights come back', async ({ open }) => {
  const page = await open(hostile.url);
  const before = await page.settledMarks();
  await fire(page, 'clear-highlights');
  await page.until('the marks to come back', async () => (await page.marks()).length >= before.length);
});

test('a host that is removed comes back, and the card opens', async ({ open }) => {
  const page = await open(hostile.url);
  await page.settledMarks();
  await fire(page, 'remove-host');
  expect(await openCard(page, SENTENCE)).toContain('Putin');
});

test('clicks that the page forges open nothing', async ({ open }) => {
  const page = await open(hostile.url);
  await page.settledMarks();
  await fire(page, 'forge-click');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await page.sees(CARD)).toBe(false);
  await openCard(page, SENTENCE);
});

for (const attack of ['flood', 'churn']) {
  test(`the page stays usable under a ${attack}, and the marks come to rest`, async ({ open }) => {
    const page = await open(hostile.url);
    await page.settledMarks();
    await fire(page, attack);
    await page.until(
      'a mark after it',
      async () => (await page.settledMarks(300)).some((text) => text.startsWith(SENTENCE)),
      20_000,
    );
  });
}
