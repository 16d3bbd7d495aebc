/**
 * Evaluates gradient-boosted trees (Friedman 2001): a sum of small decision trees over the features. Uses flat arrays and
 * no recursion while scoring.
 */

export interface Forest {
  /** Names of the features, in the order of the indexes in `feature`. */
  features: readonly string[];
  /** Log-odds before any tree. */
  base: number;
  /** For each node: feature index, or -1 for a leaf. The trees are concatenated. */
  feature: number[];
  /** Threshold of a split (value <= threshold goes left), or value of a leaf. */
  value: number[];
  /** Index of the left child; the right child follows it. */
  left: number[];
  /** First node of each tree. */
  roots: number[];
}

/** Rounding error of a sum of leaves, generously. */
const ROUNDING = 1e-9;

/**
 * Makes the function that computes the log-odds of a row, in time linear in trees times depth. It returns minus infinity
 * as soon as the trees that are left cannot raise the sum to `least`. Every tree is completed to
 * the depth of the deepest and stored in heap order, so the traversal is branch-free (Asadi, Lin and de Vries 2014): a
 * third faster than following nodes.
 */
export function createForest(forest: Forest): (row: ArrayLike<number>, least?: number) => number {
  const { base, feature, value, left, roots } = forest;
  const depth = depthOf(forest);
  const inner = 2 ** depth - 1;
  const features = new Uint16Array(roots.length * inner);
  const cuts = new Float64Array(roots.length * inner);
  const leaves = new Float64Array(roots.length * (inner + 1));
  const lay = (tree: number, node: number, at: number): void => {
    if (at >= inner) {
      leaves[tree * (inner + 1) + at - inner] = value[node] as number;
      return;
    }
    const isLeaf = (feature[node] as number) < 0;
    // A leaf above the last level is copied to all nodes below it.
    if (!isLeaf) {
      features[tree * inner + at] = feature[node] as number;
      cuts[tree * inner + at] = value[node] as number;
    }
    lay(tree, isLeaf ? node : (left[node] as number), 2 * at + 1);
    lay(tree, isLeaf ? node : (left[node] as number) + 1, 2 * at + 2);
  };
  for (const [tree, root] of roots.entries()) lay(tree, root, 0);
  /** For each tree the most that it and those after it can add. */
  const most = new Float64Array(roots.length);
  for (let tree = roots.length - 1; tree >= 0; tree--)
    most[tree] =
      Math.max(...leaves.subarray(tree * (inner + 1), (tree + 1) * (inner + 1))) + (most[tree + 1] ?? ROUNDING);
  return (row, least = Number.NEGATIVE_INFINITY) => {
    let sum = base;
    for (let tree = 0; tree < roots.length; tree++) {
      if (sum + (most[tree] as number) < least) return Number.NEGATIVE_INFINITY;
      const first = tree * inner;
      let at = 0;
      for (let level = 0; level < depth; level++) {
        const place = first + at;
        at = 2 * at + 1 + (Number((row[features[place] as number] as number) > (cuts[place] as number)) | 0);
      }
      sum += leaves[tree * (inner + 1) + at - inner] as number;
    }
    return sum;
  };
}

/** Most splits from a root to a leaf. */
function depthOf({ feature, left, roots }: Forest): number {
  const below = (node: number): number =>
    (feature[node] as number) < 0 ? 0 : 1 + Math.max(below(left[node] as number), below((left[node] as number) + 1));
  return Math.max(0, ...roots.map(below));
}

/**
 * Trees as text, in preorder: small to ship, one line in a diff. Two characters per node, its feature + 1 and the place of its
 * cut or value; one for a leaf at full depth, which needs no feature.
 */
export interface PackedForest<Name extends string = string> {
  features: readonly Name[];
  base: number;
  /** For each feature, the thresholds that its splits use, ascending. */
  cuts: readonly (readonly number[])[];
  /** The values of the leaves, ascending. */
  leaves: readonly number[];
  /** Most splits from a root to a leaf. */
  depth: number;
  trees: string;
}

/** Code of the first of the 78 printable ASCII characters ("0" to "}") used as digits. */
const FIRST_CHARACTER = 48;
/** Number of these, and so of the cuts of one feature, and of the leaves' values. */
const RADIX = 78;

const digit = (value: number): string => String.fromCharCode(FIRST_CHARACTER + value);
const distinct = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Packs a forest exactly. @throws {RangeError} if it has RADIX or more features, or more than RADIX cuts of one feature or values of leaves. */
export function packForest(forest: Forest): PackedForest {
  const valuesOf = (index: number) => distinct(forest.value.filter((_value, node) => forest.feature[node] === index));
  const cuts = forest.features.map((_, index) => valuesOf(index));
  const leaves = valuesOf(-1);
  if (forest.features.length >= RADIX || [...cuts, leaves].some((one) => one.length > RADIX))
    throw new RangeError('forest too wide to pack');
  const depth = depthOf(forest);
  const pack = (node: number, levels: number): string => {
    const feature = forest.feature[node] as number;
    const place = digit((cuts[feature] ?? leaves).indexOf(forest.value[node] as number));
    const left = forest.left[node] as number;
    const below = feature < 0 ? '' : pack(left, levels - 1) + pack(left + 1, levels - 1);
    return (levels > 0 ? digit(feature + 1) : '') + place + below;
  };
  const trees = forest.roots.map((root) => pack(root, depth)).join('');
  return { features: forest.features, base: forest.base, cuts, leaves, depth, trees };
}

/** Restores a forest from its packed form. */
export function unpackForest(packed: PackedForest): Forest {
  const forest: Forest = { features: packed.features, base: packed.base, feature: [], value: [], left: [], roots: [] };
  let at = 0;
  const next = () => packed.trees.charCodeAt(at++) - FIRST_CHARACTER;
  const room = () => {
    forest.feature.push(-1);
    forest.value.push(0);
    return forest.left.push(0) - 1;
  };
  const unpack = (node: number, levels: number): void => {
    const feature = levels > 0 ? next() - 1 : -1;
    forest.feature[node] = feature;
    forest.value[node] = (packed.cuts[feature] ?? packed.leaves)[next()] as number;
    if (feature < 0) return;
    const left = room();
    room();
    forest.left[node] = left;
    unpack(left, levels - 1);
    unpack(left + 1, levels - 1);
  };
  while (at < packed.trees.length) {
    const root = room();
    forest.roots.push(root);
    unpack(root, packed.depth);
  }
  return forest;
}
