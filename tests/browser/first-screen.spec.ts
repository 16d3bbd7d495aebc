/** The card's first screen: for every entry of the record, claim, standing and all rows are visible without scrolling. */
import { readFileSync } from 'node:fs';
import { lastDay } from '#src/claims/dates';
import { openShelf } from '#src/claims/record-store';
import type { Language } from '#src/shared/ui/languages';
import { bundleScript } from '../../tools/bench/iife';
import type * as Harness from '../support/card-harness';
import type { Case, FirstScreen } from '../support/card-harness';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';

const HARNESS = 'tests/support/card-harness.tsx';
const RECORDS = '.output/test-chrome-mv3/claims/records.jsonl';
/** Window of a laptop, and the height of the card with which it fits above or below any sentence, in px. */
const LAPTOP = { width: 1280, height: 650, style: 'left:20px;top:20px;max-height:300px' };
/** Windows of phones, where the card is a sheet with a height of its own. */
const PHONE = { width: 390, height: 760, style: '' };
const SMALL_PHONE = { width: 320, height: 640, style: '' };
/** Share of cards that must fit; the others have exceptionally long rows or claims. */
const LEAST_SHARE = 0.98;
/** Least number of cards; fewer would mean that the record was not read. */
const LEAST_CASES = 400;
/** On small phones and in other languages only one card in this many is drawn. */
const SAMPLE = 5;

/** Each claim on the first and the last day on which something was said about it, each statement on its own day. */
function everyCase(): Case[] {
  const shelf = openShelf(readFileSync(RECORDS, 'utf8'));
  return shelf.ids.flatMap((id) => {
    const record = shelf.get(id);
    if (!record) throw new Error(`no record of ${id}`);
    const dayOf = (on: string | undefined) => (on === undefined ? null : lastDay(on));
    const { statements } = record.claim;
    const days = statements.flatMap(({ on }) => dayOf(on) ?? []).sort();
    return [
      ...[...new Set([days[0] ?? null, days.at(-1) ?? null])].map((on) => ({ record, entry: id, on })),
      ...statements.flatMap(({ id: entry, on }) => (entry === undefined ? [] : [{ record, entry, on: dayOf(on) }])),
    ];
  });
}

const wordsOf = (language: Language) => ({
  language,
  words: Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))).map(
      ([key, value]) => [key, (value as { message: string }).message],
    ),
  ),
});

test('nothing of the first screen has to be scrolled to', async ({ change, open }) => {
  await change({ on: false });
  const page = await open(testPage('no-claims').url);
  const harness = await bundleScript(HARNESS, [], { __SHADOW_MODE__: '"open"' });
  await page.evaluate((code) => {
    const script = document.createElement('script');
    script.textContent = code;
    document.head.append(script);
  }, harness);
  expect(await page.evaluate(() => (globalThis as unknown as { bundled: typeof Harness }).bundled.touches())).toBe(0);
  const cases = everyCase();
  const sample = cases.filter((_, i) => i % SAMPLE === 0);
  const few = sample.filter((_, i) => i % SAMPLE === 0);
  expect(cases.length).toBeGreaterThan(LEAST_CASES);
  const looks = [
    ['laptop', LAPTOP, 'en', cases],
    ['laptop, German', LAPTOP, 'de', sample],
    ['laptop, Ukrainian', LAPTOP, 'uk', sample],
    ['phone', PHONE, 'en', sample],
    ['small phone', SMALL_PHONE, 'en', sample],
    ['small phone, German', SMALL_PHONE, 'de', few],
    ['small phone, French', SMALL_PHONE, 'fr', few],
    ['small phone, Russian', SMALL_PHONE, 'ru', few],
  ] as const;
  const measure = (some: readonly Case[], language: Language, style: string): Promise<FirstScreen[]> =>
    page.evaluate(
      (all, words, css) => {
        const { bundled } = globalThis as unknown as { bundled: typeof Harness };
        return bundled.measure(all, words, css);
      },
      [...some],
      wordsOf(language),
      style,
    );
  const tooWide = (all: readonly FirstScreen[]) =>
    all.flatMap(({ entry, overflows }) => overflows.map((part) => `${part} of ${entry}`));
  for (const [name, { width, height, style }, language, some] of looks) {
    await page.tab.setViewport(width, height);
    const measured = await measure(some, language, style);
    expect.soft(tooWide(measured), `${name}: too wide`).toEqual([]);
    const cut = measured.filter(({ isWhole }) => !isWhole);
    const share = 1 - cut.length / measured.length;
    test.info().annotations.push({ type: name, description: `${(100 * share).toFixed(1)} % of ${measured.length}` });
    expect(measured.every(({ rows }) => rows >= 1)).toBe(true);
    const worst = cut.slice(0, 5).map(({ entry, on, height: high }) => `${entry} ${on} ${high} px`);
    expect.soft(share, `${name}: ${worst.join('; ')}`).toBeGreaterThanOrEqual(LEAST_SHARE);
  }
  await page.evaluate(() => (globalThis as unknown as { bundled: typeof Harness }).bundled.spaceOut());
  for (const language of ['en', 'de', 'uk'] as const) {
    expect(tooWide(await measure(few, language, '')), `${language}, spaced out: too wide`).toEqual([]);
  }
});
