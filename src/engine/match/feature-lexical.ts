/** Lexical features: agreement of words with the nearest phrasing, and with all of the claim's phrasings. */

import { TermKind } from '../reading/analyse';
import type { DocScore } from './candidates';
import type { FeatureInput } from './feature-input';
import type { FeatureValues } from './feature-list';
import { IN_CONTEXT } from './term-places';

/** Smoothing: added to each share, so that unseen terms have a finite likelihood. */
const FLOOR_SHARE = 0.02;
/** Weight of a term's share of all claims: a term that every claim has is no evidence either way. */
const BACKGROUND_SHARE = 0.5;

/** The lexical features by name. `satisfies` rejects an unknown name; features.ts a missing one. */
export function lexicalFeatures(input: FeatureInput) {
  const { query, candidate } = input;
  const top = candidate.docs[0] as DocScore;
  let nearest = top;
  for (const doc of candidate.docs) if (doc.sentenceCosine > nearest.sentenceCosine) nearest = doc;
  const { sentenceCosine } = nearest;
  const near = coverOf(input, nearest.doc);
  const nearInContext = top === nearest ? near : coverOf(input, top.doc);
  const gains = gainsOf(input);
  const shared = sharedWith(input, gains);
  const clause = bestClause(input, gains);
  return {
    cosine: sentenceCosine,
    coverSentence: shared.weight / (query.weight || 1),
    coverTopic:
      shared.topicOfAll + query.unknownWeight > 0 ? shared.topic / (shared.topicOfAll + query.unknownWeight) : 0,
    sharedTerms: shared.count,
    likelihood: shared.likelihood / Math.sqrt(query.terms.length || 1),
    rarest: shared.rarest,
    sentenceWeight: query.weight,
    nearestSize: near.size,
    lookalike: candidate.lookalike,
    cosineOverLookalike: sentenceCosine - candidate.lookalike,
    contextCosine: top.contextCosine,
    coverContext: nearInContext.own + nearInContext.context,
    contextShare: nearInContext.context,
    coreContext: coreOf(input),
    pointsBack: query.analysis.pointsBack ? 1 : 0,
    clausePurity: clause.purity,
    clauseLikelihood: clause.likelihood,
  } satisfies Partial<FeatureValues>;
}

/** Shares of a document's weight that the sentence covers, and that only its context covers, and its number of terms. */
function coverOf({ index, query, places }: FeatureInput, doc: number) {
  const { docTerms, termWeight } = index;
  const start = index.docStart[doc] as number;
  const end = index.docStart[doc + 1] as number;
  let all = 0;
  let own = 0;
  let context = 0;
  for (let at = start; at < end; at++) {
    const term = docTerms[at] as number;
    const place = places.of[term] as number;
    const weight = termWeight[term] as number;
    all += weight;
    if (place > 0) own += weight;
    else if (place === IN_CONTEXT) context += weight * (query.context.get(term) as number);
  }
  return { own: own / (all || 1), context: context / (all || 1), size: end - start };
}

/** What the sentence shares with all of the claim's phrasings together. */
function sharedWith({ query, profile, inProfile }: FeatureInput, gains: readonly number[]) {
  const shared = { weight: 0, topic: 0, topicOfAll: 0, count: 0, likelihood: 0, rarest: 0 };
  for (const [at, { weight, term }] of query.terms.entries()) {
    const place = inProfile[at] as number;
    const share = place < 0 ? 0 : (profile.share[place] as number);
    const isTopic = term.kind !== TermKind.Name;
    if (isTopic) shared.topicOfAll += weight;
    if (share > 0) {
      shared.weight += weight;
      shared.count += 1;
      if (isTopic) {
        shared.topic += weight;
        shared.rarest = Math.max(shared.rarest, weight * Math.min(1, share * 2));
      }
    }
    shared.likelihood += gains[at] as number;
  }
  return shared;
}

/** For each of the sentence's terms, the logarithm of how much likelier it is in the claim's phrasings than in the pack. */
const gainsOf = ({ index, query, profile, inProfile }: FeatureInput): number[] =>
  query.terms.map(({ id }, at) => {
    const place = inProfile[at] as number;
    const share = place < 0 ? 0 : (profile.share[place] as number);
    const background = (index.claimFrequency[id] as number) / index.claims;
    return Math.log((share + FLOOR_SHARE) / (background * BACKGROUND_SHARE + FLOOR_SHARE));
  });

/**
 * Finds the clause, or pair of consecutive clauses, that covers most of the claim's core: a long sentence may state a
 * claim in one clause.
 * @returns purity: the share of its weight that the claim's terms have
 */
function bestClause(
  { query, profile, inProfile }: FeatureInput,
  gains: readonly number[],
): { purity: number; likelihood: number } {
  const { clauses } = query.analysis;
  const count = (clauses[clauses.length - 1] ?? 0) + 1;
  const covered = new Array<number>(count).fill(0);
  const shared = new Array<number>(count).fill(0);
  const mass = new Array<number>(count).fill(0);
  const gain = new Array<number>(count).fill(0);
  const size = new Array<number>(count).fill(0);
  for (const [at, { weight, term }] of query.terms.entries()) {
    const clause = clauses[term.first] as number;
    const place = inProfile[at] as number;
    const share = place < 0 ? 0 : (profile.share[place] as number);
    mass[clause] = (mass[clause] as number) + weight;
    covered[clause] = (covered[clause] as number) + weight * share;
    shared[clause] = (shared[clause] as number) + weight * Math.min(1, 2 * share);
    gain[clause] = (gain[clause] as number) + (gains[at] as number);
    size[clause] = (size[clause] as number) + 1;
  }
  let most = 0;
  const best = { purity: 0, likelihood: Number.NEGATIVE_INFINITY };
  for (let clause = 0; clause < count; clause++) {
    const cover = (covered[clause] as number) + (covered[clause + 1] ?? 0);
    const terms = (size[clause] as number) + (size[clause + 1] ?? 0);
    const likelihood = ((gain[clause] as number) + (gain[clause + 1] ?? 0)) / Math.sqrt(terms || 1);
    best.likelihood = Math.max(best.likelihood, likelihood);
    if (cover <= most) continue;
    most = cover;
    best.purity =
      ((shared[clause] as number) + (shared[clause + 1] ?? 0)) /
      ((mass[clause] as number) + (mass[clause + 1] ?? 0) || 1);
  }
  return best;
}

/** Share of the claim's core that the sentence and its context cover. */
function coreOf({ index, places, profile }: FeatureInput): number {
  let all = 0;
  let covered = 0;
  for (const at of profile.core) {
    const term = profile.terms[at] as number;
    const weight = (index.termWeight[term] as number) * (profile.share[at] as number);
    all += weight;
    const place = places.of[term] as number;
    if (place > 0 || place === IN_CONTEXT) covered += weight;
  }
  return covered / (all || 1);
}
