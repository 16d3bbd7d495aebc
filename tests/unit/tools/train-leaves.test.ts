/** Protects the rounding of leaves: few levels, close to the values. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundedTo } from '../../../tools/train/leaves';

const DIGITS = 4;

it('keeps values that are few enough', () => {
  expect(roundedTo(4, [0.5, -1, 0.5, 2], DIGITS)).toEqual([0.5, -1, 0.5, 2]);
});

it('puts each group of near values on their mean', () => {
  expect(roundedTo(2, [1, 9, 1.2, 9.4], DIGITS)).toEqual([1.1, 9.2, 1.1, 9.2]);
});

it('gives no more levels than asked for, within the values, in their order', () => {
  const values = fc.array(
    fc.integer({ min: -2000, max: 2000 }).map((value) => value / 1000),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 8 }), (given, count) => {
      const rounded = roundedTo(count, given, DIGITS);
      expect(new Set(rounded).size).toBeLessThanOrEqual(count);
      const slack = 1e-3;
      for (const one of rounded) {
        expect(one).toBeGreaterThanOrEqual(Math.min(...given) - slack);
        expect(one).toBeLessThanOrEqual(Math.max(...given) + slack);
      }
      const order = given.map((_, at) => at).sort((a, b) => (given[a] as number) - (given[b] as number));
      for (const [at, one] of order.slice(1).entries())
        expect(rounded[one] as number).toBeGreaterThanOrEqual(rounded[order[at] as number] as number);
    }),
  );
});
