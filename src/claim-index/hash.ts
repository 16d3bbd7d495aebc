/** FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv), 32 bits: small, fast, and the same on every machine. */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Hash of a string's UTF-16 units. Terms are known to the index by this number alone. */
export function hashTerm(term: string): number {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ term.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/** Hash of bytes `from` to `to`: the checksum of an index file, against damage, not against forgery. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = OFFSET_BASIS;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ (bytes[index] as number), PRIME);
  return hash >>> 0;
}
