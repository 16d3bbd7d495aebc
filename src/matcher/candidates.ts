/** Finds the claims worth a closer look: cosine of the sentence with every document that shares a rare word. */
import { DocKind } from '#src/claim-index/format';
import type { ClaimIndex } from '#src/claim-index/read';
import type { Query } from './query';

/** A document and how near the sentence is to it. */
export interface DocScore {
  doc: number;
  /** Cosine of the weighted terms, 0 to 1: the sentence alone. */
  alone: number;
  /** The same with the words of the context added at part weight. */
  together: number;
}

export interface Candidate {
  claim: number;
  /** Text and phrasings, best `together` first. */
  docs: DocScore[];
  /** Best cosine with a lookalike of this claim. */
  lookalike: number;
}

/** Claims that go on to scoring: recall at 12 is complete on the tune half, more only cost time. */
export const CANDIDATES = 12;
/** Share of its weight that a context word brings. */
const CONTEXT_SHARE = 0.4;
/** Documents of each claim that are kept for the features. */
const DOCS_KEPT = 5;
/** In a large index, lists longer than this share of all documents are read only through the documents found before. */
const LONG_LIST_SHARE = 0.02;
/** Below so many documents every list is read: a bundled pack. */
const SMALL_INDEX = 20_000;
/** Documents that go on from the rare words to the full sum, in a large index. */
const SHORTLIST = 400;

/** Reusable arrays for one index: nothing is allocated per document while matching. */
export class CandidateFinder {
  private readonly weight: Float32Array;
  private readonly near: Float32Array;
  private readonly norms: Float32Array;
  private readonly sums: Float32Array;
  private readonly touched: number[] = [];

  constructor(private readonly index: ClaimIndex) {
    this.weight = new Float32Array(index.terms);
    this.near = new Float32Array(index.terms);
    this.sums = new Float32Array(index.documents);
    this.norms = documentNorms(index);
  }

  /** @param skip document to leave out, so that a phrasing can be matched against all others; -1 for none. */
  find(query: Query, skip = -1): Candidate[] {
    const { index } = this;
    for (const { id, weight } of query.terms) this.weight[id] = weight;
    let contextSquares = 0;
    for (const [id, share] of query.context) {
      const weight = (index.termWeight[id] as number) * CONTEXT_SHARE * share;
      this.near[id] = weight;
      contextSquares += weight * weight;
    }
    this.collect(query);
    const norm = query.norm || 1;
    const normTogether = Math.sqrt(query.norm * query.norm + contextSquares) || 1;
    const found = new Map<number, Candidate>();
    for (const doc of this.touched) {
      this.sums[doc] = 0;
      if (doc === skip) continue;
      const { alone, more } = this.overlap(doc);
      const length = this.norms[doc] as number;
      const score: DocScore = {
        doc,
        alone: alone / (norm * length),
        together: (alone + more) / (normTogether * length),
      };
      const claim = index.docClaim[doc] as number;
      let candidate = found.get(claim);
      if (!candidate) {
        candidate = { claim, docs: [], lookalike: 0 };
        found.set(claim, candidate);
      }
      if (index.docKind[doc] === DocKind.Lookalike) candidate.lookalike = Math.max(candidate.lookalike, score.alone);
      else candidate.docs.push(score);
    }
    this.touched.length = 0;
    for (const { id } of query.terms) this.weight[id] = 0;
    for (const id of query.context.keys()) this.near[id] = 0;
    const candidates = [...found.values()].filter((one) => one.docs.length > 0);
    for (const candidate of candidates) {
      candidate.docs.sort((a, b) => b.together - a.together || a.doc - b.doc);
      candidate.docs.length = Math.min(candidate.docs.length, DOCS_KEPT);
    }
    const best = (one: Candidate) => Math.max((one.docs[0] as DocScore).together, ...one.docs.map((doc) => doc.alone));
    return candidates.sort((a, b) => best(b) - best(a) || a.claim - b.claim).slice(0, CANDIDATES);
  }

  /** Walks the inverted lists, rarest terms first, and leaves the documents to score in `touched`. */
  private collect(query: Query): void {
    const { index, sums, touched } = this;
    const long = index.documents > SMALL_INDEX ? index.documents * LONG_LIST_SHARE : Number.POSITIVE_INFINITY;
    const walk = (id: number, weight: number) => {
      const end = index.postStart[id + 1] as number;
      const start = index.postStart[id] as number;
      if (end - start > long && touched.length > 0) return;
      const gain = weight * weight;
      for (let at = start; at < end; at++) {
        const doc = index.postings[at] as number;
        if (sums[doc] === 0) touched.push(doc);
        sums[doc] = (sums[doc] as number) + gain;
      }
    };
    for (const { id, weight } of query.terms) walk(id, weight);
    if (index.documents <= SMALL_INDEX) for (const id of query.context.keys()) walk(id, this.near[id] as number);
    if (touched.length > SHORTLIST && index.documents > SMALL_INDEX) {
      const { norms } = this;
      touched.sort(
        (a, b) => (sums[b] as number) / (norms[b] as number) - (sums[a] as number) / (norms[a] as number) || a - b,
      );
      for (let at = SHORTLIST; at < touched.length; at++) sums[touched[at] as number] = 0;
      touched.length = SHORTLIST;
    }
  }

  /** Sum of products over the document's own terms: of the sentence's words, and of the context's. */
  private overlap(doc: number): { alone: number; more: number } {
    const { index, weight, near } = this;
    let alone = 0;
    let more = 0;
    const start = index.docStart[doc] as number;
    const end = index.docStart[doc + 1] as number;
    outer: for (let at = start; at < end; at++) {
      const term = index.docTerms[at] as number;
      const here = weight[term] as number;
      const there = near[term] as number;
      if (here === 0 && there === 0) continue;
      for (let before = start; before < at; before++) if (index.docTerms[before] === term) continue outer;
      if (here > 0) alone += here * here;
      else more += there * (index.termWeight[term] as number);
    }
    return { alone, more };
  }
}

/** Root of the sum of squared weights of each document's distinct terms. */
function documentNorms(index: ClaimIndex): Float32Array {
  const norms = new Float32Array(index.documents);
  const seen = new Int32Array(index.terms).fill(-1);
  for (let doc = 0; doc < index.documents; doc++) {
    let sum = 0;
    for (let at = index.docStart[doc] as number; at < (index.docStart[doc + 1] as number); at++) {
      const term = index.docTerms[at] as number;
      if (seen[term] === doc) continue;
      seen[term] = doc;
      sum += (index.termWeight[term] as number) ** 2;
    }
    norms[doc] = Math.sqrt(sum) || 1;
  }
  return norms;
}
