/**
 * The loss that both models are fitted with: for each sentence, the claims compete with one another and with "none"
 * (conditional logit, McFadden 1974; as a loss of rankings ListNet, Cao et al. 2007). So a rival counts
 * against the fit only where it comes near the stated claim.
 */
import type { Sums } from './split';

/** Keeps a leaf's denominator above zero. */
const LEAST_CURVATURE = 1e-6;

export interface Lists {
  /** For each row the sentence that it belongs to; the rows of a sentence stand together. */
  sentences: readonly number[];
  /** 1 for a claim that the sentence states, 0 for one that it does not; between for one that it may be marked with. */
  labels: readonly number[];
  weights: readonly number[];
}

/** Log-odds of the weighted share of positive rows. */
export function oddsOf({ labels, weights }: Lists): number {
  let positive = 0;
  let total = 0;
  for (const [at, label] of labels.entries()) {
    positive += label * (weights[at] as number);
    total += weights[at] as number;
  }
  return Math.log(positive / (total - positive));
}

/**
 * Writes the derivatives of the loss with respect to each row's score into `sums`. The score of "none" is 0. If a sentence
 * states several claims, any of them is right. Linear in the rows.
 */
export function listDerivatives({ sentences, labels, weights }: Lists, scores: Float64Array, sums: Sums): void {
  for (let from = 0, to = 0; from < scores.length; from = to) {
    while (to < scores.length && sentences[to] === sentences[from]) to++;
    const highest = Math.max(0, ...scores.subarray(from, to));
    let all = Math.exp(-highest);
    let stated = 0;
    let certainty = 0;
    for (let at = from; at < to; at++) {
      const share = Math.exp((scores[at] as number) - highest);
      all += share;
      stated += share * (labels[at] as number);
      certainty += labels[at] as number;
    }
    for (let at = from; at < to; at++) {
      const share = Math.exp((scores[at] as number) - highest);
      const weight = weights[at] as number;
      const target = labels[at] ? (Math.min(1, certainty) * share * (labels[at] as number)) / stated : 0;
      sums.gradient[at] = weight * (share / all - target);
      sums.curvature[at] = weight * Math.max(LEAST_CURVATURE, (share / all) * (1 - share / all));
    }
  }
}
