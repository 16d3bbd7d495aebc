import { describe, expect, it } from 'vitest';
import { byMonth, filterClaims, NO_CLAIM_FILTER, speakersOf, yearsOfClaims } from '#src/panels/side/claim-groups';
import type { ClaimHead } from '#src/shared/protocol/messages';

const head = (claim: string, more: Partial<ClaimHead> = {}): ClaimHead => ({
  claim,
  text: claim,
  topic: 't',
  standing: 'disputed',
  who: [],
  ...more,
});
const ALL = [
  head('a', { time: '2025-02-07', kind: 'event', who: ['Peskov', 'Trump'] }),
  head('b', { time: '2024-11/2025-02', kind: 'position', standing: 'denied', who: ['Trump'] }),
  head('c', { time: '2025-02-28', kind: 'event' }),
  head('d'),
];
const ids = (list: readonly ClaimHead[]) => list.map(({ claim }) => claim);

describe('all claims', () => {
  it('are filtered by standing, speaker, kind and any year that they last through', () => {
    const filtered = (part: object) => ids(filterClaims(ALL, { ...NO_CLAIM_FILTER, ...part }));
    expect(filtered({})).toEqual(['a', 'b', 'c', 'd']);
    expect(filtered({ standing: 'denied' })).toEqual(['b']);
    expect(filtered({ who: 'Trump' })).toEqual(['a', 'b']);
    expect(filtered({ kind: 'event' })).toEqual(['a', 'c']);
    expect(filtered({ year: '2025' })).toEqual(['a', 'b', 'c']);
    expect(filtered({ year: '2024', who: 'Peskov' })).toEqual([]);
    const long = [head('long', { time: '2021-12/2023' })];
    const years = ['2020', '2021', '2022', '2023', '2024'];
    expect(years.filter((year) => filterClaims(long, { ...NO_CLAIM_FILTER, year }).length > 0)).toEqual([
      '2021',
      '2022',
      '2023',
    ]);
  });

  it('are grouped by month, latest first, undated last', () => {
    const months = (list: readonly ClaimHead[]) => byMonth(list).map(({ month, claims }) => [month, ids(claims)]);
    expect(months(ALL)).toEqual([
      ['2025-02', ['a', 'c']],
      ['2024-11', ['b']],
      ['', ['d']],
    ]);
    expect(months(ALL.toReversed())).toEqual([
      ['2025-02', ['c', 'a']],
      ['2024-11', ['b']],
      ['', ['d']],
    ]);
  });

  it('offer the years and speakers that they have', () => {
    expect(yearsOfClaims(ALL)).toEqual(['2025', '2024']);
    expect(speakersOf(ALL)).toEqual(['Trump', 'Peskov']);
    // Equal ones by name; a claim that names one twice counts once.
    const equal = [head('a', { who: ['C', 'B', 'C'] }), head('b', { who: ['A', 'B'] })];
    for (const list of [equal, equal.toReversed()]) expect(speakersOf(list)).toEqual(['B', 'A', 'C']);
  });
});
