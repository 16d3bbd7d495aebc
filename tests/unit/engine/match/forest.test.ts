/** Protects the packed weights: they give the same scores as the fitted trees. */
import { describe, expect, test } from 'vitest';
import { createForest, type Forest, packForest, unpackForest } from '#src/engine/match/forest';
import { CALIBRATION, FOREST } from '#src/engine/match/weights';

/** Two trees: `a <= 0.5 ? -1 : (b <= 2 ? 0.25 : 1.5)`, and one that is a leaf. */
const FOREST_OF_TWO: Forest = {
  features: ['a', 'b'],
  base: -0.5,
  feature: [0, -1, 1, -1, -1, -1],
  value: [0.5, -1, 2, 0.25, 1.5, 0.1],
  left: [1, 0, 3, 0, 0, 0],
  roots: [0, 5],
};

describe('a forest', () => {
  test.each([
    [[0, 0], -1.4],
    [[0.5, 9], -1.4],
    [[0.6, 2], -0.15],
    [[0.6, 2.1], 1.1],
  ])('scores %j', (row, expected) => {
    expect(createForest(FOREST_OF_TWO)(row)).toBeCloseTo(expected, 10);
    expect(createForest(unpackForest(packForest(FOREST_OF_TWO)))(row)).toBeCloseTo(expected, 10);
  });

  test('is packed into printable characters, thresholds and leaves exact', () => {
    const packed = packForest(FOREST_OF_TWO);
    expect(packed.trees).toMatch(/^[0-}]+$/);
    expect(packed.cuts).toEqual([[0.5], [2]]);
    expect(packed.leaves).toEqual([-1, 0.1, 0.25, 1.5]);
  });

  test('that is too wide to pack is refused', () => {
    const wide = { ...FOREST_OF_TWO, features: Array.from({ length: 78 }, (_, index) => `f${index}`) };
    expect(() => packForest(wide)).toThrow(RangeError);
    const cuts = Array.from({ length: 79 }, (_, index) => index);
    const many: Forest = {
      features: ['a'],
      base: 0,
      feature: cuts.flatMap(() => [0, -1, -1]),
      value: cuts.flatMap((cut) => [cut, 0, 1]),
      left: cuts.flatMap((_, index) => [3 * index + 1, 0, 0]),
      roots: cuts.map((index) => 3 * index),
    };
    expect(() => packForest(many)).toThrow(RangeError);
    const leaves = { ...many, features: ['a'], value: many.value.map((_, node) => (node % 3 === 0 ? 0 : node)) };
    expect(() => packForest(leaves)).toThrow(RangeError);
  });
});

test('the shipped forest unpacks to whole trees over its own features', () => {
  const forest = unpackForest(FOREST);
  expect(forest.roots.length).toBeGreaterThan(0);
  for (const [node, feature] of forest.feature.entries()) {
    expect(Number.isFinite(forest.value[node])).toBe(true);
    expect(feature).toBeLessThan(FOREST.features.length);
    if (feature >= 0) expect((forest.left[node] as number) + 1).toBeLessThan(forest.feature.length);
  }
  expect(packForest(forest)).toEqual({ ...FOREST, features: [...FOREST.features] });
  expect(CALIBRATION.slope).toBeGreaterThan(0);
});
