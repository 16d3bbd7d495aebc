import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '#src/claims/record';
import type { Claim } from '#src/claims/schema';
import { pointsOf, TimelinePoint, timelineOf } from '#src/claims/timeline';

const statements: Claim['statements'] = [
  { by: 'peskov', act: 'denies', on: '2025-03-02', says: 'denied it', sources: ['b'] },
  { by: 'trump', act: 'asserts', on: '2025-03', says: 'said so', sources: ['a', 'b'] },
  { by: 'paper', act: 'reports', on: '2025-03-01', says: 'wrote so', sources: ['a'] },
  { by: 'leavitt', act: 'declines', says: 'would not say', sources: ['undated'] },
];

function record(over: Partial<Claim> = {}): ClaimRecord {
  return {
    claim: {
      id: 'call',
      kind: 'event',
      text: 'They spoke by phone.',
      topic: 'calls',
      event: { what: 'call', who: ['a', 'b'], on: '2025-02-28/2025-03-01', minutes: 90 },
      added: '2025-01-01',
      changed: '2025-01-01',
      statements,
      relations: [],
      phrasings: [],
      lookalikes: [],
      ...over,
    },
    speakers: [
      { id: 'peskov', name: 'Dmitry Peskov', roles: [], side: 'russia' },
      { id: 'trump', name: 'Donald Trump', roles: [], side: 'us' },
      { id: 'leavitt', name: 'Karoline Leavitt', roles: [], side: 'us' },
      { id: 'paper', name: 'Paper', roles: [], side: 'media' },
    ],
    sources: [
      {
        id: 'a',
        publisher: 'Paper',
        about: 'A',
        url: 'https://example.org/a',
        date: '2025-03-01',
        kind: 'newspaper',
        seen: 'full',
      },
      { id: 'b', publisher: 'Wire', about: 'B', date: '2025-03-02', kind: 'wire', seen: 'full' },
      { id: 'undated', publisher: 'Book', about: 'C', kind: 'book', seen: 'full' },
    ],
    related: [],
    pack: {
      id: 'p',
      name: 'P',
      version: '1.0.0',
      licence: 'x',
      parties: [
        { side: 'us', name: 'White House' },
        { side: 'russia', name: 'Kremlin', answers: true },
      ],
      compiled: '2026-11-22',
    },
  };
}
const points = (over: Partial<Claim> = {}) => pointsOf(record(over), { key: 'p/call', pack: 'P' });

describe('points of a record', () => {
  it('are the call itself in the middle lane and each statement in the lane of its side', () => {
    expect(points().map(({ lane, act, event, date }) => [lane, act, event, date])).toEqual([
      ['contacts', null, 'disputed', '2025-02-28'],
      ['us', 'asserts', null, '2025-03'],
      ['media', 'reports', null, '2025-03-01'],
      ['russia', 'denies', null, '2025-03-02'],
      ['us', 'declines', null, null],
    ]);
  });

  it('have the form that the panels check, ids of their own, and the name of the claim and its pack', () => {
    const list = points();
    for (const point of list) expect(TimelinePoint.safeParse(point).success).toBe(true);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(list[0]).toMatchObject({ claim: 'p/call', pack: 'P', first: '2025-02-28', last: '2025-03-01', minutes: 90 });
    expect(list[2]?.source).toEqual({ publisher: 'Paper', url: 'https://example.org/a' });
  });

  it('lead from an answer to the newest earlier word of another side, or to the call itself', () => {
    const list = points();
    const denial = list.find(({ act }) => act === 'denies');
    expect(denial?.answers).toEqual([list.find(({ act }) => act === 'reports')?.id]);
    // What puts something forward answers nothing, nor does what has no day.
    for (const act of ['asserts', 'reports', 'declines'])
      expect(list.find((one) => one.act === act)?.answers).toEqual([]);
    const alone = points({ statements: statements.slice(0, 1) });
    expect(alone.find(({ act }) => act === 'denies')?.answers).toEqual([alone[0]?.id]);
  });

  it('tell what was only planned from what took place', () => {
    const event = { what: 'summit', phase: 'planned', who: ['a'], on: '2025-05' } as const;
    expect(points({ event: { ...event, who: ['a'] } })[0]?.event).toBe('planned');
    expect(points({ event: { what: 'sanctions', who: ['a'], on: '2025-05' } })[0]?.act).toBe('asserts');
  });

  it('stand by day, those without one last', () => {
    const all = timelineOf([record(), record({ id: 'other' })], ({ claim }) => ({ key: claim.id }));
    const days = all.map(({ first }) => first || '9999');
    expect(days).toEqual([...days].sort());
    expect(all[0]?.pack).toBeUndefined();
  });
});
