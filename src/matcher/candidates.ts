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
/**
 * Among many claims most candidates only share a word or two: those below this cosine, or below this share of the best
 * one's, are not scored. No labelled sentence is marked whose best candidate is below the first; of the marks one or
 * two in 1,000 are below the second.
 */
const LEAST_COSINE = 0.15;
const LEAST_SHARE = 0.35;
/** In a smaller pack every claim is looked at: there the sentences around may speak for a far one. */
const MANY_CLAIMS = 1_000;
/** Share of its weight that a context word brings. */
const CONTEXT_SHARE = 0.4;
/** Documents of each claim that are kept for the features. */
const DOCS_KEPT = 5;
/** In a large index, lists longer than this share of all documents are read only through the documents found before. */
const LONG_LIST_SHARE = 0.01;
/** Below so many documents every list is read: a bundled pack. */
const SMALL_INDEX = 20_000;
/** Documents that go on from the rare words to the full sum, in a large index. */
const SHORTLIST = 128;
/** Steps in which the shortlist's partial sums are told apart. */
const SHORTLIST_STEPS = 1024;

/**
 * Reusable arrays for one index: nothing is allocated per document while matching. Sums are gathered term by term from
 * the inverted lists; only claims that can be among the best are looked at document by document.
 */
export class CandidateFinder {
  private readonly norms: Float32Array;
  /** For each document, the sum of products with the sentence's own words, and with the context's. */
  private readonly own: Float64Array;
  private readonly more: Float64Array;
  /** For each claim, bounds of its best cosine: what it has for certain, and what it cannot exceed. */
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  /** For each term of the sentence's long lists and of the context, what it adds to a document. Only in a large index. */
  private readonly gains: Float64Array;
  /** Which terms those are: a small array, so that most of a document's terms are passed over at once. */
  private readonly wanted: Uint8Array;
  private readonly touched: Uint32Array;
  private readonly claims: Uint32Array;
  private readonly isTouched: Uint8Array;
  private touchedCount = 0;

  constructor(private readonly index: ClaimIndex) {
    this.own = new Float64Array(index.documents);
    this.more = new Float64Array(index.documents);
    const terms = index.documents > SMALL_INDEX ? index.terms : 0;
    this.gains = new Float64Array(terms);
    this.wanted = new Uint8Array(terms);
    this.touched = new Uint32Array(index.documents);
    this.isTouched = new Uint8Array(index.documents);
    this.claims = new Uint32Array(index.claims);
    this.least = new Float64Array(index.claims);
    this.most = new Float64Array(index.claims);
    this.norms = documentNorms(index);
  }

  /** @param skip document to leave out, so that a phrasing can be matched against all others; -1 for none. */
  find(query: Query, skip = -1): Candidate[] {
    const { index } = this;
    const near = [...query.context].map(([id, share]) => ({
      id,
      weight: (index.termWeight[id] as number) * CONTEXT_SHARE * share,
    }));
    const contextSquares = near.reduce((sum, { weight }) => sum + weight * weight, 0);
    const norm = query.norm || 1;
    const together = Math.sqrt(query.norm * query.norm + contextSquares) || 1;
    if (index.documents > SMALL_INDEX) this.collectLarge(query, near);
    else this.collectAll(query, near);
    const claims = this.leaders(norm, together, skip);
    const candidates = claims.map((claim) => this.candidate(claim, norm, together, skip));
    this.clear();
    const best = ({ docs }: Candidate) =>
      docs.reduce((most, doc) => Math.max(most, doc.alone), (docs[0] as DocScore).together);
    const keyed = candidates.map((candidate) => ({ candidate, score: best(candidate) }));
    keyed.sort((a, b) => b.score - a.score || a.candidate.claim - b.candidate.claim);
    const least = index.claims > MANY_CLAIMS ? Math.max(LEAST_COSINE, LEAST_SHARE * (keyed[0]?.score ?? 0)) : 0;
    return keyed.slice(0, CANDIDATES).flatMap(({ candidate, score }) => (score >= least ? [candidate] : []));
  }

