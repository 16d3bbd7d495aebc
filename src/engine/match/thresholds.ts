/**
 * Thresholds for marking a sentence, chosen from the cross-validated curves that `npm run train -- --pages FILE` prints
 * (docs/accuracy.md): at the first threshold 0.98 of the marks on the tune half are right and 0.95 of those on real
 * pages, and 0.01 of own sentences with another party are marked.
 */

/** Least probability at which a sentence's best claim is shown. */
export const FIRST_THRESHOLD = 0.7;
/** The same for further claims of the sentence: stricter, since a wrong one discredits the first. */
export const FURTHER_THRESHOLD = 0.9;
/**
 * The same on a page without a date if the sentence names nobody: "the president" could be any president, and only the
 * context supports the claim.
 */
export const NAMELESS_UNDATED_THRESHOLD = 0.92;
