/** Notes of the card: figures that differ from the record, and sentences of the page that contradict each other. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, cardText, openCard, word } from '../support/ui';

const figures = testPage('figures');
const opinion = testPage('opinion');

const close = async (page: Page) => {
  await page.press('Escape');
  await cardCloses(page);
};

test('a year, an ordinal and a number that differ are told with both figures; one that agrees is not', async ({
  open,
}) => {
  const page = await open(figures.url);
  await page.settledMarks();
  const cases = [
    ['Trump and Putin talked by phone on 12 February 2023', word('differs_year', '12 February 2023', '2025')],
    ['The call of 3 July 2025 was the fifth', word('differs_ordinal', 'fifth', '6th')],
    ['Trump and Putin talked by phone for three hours', word('differs_number', 'three hours', '1 h 30 min')],
  ] as const;
  for (const [sentence, says] of cases) {
    const text = await openCard(page, sentence);
    expect(text).toContain(word('differs_title'));
    expect(text).toContain(says);
    await close(page);
  }
  expect(await openCard(page, 'As a candidate Trump promised')).not.toContain(word('differs_title'));
});

test('two sentences of the page that contradict each other: each card names the other and leads to it', async ({
  open,
}) => {
  const page = await open(opinion.url);
  await page.settledMarks();
  const [one, other] = ['The Kremlin denied the report', 'Newspapers reported in November'] as const;
  const first = await openCard(page, one);
  expect(first).toContain(word('against_title'));
  expect(first).toContain(other);
  await page.click(`${CARD} .notice button`, other);
  // A claim and its denial have the same heading; their cards differ in the sentence that they name.
  await page.until('the card of the other sentence', async () => (await cardText(page)).includes(one));
  expect(await cardText(page)).toContain(word('against_title'));
  await page.until('the other sentence to be set off', () =>
    page.evaluate((words) => {
      const now = [...CSS.highlights].filter(([name]) => name.startsWith('sl-now'));
      return now.some(([, highlight]) => [...highlight].some((range) => String(range).startsWith(words)));
    }, other),
  );
  // The card of a sentence that nothing contradicts has no such note.
  await close(page);
  expect(await openCard(page, 'Putin said on 5 September')).not.toContain(word('against_title'));
});

test('the card goes with its sentence when the page swaps its article', async ({ open }) => {
  const app = testPage('single-page-app');
  const page = await open(app.url);
  await page.settledMarks();
  await openCard(page, 'President Donald Trump told');
  await page.evaluate(() =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Bridge'))?.click(),
  );
  await cardCloses(page);
});
