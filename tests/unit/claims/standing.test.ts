import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '#src/claims/record';
import type { Source, Speaker, Statement } from '#src/claims/schema';
import { isTimely, knownFrom, type Standing, type Stated, standing } from '#src/claims/standing';

const speakers: Speaker[] = [
  { id: 'trump', name: 'Trump', roles: [{ text: 'US president' }], side: 'us' },
  { id: 'waltz', name: 'Waltz', roles: [{ text: 'adviser' }], side: 'us' },
  { id: 'peskov', name: 'Peskov', roles: [{ text: 'Kremlin spokesman' }], side: 'russia' },
  { id: 'kremlin', name: 'Kremlin', roles: [{ text: 'office' }], side: 'russia' },
  { id: 'kyiv', name: 'Kyiv', roles: [{ text: 'ministry' }], side: 'ukraine' },
  { id: 'paper', name: 'A Paper', roles: [{ text: 'newspaper' }], side: 'media' },
];
const page = (id: string, date?: string): Source => ({
  id,
  publisher: 'P',
  about: 'T',
  date,
  kind: 'newspaper',
  seen: 'full',
});
const sources = [page('feb-9', '2025-02-09'), page('oct', '2024-10'), page('undated')];
const ground = { sources, speakers, parties: [{ side: 'us' as const }, { side: 'russia' as const }] };
const says = (speaker: string, act: Statement['act'], date?: string, source = 'feb-9'): Statement => ({
  by: speaker,
  act,
  on: date,
  says: 'said so',
  sources: [source],
});
const on = (statements: Statement[], date: string | null = null) => standing({ statements }, ground, date);

