/** Protects the calendar that checks every date of a record. */
import { expect, it } from 'vitest';
import { dayBefore, endsBeforeItBegins, firstDay, isRealDate, lastDay, spanDays } from '#src/claims/dates';

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2100-02-29', false],
  ['2025-04-30', true],
  ['2025-04-31', false],
  ['2025-12-31', true],
  ['2025-02', true],
  ['2025', true],
])('whether there is a day %s: %s', (day, isReal) => {
  expect(isRealDate(day)).toBe(isReal);
});

it('covers from the first day of a partial date to its last', () => {
  expect([firstDay('2024'), lastDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
  expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
  expect([firstDay('2024-02-07'), lastDay('2024-02-07')]).toEqual(['2024-02-07', '2024-02-07']);
  expect(spanDays('2024-11/2025')).toEqual({ first: '2024-11-01', last: '2025-12-31' });
});

it.each([
  ['2025-02-07/2025-02-06', true],
  ['2025-02-07/2025-02-07', false],
  ['2025-02-07/2025-02', false],
  ['2025/2024-12', true],
  ['2025-02-07', false],
])('whether the span %s ends before it begins: %s', (span, ends) => {
  expect(endsBeforeItBegins(span)).toBe(ends);
});

it('counts days over ends of months and years, both ways', () => {
  expect(dayBefore('2025-03-01')).toBe('2025-02-28');
  expect(dayBefore('2025-01-01', 2)).toBe('2024-12-30');
  expect(dayBefore('2024-12-31', -1)).toBe('2025-01-01');
});
