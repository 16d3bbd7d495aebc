/** Finds candidate claims by the cosine of the sentence with every document that shares a term. */
import type { ClaimIndex } from '../index/open';
import type { Query } from './query';
import { type NearTerm, RareWords } from './rare-words';
import type { TermPlaces } from './term-places';

/** A document and its similarity to the sentence. */
export interface DocScore {
  doc: number;
  /** Cosine of the weighted terms of the sentence, 0 to 1. */
  sentenceCosine: number;
  /** The same with the words of the context added at part weight. */
  contextCosine: number;
}

export interface Candidate {
  claim: number;
  /** Text and phrasings, best `contextCosine` first. */
  docs: DocScore[];
  /** Best cosine with a lookalike of this claim. */
  lookalike: number;
}

/** Most candidates by cosine. Generous, since the fit removes many: at most SCORED (features.ts) are scored. */
export const CANDIDATES = 32;
/** Cosine below which a candidate is not scored, and the share of the best one's. */
interface Nearness {
  cosine: number;
  share: number;
}
/**
 * Most candidates only share a word or two. In a bundled pack the sentences around may speak for a far one; chosen on
 * the tune half among settings from none to 0.25 and 0.6 (docs/engine.md has what they gave).
 */
const NEAR_IN_SMALL: Nearness = { cosine: 0.1, share: 0.2 };
/** Among many claims there are always twelve that are as near as this by chance. */
const NEAR_IN_LARGE: Nearness = { cosine: 0.2, share: 0.5 };
/** Share of its weight that a context word brings. */
const CONTEXT_SHARE = 0.4;
/** Context words that weigh less are passed over: nearly every claim has them, so their lists are long and say nothing. */
const LEAST_CONTEXT_WEIGHT = 0.5;
/** Documents of each claim that are kept for the features. */
const DOCS_KEPT = 5;
/**
 * Up to so many claims every inverted list is read, and every sum looked at: a pack written by hand, which has some thirty
 * phrasings and lookalikes a claim.
 */
const SMALL_INDEX = 1_024;

/** One for each index; its arrays serve all sentences, so that nothing is allocated per document while matching. */
export class CandidateFinder {
  /** For each document, the sum of products with the sentence's own words, and with the context's. */
  private readonly own: Float32Array;
  private readonly more: Float32Array;
  private readonly rare: RareWords | undefined;
  /** Claims of the shortlist that were looked at; all zero between two sentences. */
  private readonly seen: Uint8Array;

  constructor(private readonly index: ClaimIndex) {
    this.own = new Float32Array(index.documents);
    this.more = new Float32Array(index.documents);
    this.seen = new Uint8Array(index.claims);
    this.rare = index.claims > SMALL_INDEX ? new RareWords(index, this.own, this.more) : undefined;
  }

  /**
   * @param places the places of this query's terms.
   * @param skip document to leave out, so that a phrasing can be matched against all others; -1 for none.
   * @param further claims that are looked at however far their words are.
   * @returns at most CANDIDATES claims, the nearest first, then those of `further` that are not among them.
   */
  find(query: Query, places: TermPlaces, skip = -1, further: readonly number[] = []): Candidate[] {
    const { index, own, more, rare } = this;
    const near: NearTerm[] = [];
    let contextSquares = 0;
    for (const [id, share] of query.context) {
      const weight = index.termWeight[id] as number;
      if (weight < LEAST_CONTEXT_WEIGHT) continue;
      near.push({ id, gain: weight * weight * CONTEXT_SHARE * share });
      contextSquares += (weight * CONTEXT_SHARE * share) ** 2;
    }
    const scale: Scale = {
      sentence: 1 / (query.norm || 1),
      context: 1 / (Math.sqrt(query.norm * query.norm + contextSquares) || 1),
      skip,
    };
    const top = new TopClaims(rare ? NEAR_IN_LARGE : NEAR_IN_SMALL);
    if (rare) {
      const docs = rare.find(query, places, near);
      // The shortlist is in no order: a claim of several texts may come up again.
      const { seen } = this;
      for (const doc of docs) {
        const claim = index.docClaim[doc] as number;
        if (seen[claim] === 1) continue;
        seen[claim] = 1;
        top.add(claim, this.cosineOf(claim, scale));
      }
      for (const doc of docs) seen[index.docClaim[doc] as number] = 0;
    } else {
      for (const { id, weight } of query.terms) this.add(id, weight * weight, own);
      for (const { id, gain } of near) this.add(id, gain, more);
      for (let claim = 0; claim < index.claims; claim++) top.add(claim, this.cosineOf(claim, scale));
    }
    const claims = top.claims();
    for (const claim of further) if (!claims.includes(claim)) claims.push(claim);
    const candidates = claims.map((claim) => this.candidate(claim, scale)).filter(({ docs }) => docs.length > 0);
    if (rare) rare.clear();
    else {
      own.fill(0);
      more.fill(0);
    }
    return candidates;
  }

