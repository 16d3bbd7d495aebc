/** FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv), 32 bits: small, fast, and the same on every machine. */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Hash of a string's UTF-16 units. Terms are known to the index by this number alone. */
export function hashTerm(term: string): number {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ term.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/**
 * Checksum of an index file, against damage, not against forgery: FNV-1a over little-endian words of 32 bits, which
 * takes a quarter of the steps that bytes would; the last one to three bytes one by one.
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
