/** Protects the bins of a feature: rising bounds, few enough, and bins left for the rare values of a feature that is mostly 0. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BINS, binBounds, binOf } from '../../../tools/train/bins';

const boundsOf = (values: readonly number[]) =>
  binBounds(
    values.map((value) => Float64Array.of(value)),
    0,
  );

it('gives each of few values a bin', () => {
  expect(boundsOf([3, 1, 2, 1, 3])).toEqual([1, 2]);
  expect(boundsOf([1, 1])).toEqual([]);
});

it('spends one bin on a value that most rows have', () => {
  const zeros = new Array<number>(9_700).fill(0);
  const others = Array.from({ length: 300 }, (_, at) => (at + 1) / 300);
  expect(boundsOf([...zeros, ...others])).toHaveLength(BINS - 1);
});

it('shares the rows fairly where no value is common', () => {
  const values = Array.from({ length: 960 }, (_, at) => 100 + at);
  const bounds = boundsOf(values);
  const rows = new Array<number>(bounds.length + 1).fill(0);
  for (const value of values) rows[binOf(bounds, value)] = (rows[binOf(bounds, value)] as number) + 1;
  expect(Math.max(...rows)).toBeLessThanOrEqual(2 * (values.length / BINS));
});

it('gives rising bounds, fewer than bins, and each value the bin below its bound', () => {
  const values = fc.array(fc.oneof(fc.constantFrom(-1, 0, 0.5), fc.double({ min: -9, max: 9, noNaN: true })), {
    minLength: 1,
    maxLength: 400,
  });
  fc.assert(
    fc.property(values, (given) => {
      const bounds = boundsOf(given);
      expect(bounds.length).toBeLessThan(BINS);
      expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
      for (const value of given) {
        const bin = binOf(bounds, value);
        expect(value).toBeLessThanOrEqual(bounds[bin] ?? Number.POSITIVE_INFINITY);
        expect(value).toBeGreaterThan(bounds[bin - 1] ?? Number.NEGATIVE_INFINITY);
      }
    }),
  );
});
