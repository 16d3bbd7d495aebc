/** Use by keyboard: the commands, where the focus goes, and that no key without a modifier does anything. */
import { entriesOf } from '#src/claims/entries';
import { loadPack } from '../../tools/corpus/load';
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, cardText, focusPath, LIST, liveSays, named, PILL, word } from '../support/ui';

const wire = testPage('wire');
const FLASH = () =>
  [...CSS.highlights.keys()].some((name) => name.startsWith('sl-now') && CSS.highlights.get(name)?.size);

/** Opens a page with marks in the active tab, with the focus on one of its own links. */
async function ready(page: Page): Promise<string> {
  await page.settledMarks();
  await page.tab.activate();
  await page.evaluate(() => document.querySelector<HTMLElement>('.related-box a')?.focus());
  return focusPath(page);
}

const step = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector('[role="status"]')?.textContent?.trim() ??
      '',
  );

/** The claim of each entry that is a statement: a claim and its statements count as one. */
const claimOf = new Map(entriesOf(loadPack()).map(({ id, of }) => [id, of]));

test('the scan is told to screen readers: how many known claims there are', async ({ open, ask }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  const { list } = await ask(wire.url);
  const claims = new Set(list.map(({ claim }) => claimOf.get(claim) ?? claim));
  await liveSays(page, word('live_found_other', claims.size));
});

test('next and previous go through the claims in reading order and round, told each time', async ({
  ours,
  open,
  ask,
}) => {
  const page = await open(wire.url);
  const before = await ready(page);
  const { list } = await ask(wire.url);
  const place = (at: number) => `${at} of ${list.length}.`;
  await ours.command('next');
  await liveSays(page, place(1));
  expect(await step(page)).toContain(list[0]?.words);
  await page.until('the sentence to be set off', () => page.evaluate(FLASH));
  await ours.command('next');
  await liveSays(page, place(2));
  await ours.command('previous');
  await liveSays(page, place(1));
  await ours.command('previous');
  await liveSays(page, place(list.length));
  await page.until('the sentence in view', () => page.evaluate(() => scrollY > 0));
  // Moving between marks opens nothing and leaves the focus in the page.
  expect(await page.sees(CARD)).toBe(false);
  expect(await focusPath(page)).toBe(before);
});

test('open takes the focus into the card, next walks on in it, close gives the focus back', async ({ ours, open }) => {
  const page = await open(wire.url);
  const before = await ready(page);
  await ours.command('next');
  await ours.command('card');
  const first = await cardText(page);
  expect(await focusPath(page)).toMatch(/^sl-layer > div/);
  await page.press('Tab');
  expect(await focusPath(page)).toMatch(/^sl-layer > button\[/);
  await ours.command('next');
  await page.until('another card', async () => ![first, ''].includes(await page.textOf(CARD)));
  expect(await focusPath(page)).toMatch(/^sl-layer > /);
  await ours.command('card');
  await cardCloses(page);
  expect(await focusPath(page)).toBe(before);
});

test('who has left the card by Tab keeps the focus where it is when the card closes', async ({ ours, open }) => {
  const page = await open(wire.url);
  await ready(page);
  await ours.command('card');
  await cardText(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('.newsletter-box input')?.focus());
  await page.press('Escape');
  await cardCloses(page);
  expect(await focusPath(page)).toBe('input');
});

test('list opens the list and goes into it; Enter opens a card, Escape closes one after the other', async ({
  ours,
  open,
}) => {
  const page = await open(wire.url);
  const before = await ready(page);
  await ours.command('list');
  await page.until('the list', () => page.sees(LIST));
  expect(await focusPath(page)).toMatch(/^sl-layer > button/);
  await page.press('Tab'); // what unfolds the row
  await page.press('Tab');
  await page.press('Enter');
  await cardText(page);
  await page.press('Escape');
  await cardCloses(page);
  expect(await page.sees(LIST)).toBe(true);
  expect(await focusPath(page)).toMatch(/^sl-layer > button/);
  await page.press('Escape');
  await page.until('the list to close', async () => !(await page.sees(LIST)));
  expect(await focusPath(page)).toBe(before);
});

test('list works when the pill was sent away, and closes what it has opened', async ({ ours, open }) => {
  const page = await open(wire.url);
  await ready(page);
  await page.click(`${PILL} ${named(word('pill_dismiss'))}`);
  await ours.command('list');
  await page.until('the list', () => page.sees(LIST));
  await ours.command('list');
  await page.until('the list to close', async () => !(await page.sees(LIST)));
});

test('toggle switches everything off and on, and both are told', async ({ ours, open }) => {
  const page = await open(wire.url);
  await ready(page);
  const before = (await page.settledMarks()).sort();
  await ours.command('toggle');
  await page.until('the marks to go', async () => (await page.marks()).length === 0);
  await liveSays(page, word('badge_off'));
  // The message that says so stays for a while, in an element of its own.
  await page.until('the overlay to go', () => page.evaluate(() => !document.querySelector('[data-sl-layer=""]')));
  await ours.command('toggle');
  expect((await page.settledMarks()).sort()).toEqual(before);
  await liveSays(page, 'known claims on this page');
});

test('every command can be bound to other keys, and none is a bare letter', async ({ own }) => {
  const commands = await own.evaluate(async () => {
    type Commands = { getAll(): Promise<{ name: string; shortcut: string }[]> };
    const { browser, chrome } = globalThis as unknown as Record<string, { commands: Commands }>;
    return ((browser ?? chrome) as { commands: Commands }).commands.getAll();
  });
  const names = commands.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['toggle', 'next', 'previous', 'card', 'list']));
  for (const { shortcut } of commands) if (shortcut) expect(shortcut).toMatch(/\+|⌥|⇧/);
});

test('options show the keys of all commands as they are now, and the way to change them', async ({ openOwn }) => {
  const options = await openOwn('options.html');
  // The browser is asked for the keys after the list is shown.
  await options.until('the keys', async () => (await options.textOf('.keys')).includes('Alt+Shift+J'));
  const keys = await options.textOf('.keys');
  for (const name of ['toggle', 'next', 'previous', 'card', 'list', 'side_panel'] as const) {
    expect(keys).toContain(word(`command_${name}`));
  }
  expect(keys).toContain(word('keys_link_how'));
  expect(await options.sees('button', word('shortcuts_change'))).toBe(true);
});

test('no bare letter does anything, with nothing open and with a card open', async ({ ours, open }) => {
  const page = await open(wire.url);
  await ready(page);
  const state = () =>
    page.evaluate(() => {
      const root = document.querySelector('[data-sl-layer]')?.shadowRoot;
      return [root?.querySelector('.card .title')?.textContent, root?.querySelector('.list') !== null, scrollY];
    });
  const letters = [...'abcdefghijklmnopqrstuvwxyz?'];
  const before = await state();
  for (const letter of letters) await page.press(letter);
  expect(await state()).toEqual(before);
  await ours.command('card');
  await cardText(page);
  await page.until('the page to stand still', () =>
    page.evaluate(async () => {
      const before = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return scrollY === before;
    }),
  );
  const withCard = await state();
  for (const letter of letters) await page.press(letter);
  expect(await state()).toEqual(withCard);
});

test('with Alt a click on a link under a mark opens its card, and the link is not followed', async ({ open }) => {
  const page = await open(testPage('inline-tags').url);
  await page.settledMarks();
  const at = await page.evaluate(() => location.href);
  await page.clickText('confirm or deny', 'Alt');
  await cardText(page);
  expect(await page.evaluate(() => location.href)).toBe(at);
});
