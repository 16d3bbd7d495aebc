/** Claims that a user hides stay hidden: "do not mark this claim again", "not this claim"; and claims read before. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, liveSays, named, openCard, TOAST, word } from '../support/ui';

const wire = testPage('wire');
const PESKOV = 'On Sunday, Kremlin spokesman';
/** Its claim is stated once on the page. */
const GOOD = 'Trump also told the newspaper';

/** Highlights come in the order in which they were painted. */
const sorted = async (page: Page) => (await page.settledMarks()).sort();
const isMarked = async (page: Page, starts: string) =>
  (await page.marks()).some(({ text }) => text.startsWith(starts.slice(0, 20)));
const goes = (page: Page, starts: string) =>
  page.until(`the mark on "${starts}" to go`, async () => !(await isMarked(page, starts)));
const comes = (page: Page, starts: string) => page.until(`the mark on "${starts}"`, () => isMarked(page, starts));

/** Opens the sentence's card and presses "not this claim" or "do not mark this claim again". */
async function putAway(page: Page, sentence: string, how: 'wrong' | 'mute'): Promise<void> {
  await openCard(page, sentence);
  if (how === 'mute') await page.click(`${CARD} button`, word('action_more'));
  await page.click(`${CARD} button`, word(`action_${how}`));
  await cardCloses(page);
}

for (const how of ['wrong', 'mute'] as const) {
  const title = word(how === 'mute' ? 'muted_title' : 'wrong_title');

  test(`${how}: the mark goes at once, says so, and Undo brings it back at once`, async ({ open }) => {
    const page = await open(wire.url);
    const before = await sorted(page);
    await putAway(page, GOOD, how);
    await goes(page, GOOD);
    expect(await page.textOf(TOAST)).toContain(word(`done_${how}`));
    await liveSays(page, word(`done_${how}`));
    expect((await page.settledMarks()).length).toBe(before.length - 1);
    await page.click(`${TOAST} button`, word('action_undo'));
    await comes(page, GOOD);
    await liveSays(page, word('done_undone'));
    expect(await sorted(page)).toEqual(before);
  });

  test(`${how}: survives a reload, is listed in the options, and taken back there marks the open tab`, async ({
    open,
    openOwn,
    ask,
  }) => {
    const page = await open(wire.url);
    const before = await sorted(page);
    await putAway(page, GOOD, how);
    await page.reload();
    expect(await sorted(page)).toEqual(before.filter((text) => !text.startsWith(GOOD)));
    if (how === 'mute') {
      // Undo is in the popup, too: a page may have led the user to the click, and cannot cover the popup.
      const { tab } = await ask(wire.url);
      const popup = await openOwn(`popup.html?tab=${tab}`);
      await popup.click('section:has(#muted) button', word('action_undo'));
      await comes(page, GOOD);
      await putAway(page, GOOD, how);
    }
    const options = await openOwn('options.html');
    const row = `section li:has(${named(`${word('action_undo')}: `).replace('=', '^=')})`;
    await options.until(`the claim under "${title}"`, () => options.sees(row, 'good relationship'));
    expect(await options.textOf('section:has(#remembered)')).toContain(title);
    await options.click(`${row} button`, word('action_undo'));
    await options.until('the row to go', async () => !(await options.sees(row)));
    await comes(page, GOOD); // without a reload, in a tab that is not even in front
    expect(await sorted(page)).toEqual(before);
  });
}

test('a claim that is put away by keyboard leaves the focus on Undo, and then where it was', async ({ ours, open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await page.evaluate(() => document.querySelector<HTMLElement>('.related-box a')?.focus());
  const focused = () =>
    page.evaluate(() => {
      const inside = document.querySelector('[data-sl-layer]')?.shadowRoot?.activeElement;
      return (inside ?? document.activeElement)?.textContent ?? '';
    });
  const before = await focused();
  await ours.command('card');
  await page.until('the card', () => page.sees(CARD));
  for (let i = 0; i < 40 && (await focused()) !== word('action_wrong'); i++) await page.press('Tab');
  await page.press('Enter');
  await page.until('Undo to have the focus', async () => (await focused()) === word('action_undo'));
  await page.press('Enter');
  await page.until('the focus to go back', async () => (await focused()) === before);
});

test('"not this claim" is about this sentence alone; other sentences with the claim stay marked', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await putAway(page, 'WASHINGTON, Feb 10', 'wrong');
  await goes(page, 'WASHINGTON, Feb 10');
  expect(await isMarked(page, 'Trump says he has spoken with Putin')).toBe(true);
});

test('what is muted in one tab goes from the others too', async ({ open }) => {
  const first = await open(wire.url);
  const second = await open(`${wire.url}?again`);
  await second.settledMarks();
  await first.settledMarks();
  await first.tab.activate();
  await putAway(first, GOOD, 'mute');
  await goes(second, GOOD);
});

test('a claim that was read is painted fainter in its tab, and as ever after a reload or where that is off', async ({
  open,
  change,
}) => {
  const page = await open(wire.url);
  await page.settledMarks();
  const nameOf = async () => (await page.marks()).find(({ text }) => text.startsWith(PESKOV))?.name ?? '';
  const fresh = await nameOf();
  await openCard(page, PESKOV);
  expect(await nameOf()).toBe(fresh); // not while the card is open
  await page.press('Escape');
  await cardCloses(page);
  const faint = await nameOf();
  expect(faint).toBe(`${fresh}-r`);
  expect(await ground(page, fresh)).not.toBe(await ground(page, faint));
  // The page can observe the style of marks, which must not reveal what was read on other pages.
  await page.reload();
  await page.settledMarks();
  expect(await nameOf()).toBe(fresh);
  await change({ fadeRead: false });
  await openCard(page, PESKOV);
  await page.press('Escape');
  await cardCloses(page);
  expect(await nameOf()).toBe(fresh);
});

/** The computed background and line of a highlight. */
function ground(page: Page, highlight: string): Promise<string> {
  return page.evaluate((name) => {
    const { backgroundColor, textDecorationThickness } = getComputedStyle(document.body, `::highlight(${name})`);
    return `${backgroundColor} ${textDecorationThickness}`;
  }, highlight);
}

test('the first card says what a mark means, and later ones do not', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  expect(await openCard(page, PESKOV)).toContain(word('legend_lead'));
  await page.press('Escape');
  await cardCloses(page);
  expect(await openCard(page, GOOD)).not.toContain(word('legend_lead'));
  await page.reload();
  await page.settledMarks();
  expect(await openCard(page, PESKOV)).not.toContain(word('legend_lead'));
});
