/** Protects the packed network: it computes what its weights say. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNetwork, MOST_WEIGHT, type PackedNetwork, packWeights, scaled } from '#src/engine/match/network';
import { FOREST, NETWORK } from '#src/engine/match/weights';

it('adds what its hidden units give where they are above zero', () => {
  const score = createNetwork({
    lows: [0, -1],
    highs: [2, 1],
    weights: packWeights([3, -4, 1, 7]),
    biases: [-1, 0.5],
    outputs: [2, -0.1],
    base: -0.25,
  });
  // Inputs 0.5 and 0: units -1 + 1.5, and 0.5 - 2, which counts as 0.
  expect(score([1, -1])).toBeCloseTo(-0.25 + 2 * 0.5, 10);
  // Inputs 0 and 0.5: units -1 + 0.5, which counts as 0, and 0.5 + 3.5.
  expect(score([-9, 0])).toBeCloseTo(-0.25 - 0.1 * 4, 10);
});

it.each([
  [-3, 0],
  [-2, 0],
  [0, 0.5],
  [2, 1],
  [5, 1],
])('scales %d to %d and clips it', (value, expected) => expect(scaled(value, -2, 2)).toBe(expected));

const whole = fc.integer({ min: -MOST_WEIGHT, max: MOST_WEIGHT });
const number = fc.double({ min: -3, max: 3, noNaN: true });
const network = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([width, hidden]) =>
  fc.record({
    weights: fc.array(whole, { minLength: width * hidden, maxLength: width * hidden }),
    biases: fc.array(number, { minLength: hidden, maxLength: hidden }),
    outputs: fc.array(number, { minLength: hidden, maxLength: hidden }),
    rows: fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 2 }),
  }),
);

it('scores as the formula does, and keeps nothing from one row for the next', () => {
  fc.assert(
    fc.property(network, ({ weights, biases, outputs, rows }) => {
      const lows = rows[0]?.map(() => -1) as number[];
      const highs = lows.map(() => 2);
      const score = createNetwork({ lows, highs, weights: packWeights(weights), biases, outputs, base: 0.5 });
      for (const row of rows) {
        const inputs = row.map((value) => Math.min(1, Math.max(0, (value + 1) / 3)));
        const units = biases.map((bias, unit) =>
          inputs.reduce((sum, input, at) => sum + input * (weights[at * biases.length + unit] as number), bias),
        );
        const expected = units.reduce((sum, unit, at) => sum + Math.max(0, unit) * (outputs[at] as number), 0.5);
        expect(score(row)).toBeCloseTo(expected, 8);
      }
    }),
  );
});

it('ships a network over the features of the forest', () => {
  const { lows, highs, biases, outputs, weights }: PackedNetwork = NETWORK;
  expect(lows).toHaveLength(FOREST.features.length);
  expect(highs).toHaveLength(lows.length);
  for (const [at, low] of lows.entries()) expect(highs[at]).toBeGreaterThan(low);
  expect(outputs).toHaveLength(biases.length);
  expect(weights).toHaveLength(lows.length * biases.length);
  expect(weights).toMatch(/^[0->]+$/);
});
