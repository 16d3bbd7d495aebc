/**
 * Fits gradient-boosted trees on binned features (the histogram method of LightGBM, Ke et al. 2017) with the loss of loss.ts.
 * Second-order leaf values with L2 shrinkage, and features whose effect has one direction (monotone constraints), both
 * as in XGBoost (Chen and Guestrin 2016). Deterministic for a seed.
 */
import type { Forest } from '#src/engine/match/forest';
import { binBounds, binOf } from './bins';
import { type Lists, listDerivatives, oddsOf } from './loss';
import { seededRandom } from './random';
import { bestSplit, leafValue, type Range, type Sums, UNBOUNDED } from './split';

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

/** What is fitted on; rows, sentences, labels and weights are parallel, and so are names and effects. */
export interface BoostData extends Lists {
  names: readonly string[];
  rows: readonly Float64Array[];
  /** For each feature 1 if the score must not fall when it rises, -1 if it must not rise, 0 if it may do both. */
  effects: readonly number[];
}

/** Fits the forest. Linear in rows x features x depth for each tree. */
export function fitForest(data: BoostData, options: BoostOptions): Forest {
  const { names, rows, effects } = data;
  const random = seededRandom(options.seed);
  const width = names.length;
  const cuts = Array.from({ length: width }, (_, feature) => binBounds(rows, feature));
  const bins = Array.from({ length: width }, (_, feature) => {
    const cut = cuts[feature] as number[];
    return Uint8Array.from(rows, (row) => binOf(cut, row[feature] as number));
  });
  const base = oddsOf(data);
  const scores = new Float64Array(rows.length).fill(base);
  const forest = {
    features: [...names],
    base,
    feature: [] as number[],
    value: [] as number[],
    left: [] as number[],
    roots: [] as number[],
  };
  const sums: Sums = { gradient: new Float64Array(rows.length), curvature: new Float64Array(rows.length) };

  /** Adds empty nodes. @returns the number of the first one */
  const addNodes = (count: number): number => {
    const first = forest.feature.length;
    for (let at = 0; at < count; at++) {
      forest.feature.push(-1);
      forest.value.push(0);
      forest.left.push(0);
    }
    return first;
  };

  const growTree = (sample: number[], columns: readonly number[]): number => {
    const grow = (members: number[], depth: number, node: number, range: Range): void => {
      const split =
        depth < options.depth ? bestSplit({ members, columns, bins, effects, sums, range }, options) : undefined;
      if (!split) {
        forest.value[node] = leafValue(members, sums, range, options) * options.rate;
        return;
      }
      const column = bins[split.feature] as Uint8Array;
      const left = addNodes(2);
      forest.feature[node] = split.feature;
      forest.value[node] = (cuts[split.feature] as number[])[split.bin] as number;
      forest.left[node] = left;
      grow(
        members.filter((at) => (column[at] as number) <= split.bin),
        depth + 1,
        left,
        split.lower,
      );
      grow(
        members.filter((at) => (column[at] as number) > split.bin),
        depth + 1,
        left + 1,
        split.upper,
      );
    };
    const root = addNodes(1);
    forest.roots.push(root);
    grow(sample, 0, root, UNBOUNDED);
    return root;
  };

  for (let tree = 0; tree < options.trees; tree++) {
    listDerivatives(data, scores, sums);
    const sample: number[] = [];
    for (let at = 0; at < rows.length; at++) if (random() < options.rowShare) sample.push(at);
    const columns = Array.from({ length: width }, (_, feature) => feature).filter(
      () => random() < options.featureShare,
    );
    const root = growTree(sample, columns);
    for (let at = 0; at < rows.length; at++)
      scores[at] = (scores[at] as number) + (forest.value[leafOf(forest, root, rows[at] as Float64Array)] as number);
  }
  return forest;
}

/** The leaf of a tree in which a row ends. */
function leafOf({ feature, value, left }: Pick<Forest, 'feature' | 'value' | 'left'>, root: number, row: Float64Array) {
  let node = root;
  while ((feature[node] as number) >= 0)
    node = (left[node] as number) + ((row[feature[node] as number] as number) <= (value[node] as number) ? 0 : 1);
  return node;
}