  /** Adds to each document that has the term. */
  private add(id: number, gain: number, sums: Float32Array): void {
    const { postings, postStart } = this.index;
    const end = postStart[id + 1] as number;
    for (let at = postStart[id] as number; at < end; at++) {
      const doc = postings[at] as number;
      sums[doc] = (sums[doc] as number) + gain;
    }
  }

  /** Best cosine of a claim's text and phrasings, with the context or without. */
  private cosineOf(claim: number, { sentence, context, skip }: Scale): number {
    const { own, more } = this;
    const { claimStart, lookalikeStart, docNorm } = this.index;
    const end = lookalikeStart[claim] as number;
    let best = 0;
    for (let doc = claimStart[claim] as number; doc < end; doc++) {
      const mine = own[doc] as number;
      const all = mine + (more[doc] as number);
      const scaled = Math.max(mine * sentence, all * context);
      const norm = docNorm[doc] as number;
      // Divided only where it is the best so far: most are not.
      if (scaled > best * norm && doc !== skip) best = scaled / norm;
    }
    return best;
  }

  private candidate(claim: number, scale: Scale): Candidate {
    const { own, more } = this;
    const { claimStart, lookalikeStart, docNorm } = this.index;
    const candidate: Candidate = { claim, docs: [], lookalike: 0 };
    const firstLookalike = lookalikeStart[claim] as number;
    const end = claimStart[claim + 1] as number;
    for (let doc = claimStart[claim] as number; doc < end; doc++) {
      const mine = own[doc] as number;
      const all = mine + (more[doc] as number);
      if (all === 0 || doc === scale.skip) continue;
      const norm = docNorm[doc] as number;
      const cosine = (mine * scale.sentence) / norm;
      if (doc >= firstLookalike) candidate.lookalike = Math.max(candidate.lookalike, cosine);
      else keep(candidate.docs, { doc, sentenceCosine: cosine, contextCosine: (all * scale.context) / norm });
    }
    return candidate;
  }
}

/** What a sum is multiplied with to be a cosine, still to be divided by the document's norm. */
interface Scale {
  sentence: number;
  context: number;
  skip: number;
}

/** The CANDIDATES best claims of all that are added; of equal ones those added first. */
class TopClaims {
  private readonly best: { claim: number; cosine: number }[] = [];

  constructor(private readonly least: Nearness) {}

  add(claim: number, cosine: number): void {
    const { best } = this;
    if (cosine < this.least.cosine) return;
    if (best.length === CANDIDATES) {
      if (cosine <= (best[CANDIDATES - 1] as { cosine: number }).cosine) return;
      best.pop();
    }
    let place = best.length;
    while (place > 0 && (best[place - 1] as { cosine: number }).cosine < cosine) place--;
    best.splice(place, 0, { claim, cosine });
  }

  /** Nearest first, without those far behind it. */
  claims(): number[] {
    const least = this.least.share * (this.best[0]?.cosine ?? 0);
    return this.best.filter(({ cosine }) => cosine >= least).map(({ claim }) => claim);
  }
}

/** Puts a document into its place among the DOCS_KEPT nearest. Documents come in ascending order. */
function keep(docs: DocScore[], one: DocScore): void {
  if (docs.length === DOCS_KEPT) {
    if (one.contextCosine <= (docs[DOCS_KEPT - 1] as DocScore).contextCosine) return;
    docs.pop();
  }
  let place = docs.length;
  while (place > 0 && (docs[place - 1] as DocScore).contextCosine < one.contextCosine) place--;
  docs.splice(place, 0, one);
}
