/** The browser's zoom, the page's own zoom, and root fonts of any size: our views stay usable and in the viewport. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, LIST, named, openCard, PILL, word } from '../support/ui';

const wire = testPage('wire');
const SENTENCE = 'On Sunday, Kremlin spokesman';
/** Of the tests' window, 1280 px wide: 640 and 320 CSS px are left, the latter what WCAG 1.4.10 asks for. */
const ZOOMS = [2, 4];

/** Some lines of text. */
const LEAST_ROOM = 80;

interface Fit {
  inside: boolean;
  /** Whether a part of the card is wider than the card. */
  overflows: boolean;
  /** Height in which the card's text can be read, in CSS px. */
  room: number;
  /** Font size of the card in px of the viewport, with all zooms. */
  letters: number;
}

/** Measures the card in the viewport, at any zoom. */
const fitOf = (page: Page): Promise<Fit> =>
  page.evaluate((css) => {
    const card = document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector(css.replace('.layer ', ''));
    const body = card?.querySelector('.body');
    const { left, top, right, bottom } = card?.getBoundingClientRect() ?? new DOMRect();
    const slack = 1;
    const foot = card?.querySelector('.foot')?.getBoundingClientRect().height ?? 0;
    const isSheetLow = card ? getComputedStyle(card).overflowY === 'auto' : false;
    return {
      inside:
        left >= -slack && top >= -slack && right <= innerWidth + slack && bottom <= innerHeight + slack && right > left,
      overflows: (body?.scrollWidth ?? 0) > (body?.clientWidth ?? 0),
      room: Math.min(bottom, innerHeight) - (body?.getBoundingClientRect().top ?? 0) - (isSheetLow ? 0 : foot),
      letters: card ? Number.parseFloat(getComputedStyle(card).fontSize) : 0,
    };
  }, CARD);

async function everythingWorks(page: Page): Promise<void> {
  await page.until('the pill', () => page.sees(PILL));
  await page.click(`${PILL} button`, 'known claim');
  await page.until('the list', () => page.sees(LIST));
  await page.click(`${LIST} ${named(word('list_close'))}`);
  await openCard(page, SENTENCE);
  await page.until('the card to lie in the viewport', async () => (await fitOf(page)).inside);
  const fit = await fitOf(page);
  expect(fit.overflows).toBe(false);
  expect(fit.room).toBeGreaterThan(LEAST_ROOM);
  await page.click(`${CARD} ${named(word('card_close'))}`);
  await cardCloses(page);
}

for (const factor of ZOOMS) {
  test(`${factor * 100} % in the browser`, async ({ own, open, ask }) => {
    const page = await open(wire.url);
    const before = await page.settledMarks();
    const { tab } = await ask(wire.url);
    const zoom = (to: number) =>
      own.evaluate(
        async (id, value) => {
          type Api = { tabs: { setZoom(tab: number, factor: number): Promise<void> } };
          const { browser, chrome } = globalThis as unknown as Record<string, Api>;
          await ((browser ?? chrome) as Api).tabs.setZoom(id, value);
        },
        tab,
        to,
      );
    await zoom(factor);
    try {
      await page.waitFor('the zoom', (value) => devicePixelRatio === value, factor);
      expect(await page.settledMarks()).toEqual(before);
      await everythingWorks(page);
    } finally {
      await zoom(1); // browsers keep it for the site
    }
  });
}

for (const size of ['1px', '6px', '62.5%', '40px', '200px']) {
  test(`a root font of ${size} does not reach us`, async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
      document.body.style.fontSize = '16px'; // the page's text stays readable, so that it can be clicked
    }, size);
    await everythingWorks(page);
    await openCard(page, SENTENCE);
    expect((await fitOf(page)).letters).toBe(14);
  });
}

for (const factor of [0.5, 1.5]) {
  test(`a page that zooms itself by ${factor}`, async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await page.evaluate((zoom) => {
      document.documentElement.style.setProperty('zoom', String(zoom));
    }, factor);
    await everythingWorks(page);
  });
}
