/**
 * Scores a row with the mean of two models, the trees and the network. They err on different sentences, so that the mean
 * finds more than either (docs/engine.md).
 */
import { createForest, type Forest } from './forest';
import { createNetwork, type PackedNetwork } from './network';

/** What the weights are: both models read the features in the order of the forest's names. */
export interface Models {
  forest: Forest;
  network: PackedNetwork;
}

/** Most log-odds that count from the network, so that a row which the trees find hopeless is not shown to it. */
const MOST_NETWORK = 5;

/**
 * Makes the function that computes the log-odds of a row. It returns minus infinity as soon as they cannot reach `least`.
 */
export function createScorer({ forest, network }: Models): (row: ArrayLike<number>, least?: number) => number {
  const byTrees = createForest(forest);
  const byNetwork = createNetwork(network);
  return (row, least = Number.NEGATIVE_INFINITY) => {
    const trees = byTrees(row, 2 * least - MOST_NETWORK);
    if (trees === Number.NEGATIVE_INFINITY) return trees;
    return (trees + Math.min(MOST_NETWORK, byNetwork(row))) / 2;
  };
}

/** Converts log-odds to a probability. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