  /** Adds to each document that has the term. */
  private walk(id: number, gain: number, sums: Float64Array): void {
    const { postings, postStart } = this.index;
    const { touched, isTouched } = this;
    const end = postStart[id + 1] as number;
    for (let at = postStart[id] as number; at < end; at++) {
      const doc = postings[at] as number;
      if (isTouched[doc] === 0) {
        isTouched[doc] = 1;
        touched[this.touchedCount++] = doc;
      }
      sums[doc] = (sums[doc] as number) + gain;
    }
  }

  /** Reads every list. */
  private collectAll({ terms }: Query, near: readonly Weighted[]): void {
    for (const { id, weight } of terms) this.walk(id, weight * weight, this.own);
    for (const { id, weight } of near) this.walk(id, weight * (this.index.termWeight[id] as number), this.more);
  }

  /** Reads the lists of rare words, keeps the documents that have most of them, and completes their sums. */
  private collectLarge({ terms }: Query, near: readonly Weighted[]): void {
    const { index, own, more } = this;
    const long = index.documents * LONG_LIST_SHARE;
    const later: Weighted[] = [];
    for (const term of terms) {
      const size = (index.postStart[term.id + 1] as number) - (index.postStart[term.id] as number);
      if (size > long && this.touchedCount > 0) later.push(term);
      else this.walk(term.id, term.weight * term.weight, own);
    }
    this.shorten();
    if (later.length === 0 && near.length === 0) return;
    const { gains, wanted } = this;
    for (const { id, weight } of later) {
      gains[id] = weight * weight;
      wanted[id] = Wanted.Own;
    }
    for (const { id, weight } of near) {
      gains[id] = weight * (index.termWeight[id] as number);
      wanted[id] = Wanted.Near;
    }
    for (let at = 0; at < this.touchedCount; at++) {
      const doc = this.touched[at] as number;
      const start = index.docStart[doc] as number;
      const end = index.docStart[doc + 1] as number;
      for (let place = start; place < end; place++) {
        const term = index.docTerms[place] as number;
        const kind = wanted[term] as number;
        if (kind === 0) continue;
        let first = start;
        while (index.docTerms[first] !== term) first++;
        if (first < place) continue;
        const sums = kind === Wanted.Own ? own : more;
        sums[doc] = (sums[doc] as number) + (gains[term] as number);
      }
    }
    for (const { id } of later) wanted[id] = 0;
    for (const { id } of near) wanted[id] = 0;
  }

  /** Leaves the SHORTLIST documents with the greatest partial cosine; linear, by counting them in steps. */
  private shorten(): void {
    const { touched, own, norms } = this;
    const count = this.touchedCount;
    if (count <= SHORTLIST) return;
    let most = 0;
    for (let at = 0; at < count; at++) {
      const doc = touched[at] as number;
      most = Math.max(most, (own[doc] as number) / (norms[doc] as number));
    }
    const scale = (SHORTLIST_STEPS - 1) / most;
    const step = (doc: number) => Math.floor(((own[doc] as number) / (norms[doc] as number)) * scale);
    const steps = new Uint32Array(SHORTLIST_STEPS);
    for (let at = 0; at < count; at++) {
      const here = step(touched[at] as number);
      steps[here] = (steps[here] as number) + 1;
    }
    let cut = SHORTLIST_STEPS - 1;
    let above = 0;
    while (above + (steps[cut] as number) <= SHORTLIST) above += steps[cut--] as number;
    // Of those at the cut, the first ones found: they have the rarest words.
    let room = SHORTLIST - above;
    this.touchedCount = 0;
    for (let at = 0; at < count; at++) {
      const doc = touched[at] as number;
      const here = step(doc);
      if (here > cut || (here === cut && room-- > 0)) touched[this.touchedCount++] = doc;
      else {
        own[doc] = 0;
        this.isTouched[doc] = 0;
      }
    }
  }

