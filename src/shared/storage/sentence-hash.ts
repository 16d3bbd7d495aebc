import { hash53 } from '#src/claims/hash';

/** Hexadecimal digits of 53 bits. */
const DIGITS = 14;

/**
 * Hashes a sentence, so that "not this claim" can be stored without the text. Ignores case, spaces and punctuation. Not
 * cryptographic: someone with the device and the page could test whether a sentence was stored, as the privacy text says.
 * With 53 bits, two sentences of one user practically never collide.
 */
export function hashSentence(sentence: string): string {
  const text = sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return hash53(text).toString(16).padStart(DIGITS, '0');
}
