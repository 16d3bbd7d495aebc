/** Hover: nothing by default; if enabled, a preview of one line that can be dismissed, pointed at, and stays. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardText, word } from '../support/ui';

const wire = testPage('wire');
const SENTENCE = 'On Sunday, Kremlin spokesman';
const PREVIEW = '.layer .tip';
/** A point in the page's left margin. */
const OUTSIDE = { x: 8, y: 450 };
/** Longer than the delay before a preview opens, and than it stays after the pointer has left, in ms. */
const LONG = 1200;
/** How long the pointer has to rest, in ms. */
const REST = 500;
const pause = (time = LONG) => new Promise((resolve) => setTimeout(resolve, time));

/** Moves the pointer onto the sentence in two steps, as a hand does. */
async function rest(page: Page): Promise<void> {
  const { x, y } = await page.pointOn(SENTENCE);
  await page.tab.move({ x: x + 30, y });
  await page.tab.move({ x: x + 34, y });
}
const comes = (page: Page) => page.until('the preview', () => page.sees(PREVIEW));
const goes = (page: Page) => page.until('the preview to go', async () => !(await page.sees(PREVIEW)));

test('nothing happens on hover by default', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await rest(page);
  await pause();
  expect(await page.sees(PREVIEW)).toBe(false);
  expect(await page.sees(CARD)).toBe(false);
});

test.describe('when it is asked for in the options', () => {
  test.beforeEach(({ change }) => change({ hoverPreview: true }));

  test('comes after a moment of rest, in short, and not while the pointer only passes', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await rest(page);
    await page.tab.move(OUTSIDE);
    await pause();
    expect(await page.sees(PREVIEW)).toBe(false);
    const began = Date.now();
    await rest(page);
    const isSeen = await page.sees(PREVIEW);
    // On a busy machine the moves alone take longer than the rest that opens it.
    if (Date.now() - began < REST) expect(isSeen).toBe(false);
    await comes(page);
    expect(await page.textOf(PREVIEW)).toContain(word('standing_neither'));
    expect(await page.sees(CARD)).toBe(false);
  });

  test('Escape dismisses it without moving the pointer, and it stays away until the pointer has left', async ({
    open,
  }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await rest(page);
    await comes(page);
    await page.press('Escape');
    await goes(page);
    const { x, y } = await page.pointOn(SENTENCE);
    await page.tab.move({ x: x + 38, y });
    await pause();
    expect(await page.sees(PREVIEW)).toBe(false);
    await page.tab.move(OUTSIDE);
    await pause();
    await rest(page);
    await comes(page);
  });

  test('stays as long as the pointer is on the sentence or on the preview itself, and then goes', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await rest(page);
    await comes(page);
    await pause(LONG * 2);
    expect(await page.sees(PREVIEW)).toBe(true);
    const box = await page.evaluate(() => {
      const tip = document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector('.tip')?.getBoundingClientRect();
      return { x: (tip?.x ?? 0) + 20, y: (tip?.y ?? 0) + (tip?.height ?? 0) / 2 };
    });
    await page.tab.move(box);
    await pause(LONG * 2);
    expect(await page.sees(PREVIEW)).toBe(true);
    await page.tab.move(OUTSIDE);
    await goes(page);
  });

  test('a click opens the card in its place', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await rest(page);
    await comes(page);
    await page.clickText(SENTENCE);
    await cardText(page);
    expect(await page.sees(PREVIEW)).toBe(false);
    await pause();
    expect(await page.sees(PREVIEW)).toBe(false);
  });

  test('does not come over a card that was opened before it', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await rest(page);
    await page.clickText(SENTENCE);
    await cardText(page);
    await pause();
    expect(await page.sees(PREVIEW)).toBe(false);
  });

  for (const width of [1280, 390]) {
    test(`is one line beside the sentence, in a window of ${width} px, and the page stays`, async ({ open }) => {
      const page = await open(wire.url);
      await page.tab.setViewport(width, 800);
      await page.settledMarks();
      await page.pointOn(SENTENCE);
      const before = await page.evaluate(() => scrollY);
      await rest(page);
      await comes(page);
      expect(await page.evaluate(() => scrollY)).toBe(before);
      const { tip, text } = await page.evaluate((words) => {
        const box = document
          .querySelector('[data-sl-layer]')
          ?.shadowRoot?.querySelector('.tip')
          ?.getBoundingClientRect();
        const text = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith(words));
        return { tip: box?.toJSON() as DOMRect, text: text?.getBoundingClientRect().toJSON() as DOMRect };
      }, SENTENCE);
      expect(tip.height).toBeLessThan(45);
      expect(tip.right).toBeLessThanOrEqual(width);
      // Below the sentence's last line, which is not the paragraph's, or above its first
      expect(tip.bottom <= text.top || tip.top > text.top + 50).toBe(true);
      expect(Math.min(Math.abs(tip.bottom - text.top), Math.abs(tip.top - text.bottom))).toBeLessThan(200);
    });
  }

  test('goes at once when it is switched off again', async ({ open, change }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await rest(page);
    await comes(page);
    await change({ hoverPreview: false });
    await goes(page);
  });
});
