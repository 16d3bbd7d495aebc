/** Protects cards from statements of days that have not come: an added pack may be dated wrongly, or lie. */
import { expect, it } from 'vitest';
import { isAhead, statementsAhead, withoutAhead } from '#src/claims/days-ahead';
import type { ClaimRecord } from '#src/claims/record';

const TODAY = '2025-06-10';
type Said = ClaimRecord['claim']['statements'][number];

const SOURCES = [
  { id: 'come', date: '2025-06' },
  { id: 'ahead', date: '2025-07-02' },
  { id: 'later', date: '2026' },
  { id: 'undated' },
];
const said = (sources: string[], on?: string): Said => ({ by: 'a', act: 'asserts', says: 'said so', sources, on });
const record = (...statements: Said[]) =>
  ({ claim: { id: 'c', statements }, sources: SOURCES }) as never as ClaimRecord;

it.each([
  ['2025-06-10', false],
  ['2025-06-11', false],
  ['2025-06-12', true],
  ['2025-06', false],
  ['2025-07', true],
  ['2025', false],
  ['2026', true],
])('%s lies ahead of 10 June: %s; where the day begins first it is tomorrow already', (date, expected) => {
  expect(isAhead(date, TODAY)).toBe(expected);
});

it.each<[string, Said, string | undefined]>([
  ['its own day, whatever its sources', said(['come'], '2025-06-12'), '2025-06-12'],
  ['nothing if its own day has come', said(['ahead'], '2025-06-09'), undefined],
  ['its sources, the first of them', said(['later', 'undated', 'ahead']), '2025-07-02'],
  ['nothing if one of its sources has come', said(['ahead', 'come']), undefined],
  ['nothing if none has a day', said(['undated']), undefined],
])('a statement lies ahead by %s', (_name, statement, day) => {
  const found = [...statementsAhead(record(statement), TODAY)];
  expect(found).toEqual(day === undefined ? [] : [{ claim: 'c', statement, day }]);
});

it('a record is left without what lies ahead, and is itself if nothing does', () => {
  const [now, ahead] = [said(['come']), said(['ahead'])];
  const whole = record(now, now);
  expect(withoutAhead(whole, TODAY)).toBe(whole);
  expect(withoutAhead(record(ahead, now), TODAY)?.claim.statements).toEqual([now]);
  expect(withoutAhead(record(ahead), TODAY)).toBeUndefined();
});
