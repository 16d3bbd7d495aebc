import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toClaimReviews } from '#src/claims/claim-review';
import { cutRecords } from '#src/claims/cut-records';
import { readPackFile } from '#src/claims/pack-file';
import type { Pack } from '#src/claims/schema';
import { cardText } from '../../../tools/corpus/card-text';
import { changesSince } from '../../../tools/corpus/changes';
import { importClaimReviews } from '../../../tools/corpus/import';
import { loadPack } from '../../../tools/corpus/load';
import { statsOf } from '../../../tools/corpus/stats';

const header = {
  format: 2,
  id: 'feed',
  name: 'Feed',
  version: '1',
  licence: 'L',
  language: 'en',
  compiled: '2026-11-22',
};
const review = (number: number, more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: `https://checker.example/${number}`,
  author: { '@type': 'Organization', name: 'Checker' },
  datePublished: '2025-02-09',
  claimReviewed: `Claim number ${number} was made.`,
  itemReviewed: { '@type': 'Claim', author: { name: 'Somebody' } },
  reviewRating: { alternateName: 'False' },
  ...more,
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Imports a text in pieces of 100 units. */
async function imported(text: string) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += 100) yield text.slice(at, at + 100);
  }
  const skips: [number, string][] = [];
  const out = join(folder, 'pack.json');
  const result = await importClaimReviews(pieces(), { header, out, onSkip: (...skip) => skips.push(skip) });
  return { result, skips, read: readPackFile(readFileSync(out, 'utf8')) };
}
const packOf = (read: ReturnType<typeof readPackFile>): Pack => {
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.pack;
};

describe('corpus import', () => {
  const three = [1, 2, 3].map((number) => review(number));
  const forms: [string, string][] = [
    ['a list', JSON.stringify(three)],
    ['@graph', JSON.stringify({ '@context': 'https://schema.org', '@graph': three }, undefined, 2)],
    [
      'a DataFeed',
      JSON.stringify({
        '@type': 'DataFeed',
        dataFeedElement: three.map((item) => ({ '@type': 'DataFeedItem', item: [item] })),
      }),
    ],
    ['one JSON a line', three.map((one) => JSON.stringify(one)).join('\n')],
    ['pages, each with its @graph', JSON.stringify(three.map((one) => ({ '@graph': [one] })))],
  ];
  it.each(forms)('reads %s into a pack that loads', async (_, text) => {
    const { result, read } = await imported(text);
    expect(result).toMatchObject({ items: 3, claims: 3 });
    const pack = packOf(read);
    expect(pack.claims.map((claim) => claim.text)).toEqual(three.map((one) => one.claimReviewed));
    expect(pack.speakers.map(({ name }) => name).sort()).toEqual(['Checker', 'Somebody']);
    expect(pack.sources).toHaveLength(3);
  });

  it('says of every item that it skips which it was and why', async () => {
    const feed = [
      review(1),
      review(1),
      { '@type': 'Article' },
      review(2, { claimReviewed: ' ' }),
      review(3, { url: 'javascript:alert(1)' }),
      review(4, { author: undefined }),
      review(5, { reviewRating: { alternateName: 'Quux' } }),
    ];
    const { result, skips } = await imported(`${JSON.stringify(feed).slice(0, -1)},{"a":tru}]`);
    expect(result).toMatchObject({ items: 8, claims: 1 });
    expect(skips).toEqual([
      [2, 'twice'],
      [3, 'no-claim-review'],
      [4, 'no-claim-text'],
      [5, 'no-review-address'],
      [6, 'no-publisher'],
      [7, 'rating-not-understood'],
      [8, 'not-json'],
    ]);
  });

  it('leaves nothing but the pack, and nothing at all when the stream breaks', async () => {
    await imported('[]');
    expect(readdirSync(folder)).toEqual(['pack.json']);
    rmSync(join(folder, 'pack.json'));
    async function* broken() {
      yield `[${JSON.stringify(review(1))},`;
      throw new Error('the disk is gone');
    }
    await expect(importClaimReviews(broken(), { header, out: join(folder, 'pack.json') })).rejects.toThrow('disk');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes the whole corpus there and back, but for relations, lookalikes, facets and what is not used', async () => {
    const pack = loadPack();
    const { result, read } = await imported(JSON.stringify(toClaimReviews(pack)));
    expect(result.skipped.size).toBe(0);
    const byId = new Map(packOf(read).claims.map((claim) => [claim.id, claim]));
    expect(byId.size).toBe(pack.claims.length);
    for (const { facets: _, ...claim } of pack.claims)
      expect(byId.get(claim.id)).toEqual({
        ...claim,
        relations: [],
        lookalikes: [],
        statements: claim.statements.map(({ lookalikes: _, facets: __, ...statement }) => statement),
      });
  });
});

describe('corpus show, stats and changes', () => {
  const pack = loadPack();
  const records = cutRecords(pack);
  const card = (id: string, on: string | null) => {
    const record = records.find(({ claim }) => claim.id === id);
    return record === undefined ? '' : cardText(record, on);
  };

  it('show what was known on the day, and what came later as later', () => {
    const text = card('trump-says-spoke-with-putin-feb-2025', '2025-02-09');
    expect(text).toMatch(/^Neither confirmed nor denied on 2025-02-09/);
    const [before, since] = text.split('SINCE THEN');
    expect(before).toMatch(/Peskov \(Kremlin spokesman\) will neither confirm nor deny, 2025-02-09/);
    expect(since).toMatch(/2025-02-10/);
    expect(card('trump-says-spoke-with-putin-feb-2025', '2025-02-08')).toMatch(
      /^Said by one side on 2025-02-08; by the whole/,
    );
    expect(card('confirmed-call-feb-12-2025', null)).toMatch(/^Confirmed by both sides by the whole record/);
  });

  it('can be printed for every claim', () => {
    for (const { claim } of records) expect(card(claim.id, null)).toContain(claim.id);
  });

  it('count every claim once', () => {
    const stats = statsOf(pack);
    const sum = (entries: [string, number][]) => entries.reduce((total, [, count]) => total + count, 0);
    expect(stats.claims).toBe(pack.claims.length);
    expect(stats.entries).toBeGreaterThan(stats.claims);
    expect(sum(Object.entries(stats.standings))).toBe(stats.claims);
    expect(sum(stats.topics)).toBe(stats.claims);
    expect(sum(stats.acts)).toBe(stats.statements);
    expect(sum(stats.sides)).toBe(stats.statements);
  });

  it('list what was added or changed since a day or a version', () => {
    const claims = pack.claims.slice(0, 3).map((claim) => ({ ...claim, added: '2026-01-10', changed: '2026-01-10' }));
    Object.assign(claims[1] ?? {}, { changed: '2026-02-20' });
    Object.assign(claims[2] ?? {}, { added: '2026-03-01', changed: '2026-03-01' });
    const small = { ...pack, claims, versions: [{ version: '1.0.0', date: '2026-01-10' }] };
    const since = (when: string) => changesSince(small, when)?.map(({ what, date }) => `${what} ${date}`);
    expect(since('2026-02-20')).toEqual(['changed 2026-02-20', 'added 2026-03-01']);
    expect(since('1.0.0')).toEqual(['changed 2026-02-20', 'added 2026-03-01']);
    expect(since('2026')).toHaveLength(3);
    expect(since('2026-03-02')).toEqual([]);
    expect(since('9.9.9')).toBeUndefined();
  });
});
