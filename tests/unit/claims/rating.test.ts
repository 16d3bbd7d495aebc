/** Protects what is read from feeds of other people: ratings, days and addresses are understood or left out, never guessed. */
import { describe, expect, it } from 'vitest';
import { address, date, many, object } from '#src/claims/loose-data';
import { ratedAct } from '#src/claims/rating';

describe('a rating', () => {
  const scale = (ratingValue: unknown, worstRating: unknown = 0, bestRating: unknown = 100) =>
    ratedAct({ ratingValue, worstRating, bestRating });

  it.each([
    [0, 'denies'],
    [30, 'denies'],
    [31, 'partially-confirms'],
    [84, 'partially-confirms'],
    [85, 'confirms'],
    [100, 'confirms'],
    [101, undefined],
    [-1, undefined],
    ['30', 'denies'],
    [['85'], 'confirms'],
    ['', undefined],
    [' ', undefined],
    ['five', undefined],
    [null, undefined],
  ])('of %j on a scale of a hundred: %s', (value, act) => {
    expect(scale(value)).toBe(act);
  });

  it('counts only with both ends of a scale that has two, whichever is better', () => {
    expect([scale(1, 5, 1), scale(5, 5, 1)]).toEqual(['confirms', 'denies']);
    for (const [worst, best] of [
      [undefined, 5],
      [1, undefined],
      ['', 5],
      [3, 3],
      [1, Number.POSITIVE_INFINITY],
    ])
      expect(ratedAct({ ratingValue: 3, worstRating: worst, bestRating: best })).toBeUndefined();
  });

  it('is read from its words before its numbers', () => {
    expect(ratedAct({ alternateName: 'False', ratingValue: 5, worstRating: 1, bestRating: 5 })).toBe('denies');
    expect(ratedAct({ name: 'True' })).toBe('confirms');
    expect(ratedAct('True')).toBeUndefined();
  });
});

describe('a day', () => {
  it.each([
    ['2025-02-28', '2025-02-28'],
    ['2025-02-28T10:00:00Z', '2025-02-28'],
    ['2025-02-28 10:00', '2025-02-28'],
    ['2025-02', '2025-02'],
    ['2025', '2025'],
    ['2025-02-29', undefined],
    ['2025-13', undefined],
    ['2025-02-28x', undefined],
    ['on 2025-02-28', undefined],
    [20250228, undefined],
    [undefined, undefined],
  ])('of %j is %s', (value, day) => {
    expect(date(value)).toBe(day);
  });
});

it.each([
  [' https://news.example/a ', 'https://news.example/a'],
  [['https://news.example/a', 'https://b.example'], 'https://news.example/a'],
  ['javascript:alert(1)', undefined],
  ['https://news.example@evil.example', undefined],
  ['https://a.example:99999/', undefined],
  [`https://news.example/${'a'.repeat(2000)}`, undefined],
  [7, undefined],
])('an address of %j is %s', (value, found) => {
  expect(address(value)).toBe(found);
});

it('a value may stand alone or in a list, and may be missing', () => {
  expect([many(undefined), many(null), many(0), many([1, 2])]).toEqual([[], [], [0], [1, 2]]);
  expect([object([7, [{}], { a: 1 }, { b: 2 }]), object('x'), object(null)]).toEqual([{ a: 1 }, {}, {}]);
});
