/** More known claims than a page may have marks: the others are in the list and can be opened from there. */
import { MAX_MARKS } from '#src/content/bridge';
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { cardText, LIST, named, PILL, word } from '../support/ui';

const crowded = testPage('crowded');
/** How many sentences are marked now. */
const painted = async (page: Page) => (await page.marks()).length;

for (const marks of ['highlights', 'elements'] as const) {
  test(`no more than the cap are marked (${marks}); the list names the others and leads to them`, async ({
    open,
    ask,
    change,
  }) => {
    await change({ marks });
    const page = await open(crowded.url);
    await page.settledMarks();
    const { list } = await ask(crowded.url);
    const more = list.length - MAX_MARKS;
    expect(more).toBeGreaterThan(0);
    expect(await painted(page)).toBe(MAX_MARKS);
    expect(list.filter(({ marked }) => marked)).toHaveLength(MAX_MARKS);
    expect(list.slice(0, MAX_MARKS).every(({ marked }) => marked)).toBe(true);

    await page.click(`${PILL} button`, 'known claim');
    await page.until('the list', () => page.sees(LIST));
    expect(await page.textOf(LIST)).toContain(word('list_more_other', more));

    // The last one has no mark until the reader goes there; then it has one, is in view, and its card opens
    const last = list.at(-1)?.words ?? '';
    const row = list.filter(({ claimText }) => claimText === list.at(-1)?.claimText);
    await page.click(named(word('list_sentences', list.at(-1)?.claimText ?? '', row.length)));
    await page.click(`${LIST} .sentences .entry`, last.slice(0, 30));
    expect(await cardText(page)).toContain('Waltz');
    await page.until('the sentence in view', () => page.evaluate(() => scrollY > innerHeight));
    await page.until('its mark', async () => (await painted(page)) === MAX_MARKS + 1);
    expect((await page.marks()).some(({ text }) => text.startsWith(last.slice(0, 30)))).toBe(true);
  });
}

test('the popup says how many are listed only', async ({ open, openOwn, ask }) => {
  const page = await open(crowded.url);
  await page.settledMarks();
  const { tab, list } = await ask(crowded.url);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  const more = list.length - MAX_MARKS;
  await popup.until('the words', async () => (await popup.textOf('main')).includes(word('page_more_other', more)));
});
