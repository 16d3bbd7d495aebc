/** A page that wants into the card, tried against the builds as they ship: nothing that it can do leads there. */
import { stateOf } from '../support/ask';
import type { Page } from '../support/page';
import { expect, test } from '../support/shipped';
import { testPage } from '../support/site';

const hostile = testPage('hostile');
const SENTENCE = 'Trump told the New York Post';

/** What a user does with a card: opens it, clicks and drags in it, walks through it with keys, leaves it. */
async function useCard(page: Page, own: Page): Promise<void> {
  await page.settledMarks();
  const point = await page.pointOn(SENTENCE);
  await page.tab.click(point);
  await page.until('the card to open', async () => (await stateOf(own, hostile.url))?.open);
  const inside = { x: point.x + 40, y: point.y + 60 };
  await page.tab.move(inside);
  await page.tab.drag(inside, { x: inside.x + 120, y: inside.y + 40 });
  await page.tab.click(inside);
  for (let step = 0; step < 4; step++) await page.press('Tab');
  await page.press('ArrowDown');
}

test('no way leads a page into our shadow root', async ({ open, own }) => {
  const page = await open(`${hostile.url}?spy`);
  await useCard(page, own);
  const { reached, seen } = await page.evaluate(() => {
    const found = globalThis as unknown as { reached: Set<string>; seenEvents: Set<string> };
    return { reached: [...found.reached], seen: [...found.seenEvents] };
  });
  expect(seen).toContain('pointerdown');
  expect(reached).toEqual([]);
});
