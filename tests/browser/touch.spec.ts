/** Touch: a tap opens the card, which is a sheet on narrow screens; a tap beside it closes it. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, cardText, LIST, named, PILL, word } from '../support/ui';

const wire = testPage('wire');
const SENTENCE = 'On Sunday, Kremlin spokesman';
const PHONE = { width: 390, height: 760 };
/** Smallest size of touch targets, in px (WCAG 2.2, 2.5.8 requires 24; ours are larger). */
const FINGER = 40;

const tapText = async (page: Page, words: string) => page.tab.tap(await page.pointOn(words));

async function onPhone(page: Page): Promise<void> {
  await page.tab.setViewport(PHONE.width, PHONE.height);
  await page.settledMarks();
}

const boxOf = (page: Page, selector: string) =>
  page.evaluate((css) => {
    const { left, right, top, bottom } =
      document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector(css)?.getBoundingClientRect() ??
      new DOMRect();
    return { left, right, top, bottom };
  }, selector);

test('a tap on marked text opens the card as a sheet, with its sentence in sight above it', async ({ open }) => {
  const page = await open(wire.url);
  await onPhone(page);
  await tapText(page, SENTENCE);
  expect(await cardText(page)).toContain('Peskov');
  const sheet = await boxOf(page, '.card');
  expect(sheet.left).toBe(0);
  expect(sheet.right).toBe(await page.evaluate(() => document.documentElement.clientWidth)); // less the scroll bar
  expect(Math.round(sheet.bottom)).toBe(PHONE.height);
  expect(sheet.top).toBeGreaterThan(0);
  const line = await page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith(words));
    return paragraph?.getBoundingClientRect().top ?? -1;
  }, SENTENCE);
  expect(line).toBeGreaterThanOrEqual(0);
  expect(line).toBeLessThan(sheet.top);
});

test('a tap beside the sheet closes it, a tap on another mark opens that one, a tap inside keeps it', async ({
  open,
}) => {
  const page = await open(wire.url);
  await onPhone(page);
  await tapText(page, SENTENCE);
  await cardText(page);
  const title = () => page.textOf(`${CARD} .title`);
  const first = await title();
  const { top, left } = await boxOf(page, '.card .title');
  await page.tab.tap({ x: left + 20, y: top + 10 });
  expect(await page.sees(CARD)).toBe(true);
  await page.tab.tap({ x: 4, y: 20 });
  await cardCloses(page);
  await tapText(page, SENTENCE);
  await page.until('the card again', async () => (await title()) === first);
  await page.evaluate(() => {
    const other = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith('Trump also told'));
    scrollBy({ top: (other?.getBoundingClientRect().top ?? 0) - 80, behavior: 'instant' }); // clear of the sheet
  });
  await tapText(page, 'Trump also told');
  await page.until('the other card', async () => ![first, ''].includes(await title()));
  await page.click(`${CARD} ${named(word('card_close'))}`);
  await cardCloses(page);
});

test('a tap on text without a mark opens nothing', async ({ open }) => {
  const page = await open(wire.url);
  await onPhone(page);
  await tapText(page, 'The weather over the capital');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await page.sees(CARD)).toBe(false);
});

test('a tap on the pill opens the list, a tap on an entry its card', async ({ open }) => {
  const page = await open(wire.url);
  await onPhone(page);
  await page.until('the pill', () => page.sees(PILL));
  const pill = await boxOf(page, '.pill');
  await page.tab.tap({ x: pill.left + 30, y: (pill.top + pill.bottom) / 2 });
  await page.until('the list', () => page.sees(LIST));
  const entry = await boxOf(page, '.list .entry');
  await page.tab.tap({ x: entry.left + 60, y: (entry.top + entry.bottom) / 2 });
  await cardText(page);
});

/** Descriptions of visible buttons that are smaller than that. */
const tooSmall = (page: Page) =>
  page.evaluate((least) => {
    const all = document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelectorAll('button, summary') ?? [];
    return [...all]
      .map((one) => ({ box: one.getBoundingClientRect(), name: one.getAttribute('aria-label') ?? one.textContent }))
      .filter(({ box }) => box.width > 0 && (box.height < least || box.width < 24))
      .map(({ box, name }) => `${name}: ${box.width} x ${box.height}`);
  }, FINGER);

test('everything that a finger has to hit on a narrow screen is large enough', async ({ open }) => {
  const page = await open(wire.url);
  await onPhone(page);
  await page.click(`${PILL} button`, 'known claim');
  await page.until('the list', () => page.sees(LIST));
  expect(await tooSmall(page)).toEqual([]);
  await page.click(`${PILL} button`, 'known claim');
  await tapText(page, SENTENCE);
  await cardText(page);
  await page.click(`${CARD} .acts button`, word('action_more'));
  expect(await tooSmall(page)).toEqual([]);
});
