/** Finds the best split of a node of a tree, and the value of a leaf, from the derivatives of the loss. */
import { BINS } from './bins';

/** First and second derivatives of the loss, for each row. */
export interface Sums {
  gradient: Float64Array;
  curvature: Float64Array;
}

/** The values that the leaves below a node may have, so that splits above keep their direction. */
export interface Range {
  low: number;
  high: number;
}

export const UNBOUNDED: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

export interface Split {
  gain: number;
  feature: number;
  /** Rows up to this bin go to the lower side. */
  bin: number;
  /** The values that the leaves of each side may have. */
  lower: Range;
  upper: Range;
}

interface Node {
  members: readonly number[];
  /** Features that may be split on. */
  columns: readonly number[];
  /** For each feature the bin of each row. */
  bins: readonly Uint8Array[];
  /** See BoostData. */
  effects: readonly number[];
  sums: Sums;
  range: Range;
}

interface Limits {
  minLeaf: number;
  ridge: number;
}

/** Smallest gain that is worth a split. */
const MIN_GAIN = 1e-4;

/** The value that lowers the loss most, within the range. */
const bestValue = (g: number, h: number, ridge: number, { low, high }: Range): number =>
  Math.min(high, Math.max(low, -g / (h + ridge)));

/** Twice what the loss falls by with this value, by the second-order expansion. */
const gainOf = (g: number, h: number, ridge: number, value: number): number =>
  -(2 * g * value + (h + ridge) * value * value);

/** The value of a leaf with these rows. */
export function leafValue(members: readonly number[], sums: Sums, range: Range, { ridge }: Limits): number {
  const [g, h] = sumOf(members, sums);
  return bestValue(g, h, ridge, range);
}

function sumOf(members: readonly number[], { gradient, curvature }: Sums): [number, number] {
  let g = 0;
  let h = 0;
  for (const at of members) {
    g += gradient[at] as number;
    h += curvature[at] as number;
  }
  return [g, h];
}

/**
 * The split with the largest gain, or undefined if none is worth it. Splits against a feature's effect are left out, and
 * the sides of a split with an effect are kept apart at the mean of their values.
 */
export function bestSplit(node: Node, { minLeaf, ridge }: Limits): Split | undefined {
  const { members, columns, bins, effects, sums, range } = node;
  const [allG, allH] = sumOf(members, sums);
  if (allH < 2 * minLeaf) return undefined;
  const whole = gainOf(allG, allH, ridge, bestValue(allG, allH, ridge, range));
  let best: Split | undefined;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  for (const feature of columns) {
    g.fill(0);
    h.fill(0);
    const column = bins[feature] as Uint8Array;
    for (const at of members) {
      const bin = column[at] as number;
      g[bin] = (g[bin] as number) + (sums.gradient[at] as number);
      h[bin] = (h[bin] as number) + (sums.curvature[at] as number);
    }
    const effect = effects[feature] ?? 0;
    let lowG = 0;
    let lowH = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      lowG += g[bin] as number;
      lowH += h[bin] as number;
      if (lowH < minLeaf) continue;
      const highH = allH - lowH;
      if (highH < minLeaf) break;
      const highG = allG - lowG;
      const below = bestValue(lowG, lowH, ridge, range);
      const above = bestValue(highG, highH, ridge, range);
      if (effect * (above - below) < 0) continue;
      const gain = gainOf(lowG, lowH, ridge, below) + gainOf(highG, highH, ridge, above) - whole;
      if (gain > (best?.gain ?? MIN_GAIN))
        best = { gain, feature, bin, ...sidesOf(range, effect, (below + above) / 2) };
    }
  }
  return best;
}

/** The ranges of both sides of a split. */
function sidesOf(range: Range, effect: number, middle: number): Pick<Split, 'lower' | 'upper'> {
  const under = { ...range, high: middle };
  const over = { ...range, low: middle };
  if (effect > 0) return { lower: under, upper: over };
  return effect < 0 ? { lower: over, upper: under } : { lower: range, upper: range };
}
