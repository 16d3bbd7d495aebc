/** Protects how both models are combined, and that a hopeless row is given up without changing what is found. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Forest } from '#src/engine/match/forest';
import { type PackedNetwork, packWeights } from '#src/engine/match/network';
import { createScorer, logistic } from '#src/engine/match/scorer';

/** `a <= 0 ? -4 : 2`. */
const forest: Forest = {
  features: ['a'],
  base: 0,
  feature: [0, -1, -1],
  value: [0, -4, 2],
  left: [1, 0, 0],
  roots: [0],
};
/** Three times the feature, from 0 to 4. */
const network: PackedNetwork = {
  lows: [0],
  highs: [4],
  weights: packWeights([6]),
  biases: [0],
  outputs: [2],
  base: 0,
};
const score = createScorer({ forest, network });

it.each([
  [-1, -2],
  [1, (2 + 3) / 2],
])('gives the mean of both: %d has %d', (value, expected) => expect(score([value])).toBeCloseTo(expected, 10));

it('limits what the network adds', () => expect(score([4])).toBeCloseTo((2 + 5) / 2, 10));

it('gives a row its score if that is enough, else less than what is asked for', () => {
  const number = fc.double({ min: -8, max: 8, noNaN: true });
  fc.assert(
    fc.property(number, number, (value, least) => {
      const exact = score([value]);
      if (exact >= least) expect(score([value], least)).toBe(exact);
      else expect(score([value], least)).toBeLessThan(least);
    }),
  );
});

it('turns log-odds into probabilities', () => {
  expect(logistic(0)).toBe(0.5);
  expect(logistic(40)).toBeCloseTo(1);
  expect(logistic(-800)).toBe(0);
});
