/**
 * A short fingerprint of a sentence, so that "not this claim" can be kept without keeping what was read. Not
 * cryptographic: someone with the device and the page could test whether a sentence was marked, and that is said in
 * the privacy text. 53 bits, so two sentences of one reader practically never meet.
 */
export function hashSentence(sentence: string): string {
  const text = sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // Two FNV-like rounds side by side (cyrb53, public domain).
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
