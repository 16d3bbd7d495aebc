/** Protects packs that were made before format 2: the fixture is a part of the bundled record as version 1.0.0 had it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutRecords } from '#src/claims/cut-records';
import { entriesOf } from '#src/claims/entries';
import { readPackFile } from '#src/claims/pack-file';
import { PACK_FORMAT, type Pack } from '#src/claims/schema';
import { viewOf } from '#src/claims/view';

interface OldStatement {
  speaker: string;
  act: string;
  summary: string;
  date?: string;
}
interface OldPack {
  date: string;
  claims: {
    id: string;
    text: string;
    statements: OldStatement[];
    phrasings: string[];
    relations: { claim: string }[];
  }[];
  sources: { id: string; title: string }[];
  speakers: { id: string; role: string; side: string }[];
}
const text = readFileSync('tests/unit/claims/format-1.pack.json', 'utf8');
const old: OldPack = JSON.parse(text);

function upgraded(change: (pack: OldPack) => void = () => {}): Pack {
  const copy = structuredClone(old);
  change(copy);
  const read = readPackFile(JSON.stringify(copy));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.pack;
}

describe('a pack of format 1', () => {
  const pack = upgraded();

  it('is read as one of the present format, with every claim, statement, relation and phrasing', () => {
    expect(pack.format).toBe(PACK_FORMAT);
    expect(pack.claims.map(({ id, phrasings }) => [id, phrasings])).toEqual(
      old.claims.map(({ id, phrasings }) => [id, phrasings]),
    );
    expect(pack.claims.flatMap(({ statements }) => statements.map(({ by, on, says }) => [by, on, says]))).toEqual(
      old.claims.flatMap(({ statements }) => statements.map(({ speaker, date, summary }) => [speaker, date, summary])),
    );
    expect(pack.claims.flatMap(({ relations }) => relations.map(({ entry }) => entry))).toEqual(
      old.claims.flatMap(({ relations }) => relations.map(({ claim }) => claim)),
    );
  });

  it('has claims without a kind, since it did not say which they are', () => {
    for (const entry of entriesOf(pack)) {
      expect(entry.frame).toBeUndefined();
      expect(entry.of).toBeUndefined();
    }
  });

  it('shows no title where it had a description, and keeps it as what the source is about', () => {
    for (const [index, { about, headline }] of pack.sources.entries()) {
      expect(about).toBe(old.sources[index]?.title);
      expect(headline).toBeUndefined();
    }
  });

  it('turns what outlets asserted into reports, and nothing else', () => {
    const media = new Set(old.speakers.filter(({ side }) => side === 'media').map(({ id }) => id));
    const acts = pack.claims.flatMap(({ statements }) => statements.map(({ by, act }) => [by, act]));
    const before = old.claims.flatMap(({ statements }) =>
      statements.map(({ speaker, act }) => [speaker, media.has(speaker) && act === 'asserts' ? 'reports' : act]),
    );
    expect(acts).toEqual(before);
    expect(before.some(([, act]) => act === 'reports')).toBe(true);
  });

  it('ends on the day that it gave, and is cut into records that can be shown', () => {
    expect(pack).toMatchObject({ searched: old.date, compiled: old.date });
    for (const record of cutRecords(pack)) expect(viewOf(record, '2025-02-10').recordEnds).toBe(old.date);
  });

  it('waits for the two states where somebody speaks for them, and never calls them by another pack’s names', () => {
    expect(pack.parties?.map(({ name }) => name)).toEqual(['United States', 'Russia']);
    const strange = upgraded((one) => {
      for (const speaker of one.speakers) speaker.side = 'europe';
    });
    expect(strange.parties).toBeUndefined();
    for (const record of cutRecords(strange))
      expect(viewOf(record, null).rows.map(({ kind }) => kind)).toEqual(['reported']);
    for (const record of cutRecords(pack))
      for (const row of viewOf(record, null).rows) expect(row.kind === 'party' && row.name).not.toBe('Kremlin');
  });
});
