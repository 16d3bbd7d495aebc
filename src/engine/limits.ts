/** Limits of a request to the matcher. A separate file, so that the reader script can use them without loading the matcher. */

/** Longest sentence, in UTF-16 units: longer texts are not sentences. */
export const MAX_SENTENCE_LENGTH = 2_000;
/** Number of earlier sentences that a request includes, to find the speaker of a quotation. */
export const MAX_BEFORE = 8;
