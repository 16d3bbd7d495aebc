import { describe, expect, it } from 'vitest';
import { pageAnswer } from '#src/background/page-answer';
import { entryIdsOf } from '#src/claims/entries';
import { ClaimRecord } from '#src/claims/record';
import type { Match } from '#src/engine/types';

const LOOKALIKE = { text: 'They wrote to each other', because: 'a letter is no call' };

const record: ClaimRecord = {
  claim: {
    id: 'call',
    text: 'The two spoke by telephone.',
    topic: 'talks',
    added: '2025-01-01',
    changed: '2025-01-01',
    statements: [
      {
        id: 'call-denied',
        by: 'peskov',
        act: 'denies',
        says: 'said no',
        sources: ['s'],
        phrasings: ['Nobody rang', 'No call'],
      },
      { by: 'peskov', act: 'declines', says: 'said nothing', sources: ['s'] },
    ],
    relations: [],
    phrasings: ['They phoned each other', 'They talked on the telephone'],
    lookalikes: [LOOKALIKE],
  },
  speakers: [{ id: 'peskov', name: 'Dmitry Peskov', roles: [{ text: 'spokesman' }], side: 'russia' }],
  sources: [{ id: 's', publisher: 'Café News', about: 'T', kind: 'newspaper', seen: 'full' }],
  related: [],
  pack: {
    id: 'pack',
    name: 'A pack',
    version: '1',
    licence: 'CC0-1.0',
    parties: [{ side: 'russia', name: 'Kremlin' }],
    compiled: '2026-01-01',
  },
};

const DAY = '2025-02-09';
/** The denial was made on that day. */
const dated: ClaimRecord = {
  ...record,
  claim: { ...record.claim, statements: record.claim.statements.map((one) => ({ ...one, on: DAY })) },
};

const match = (claim: string, phrasing: number): Match => ({
  claim,
  score: 0.9,
  act: 'asserts',
  evidence: [],
  phrasing,
  differences: [],
});

const answer = (...matches: Match[]) => answerOn(null, record, ...matches);

function answerOn(date: string | null, of: ClaimRecord, ...matches: Match[]) {
  const library = { match: () => [{ sentence: 3, matches }], records: () => [of] };
  return pageAnswer(library, { page: { date, language: 'en' }, before: [], sentences: [] });
}

describe('what a page is told about its sentences', () => {
  it('names the nearest phrasing of a claim, of one of its statements, and none where the claim itself is nearest', () => {
    const { matches } = answer(match('pack/call', 1), match('pack/call-denied', 0), match('pack/call', -1));
    expect(matches.map(({ sentence }) => sentence)).toEqual([3]);
    expect(matches[0]?.matches.map(({ nearest }) => nearest)).toEqual([
      'They talked on the telephone',
      'Nobody rang',
      undefined,
    ]);
  });

  it.each([
    ['2025-02-08', 'nothing-yet'],
    [DAY, 'denied'],
    [null, 'denied'],
  ])('says where the claim stands on the day of the page (%s: %s)', (date, standing) => {
    expect(answerOn(date, dated, match('pack/call', 0)).matches[0]?.matches[0]?.standing).toBe(standing);
  });

  it('leaves out claims on which nobody had spoken by then, and those without a record', () => {
    const nothing = { matches: [], records: [] };
    expect(answerOn('2025-01-01', dated, match('pack/call', 0), match('pack/call-denied', 0))).toEqual(nothing);
    expect(answer(match('pack/gone', 0), match('pack/call', 0)).matches[0]?.matches.map(({ claim }) => claim)).toEqual([
      'pack/call',
    ]);
  });

  it('sends records without what only the matcher reads', () => {
    const { records } = answer(match('pack/call', 0));
    const text = JSON.stringify(records);
    for (const left of ['They phoned each other', 'No call', LOOKALIKE.text]) expect(text).not.toContain(left);
    expect(text).toContain('said nothing');
  });

  it('keeps a record valid, and which of its statements are entries', () => {
    const [sent] = answer(match('pack/call', 0)).records;
    expect(ClaimRecord.parse(sent)).toEqual(sent);
    expect(sent && entryIdsOf(sent)).toEqual(['call', 'call-denied']);
  });

  it('leaves the record of the library as it was', () => {
    const before = structuredClone(record);
    answer(match('pack/call', 0));
    expect(record).toEqual(before);
  });
});