describe('standing, as docs/standing.md defines it', () => {
  it('follows the card of the design: says so, then neither confirmed nor denied', () => {
    const call = [says('trump', 'asserts', '2025-02-07'), says('peskov', 'declines', '2025-02-09')];
    expect(on(call, '2025-02-06')).toBe('nothing-yet');
    expect(on(call, '2025-02-08')).toBe('confirmed-by-one');
    expect(on(call, '2025-02-09')).toBe('neither');
    expect(on(call)).toBe('neither');
  });

  it('is disputed when somebody asserts and a party denies; who is no party disputes nothing', () => {
    expect(on([says('paper', 'asserts', '2024-11-10'), says('peskov', 'denies', '2024-11-11')])).toBe('disputed');
    const notice = [says('paper', 'asserts', '2024-11-10'), says('kyiv', 'denies', '2024-11-11')];
    expect(on(notice)).toBe('reported-only');
    expect(standing({ statements: notice, parties: ['ukraine'] }, ground, null)).toBe('disputed');
  });

  it('is confirmed by one where there is one party and it confirms, and reported where there is none', () => {
    const statements = [says('trump', 'asserts', '2025-02-07')];
    expect(standing({ statements, parties: ['us'] }, ground, null)).toBe('confirmed-by-one');
    expect(standing({ statements }, { ...ground, parties: [] }, null)).toBe('reported-only');
  });

  it('takes no outlet for a state: what it denies disputes no position', () => {
    const stated = [says('trump', 'asserts', '2025-02-07'), says('paper', 'denies', '2025-02-08')];
    expect(standing({ statements: stated, kind: 'position' }, ground, null)).toBe('on-record');
    const denied = [...stated, says('kyiv', 'denies', '2025-02-08')];
    expect(standing({ statements: denied, kind: 'position' }, ground, null)).toBe('disputed');
  });

  it("leaves out a denial from before the claim's time: it answered a plan", () => {
    const call = [says('peskov', 'denies', '2025-03-12', 'undated'), says('trump', 'asserts', '2025-03-18', 'undated')];
    expect(on(call)).toBe('disputed');
    expect(standing({ statements: call, time: '2025-03-18' }, ground, null)).toBe('confirmed-by-one');
  });

  it('takes the last word of a side: a denied plan that came true is confirmed', () => {
    const call = [
      says('peskov', 'denies', '2025-03-12', 'undated'),
      says('trump', 'asserts', '2025-03-18', 'undated'),
      says('kremlin', 'confirms', '2025-03-18', 'undated'),
    ];
    expect(on(call, '2025-03-12')).toBe('denied');
    expect(on(call, '2025-03-18')).toBe('confirmed-by-both');
  });

  it('lets no refusal and no answer in part take a full answer back', () => {
    const call = [says('trump', 'asserts', '2025-02-07'), says('waltz', 'declines', '2025-02-09')];
    expect(on(call)).toBe('confirmed-by-one');
    const summit = [
      ...call,
      says('kremlin', 'confirms', '2025-02-08'),
      says('peskov', 'partially-confirms', '2025-02-09'),
    ];
    expect(on(summit)).toBe('confirmed-by-both');
  });

  it('lets a denial outweigh a confirmation of the same side on the same day', () => {
    expect(on([says('kremlin', 'confirms', '2025-02-09'), says('peskov', 'denies', '2025-02-09')])).toBe('disputed');
  });

  it('calls a part granted by one party neither confirmed nor denied', () => {
    expect(on([says('paper', 'asserts', '2025-02-05'), says('kremlin', 'partially-confirms', '2025-02-05')])).toBe(
      'neither',
    );
    expect(on([says('trump', 'asserts', '2025-02-05'), says('kremlin', 'partially-confirms', '2025-02-05')])).toBe(
      'confirmed-by-one',
    );
  });

  it('lets an event be confirmed on the evening before, which is the next day in Moscow, and not earlier', () => {
    const event = { what: 'call' as const, who: ['a'], on: '2025-02-12' };
    const after = (day: string) =>
      standing({ kind: 'event', event, statements: [says('trump', 'confirms', day)] }, ground, null);
    expect(['2025-02-10', '2025-02-11', '2025-02-12'].map(after)).toEqual([
      'reported-only',
      'confirmed-by-one',
      'confirmed-by-one',
    ]);
  });

  it('lets a truce be confirmed when it is declared, but not what breaks it', () => {
    const truce = (phase?: 'violated') => ({
      kind: 'event' as const,
      event: { what: 'truce' as const, who: ['a'], on: '2025-05-08', phase },
      statements: [says('kremlin', 'confirms', '2025-04-28')],
    });
    expect(standing(truce(), ground, null)).toBe('confirmed-by-one');
    expect(standing(truce('violated'), ground, null)).toBe('reported-only');
  });

  it.each<[string, Partial<Stated>, Statement[], Standing]>([
    [
      'an answer after silence',
      {},
      [says('trump', 'silent', '2025-02-05'), says('waltz', 'asserts', '2025-02-06')],
      'confirmed-by-one',
    ],
    [
      'the word with a day, of two as firm',
      {},
      [says('trump', 'asserts', undefined, 'undated'), says('waltz', 'denies', '2025-02-06')],
      'disputed',
    ],
    [
      'a part that was granted, not the refusal before it',
      {},
      [
        says('trump', 'asserts', '2025-02-05'),
        says('peskov', 'declines', '2025-02-05'),
        says('kremlin', 'partially-confirms', '2025-02-06'),
      ],
      'confirmed-by-one',
    ],
    ['a denial of no known day', { time: '2025-03-01' }, [says('peskov', 'denies', undefined, 'undated')], 'denied'],
    ['a denial on the day itself', { time: '2025-03-01' }, [says('peskov', 'denies', '2025-03-01')], 'denied'],
    ['a denial while it lasts', { time: '2025-03-01/2025-03-10' }, [says('peskov', 'denies', '2025-03-05')], 'denied'],
    [
      'a figure that is confirmed before its time',
      { kind: 'figure', time: '2025-03-10' },
      [says('trump', 'asserts', '2025-02-01')],
      'confirmed-by-one',
    ],
    ['no report of a position', { kind: 'position' }, [says('paper', 'reports', '2025-02-05')], 'reported-only'],
    [
      'a refusal to speak of a position that was reported',
      { kind: 'position' },
      [says('paper', 'reports', '2025-02-05'), says('peskov', 'declines', '2025-02-06')],
      'neither',
    ],
  ])('counts %s', (_what, claim, statements, expected) => {
    expect(standing({ ...claim, statements }, ground, null)).toBe(expected);
    expect(standing({ ...claim, statements: [...statements].reverse() }, ground, null)).toBe(expected);
  });

  it('asks the parties that the claim names', () => {
    const deal = [says('trump', 'asserts', '2025-05-01'), says('kyiv', 'confirms', '2025-05-01')];
    expect(on(deal)).toBe('confirmed-by-one');
    expect(standing({ statements: deal, parties: ['us', 'ukraine'] }, ground, null)).toBe('confirmed-by-both');
  });

  it('lets a page be marked from two days before the first word on it, which it may be the news of', () => {
    const record = (statements: Statement[]) =>
      ({ claim: { statements }, sources, speakers, pack: { parties: ground.parties } }) as unknown as ClaimRecord;
    const spoken = record([says('trump', 'asserts', '2025-03-12'), says('peskov', 'declines', '2025-03-10')]);
    expect(
      ['2025-03-07', '2025-03-08', '2025-03-10', '2025-04-01', null].map((date) => isTimely(spoken, date)),
    ).toEqual([false, true, true, true, true]);
    expect(isTimely(record([says('trump', 'asserts', undefined, 'undated')]), '2020-01-01')).toBe(true);
    expect(isTimely(record([]), '2020-01-01')).toBe(true);
  });

  it('knows a statement without a day from its earliest source, and never before it is certain', () => {
    expect(knownFrom(says('paper', 'asserts'), sources)).toBe('2025-02-09');
    expect(knownFrom(says('paper', 'asserts', undefined, 'oct'), sources)).toBe('2024-10-31');
    expect(knownFrom(says('paper', 'asserts', '2024', 'oct'), sources)).toBe('2024-10-31');
    expect(knownFrom(says('paper', 'asserts', '2025-02'), sources)).toBe('2025-02-09');
    expect(knownFrom(says('paper', 'asserts', undefined, 'undated'), sources)).toBeUndefined();
    const both = { ...says('paper', 'asserts'), sources: ['feb-9', 'oct', 'undated'] };
    expect(knownFrom(both, sources), 'its earliest source').toBe('2024-10-31');
    expect(knownFrom(both, [...sources].reverse()), 'in any order').toBe('2024-10-31');
    expect(knownFrom({ ...both, sources: ['oct', 'feb-9'] }, sources), 'in any order').toBe('2024-10-31');
    const twice = [page('feb-9', '2025-02-09'), page('feb-9', '2025-01'), page('feb-9', '2025-03-01')];
    expect(knownFrom(says('paper', 'asserts'), twice), 'of one id').toBe('2025-01-31');
    expect(knownFrom(says('paper', 'asserts', '2025-02', 'undated'), sources)).toBe('2025-02-28');
    expect(on([says('trump', 'asserts', undefined, 'undated')], '2026-01-01')).toBe('nothing-yet');
    expect(on([says('trump', 'asserts', undefined, 'undated')])).toBe('confirmed-by-one');
  });
});