  /** Claims that can be among the best CANDIDATES: those whose upper bound reaches the least of the best lower bounds. */
  private leaders(norm: number, normTogether: number, skip: number): number[] {
    const { index, own, more, norms, touched, claims, least, most } = this;
    let count = 0;
    for (let at = 0; at < this.touchedCount; at++) {
      const doc = touched[at] as number;
      if (doc === skip || index.docKind[doc] === DocKind.Lookalike) continue;
      const claim = index.docClaim[doc] as number;
      const length = norms[doc] as number;
      const alone = (own[doc] as number) / (norm * length);
      const together = ((own[doc] as number) + (more[doc] as number)) / (normTogether * length);
      const known = most[claim] as number;
      if (known === 0) claims[count++] = claim;
      if (together > (least[claim] as number)) least[claim] = together;
      const higher = Math.max(alone, together);
      if (higher > known) most[claim] = higher;
    }
    const top = new Float64Array(CANDIDATES);
    const last = CANDIDATES - 1;
    for (let at = 0; at < count; at++) {
      const bound = least[claims[at] as number] as number;
      if (bound <= (top[last] as number)) continue;
      let place = last;
      for (; place > 0 && (top[place - 1] as number) < bound; place--) top[place] = top[place - 1] as number;
      top[place] = bound;
    }
    const leaders: number[] = [];
    for (let at = 0; at < count; at++) {
      const claim = claims[at] as number;
      if ((most[claim] as number) >= (top[last] as number)) leaders.push(claim);
      least[claim] = 0;
      most[claim] = 0;
    }
    return leaders;
  }

  private candidate(claim: number, norm: number, normTogether: number, skip: number): Candidate {
    const { index, own, more, norms } = this;
    const candidate: Candidate = { claim, docs: [], lookalike: 0 };
    const end = index.claimStart[claim + 1] as number;
    for (let doc = index.claimStart[claim] as number; doc < end; doc++) {
      if (doc === skip || this.isTouched[doc] === 0) continue;
      const length = norms[doc] as number;
      const alone = (own[doc] as number) / (norm * length);
      if (index.docKind[doc] === DocKind.Lookalike) candidate.lookalike = Math.max(candidate.lookalike, alone);
      else keep(candidate.docs, doc, alone, ((own[doc] as number) + (more[doc] as number)) / (normTogether * length));
    }
    return candidate;
  }

  private clear(): void {
    for (let at = 0; at < this.touchedCount; at++) {
      const doc = this.touched[at] as number;
      this.own[doc] = 0;
      this.more[doc] = 0;
      this.isTouched[doc] = 0;
    }
    this.touchedCount = 0;
  }
}

const Wanted = { Own: 1, Near: 2 } as const;

interface Weighted {
  id: number;
  weight: number;
}

/** Puts a document into its place among the DOCS_KEPT nearest. Documents come in ascending order. */
function keep(docs: DocScore[], doc: number, alone: number, together: number): void {
  if (docs.length === DOCS_KEPT) {
    if (together <= (docs[DOCS_KEPT - 1] as DocScore).together) return;
    docs.pop();
  }
  let place = docs.length;
  while (place > 0 && (docs[place - 1] as DocScore).together < together) place--;
  docs.splice(place, 0, { doc, alone, together });
}

/** Root of the sum of squared weights of each document's distinct terms, gathered from the inverted lists. */
function documentNorms({ documents, terms, postings, postStart, termWeight }: ClaimIndex): Float32Array {
  const squares = new Float64Array(documents);
  for (let term = 0; term < terms; term++) {
    const square = (termWeight[term] as number) ** 2;
    const end = postStart[term + 1] as number;
    for (let at = postStart[term] as number; at < end; at++) {
      const doc = postings[at] as number;
      squares[doc] = (squares[doc] as number) + square;
    }
  }
  return Float32Array.from(squares, (square) => Math.sqrt(square) || 1);
}
