/**
 * Limits of what the reader sends, as messages.ts has them. Written again here because importing a value from there would
 * bring zod into the reader; a test holds the two together.
 */
export const SENTENCES_A_MESSAGE = 200;
export const LONGEST_SENTENCE = 2000;
export const MOST_BEFORE = 8;
export const CLAIMS_A_PAGE = 5000;
