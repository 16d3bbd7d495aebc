/** Finds candidate claims by the cosine of the sentence with each document that shares a term with it. */
import type { ClaimIndex } from '../index/open';
import { AllWords } from './all-words';
import type { DocumentSearch, NearTerm, Sums } from './document-search';
import type { Query } from './query';
import { RareWords } from './rare-words';
import type { TermPlaces } from './term-places';

/** A document and its similarity to the sentence. */
export interface DocScore {
  doc: number;
  /** Cosine of the weighted terms of the sentence, 0 to 1. */
  sentenceCosine: number;
  /** The same with the words of the context added at reduced weight. */
  contextCosine: number;
}

/** A claim that may be stated, and the greatest cosine of its documents, with or without the context; of a `further` one with it. */
export interface NearClaim {
  claim: number;
  cosine: number;
}

export interface Candidate {
  claim: number;
  /** Nearest documents among its text and phrasings, by descending `contextCosine`. */
  docs: DocScore[];
  /** Greatest cosine with a lookalike of this claim. */
  lookalike: number;
}

/** Most candidates by cosine. More than are scored (SCORED in features.ts), since the fit removes many. */
export const CANDIDATES = 32;
/** Least cosine of a candidate, absolute and as a share of the best one's. */
interface Nearness {
  cosine: number;
  share: number;
}
/**
 * For a small index: most candidates share only a word or two, but the context may support a distant one. Chosen on the
 * tune half among settings from none to 0.25 and 0.6 (results in docs/engine.md).
 */
const NEAR_IN_SMALL: Nearness = { cosine: 0.1, share: 0.2 };
/** For a large index: stricter, since among many claims some are this near by chance. */
const NEAR_IN_LARGE: Nearness = { cosine: 0.2, share: 0.5 };
/** Factor for limits that a rounding error must not miss. */
const BELOW = 1 - 1e-9;
/** Share of its weight with which a context word counts. */
const CONTEXT_SHARE = 0.4;
/** Context words below this weight, which more than a third of all claims have, are skipped: their lists are long and say little. */
const LEAST_CONTEXT_WEIGHT = 1;
/** Number of documents of each claim that are kept for the features. */
const DOCS_KEPT = 5;
/**
 * Most claims of an index for which every inverted list is read and every sum is checked: the size of a hand-written
 * pack, with some thirty phrasings and lookalikes per claim.
 */
const SMALL_INDEX = 1_024;

/** Whether an index is searched by its rarest words alone. */
const isLarge = ({ claims }: ClaimIndex): boolean => claims > SMALL_INDEX;

/** One instance per index. Its arrays are reused for all sentences, so that matching allocates nothing per document. */
export class CandidateFinder {
  private readonly sums: Sums;
  private readonly search: DocumentSearch;
  private readonly nearness: Nearness;
  /** For each claim the greatest cosine found so far; all zero between sentences. */
  private readonly nearest: Float64Array;
  /** The query's scale; set by find. */
  private scale: Scale = { sentence: 0, context: 0, skip: -1 };

  constructor(private readonly index: ClaimIndex) {
    this.sums = { own: new Float32Array(index.documents), more: new Float32Array(index.documents) };
    this.search = isLarge(index) ? new RareWords(index, this.sums) : new AllWords(index, this.sums);
    this.nearness = isLarge(index) ? NEAR_IN_LARGE : NEAR_IN_SMALL;
    this.nearest = new Float64Array(index.claims);
  }

  /**
   * Finds the candidates of one sentence. Linear in the inverted lists that are read.
   * @param places positions of this query's terms.
   * @param skip document to leave out, so that a phrasing can be matched against all others; -1 for none.
   * @param further claims that become candidates if they share any term.
   * @returns at most CANDIDATES claims, nearest first, then those of `further` that are not among them.
   */
  find(query: Query, places: TermPlaces, skip = -1, further: readonly number[] = []): NearClaim[] {
    const { index } = this;
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
    this.scale = scale;
    const top = new TopClaims(this.nearness);
    this.addNearest(this.search.find(query, places, near, top.floor / scale.sentence), top);
    const claims = top.claims();
    for (const claim of further) {
      if (claims.some((one) => one.claim === claim)) continue;
      const [nearest] = this.candidate(claim).docs;
      if (nearest) claims.push({ claim, cosine: nearest.contextCosine });
    }
    return claims;
  }

  /** Adds the claims of these documents, each with the greatest cosine among its text and phrasings, with or without the context. */
  private addNearest(docs: ArrayLike<number>, top: TopClaims): void {
    const { index, nearest } = this;
    const { own, more } = this.sums;
    const { sentence, context, skip } = this.scale;
    const found: number[] = [];
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] as number;
      const norm = index.docNorm[doc] as number;
      const mine = own[doc] as number;
      const both = mine + (more[doc] as number);
      // The context's scale is at most that of the sentence, so this bounds both cosines.
      if (both * sentence <= top.floor * norm || doc === skip) continue;
      const claim = index.docClaim[doc] as number;
      if (doc >= (index.lookalikeStart[claim] as number)) continue;
      const before = nearest[claim] as number;
      if (before === 0) found.push(claim);
      nearest[claim] = Math.max(before, Math.max(mine * sentence, both * context) / norm);
    }
    for (const claim of found) {
      top.add(claim, nearest[claim] as number);
      nearest[claim] = 0;
    }
  }

  /** A claim that `find` returned, with its nearest documents. Valid only until the next `find`. */
  candidate(claim: number): Candidate {
    const { scale } = this;
    const { own, more } = this.sums;
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
      else {
        const contextCosine = (all * scale.context) / norm;
        const last = candidate.docs[DOCS_KEPT - 1];
        // Most documents are farther than those kept, and make no object.
        if (last && contextCosine <= last.contextCosine) continue;
        insert(candidate.docs, { doc, sentenceCosine: cosine, contextCosine }, DOCS_KEPT, (one) => one.contextCosine);
      }
    }
    return candidate;
  }
}

/** Factors that turn a sum into a cosine, apart from the division by the document's norm. */
interface Scale {
  sentence: number;
  context: number;
  skip: number;
}

/** Keeps the CANDIDATES best of all claims added; ties go to the one added first. */
class TopClaims {
  private readonly best: NearClaim[] = [];
  /** A claim without a greater cosine need not be added. */
  floor: number;

  constructor(private readonly least: Nearness) {
    this.floor = least.cosine * BELOW;
  }

  add(claim: number, cosine: number): void {
    const { best, least } = this;
    if (cosine <= this.floor) return;
    insert(best, { claim, cosine }, CANDIDATES, (one) => one.cosine);
    const last = best[CANDIDATES - 1]?.cosine ?? 0;
    this.floor = BELOW * Math.max(least.cosine, least.share * (best[0] as NearClaim).cosine, last);
  }

  /** The claims, nearest first, without those that Nearness excludes. */
  claims(): NearClaim[] {
    return this.best.filter(({ cosine }) => cosine > this.floor);
  }
}

/** Inserts into a list by descending value and keeps its `most` first. Without splice, which takes five times longer. */
function insert<T>(list: T[], one: T, most: number, value: (one: T) => number): void {
  const own = value(one);
  if (list.length < most) list.push(one);
  else if (own <= value(list[most - 1] as T)) return;
  let place = list.length - 1;
  for (; place > 0 && value(list[place - 1] as T) < own; place--) list[place] = list[place - 1] as T;
  list[place] = one;
}
