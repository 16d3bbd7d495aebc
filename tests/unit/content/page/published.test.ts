/** Protects the day of a page: a wrong one is worse than none, since standings depend on it. */
import { expect, it } from 'vitest';
import { readDay } from '#src/content/facts/published';

it.each([
  ['2025-02-12T23:30:00+03:00', '2025-02-12'],
  ['2024-02-29', '2024-02-29'],
  ['9 February 2025', '2025-02-09'],
  ['Feb. 9, 2025', '2025-02-09'],
  [1_739_368_800, '2025-02-12'],
])('reads %s', (value, day) => {
  expect(readDay(value)).toBe(day);
});

it.each([
  ['a day that no calendar has', '2025-02-30'],
  ['a leap day of a common year', '2023-02-29'],
  ['a month that is none', '2025-13-01'],
  ['a day before the web', '1970-01-01'],
  ['a year far from now', '9999-12-31'],
  ['a form that may be read two ways', '02/09/2025'],
  ['words', 'yesterday'],
  ['nothing', null],
])('gives none for %s', (_name, value) => {
  expect(readDay(value)).toBeNull();
});
