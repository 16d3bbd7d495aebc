/** The popup: its count and list, its switches, and a sentence for every other state. */
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, PILL, panelSays, SWITCH_SITE, word } from '../support/ui';

const wire = testPage('wire');
/** The popup's heading: the number of different claims, and of sentences if there are more. */
function headingOf(list: { claimText: string }[]): string {
  const claims = new Set(list.map(({ claimText }) => claimText)).size;
  return claims === list.length ? word('page_count_other', claims) : word('page_count_in_other', claims, list.length);
}

test('has a row a claim with who says so; a row leads to the sentence and opens its card', async ({
  open,
  openOwn,
  ask,
}) => {
  const page = await open(wire.url);
  await page.settledMarks();
  const { tab, list } = await ask(wire.url);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await panelSays(popup, headingOf(list));
  await panelSays(popup, word('did_denies'));
  const claims = new Set(list.map(({ claimText }) => claimText));
  expect(await popup.evaluate(() => document.querySelectorAll('.claim-row').length)).toBe(claims.size);
  // The lowest claim on the page that is not stated further up as well, since a row leads to its first sentence.
  const last = list.findLast(({ claimText }, i) => list.findIndex((one) => one.claimText === claimText) === i);
  expect(last).toBeDefined();
  await page.tab.activate();
  await page.evaluate(() => scrollTo(0, 0));
  await popup.tab.activate();
  await popup.click('.claim-head .entry', last?.claimText ?? '');
  await page.tab.activate();
  await page.until('the sentence to come into view', () => page.evaluate(() => scrollY > 0));
  await page.until('the card to open', () => page.sees(CARD));
  expect(await page.textOf(`${CARD} .title`)).toContain(last?.claimText ?? '');
});

test('badge, pill and popup tell the same number', async ({ open, openOwn, ask, own }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  const { tab } = await ask(wire.url);
  const badge = () =>
    own.evaluate(async (tabId) => {
      type Action = { getBadgeText(details: object): Promise<string> };
      const { browser, chrome } = globalThis as unknown as Record<string, { action: Action }>;
      return ((browser ?? chrome) as { action: Action }).action.getBadgeText({ tabId });
    }, tab);
  await page.until('the badge to count', async () => Number(await badge()) > 0);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await popup.until('the list', () => popup.sees('li button'));
  const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0]);
  const counts = {
    badge: Number(await badge()),
    pill: numberIn(await page.textOf(PILL)),
    popup: numberIn(await popup.textOf('main h2')),
  };
  expect(counts).toEqual({ badge: counts.popup, pill: counts.popup, popup: counts.popup });
});

test('the switch of the site turns this site off and on', async ({ open, openOwn, ask }) => {
  const page = await open(wire.url);
  const before = await page.settledMarks();
  const { tab } = await ask(wire.url);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await panelSays(popup, word('switch_site', 'reuters.com'));
  await popup.click(SWITCH_SITE);
  await page.until('all traces to go', async () => (await page.traces()).length === 0);
  await panelSays(popup, word('state_site_off'));
  await popup.click(SWITCH_SITE);
  expect(await page.settledMarks()).toEqual(before);
});

test('clear words where there is nothing to list', async ({ open, openOwn, ask, own }) => {
  const cases = [
    ['no-claims', 'page_none'],
    ['front-page', 'state_not_article'],
    ['other-language', 'state_language'],
  ] as const;
  for (const [name, key] of cases) {
    const page = await open(testPage(name).url);
    const { tab } = await ask(testPage(name).url);
    const popup = await openOwn(`popup.html?tab=${tab}`);
    await panelSays(popup, word(key));
    await popup.close();
    await page.close();
  }
  const ownTab = await own.evaluate(async () => {
    type Tabs = { getCurrent(): Promise<{ id: number }> };
    const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs }>;
    return (await ((browser ?? chrome) as { tabs: Tabs }).tabs.getCurrent()).id;
  });
  const popup = await openOwn(`popup.html?tab=${ownTab}`);
  await panelSays(popup, word('state_restricted'));
});

test('an entry can be opened by the keyboard alone', async ({ open, openOwn, ask }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  const { tab } = await ask(wire.url);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await popup.until('the list', () => popup.sees('li button'));
  await popup.evaluate(() => document.querySelector<HTMLElement>('li button')?.focus());
  await popup.press('Enter');
  await page.tab.activate();
  await page.until(
    'the sentence to flash or its card to open',
    async () =>
      (await page.sees(CARD)) ||
      page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('sl-now'))),
  );
});
