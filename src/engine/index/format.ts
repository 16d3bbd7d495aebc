/**
 * The format of the compiled index (docs/engine.md has the table). Little-endian; counts and offsets are LEB128 varints
 * unless stated otherwise. A released version never changes: a new layout gets a new number.
 *
 *   magic "SLIX" (4) · version u32 · checksum u32 (of all that follows, see hash.ts) · BCP 47 tag of the language of its
 *   texts (length in bytes, ASCII)
 *   then nine sections, each: length in bytes (varint), bytes
 *     1 counts: claims, documents, terms
 *     2 vocabulary: u32 hash of each term, by descending number of documents; a term's id is its position. Then, for
 *       each, the number of documents that have it, and how many fewer claims have it in their text or phrasings
 *     3 claims: for each, number of phrasings, number of lookalikes, first day and last day of its time
 *     4 documents: for each, number of distinct terms; then the term ids of all, in the order of their first places in
 *       the text
 *     5 cues: sparse; for each document that has any: gap to the last one, act bits, then (gap, bits) of its terms; a
 *       repeated term has the bits of all its places
 *     6 values: sparse; numbers and dates of documents
 *     7 frames: for each claim, what a sentence must say to state it (reading/frame.ts)
 *     8 facets: number of stems, u32 hash of each; number of phrases, for each the number of its stems and these; for each
 *       claim the number of its facets and, if any, for each facet, the typical words and the contrary ones: number of
 *       alternatives, and their ids ascending, each as the gap to the one before (index/facets.ts)
 *     9 ids of the claims (UTF-8, newline) and the lexicon (UTF-8 JSON)
 */

import { MAX_TEXT } from '#src/claims/fields';

export const MAGIC = 0x58494c53; // "SLIX"
export const FORMAT_VERSION = 7;
/** Bytes before the part that the checksum covers. */
export const HEADER_BYTES = 12;
/** Act bits of a document. */
export const ACT_DENIES = 1;
export const ACT_DECLINES = 2;
export const ACT_ASKS = 4;
/** First day of a claim without a time. */
export const NO_DAY = -0x7fffffff;
/** Days are stored relative to this (2000-01-01), so that news dates are short varints. */
export const DAY_ZERO = 10_957;
/** Number kinds in the order of their codes. */
export const NUMBER_KINDS = ['count', 'ordinal', 'minutes', 'days', 'percent'] as const;
/** Kinds of contact in the order of their codes in a frame; 0 is none. FRAME_HELD is added if it took place. */
export const CONTACT_KINDS = ['call', 'meeting', 'contact'] as const;
export const FRAME_HELD = 4;
/** Values are stored in halves, so that 2.5 is a whole number. */
export const VALUE_SCALE = 2;
/** Unit of values too large for that (above two billion); their kind code is raised by the number of kinds. */
export const LARGE_UNIT = 1_000_000;

/**
 * Most terms, numbers or dates of one document; an index with more was not compiled from texts. A text has at most MAX_TEXT
 * tokens, and a date of two tokens gives four terms.
 */
export const MAX_DOCUMENT_TERMS = 2 * MAX_TEXT;

/** Thrown if this build cannot read the bytes as an index; the message says what to do. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError';
}

/**
 * Asserts a bound before anything is allocated or looped over, so that a damaged or crafted index is refused in linear
 * time.
 * @throws {IndexFormatError} if `holds` is false
 */
export function assertFormat(holds: boolean, what = 'its parts do not fit together'): void {
  if (!holds) throw new IndexFormatError(`This claim index is damaged (${what}). Compile the pack again.`);
}
