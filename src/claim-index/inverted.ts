/** What is not stored but made while an index is opened: the table of its terms and the inverted lists. */
import { DocKind } from './format';

export interface Inverted {
  /** Documents that hold term t, ascending, each once: postings from postStart[t] to postStart[t + 1]. */
  postStart: Uint32Array;
  postings: Uint32Array;
  /** Claims that hold term t in their text or phrasings. */
  claimFrequency: Uint32Array;
}

/** Open addressing at half load: one or two probes a look-up, no boxing. */
export function hashTable(hashes: Uint32Array): (hash: number) => number {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  for (let term = 0; term < hashes.length; term++) {
    let slot = (hashes[term] as number) & mask;
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    slots[slot] = term;
  }
  return (hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const term = slots[slot] as number;
      if (term < 0 || hashes[term] === hash) return term;
    }
  };
}

/** Inverted lists by counting sort: two passes, no sorting. */
export function invert(
  terms: number,
  documents: number,
  docStart: Uint32Array,
  docTerms: Uint32Array,
  docClaim: Uint32Array,
  docKind: Uint8Array,
): Inverted {
  const postStart = new Uint32Array(terms + 1);
  const claimFrequency = new Uint32Array(terms);
  const lastDoc = new Int32Array(terms).fill(-1);
  const lastClaim = new Int32Array(terms).fill(-1);
  for (let doc = 0; doc < documents; doc++) {
    const claim = docClaim[doc] as number;
    const counts = docKind[doc] !== DocKind.Lookalike;
    for (let at = docStart[doc] as number; at < (docStart[doc + 1] as number); at++) {
      const term = docTerms[at] as number;
      if (lastDoc[term] !== doc) {
        lastDoc[term] = doc;
        postStart[term + 1] = (postStart[term + 1] as number) + 1;
      }
      if (counts && lastClaim[term] !== claim) {
        lastClaim[term] = claim;
        claimFrequency[term] = (claimFrequency[term] as number) + 1;
      }
    }
  }
  for (let term = 0; term < terms; term++)
    postStart[term + 1] = (postStart[term + 1] as number) + (postStart[term] as number);
  const postings = new Uint32Array(postStart[terms] as number);
  const fill = postStart.slice(0, terms);
  lastDoc.fill(-1);
  for (let doc = 0; doc < documents; doc++)
    for (let at = docStart[doc] as number; at < (docStart[doc + 1] as number); at++) {
      const term = docTerms[at] as number;
      if (lastDoc[term] === doc) continue;
      lastDoc[term] = doc;
      const slot = fill[term] as number;
      postings[slot] = doc;
      fill[term] = slot + 1;
    }
  return { postStart, postings, claimFrequency };
}
