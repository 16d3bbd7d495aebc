/** System preferences (reduced motion, contrast themes), right-to-left pages, and a page's own dark theme. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, LIST, openCard, PILL } from '../support/ui';

const wire = testPage('wire');
const SENTENCE = 'On Sunday, Kremlin spokesman';

/** A computed property of each of our visible boxes, by its first class. */
const styles = (page: Page, property: string): Promise<Record<string, string>> =>
  page.evaluate((name) => {
    const boxes = document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelectorAll('.card, .list, .pill') ?? [];
    return Object.fromEntries(
      [...boxes].map((box) => [box.classList[1] ?? '', getComputedStyle(box).getPropertyValue(name)]),
    );
  }, property);

async function allBoxes(page: Page): Promise<void> {
  await page.settledMarks();
  await page.tab.activate();
  await page.click(`${PILL} button`, 'known claim');
  await page.until('the list', () => page.sees(LIST));
  await openCard(page, SENTENCE);
}

test('nothing moves where the reader does not want it', async ({ open }) => {
  const page = await open(wire.url);
  try {
    await page.tab.setReducedMotion(false);
    await allBoxes(page);
    expect(await styles(page, 'animation-name'), 'there is something to switch off').toMatchObject({ card: 'appear' });
    await page.tab.setReducedMotion(true);
    expect(await styles(page, 'animation-name')).toEqual({ card: 'none', list: 'none', pill: 'none' });
    const moving = await page.evaluate(() =>
      [...(document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelectorAll('*') ?? [])]
        .filter((one) => getComputedStyle(one).transitionDuration !== '0s')
        .map(({ className }) => className),
    );
    expect(moving).toEqual([]);
    await page.press('Escape');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.click(`${LIST} .entry`);
    const from = await page.evaluate(() => scrollY);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await page.evaluate(() => scrollY), 'scrolled at once').toBe(from);
  } finally {
    await page.tab.setReducedMotion(true); // as the tests' Firefox is set up, for all of its tabs
  }
});

test('in forced colours boxes have edges and marks are painted', async ({ open }) => {
  const page = await open(wire.url);
  await page.tab.setForcedColors(true);
  try {
    await allBoxes(page);
    for (const [box, width] of Object.entries(await styles(page, 'border-top-width'))) {
      expect(Number.parseFloat(width), box).toBeGreaterThan(0);
    }
    const canvasText = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    });
    for (const [box, colour] of Object.entries(await styles(page, 'border-top-color'))) {
      expect(colour, box).toBe(canvasText);
    }
    expect(await styles(page, 'box-shadow')).toEqual({ card: 'none', list: 'none', pill: 'none' });
    expect((await page.marks()).length).toBeGreaterThan(0);
  } finally {
    await page.tab.setForcedColors(false);
  }
});

test('on a right-to-left page the card lies in the viewport, reads as the browser does and turns nothing', async ({
  open,
}) => {
  const page = await open(testPage('right-to-left').url);
  const [first = ''] = await page.settledMarks();
  await openCard(page, first.slice(0, 20));
  const seen = await page.evaluate((css) => {
    const card = document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector(css.replace('.layer ', ''));
    const { left, right } = card?.getBoundingClientRect() ?? new DOMRect();
    return {
      inside: left >= 0 && right <= innerWidth && right > left,
      direction: card ? getComputedStyle(card).direction : '',
      page: getComputedStyle(document.querySelector('article') ?? document.body).direction,
      scrolls: document.documentElement.scrollWidth > innerWidth,
    };
  }, CARD);
  expect(seen).toEqual({ inside: true, direction: 'ltr', page: 'rtl', scrolls: false });
});

test('a page that turns dark by itself gets dark marks, a dark pill and a dark card', async ({ open }) => {
  const page = await open(wire.url);
  await page.tab.setScheme('light');
  await page.settledMarks();
  const names = async () => [...new Set((await page.marks()).map(({ name }) => name.split('-')[2]))];
  expect(await names()).toEqual(['l']);
  await page.evaluate(() => {
    const sheet = document.createElement('style');
    sheet.textContent =
      '*{background-color:transparent!important;color:#ddd!important}html{background:#101418!important}';
    document.head.append(sheet);
  });
  await page.until('dark marks', async () => (await names()).join() === 'd');
  await page.until('a dark pill', () => page.sees(`.corner.dark .pill`));
  await openCard(page, SENTENCE);
  expect(await page.sees(`${CARD}.dark`)).toBe(true);
});
