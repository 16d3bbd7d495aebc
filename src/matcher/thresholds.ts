/**
 * When a sentence is marked. Read from the five-fold curve over the tune half that `npm run train` prints
 * (docs/accuracy.md): precision passes 0.945 there. The tune half holds four times as many near misses as a page does,
 * so that on pages, and on the test half, precision is higher.
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
