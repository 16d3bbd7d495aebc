/** The back/forward cache: a page that is restored from it is marked, answers, and has its number on the button. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, LIST, named, openCard, PILL, word } from '../support/ui';
import { thereAndBack } from '../support/way-back';

const wire = testPage('wire');
const elsewhere = testPage('no-claims');
const SENTENCE = 'On Sunday, Kremlin spokesman';

/** The text on the extension's button for a tab. */
const badge = (own: Page, tab: number) =>
  own.evaluate(async (tabId) => {
    type Api = { action: { getBadgeText(what: object): Promise<string> } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api>;
    return ((browser ?? chrome) as Api).action.getBadgeText({ tabId });
  }, tab);

for (const marks of ['highlights', 'elements'] as const) {
  test(`marks, card, pill and the number on the button, with ${marks}`, async ({ own, open, ask, change }) => {
    await change({ marks });
    const page = await open(wire.url);
    const before = await page.settledMarks();
    const { tab } = await ask(wire.url);
    const number = await page.until('the number', () => badge(own, tab));
    const dom = await page.dom();
    await thereAndBack(page, elsewhere.url, async () => {
      await page.until('no number on a page without claims', async () => (await badge(own, tab)) === '');
    });
    expect(await page.settledMarks()).toEqual(before);
    await page.until('the number', async () => (await badge(own, tab)) === number);
    expect(await page.dom()).toBe(dom);
    await openCard(page, SENTENCE);
    await page.click(`${CARD} ${named(word('card_close'))}`);
    await cardCloses(page);
    await page.click(`${PILL} button`, 'known claim');
    await page.until('the list', () => page.sees(LIST));
  });
}

test('what was switched off while the page was away is off when it is back', async ({ open, change }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await thereAndBack(page, elsewhere.url, () => change({ on: false }));
  await page.until('all traces to go', async () => (await page.traces()).length === 0);
});

test('a card that was open is still open, and can be closed', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await openCard(page, SENTENCE);
  await thereAndBack(page, elsewhere.url);
  expect(await page.sees(CARD)).toBe(true);
  await page.press('Escape');
  await cardCloses(page);
});

test('the background may have been killed while the page was away', async ({ ours, own, open, ask }) => {
  const page = await open(wire.url);
  const before = await page.settledMarks();
  const { tab } = await ask(wire.url);
  const number = await page.until('the number', () => badge(own, tab));
  await thereAndBack(page, elsewhere.url, async () => void (await ours.killBackground()));
  expect(await page.settledMarks()).toEqual(before);
  await page.until('the number', async () => (await badge(own, tab)) === number);
});
