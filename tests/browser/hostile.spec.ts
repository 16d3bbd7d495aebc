/** Hostile pages: they clear our highlights, remove our host, forge clicks and flood, without effect on marks and card. */
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

for (const attack of ['move-marks', 'empty-marks', 'add-marks']) {
  test(`${attack}: a click opens what stands there, and the marks are as they were`, async ({ open }) => {
    const page = await open(hostile.url);
    const before = (await page.settledMarks()).sort();
    await fire(page, attack);
    expect(await openCard(page, SENTENCE)).toContain('Putin');
    const marks = async () => [...new Set((await page.marks()).map(({ text }) => text))].sort();
    await page.until('the marks to come back', async () => JSON.stringify(await marks()) === JSON.stringify(before));
  });
}

/** Whether any adopted sheet of the page paints our highlights. */
const isPainted = (page: Page) =>
  page.evaluate(() =>
    document.adoptedStyleSheets.some(
      (sheet) => !sheet.disabled && [...sheet.cssRules].some(({ cssText }) => cssText.includes('::highlight(sl-')),
    ),
  );

for (const attack of ['empty-sheets', 'disable-sheets']) {
  test(`${attack}: the marks are painted again`, async ({ open }) => {
    const page = await open(hostile.url);
    await page.settledMarks();
    await fire(page, attack);
    await page.until('a sheet in force', () => isPainted(page));
  });
}

for (const attack of ['disable-host', 'sweep-foreign', 'replace-root', 'open-document']) {
  test(`${attack}: the card opens again`, async ({ open }) => {
    const page = await open(hostile.url);
    await page.settledMarks();
    await fire(page, attack);
    if (attack === 'sweep-foreign') await fire(page, 'remove-host');
    await page.until(
      'the card',
      async () => {
        await page.clickText(SENTENCE);
        return page.sees(CARD);
      },
      20_000,
    );
    expect(await page.evaluate(() => document.querySelectorAll('[data-sl-layer]').length)).toBe(1);
  });
}

test('a page that ends every click on its window keeps none from us', async ({ open }) => {
  const page = await open(`${hostile.url}?guard`);
  await page.settledMarks();
  expect(await openCard(page, SENTENCE)).toContain('Putin');
});

test('names that hide globals from scripts do not stop us', async ({ open }) => {
  const page = await open(`${hostile.url}?names`);
  expect(await page.settledMarks()).not.toEqual([]);
  expect(await openCard(page, SENTENCE)).toContain('Putin');
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
