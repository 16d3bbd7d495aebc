/**
 * Searches a large index. The inverted lists of the sentence's rarest words give a shortlist of documents; their sums are
 * then completed from their own terms. So the time does not depend on the long lists of common words.
 */
import type { ClaimIndex } from '../index/open';
import type { DocumentSearch, NearTerm, Sums } from './document-search';
import type { Query } from './query';
import { IN_CONTEXT, type TermPlaces } from './term-places';

/** Most postings read per sentence. A list is read completely or not at all; that of the rarest word is always read. With 1,500 the candidates are no better (docs/engine.md). */
const MOST_ENTRIES = 1_000;
/** Most documents whose complete sum is computed. With 64 no more claims are found (docs/engine.md). */
const SHORTLIST = 48;
/** Parts of a unit to which norms are rounded. The norm of the longest document fits in 16 bits. */
const NORM_PARTS = 32;
/** Number of buckets for sorting partial sums. */
const STEPS = 1024;

export class RareWords implements DocumentSearch {
  private readonly found: Uint32Array;
  private count = 0;
  /** Partial cosine of each found document. */
  private readonly partial: Float32Array;
  private readonly steps = new Uint32Array(STEPS);
  /** Norm of each document in units of 1 / NORM_PARTS: half the size of docNorm, so that more of it stays in the processor's cache. */
  private readonly norms: Uint16Array;

  /** @param sums of all documents, all zero; written by `find`. */
  constructor(
    private readonly index: ClaimIndex,
    private readonly sums: Sums,
  ) {
    this.found = new Uint32Array(index.documents);
    this.partial = new Float32Array(index.documents);
    this.norms = Uint16Array.from(index.docNorm, (norm) => Math.ceil(norm * NORM_PARTS));
  }

  /** Finds at most SHORTLIST documents, whatever their sums. */
  find({ terms }: Query, places: TermPlaces, near: readonly NearTerm[]): Uint32Array {
    this.clear();
    const { index } = this;
    const { own, more } = this.sums;
    // Terms are sorted by weight: rarest first, except light words, whose weight is lowered.
    let read = 0;
    let entries = 0;
    for (; read < terms.length; read++) {
      const { id, weight } = terms[read] as (typeof terms)[number];
      const size = (index.postStart[id + 1] as number) - (index.postStart[id] as number);
      if (entries > 0 && entries + size > MOST_ENTRIES) break;
      entries += size;
      this.walk(id, weight * weight);
    }
    this.shorten();
    const docs = this.found.subarray(0, this.count);
    if (read === terms.length && near.length === 0) return docs;
    const gains = new Map(near.map(({ id, gain }) => [id, gain] as const));
    const { docStart, docTerms } = index;
    for (const doc of docs) {
      const start = docStart[doc] as number;
      const end = docStart[doc + 1] as number;
      for (let at = start; at < end; at++) {
        const term = docTerms[at] as number;
        const place = places.of[term] as number;
        const isOwn = place > read;
        if (!isOwn && place !== IN_CONTEXT) continue;
        if (isOwn) own[doc] = (own[doc] as number) + (terms[place - 1] as (typeof terms)[number]).weight ** 2;
        else more[doc] = (more[doc] as number) + (gains.get(term) ?? 0);
      }
    }
    return docs;
  }

  /** Resets the sums to zero. */
  private clear(): void {
    const { own, more } = this.sums;
    for (let at = 0; at < this.count; at++) {
      const doc = this.found[at] as number;
      own[doc] = 0;
      more[doc] = 0;
    }
    this.count = 0;
  }

  private walk(id: number, gain: number): void {
    const { postings, postStart } = this.index;
    const { found } = this;
    const { own } = this.sums;
    let { count } = this;
    const end = postStart[id + 1] as number;
    for (let at = postStart[id] as number; at < end; at++) {
      const doc = postings[at] as number;
      const sum = own[doc] as number;
      if (sum === 0) found[count++] = doc;
      own[doc] = sum + gain;
    }
    this.count = count;
  }

  /** Keeps the SHORTLIST documents with the greatest partial cosine. Linear: a counting sort over buckets. */
  private shorten(): void {
    const { found, count, partial, norms, steps } = this;
    const { own } = this.sums;
    if (count <= SHORTLIST) return;
    let most = 0;
    for (let at = 0; at < count; at++) {
      const doc = found[at] as number;
      const share = (own[doc] as number) / (norms[doc] as number);
      partial[at] = share;
      if (share > most) most = share;
    }
    // Rounding to 32 bits may exceed the maximum, hence Math.min below.
    const scale = (STEPS - 1) / most;
    steps.fill(0);
    for (let at = 0; at < count; at++) {
      const here = Math.min(STEPS - 1, Math.floor((partial[at] as number) * scale));
      steps[here] = (steps[here] as number) + 1;
    }
    let cut = STEPS - 1;
    let above = 0;
    while (above + (steps[cut] as number) <= SHORTLIST) above += steps[cut--] as number;
    // Ties at the cutoff go to documents found first, which have the rarest words.
    let room = SHORTLIST - above;
    this.count = 0;
    for (let at = 0; at < count; at++) {
      const doc = found[at] as number;
      const here = Math.min(STEPS - 1, Math.floor((partial[at] as number) * scale));
      if (here > cut || (here === cut && room-- > 0)) found[this.count++] = doc;
      else own[doc] = 0;
    }
  }
}
