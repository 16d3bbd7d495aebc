/**
 * When a sentence is marked. Read from the five-fold curve over the tune half that `npm run train` prints
 * (docs/accuracy.md). Precision there is 0.93 at the first threshold, in a half whose sentences are near misses and
 * single sentences of whole articles for two thirds: on the test half, with fewer of these, it is above 0.97.
 */

/** A sentence's best claim is shown from this probability on. */
export const FIRST_THRESHOLD = 0.68;
/** Further claims beside the first one are shown from this probability on: a second mark must not weaken the first. */
export const FURTHER_THRESHOLD = 0.75;
/**
 * The same on a page without a date, where the sentence itself names nobody: "the president" could be any president,
 * and only its context speaks for the claim.
 */
export const NAMELESS_UNDATED_THRESHOLD = 0.92;
