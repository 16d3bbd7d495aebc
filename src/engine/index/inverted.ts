/** Builds what an index file does not store: the hash table of its terms and the inverted lists. */
import { assertFormat, MAX_DOCUMENT_TERMS } from './format';
import type { Section } from './values';

/** Number of documents, and of claims, that have each term. */
export interface TermCounts {
  /** Start of the postings of term t; they end at postStart[t + 1]. */
  postStart: Uint32Array;
  /** Number of claims that have term t in their text or phrasings. */
  claimFrequency: Uint32Array;
}

export interface Documents {
  /** Terms of document d, each once: docTerms from docStart[d] to docStart[d + 1]. */
  docStart: Uint32Array;
  docTerms: Uint16Array | Uint32Array;
  /** Documents that have term t, ascending, each once: postings from postStart[t] to postStart[t + 1]. */
  postings: Uint32Array;
  /** Norm of each document: square root of the summed squared weights of its terms; 1 if it has none. */
  docNorm: Float32Array;
}

/** Most terms whose ids fit in 16 bits: half the memory, so that more of it stays in the processor's cache. */
const SHORT_IDS = 1 << 16;
/** Most probes per term, on average, while the table is filled: six times what evenly spread hashes need. */
const MAX_MEAN_PROBES = 8;

/**
 * Hash table with open addressing at half load: one or two probes per lookup.
 * @throws {IndexFormatError} if hashes repeat or cluster so much that filling the table would not be linear.
 */
export function hashTable(hashes: Uint32Array): (hash: number) => number {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  let probes = size + MAX_MEAN_PROBES * hashes.length;
  for (let term = 0; term < hashes.length; term++) {
    const hash = hashes[term] as number;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask, probes--)
      assertFormat(probes > 0 && hashes[(slots[slot] as number) - 1] !== hash, 'its terms repeat');
    slots[slot] = term + 1;
  }
  return (hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const term = (slots[slot] as number) - 1;
      if (term < 0 || hashes[term] === hash) return term;
    }
  };
}

/** Fewest bytes of a term: four for its hash and one for each of its two counts. */
const LEAST_TERM_BYTES = 6;

/** Reads the hashes of the terms and their counts. @throws {IndexFormatError} if they do not fit. */
export function readVocabulary(
  { section, end }: Section,
  terms: number,
  documents: number,
): TermCounts & { hashes: Uint32Array } {
  assertFormat(terms * LEAST_TERM_BYTES <= end - section.at);
  const hashes = new Uint32Array(terms);
  section.words(hashes);
  const falls = new Uint32Array(terms);
  section.varints(falls);
  const others = new Uint32Array(terms);
  section.varints(others);
  assertFormat(section.at === end);
  const postStart = new Uint32Array(terms + 1);
  const claimFrequency = others;
  let count = documents;
  let sum = 0;
  for (let term = 0; term < terms; term++) {
    count -= falls[term] as number;
    assertFormat(count >= (others[term] as number));
    claimFrequency[term] = count - (others[term] as number);
    sum += count;
    postStart[term + 1] = sum;
  }
  return { hashes, postStart, claimFrequency };
}

/**
 * Reads the documents and inverts them in the same pass, since they are most of the index. Linear.
 * @throws {IndexFormatError} if the lists do not match the vocabulary's counts.
 */
export function readDocuments(
  { section, end: last }: Section,
  documents: number,
  postStart: Uint32Array,
  termWeight: Float32Array,
): Documents {
  assertFormat(documents <= last - section.at);
  const docStart = new Uint32Array(documents + 1);
  section.varints(docStart.subarray(1));
  let total = 0;
  for (let doc = 1; doc <= documents; doc++) {
    assertFormat((docStart[doc] as number) <= MAX_DOCUMENT_TERMS);
    total += docStart[doc] as number;
    docStart[doc] = total;
  }
  const terms = termWeight.length;
  assertFormat(total <= last - section.at && total === postStart[terms]);
  const docTerms = terms > SHORT_IDS ? new Uint32Array(total) : new Uint16Array(total);
  const postings = new Uint32Array(total);
  const docNorm = new Float32Array(documents);
  /** For each term its next free position. */
  const free = postStart.slice(0, terms);
  const { bytes } = section;
  let next = section.at;
  let sound = true;
  for (let doc = 0, at = 0; doc < documents; doc++) {
    const end = docStart[doc + 1] as number;
    let squares = 0;
    for (; at < end; at++) {
      let byte = bytes[next++] as number;
      let term = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
        byte = bytes[next++] as number;
        term |= (byte & 0x7f) << shift;
      }
      if (term >>> 0 >= terms) {
        sound = false;
        continue;
      }
      docTerms[at] = term;
      const slot = free[term] as number;
      free[term] = slot + 1;
      // A term that the document has already.
      if (slot > (postStart[term] as number) && postings[slot - 1] === doc) sound = false;
      postings[slot] = doc;
      const weight = termWeight[term] as number;
      squares += weight * weight;
    }
    docNorm[doc] = Math.sqrt(squares) || 1;
  }
  for (let term = 0; term < terms; term++) if (free[term] !== postStart[term + 1]) sound = false;
  assertFormat(sound && next === last);
  return { docStart, docTerms, postings, docNorm };
}
