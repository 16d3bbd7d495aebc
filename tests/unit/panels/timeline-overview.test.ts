import { describe, expect, it } from 'vitest';
import type { TimelinePoint } from '#src/claims/timeline';
import { byTopic, overviewOf } from '#src/panels/timeline/overview';

const END = '2025-03-01';

const point = (claim: string, first: string, over: Partial<TimelinePoint> = {}): TimelinePoint => ({
  id: `${claim}#${first}`,
  claim,
  claimText: `Text of ${claim}.`,
  topic: 'calls',
  standing: 'reported-only',
  lane: 'media',
  side: 'media',
  speaker: 'Paper',
  act: 'reports',
  event: null,
  minutes: null,
  date: first === '' ? null : first,
  first,
  last: first,
  isPublication: false,
  says: 'reported it',
  source: null,
  answers: [],
  ...over,
});
const answer = (claim: string, first: string, act: TimelinePoint['act'] = 'denies') =>
  point(claim, first, { act, side: 'russia', lane: 'russia', answers: [`${claim}#0`] });

const POINTS = [
  point('never', '2025-01-30'),
  point('silent', '2025-02-09'),
  answer('silent', '2025-02-10', 'silent'),
  point('soon', '2025-02-01'),
  answer('soon', '2025-02-03'),
  point('late', '2024-12-01'),
  answer('late', '2025-02-01', 'declines'),
  point('view', '2025-02-20', { standing: 'on-record' }),
  point('undated', ''),
  point('only-denied', '2024-06-01', { act: 'denies', standing: 'denied' }),
];
const claims = (order: 'newest' | 'longest-wait') => overviewOf(POINTS, END, order).map(({ claim }) => claim);
const rowOf = (claim: string) => overviewOf(POINTS, END, 'newest').find((row) => row.claim === claim);

describe('timeline by claim', () => {
  it('counts the days to the first answer, or to the record’s end', () => {
    expect(rowOf('soon')).toMatchObject({ since: '2025-02-01', answered: '2025-02-03', waited: 2 });
    expect(rowOf('never')).toMatchObject({ answered: null, waited: 30 });
  });

  it('takes a refusal for an answer, a silence for none, and a position as due to nobody', () => {
    expect(rowOf('late')?.answered).toBe('2025-02-01');
    expect(rowOf('silent')).toMatchObject({ answered: null, waited: 20 });
    expect(rowOf('view')).toMatchObject({ answered: null, waited: null });
    expect(rowOf('undated')).toMatchObject({ since: '', waited: null });
  });

  it('takes a denial of what nobody is on record with for an answer, not for a claim that waits for one', () => {
    expect(rowOf('only-denied')).toMatchObject({ since: null, answered: '2024-06-01', waited: null });
  });

  it('puts what still waits first, longest first, then what waited, then the rest', () => {
    expect(claims('longest-wait')).toEqual(['never', 'silent', 'late', 'soon', 'view', 'only-denied', 'undated']);
    expect(claims('newest')[0]).toBe('view');
    expect(claims('newest').at(-1)).toBe('undated');
  });

  it('groups by topic, in the order of the first row of each, and loses no row', () => {
    const mixed = POINTS.map((one) =>
      one.claim === 'soon' || one.claim === 'view' ? { ...one, topic: 'talks' } : one,
    );
    const groups = byTopic(overviewOf(mixed, END, 'longest-wait'));
    expect(groups.map(({ topic, rows }) => [topic, rows.map(({ claim }) => claim)])).toEqual([
      ['calls', ['never', 'silent', 'late', 'only-denied', 'undated']],
      ['talks', ['soon', 'view']],
    ]);
  });

  it.each<[string, TimelinePoint[], string | null, string | null, number | null]>([
    ['an answer on the same day', [point('c', '2025-02-01'), answer('c', '2025-02-01')], '2025-02-01', '2025-02-01', 0],
    [
      'a word that confirms it in answer',
      [point('c', '2025-02-01'), answer('c', '2025-02-03', 'confirms')],
      '2025-02-01',
      '2025-02-03',
      2,
    ],
    [
      'no word before it was put forward',
      [answer('c', '2025-01-01'), point('c', '2025-02-01')],
      '2025-02-01',
      null,
      28,
    ],
    ['no word without a day', [point('c', '2025-02-01'), answer('c', '')], '2025-02-01', null, 28],
    [
      'the first of two answers',
      [point('c', '2025-02-01'), answer('c', '2025-02-03'), answer('c', '2025-02-05')],
      '2025-02-01',
      '2025-02-03',
      2,
    ],
    [
      'an answer that nobody had to give',
      [point('c', '2025-02-01', { standing: 'on-record' }), answer('c', '2025-02-03')],
      '2025-02-01',
      '2025-02-03',
      2,
    ],
    [
      'nothing about the call itself',
      [point('c', '2025-01-01', { act: null, event: 'reported' }), point('c', '2025-02-01')],
      '2025-02-01',
      null,
      28,
    ],
    [
      'from the first day of a month that is known no better',
      [point('c', '2025-02-01', { last: '2025-02-28' }), answer('c', '2025-02-10')],
      '2025-02-01',
      '2025-02-10',
      9,
    ],
    ['no day before the record ends', [point('c', '2025-04-01')], '2025-04-01', null, 0],
  ])('counts %s', (_name, points, since, answered, waited) => {
    expect(overviewOf(points, END, 'newest')[0]).toMatchObject({ since, answered, waited });
  });

  it.each<[TimelinePoint['act'], string | null, string | null]>([
    ['denies', null, '2025-02-01'],
    ['declines', null, '2025-02-01'],
    ['responds', null, '2025-02-01'],
    ['asserts', '2025-02-01', null],
    ['confirms', '2025-02-01', null],
    ['reports', '2025-02-01', null],
  ])('of what somebody %s as the first: since %s, answered %s', (act, since, answered) => {
    expect(overviewOf([point('c', '2025-02-01', { act })], END, 'newest')[0]).toMatchObject({ since, answered });
  });

  it.each<[TimelinePoint['standing'], number | null]>([
    ['reported-only', 28],
    ['confirmed-by-one', 28],
    ['disputed', 28],
    ['denied', 28],
    ['neither', 28],
    ['confirmed-by-both', null],
    ['on-record', null],
    ['nothing-yet', null],
  ])('without an answer a claim that is %s has waited for %s days', (standing, waited) => {
    expect(overviewOf([point('c', '2025-02-01', { standing })], END, 'newest')[0]?.waited).toBe(waited);
  });

  it('sorts by the day on which a claim was put forward, not by that of its answer', () => {
    const points = [point('old', '2025-01-01'), point('new', '2025-02-01'), answer('old', '2025-02-20')];
    expect(overviewOf(points, END, 'newest').map(({ claim }) => claim)).toEqual(['new', 'old']);
  });

  it('has the points that have a day', () => {
    const [row] = overviewOf([point('c', '2025-02-01'), point('c', '')], END, 'newest');
    expect(row?.points.map(({ first }) => first)).toEqual(['2025-02-01']);
  });
});
