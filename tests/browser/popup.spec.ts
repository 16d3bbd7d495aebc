/** The popup: what it counts and lists, its switches, and clear words for every other state. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, word } from '../support/ui';

const wire = testPage('wire');
const body = (popup: Page) => popup.textOf('body');
/** The popup loads its list after it is drawn. */
const says = (popup: Page, words: string) =>
  popup.until(`the popup to say "${words}"`, async () => (await body(popup)).includes(words));

test('counts and lists the claims of the page, and shows the sentence', async ({ open, openOwn, ask }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  const { tab, list } = await ask(wire.url);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await says(popup, word('page_count_other', list.filter(({ marked }) => marked).length));
  const last = list.at(-1);
  expect(last).toBeDefined();
  await page.tab.activate();
  await page.evaluate(() => scrollTo(0, 0));
  await popup.tab.activate();
  await popup.click('li button', last?.words.slice(0, 20) ?? '');
  await page.tab.activate();
  await page.until('the sentence to come into view', () => page.evaluate(() => scrollY > 0));
  await page.until('the sentence to flash', () =>
    page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('sl-now'))),
  );
});

test('the badge counts the claims', async ({ open, ask, own }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  const { tab, list } = await ask(wire.url);
  const badge = () =>
    own.evaluate(async (tabId) => {
      type Action = { getBadgeText(details: object): Promise<string> };
      const { browser, chrome } = globalThis as unknown as Record<string, { action: Action }>;
      return ((browser ?? chrome) as { action: Action }).action.getBadgeText({ tabId });
    }, tab);
  await expect.poll(badge).toBe(String(list.filter(({ marked }) => marked).length));
});

test('the switch of the site turns this site off and on', async ({ open, openOwn, ask }) => {
  const page = await open(wire.url);
  const before = await page.settledMarks();
  const { tab } = await ask(wire.url);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await says(popup, word('switch_site', 'reuters.com'));
  const switches = '[role="switch"], input[type="checkbox"]';
  await popup.evaluate((css) => {
    // the second switch is the site's
    document.querySelectorAll(css)[1]?.setAttribute('data-test', 'site');
  }, switches);
  await popup.click('[data-test="site"]');
  await page.until('all traces to go', async () => (await page.traces()).length === 0);
  await says(popup, word('state_site_off'));
  await popup.evaluate((css) => {
    document.querySelectorAll(css)[1]?.setAttribute('data-test', 'site');
  }, switches);
  await popup.click('[data-test="site"]');
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
    await says(popup, word(key));
    await popup.close();
    await page.close();
  }
  const ownTab = await own.evaluate(async () => {
    type Tabs = { getCurrent(): Promise<{ id: number }> };
    const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs }>;
    return (await ((browser ?? chrome) as { tabs: Tabs }).tabs.getCurrent()).id;
  });
  const popup = await openOwn(`popup.html?tab=${ownTab}`);
  await says(popup, word('state_restricted'));
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
