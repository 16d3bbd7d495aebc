/**
 * Gradient-boosted trees (Friedman 2001), evaluated: a sum of small decision trees over the features, turned into a
 * probability by the logistic function. Flat arrays, no recursion while scoring.
 */

export interface Forest {
  /** Names of the features that the splits refer to, in their order. */
  features: readonly string[];
  /** Log-odds before any tree. */
  base: number;
  /** For each node: feature index, or -1 for a leaf. Trees are laid one after the other. */
  feature: number[];
  /** Threshold of a split (value <= threshold goes left), or value of a leaf. */
  value: number[];
  /** Places of the left child; the right child is the next one. */
  left: number[];
  /** First node of each tree. */
  roots: number[];
}

/** Log-odds of one row of features. Linear in the number of trees times their depth. */
export function scoreForest(forest: Forest, row: ArrayLike<number>): number {
  let sum = forest.base;
  for (const root of forest.roots) {
    let node = root;
    for (let feature = forest.feature[node] as number; feature >= 0; feature = forest.feature[node] as number) {
      const left = forest.left[node] as number;
      node = (row[feature] as number) <= (forest.value[node] as number) ? left : left + 1;
    }
    sum += forest.value[node] as number;
  }
  return sum;
}

/** Log-odds to probability. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Trees as text: two or three characters a node, in preorder. Ships small, and diffs as one line. */
export interface PackedForest {
  features: readonly string[];
  base: number;
  /** For each feature, the thresholds that its splits use, ascending. */
  cuts: readonly (readonly number[])[];
  trees: string;
}

/** 64 printable characters, in ASCII order of their codes from this one on. */
const FIRST_CHARACTER = 48;
const RADIX = 64;
/** Leaves are stored in 12 bits over plus and minus this: finer than the noise of any of them. */
const LEAF_RANGE = 2;
const LEAF_STEPS = RADIX * RADIX - 1;

const digit = (value: number): string => String.fromCharCode(FIRST_CHARACTER + value);

/** Packs a forest; thresholds are kept exactly, leaves to 1/1000. @throws {RangeError} beyond 63 features or cuts. */
export function packForest(forest: Forest): PackedForest {
  const cuts = forest.features.map((_, index) =>
    [...new Set(forest.value.filter((_value, node) => forest.feature[node] === index))].sort((a, b) => a - b),
  );
  if (forest.features.length >= RADIX || cuts.some((one) => one.length > RADIX))
    throw new RangeError('forest too wide to pack');
  const pack = (node: number): string => {
    const feature = forest.feature[node] as number;
    const value = forest.value[node] as number;
    if (feature >= 0) {
      const left = forest.left[node] as number;
      return digit(feature + 1) + digit((cuts[feature] as number[]).indexOf(value)) + pack(left) + pack(left + 1);
    }
    const share = (Math.max(-LEAF_RANGE, Math.min(LEAF_RANGE, value)) + LEAF_RANGE) / (2 * LEAF_RANGE);
    const step = Math.round(share * LEAF_STEPS);
    return digit(0) + digit(Math.floor(step / RADIX)) + digit(step % RADIX);
  };
  return { features: forest.features, base: forest.base, cuts, trees: forest.roots.map(pack).join('') };
}

/** The forest of its packed form. */
export function unpackForest(packed: PackedForest): Forest {
  const forest: Forest = { features: packed.features, base: packed.base, feature: [], value: [], left: [], roots: [] };
  let at = 0;
  const next = () => packed.trees.charCodeAt(at++) - FIRST_CHARACTER;
  const room = () => {
    forest.feature.push(-1);
    forest.value.push(0);
    return forest.left.push(0) - 1;
  };
  const unpack = (node: number): void => {
    const feature = next() - 1;
    if (feature < 0) {
      const step = next() * RADIX + next();
      forest.value[node] = (step / LEAF_STEPS) * 2 * LEAF_RANGE - LEAF_RANGE;
      return;
    }
    forest.feature[node] = feature;
    forest.value[node] = (packed.cuts[feature] as readonly number[])[next()] as number;
    const left = room();
    room();
    forest.left[node] = left;
    unpack(left);
    unpack(left + 1);
  };
  while (at < packed.trees.length) {
    const root = room();
    forest.roots.push(root);
    unpack(root);
  }
  return forest;
}
