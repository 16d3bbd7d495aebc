/** Fullscreen of the article and of the page: marks stay, pill and card can be used, and all are there afterwards. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, cardText, LIST, named, openCard, PILL, word } from '../support/ui';

const wire = testPage('wire');
/** Delay in ms: longer than a card takes to open, shorter than a click counts as user activation. */
const LATER = 1500;
const SENTENCE = 'On Sunday, Kremlin spokesman';

/** Puts an element into fullscreen by a click, as browsers require. */
async function fill(page: Page, selector: string): Promise<void> {
  await page.tab.activate();
  await page.evaluate((css) => {
    // As a page does that wants its article read so: browsers let nothing scroll by themselves.
    for (const one of document.querySelectorAll<HTMLElement>('.story'))
      one.style.cssText = 'overflow: auto; background: white';
    const button = document.createElement('button');
    button.textContent = 'Fill the screen';
    button.style.cssText = 'position: fixed; inset: 0 auto auto 0';
    button.addEventListener('click', () => {
      button.remove();
      void document.querySelector(css)?.requestFullscreen();
    });
    document.body.append(button);
  }, selector);
  await page.click('button', 'Fill the screen');
  await page.waitFor('fullscreen', (css) => document.fullscreenElement === document.querySelector(css), selector);
}
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => document.exitFullscreen());
  await page.waitFor('the end of fullscreen', () => document.fullscreenElement === null);
}
/** Whether the pill is visible and not covered. */
const pillIsOnTop = (page: Page) =>
  page.evaluate((css) => {
    const host = document.querySelector('[data-sl-layer]');
    const box = host?.shadowRoot?.querySelector(css.replace('.layer ', ''))?.getBoundingClientRect();
    if (!box || box.width === 0) return false;
    return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === host;
  }, PILL);

for (const selector of ['.story', 'html'] as const) {
  for (const marks of ['highlights', 'elements'] as const) {
    test(`${selector} in fullscreen and back, marked with ${marks}`, async ({ open, change }) => {
      await change({ marks });
      const page = await open(wire.url);
      const before = (await page.settledMarks()).sort();
      await fill(page, selector);
      await leave(page);
      const dom = await page.dom();
      await fill(page, selector);
      expect((await page.settledMarks()).sort()).toEqual(before);
      await page.until('the pill on top', () => pillIsOnTop(page));
      await page.click(`${PILL} button`, 'known claim');
      await page.until('the list', () => page.sees(LIST));
      await page.click(`${LIST} .entry`);
      await cardText(page);
      await page.click(`${CARD} ${named(word('card_close'))}`);
      await cardCloses(page);
      await openCard(page, SENTENCE);
      await leave(page);
      expect(await page.sees(CARD), 'the card stays open on the way back').toBe(true);
      await page.click(`${CARD} ${named(word('card_close'))}`);
      await cardCloses(page);
      expect((await page.settledMarks()).sort()).toEqual(before);
      await page.until('the pill on top', () => pillIsOnTop(page));
      if (marks === 'highlights') expect(await page.dom()).toBe(dom);
    });
  }
}

test('a card that is open when the article fills the screen stays usable', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  // Delayed, since the click that requests fullscreen would close the card.
  await page.evaluate((delay) => {
    document.addEventListener(
      'click',
      () => setTimeout(() => document.querySelector('.story')?.requestFullscreen(), delay),
      {
        once: true,
      },
    );
  }, LATER);
  const text = await openCard(page, SENTENCE);
  await page.waitFor('fullscreen', () => document.fullscreenElement !== null);
  await page.click(`${CARD} button`, word('action_more'));
  await page.until('the menu', () => page.sees(`${CARD} button`, word('action_report')));
  await leave(page);
  expect(await page.textOf(CARD)).toContain(text.slice(0, 60));
  await page.click(`${CARD} ${named(word('card_close'))}`);
  await cardCloses(page);
});

test('something without marked text fills the screen alone, as a video does', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.evaluate(() => {
    const video = document.createElement('div');
    video.id = 'video';
    video.style.background = 'black';
    document.querySelector('.story')?.prepend(video);
  });
  await fill(page, '#video');
  // Longer than the interval of the watchdog.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await pillIsOnTop(page)).toBe(false);
  await leave(page);
  await page.until('the pill on top', () => pillIsOnTop(page));
});
