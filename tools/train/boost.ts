/**
 * Fits gradient-boosted trees with logistic loss on binned features (the histogram method of LightGBM, Ke et al. 2017).
 * Second-order leaf values with L2 shrinkage (Chen and Guestrin 2016). Deterministic for a seed.
 */
import type { Forest } from '#src/engine/match/forest';
import { logistic } from '#src/engine/match/forest';
import { seededRandom } from './random';

export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Smallest sum of second derivatives in a leaf. */
  minLeaf: number;
  /** L2 penalty on leaf values. */
  ridge: number;
  /** Shares of the rows and of the features that each tree is fitted on. */
  rowShare: number;
  featureShare: number;
  seed: number;
}

/** Bins per feature: enough for cosines, and a bin fits in one byte. */
const BINS = 64;

interface Split {
  gain: number;
  feature: number;
  bin: number;
}

/**
 * @param rows feature rows, all of the same length
 * @param labels 0 or 1; soft labels between are allowed
 * @param weights importance of each row
 */
export function fitForest(
  names: readonly string[],
  rows: readonly Float64Array[],
  labels: readonly number[],
  weights: readonly number[],
  options: BoostOptions,
): Forest {
  const random = seededRandom(options.seed);
  const width = names.length;
  const cuts = Array.from({ length: width }, (_, feature) => quantileCuts(rows, feature));
  const bins = Array.from({ length: width }, (_, feature) => {
    const cut = cuts[feature] as number[];
    return Uint8Array.from(rows, (row) => binOf(cut, row[feature] as number));
  });
  let positive = 0;
  let total = 0;
  for (const [at, label] of labels.entries()) {
    positive += label * (weights[at] as number);
    total += weights[at] as number;
  }
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(rows.length).fill(base);
  const forest = {
    features: [...names],
    base,
    feature: [] as number[],
    value: [] as number[],
    left: [] as number[],
    roots: [] as number[],
  };
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);

  for (let tree = 0; tree < options.trees; tree++) {
    for (let at = 0; at < rows.length; at++) {
      const probability = logistic(scores[at] as number);
      const weight = weights[at] as number;
      gradient[at] = weight * (probability - (labels[at] as number));
      curvature[at] = weight * Math.max(1e-6, probability * (1 - probability));
    }
    const sample: number[] = [];
    for (let at = 0; at < rows.length; at++) if (random() < options.rowShare) sample.push(at);
    const columns = Array.from({ length: width }, (_, feature) => feature).filter(
      () => random() < options.featureShare,
    );
    const grow = (members: number[], depth: number, node: number): void => {
      const split = depth < options.depth ? bestSplit(members, columns, bins, gradient, curvature, options) : undefined;
      if (!split) {
        let g = 0;
        let h = 0;
        for (const at of members) {
          g += gradient[at] as number;
          h += curvature[at] as number;
        }
        forest.feature[node] = -1;
        forest.value[node] = (-g / (h + options.ridge)) * options.rate;
        forest.left[node] = 0;
        return;
      }
      const column = bins[split.feature] as Uint8Array;
      const lower = members.filter((at) => (column[at] as number) <= split.bin);
      const upper = members.filter((at) => (column[at] as number) > split.bin);
      const left = forest.feature.length;
      forest.feature.push(-1, -1);
      forest.value.push(0, 0);
      forest.left.push(0, 0);
      forest.feature[node] = split.feature;
      forest.value[node] = (cuts[split.feature] as number[])[split.bin] as number;
      forest.left[node] = left;
      grow(lower, depth + 1, left);
      grow(upper, depth + 1, left + 1);
    };
    const root = forest.feature.length;
    forest.feature.push(-1);
    forest.value.push(0);
    forest.left.push(0);
    forest.roots.push(root);
    grow(sample, 0, root);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as Float64Array;
      let node = root;
      while ((forest.feature[node] as number) >= 0)
        node =
          (forest.left[node] as number) +
          ((row[forest.feature[node] as number] as number) <= (forest.value[node] as number) ? 0 : 1);
      scores[at] = (scores[at] as number) + (forest.value[node] as number);
    }
  }
  return forest;
}

function bestSplit(
  members: readonly number[],
  columns: readonly number[],
  bins: readonly Uint8Array[],
  gradient: Float64Array,
  curvature: Float64Array,
  { minLeaf, ridge }: BoostOptions,
): Split | undefined {
  let allG = 0;
  let allH = 0;
  for (const at of members) {
    allG += gradient[at] as number;
    allH += curvature[at] as number;
  }
  if (allH < 2 * minLeaf) return undefined;
  const whole = (allG * allG) / (allH + ridge);
  let best: Split | undefined;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  for (const feature of columns) {
    g.fill(0);
    h.fill(0);
    const column = bins[feature] as Uint8Array;
    for (const at of members) {
      const bin = column[at] as number;
      g[bin] = (g[bin] as number) + (gradient[at] as number);
      h[bin] = (h[bin] as number) + (curvature[at] as number);
    }
    let lowG = 0;
    let lowH = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      lowG += g[bin] as number;
      lowH += h[bin] as number;
      if (lowH < minLeaf) continue;
      const highH = allH - lowH;
      if (highH < minLeaf) break;
      const highG = allG - lowG;
      const gain = (lowG * lowG) / (lowH + ridge) + (highG * highG) / (highH + ridge) - whole;
      if (gain > (best?.gain ?? 1e-4)) best = { gain, feature, bin };
    }
  }
  return best;
}

/** Upper bounds of the bins: quantiles of the distinct values. */
function quantileCuts(rows: readonly Float64Array[], feature: number): number[] {
  const sorted = Float64Array.from(rows, (row) => row[feature] as number).sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const value = sorted[Math.floor((bin * sorted.length) / BINS)] as number;
    if (cuts.length === 0 || value > (cuts[cuts.length - 1] as number)) cuts.push(value);
  }
  return cuts;
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
