/**
 * When a sentence is marked. Read from the cross-validated curves that `npm run train -- --pages FILE` prints
 * (docs/accuracy.md): at the first threshold 0.96 of the marks on the tune half are right and 0.84 of those on real pages.
 */

/** A sentence's best claim is shown from this probability on. */
export const FIRST_THRESHOLD = 0.7;
/** Further claims beside the first one are shown from this probability on: a second mark must not weaken the first. */
export const FURTHER_THRESHOLD = 0.75;
/**
 * The same on a page without a date, where the sentence itself names nobody: "the president" could be any president,
 * and only its context speaks for the claim.
 */
export const NAMELESS_UNDATED_THRESHOLD = 0.92;
