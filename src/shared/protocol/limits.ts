/** Limits of messages. A separate file, so that the reader script can use them without loading zod. */
export { MAX_BEFORE, MAX_SENTENCE_LENGTH } from '#src/engine/limits';

/** Most sentences in one `match` message: an ordinary article fits in one, a 3,000-sentence page is split. */
export const MAX_SENTENCES_A_MESSAGE = 200;
/** Most records in one `records` message: more than any card or list requests at once. */
export const MAX_RECORDS_A_MESSAGE = 50;
/** Longest search query, in UTF-16 units: a sentence or two. */
export const MAX_QUERY = 200;
/** Most claims in a search answer: enough for all of the bundled record as it grows, not for all of a large pack. */
export const MAX_FOUND = 1000;
/** Most points of the timeline, those of the bundled record first: several times its size, and still one message. */
export const MAX_POINTS = 5000;
/**
 * Most that added packs put into one answer (records, search results, points of the timeline), in UTF-16 units. Chromium
 * refuses messages above 64 MB, and with them the bundled claims of the same answer; 600 reviews of a feed take 700,000.
 */
export const MAX_ADDED_LENGTH = 4_000_000;
/** Most statements of one pack that are named because their day lies ahead: enough to see what is wrong with its days. */
export const MAX_AHEAD = 5;
/** Longest hash of a sentence, in characters: room for SHA-256 in hexadecimal. */
export const MAX_HASH = 64;
/** Longest claim key: `pack-id/claim-id` of two ids. */
export const MAX_CLAIM_KEY = 201;
/** Most claims about which a page asks at once; a page with more matches asks only about the first ones. */
export const MAX_CLAIMS_A_PAGE = 5000;
