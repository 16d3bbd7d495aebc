import { hash53 } from '#src/claims/hash';

/** Hexadecimal digits of 53 bits. */
const DIGITS = 14;

/**
 * A short fingerprint of a sentence, so that "not this claim" can be kept without the text. Case, spaces and
 * punctuation make no difference. Not cryptographic: someone with the device and the page could test whether a sentence
 * was marked, and that is said in the privacy text. 53 bits, so two sentences of one user practically never collide.
 */
export function hashSentence(sentence: string): string {
  const text = sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return hash53(text).toString(16).padStart(DIGITS, '0');
}
