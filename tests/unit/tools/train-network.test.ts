/** Protects the fitting of the network: it learns what no sum of single features can, and the packed one scores as the fitted one. */
import { expect, it } from 'vitest';
import { createNetwork } from '#src/engine/match/network';
import { Adam } from '../../../tools/train/adam';
import { rangesOf, sparseOf } from '../../../tools/train/inputs';
import { fitNetwork, type Layers } from '../../../tools/train/network';
import { packNetwork } from '../../../tools/train/pack-network';
import { seededRandom } from '../../../tools/train/random';

const OPTIONS = { hidden: 12, epochs: 60, batch: 16, rate: 0.02, dropout: 0.1, seed: 7 };

/** Rows with one sentence each; right where exactly one of two features is high. A third feature is noise. */
function eitherOr(count: number) {
  const random = seededRandom(3);
  const rows = Array.from({ length: count }, () => Float64Array.from([random(), random(), random()]));
  const isHigh = (value: number) => value > 0.5;
  return {
    rows,
    width: 3,
    sentences: rows.map((_, at) => at),
    labels: rows.map(([a, b]) => Number(isHigh(a as number) !== isHigh(b as number))),
    weights: rows.map(() => 1),
  };
}

it('learns that either of two features is enough, but not both', () => {
  const score = createNetwork(fitNetwork(eitherOr(400), OPTIONS));
  for (const [a, b] of [
    [0.1, 0.9],
    [0.9, 0.1],
  ] as const)
    expect(score([a, b, 0.5])).toBeGreaterThan(1);
  for (const [a, b] of [
    [0.1, 0.1],
    [0.9, 0.9],
  ] as const)
    expect(score([a, b, 0.5])).toBeLessThan(-1);
});

it('gives the same network for the same seed, another for another', () => {
  const data = eitherOr(60);
  const short = { ...OPTIONS, epochs: 3 };
  expect(fitNetwork(data, short)).toEqual(fitNetwork(data, short));
  expect(fitNetwork(data, { ...short, seed: 8 })).not.toEqual(fitNetwork(data, short));
});

it('rounds weights so that the scores stay near', () => {
  const random = seededRandom(5);
  const rows = Array.from({ length: 200 }, () => Float64Array.from({ length: 6 }, random));
  const ranges = rangesOf(rows, 6);
  const some = (length: number) => Float64Array.from({ length }, () => 2 * random() - 1);
  const layers: Layers = { weights: some(6 * 20), biases: some(20), outputs: some(20), base: some(1) };
  const exact = (row: Float64Array) => {
    let sum = layers.base[0] as number;
    for (let unit = 0; unit < 20; unit++) {
      let value = layers.biases[unit] as number;
      for (let at = 0; at < 6; at++) {
        const [low, high] = [ranges.lows[at] as number, ranges.highs[at] as number];
        const input = Math.min(1, Math.max(0, ((row[at] as number) - low) / (high - low)));
        const centred = (input - (ranges.means[at] as number)) / (ranges.spreads[at] as number);
        value += centred * (layers.weights[at * 20 + unit] as number);
      }
      sum += Math.max(0, value) * (layers.outputs[unit] as number);
    }
    return sum;
  };
  const score = createNetwork(packNetwork(layers, ranges));
  const errors = rows.map((row) => Math.abs(score(row) - exact(row)));
  expect(errors.reduce((sum, error) => sum + error, 0) / rows.length).toBeLessThan(0.25);
});

it('clips what few rows have, but not what a feature seldom has at all', () => {
  const rows = Array.from({ length: 1_000 }, (_, at) =>
    Float64Array.from([at === 0 ? 50 : at / 1_000, at === 1 ? 3 : 0, 4]),
  );
  const { lows, highs } = rangesOf(rows, 3);
  expect(highs[0]).toBeLessThan(1);
  expect([lows[1], highs[1]]).toEqual([0, 3]);
  expect([lows[2], highs[2]]).toEqual([4, 5]);
  const { firsts, features } = sparseOf(rows, rangesOf(rows, 3));
  expect([...features.subarray(firsts[1], firsts[2])]).toEqual([0, 1].slice(lows[0] === 0 ? 0 : 1));
});

it('finds the lowest point of a slope', () => {
  const weights = Float64Array.of(5, -3);
  const adam = new Adam(weights);
  for (let step = 0; step < 2_000; step++)
    adam.step(
      weights.map((weight, at) => 2 * (weight - at)),
      0.02,
    );
  expect(weights[0]).toBeCloseTo(0, 2);
  expect(weights[1]).toBeCloseTo(1, 2);
});
