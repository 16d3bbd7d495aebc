/** Protects the limits of messages: a compromised page process can send anything, of any size. */
import { describe, expect, it } from 'vitest';
import { ToBackground } from '#src/shared/protocol/messages';

const match = {
  type: 'match',
  page: { date: '2025-02-12', language: 'en' },
  before: [] as string[],
  sentences: ['A sentence.'],
  overlay: false,
};
const isTaken = (message: object) => ToBackground.safeParse(message).success;
const texts = (count: number, length = 3) => Array.from({ length: count }, () => 'x'.repeat(length));

// Numbers rather than the constants: a limit that is raised by accident has to be noticed.
describe('each limit takes what stands at it and nothing above', () => {
  it.each<[string, number, (size: number) => object]>([
    ['sentences', 200, (size) => ({ ...match, sentences: texts(size) })],
    ['sentences before', 8, (size) => ({ ...match, before: texts(size) })],
    ['length of a sentence', 2000, (size) => ({ ...match, sentences: texts(1, size) })],
    ['length of a sentence before', 2000, (size) => ({ ...match, before: texts(1, size) })],
    ['length of a title', 2000, (size) => ({ ...match, page: { ...match.page, title: 'x'.repeat(size) } })],
    ['records', 50, (size) => ({ type: 'records', ids: texts(size) })],
    ['length of a claim’s key', 201, (size) => ({ type: 'records', ids: texts(1, size) })],
    ['length of a search', 200, (size) => ({ type: 'search', query: 'x'.repeat(size) })],
    [
      'length of a hash',
      64,
      (size) => ({ type: 'remember', what: 'wrong', claim: 'c', sentenceHash: 'x'.repeat(size) }),
    ],
    ['claims of a page', 5000, (size) => ({ type: 'put-away', claims: texts(size) })],
    ['marks of a page', 100_000, (size) => ({ type: 'page-status', count: size })],
  ])('%s', (_name, most, make) => {
    expect(isTaken(make(most))).toBe(true);
    expect(isTaken(make(most + 1))).toBe(false);
  });
});

it('counts of marks are whole and not below zero', () => {
  for (const count of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1'])
    expect(isTaken({ type: 'page-status', count }), String(count)).toBe(false);
  expect(isTaken({ type: 'page-status', count: 0 })).toBe(true);
});

it('a page’s date has the form of a day, and keys are never empty', () => {
  for (const date of ['12 February', '2025-02', '2025-02-12T10:00', ' 2025-02-12', ''])
    expect(isTaken({ ...match, page: { ...match.page, date } }), date).toBe(false);
  expect(isTaken({ ...match, page: { ...match.page, date: null } })).toBe(true);
  expect(isTaken({ type: 'records', ids: [''] })).toBe(false);
  expect(isTaken({ type: 'put-away', claims: [''] })).toBe(false);
  expect(isTaken({ type: 'remember', what: 'wrong', claim: 'c', sentenceHash: '' })).toBe(false);
});

it.each<[string, readonly unknown[], readonly unknown[], (value: unknown) => object]>([
  [
    'what is remembered',
    ['read', 'mute', 'unmute', 'wrong', 'not-wrong'],
    ['forget', '', null],
    (what) => ({ type: 'remember', what, claim: 'c' }),
  ],
  [
    'whether a page failed',
    [true, false, undefined],
    ['no', 0],
    (failed) => ({ type: 'page-status', count: 0, failed }),
  ],
  ['whether an overlay runs', [true, false], ['no', 0, undefined], (overlay) => ({ ...match, overlay })],
  ['a title', ['x', '', undefined], [1, null], (title) => ({ ...match, page: { ...match.page, title } })],
])('%s is one of the values that are known', (_name, taken, refused, make) => {
  expect(taken.filter((value) => !isTaken(make(value)))).toEqual([]);
  expect(refused.filter((value) => isTaken(make(value)))).toEqual([]);
});
