/** FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv), 32 bits: small, fast, and the same on every machine. */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Hashes a string by its UTF-16 units. The index stores terms only as this number. */
export function hashTerm(term: string): number {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ term.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/**
 * Checksum of an index file. Detects damage, not forgery. FNV-1a over little-endian 32-bit words, a quarter of the steps
 * of a bytewise hash; the last one to three bytes are hashed singly. Linear.
 * @param from offset of the first byte that it covers
 */
export function checksum(bytes: Uint8Array, from: number): number {
  let hash = OFFSET_BASIS;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words = bytes.length - ((bytes.length - from) % Uint32Array.BYTES_PER_ELEMENT);
  let at = from;
  for (; at < words; at += Uint32Array.BYTES_PER_ELEMENT) hash = Math.imul(hash ^ view.getUint32(at, true), PRIME);
  for (; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME);
  return hash >>> 0;
}
