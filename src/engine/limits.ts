/** Limits of a request to the matcher. A separate file, so that the reader script can use them without loading the matcher. */

/** Longer texts are no sentences; matching them would only cost time. UTF-16 units. */
export const MAX_SENTENCE_LENGTH = 2_000;
/** A quotation's speaker is looked for in this many sentences before; a page sends as many along. */
export const MAX_BEFORE = 8;
