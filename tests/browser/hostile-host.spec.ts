/** A page that tries to reach into the card, with the builds as they ship: no way works. */
import { stateOf } from '../support/ask';
import type { Page } from '../support/page';
import { expect, test } from '../support/shipped';
import { testPage } from '../support/site';

const hostile = testPage('hostile');
const SENTENCE = 'Trump told the New York Post';

/** Uses a card as users do: opens it, clicks and drags in it, moves through it by keyboard, closes it. */
async function useCard(page: Page, own: Page): Promise<void> {
  await page.until('the marks', async () => (await stateOf(own, hostile.url))?.state === 'ready');
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

test('no way of its own leads a page into our shadow root', async ({ open, own }) => {
  const page = await open(`${hostile.url}?spy`);
  await useCard(page, own);
  const { reached, seen } = await page.evaluate(() => {
    const found = globalThis as unknown as { reached: Set<string>; seenEvents: Set<string> };
    return { reached: [...found.reached], seen: [...found.seenEvents] };
  });
  expect(seen).toContain('pointerdown');
  expect(reached).toEqual([]);
});

test('no function that a page replaces is called with anything of ours, and no time or address names us', async ({
  open,
  own,
}) => {
  const page = await open(`${hostile.url}?patch`);
  await page.evaluate(() => {
    dispatchEvent(new Event('patch-again'));
  });
  await useCard(page, own);
  const { touched, entries } = await page.evaluate(() => ({
    touched: [...(globalThis as unknown as { touched: Set<string> }).touched],
    entries: performance.getEntries().map(({ name }) => name),
  }));
  expect(touched).toEqual([]);
  expect(entries.filter((name) => /-extension:|sourcelight/i.test(name))).toEqual([]);
});

test('nothing that a page dispatches acts in the card, wherever it lands', async ({ open, own }) => {
  const page = await open(`${hostile.url}?spy`);
  await useCard(page, own);
  await page.evaluate(() => {
    const { reachedRoots } = globalThis as unknown as { reachedRoots: Set<ShadowRoot> };
    const inside = [...reachedRoots].flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
    const targets = [...inside, ...document.querySelectorAll<HTMLElement>(':root > div, body > div:empty')];
    for (const target of targets) {
      for (const type of ['pointerdown', 'pointerup', 'click']) {
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      }
      if (target.localName !== 'a') target.click?.(); // SVG elements have no click()
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const memory = await own.evaluate(async () => {
    type Api = { storage: { local: { get(key: string): Promise<{ memory?: { muted: string[]; wrong: object[] } }> } } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api>;
    return (await ((browser ?? chrome) as Api).storage.local.get('memory')).memory ?? null;
  });
  expect([memory?.muted ?? [], memory?.wrong ?? []]).toEqual([[], []]);
  expect((await stateOf(own, hostile.url))?.open).toBeDefined();
});
