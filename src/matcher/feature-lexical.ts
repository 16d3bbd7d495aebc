/** How far the words agree: with the nearest phrasing, with all of the claim's phrasings, and against rival claims. */
import { TermKind } from '#src/claim-index/analyse';
import type { DocScore } from './candidates';
import type { FeatureInput, FeatureReading } from './reading';

/** A term this common among a claim's phrasings is part of its core. */
const CORE_SHARE = 0.45;
/** Smoothing of the share of a term among phrasings: an unseen one counts as this. */
const FLOOR_SHARE = 0.02;

export function lexicalFeatures({ index, query, candidate, profile, rivals }: FeatureInput): FeatureReading {
  const top = candidate.docs[0] as DocScore;
  const bestAlone = candidate.docs.reduce((best, doc) => (doc.alone > best.alone ? doc : best), top);
  const { alone } = bestAlone;
  let rivalAlone = 0;
  let rivalTogether = 0;
  let rivalLookalike = 0;
  for (const rival of rivals) {
    if (rival === candidate) continue;
    rivalLookalike = Math.max(rivalLookalike, rival.lookalike);
    for (const doc of rival.docs) {
      rivalAlone = Math.max(rivalAlone, doc.alone);
      rivalTogether = Math.max(rivalTogether, doc.together);
    }
  }
  const third = candidate.docs.slice(0, 3).reduce((sum, doc) => sum + doc.alone, 0) / 3;
  const own = query.known;

  // Coverage of the nearest phrasing, by the sentence alone and with its context.
  const cover = (doc: number) => {
    let all = 0;
    let byOwn = 0;
    let byContext = 0;
    let pairs = 0;
    let last = -2;
    let size = 0;
    const { docTerms } = index;
    const start = index.docStart[doc] as number;
    const end = index.docStart[doc + 1] as number;
    for (let at = start; at < end; at++) {
      const term = docTerms[at] as number;
      const isOwn = own.has(term);
      if (isOwn) {
        if (last === at - 1) pairs += 1;
        last = at;
      }
      // Texts are short: the first place of a term is found faster than a set is made.
      let first = start;
      while (docTerms[first] !== term) first++;
      if (first < at) continue;
      size += 1;
      const weight = index.termWeight[term] as number;
      all += weight;
      if (isOwn) byOwn += weight;
      else byContext += weight * (query.context.get(term) ?? 0);
    }
    return { own: byOwn / (all || 1), context: byContext / (all || 1), pairs, size };
  };
  const nearest = cover(bestAlone.doc);
  const nearestTogether = top === bestAlone ? nearest : cover(top.doc);

  let shared = 0;
  let sharedTopic = 0;
  let topic = 0;
  let sharedCount = 0;
  let likelihood = 0;
  let rarest = 0;
  for (const { id, weight, term } of query.terms) {
    const share = profile.terms.get(id)?.share ?? 0;
    const isTopic = term.kind !== TermKind.Name;
    if (isTopic) topic += weight;
    if (share > 0) {
      shared += weight;
      sharedCount += 1;
      if (isTopic) {
        sharedTopic += weight;
        rarest = Math.max(rarest, weight * Math.min(1, share * 2));
      }
    }
    const background = (index.claimFrequency[id] as number) / index.claims;
    likelihood += Math.log((share + FLOOR_SHARE) / (background * 0.5 + FLOOR_SHARE));
  }
  let core = 0;
  let coreOwn = 0;
  let coreContext = 0;
  for (const [id, { share }] of profile.terms) {
    if (share < CORE_SHARE) continue;
    const weight = (index.termWeight[id] as number) * share;
    core += weight;
    if (own.has(id)) coreOwn += weight;
    else if (query.context.has(id)) coreContext += weight;
  }
  const size = query.terms.length;
  return [
    ['cosine', 'lexical', alone],
    ['cosineTop3', 'lexical', third],
    ['coverNearest', 'lexical', nearest.own],
    ['coverSentence', 'lexical', shared / (query.mass || 1)],
    ['coverTopic', 'lexical', topic + query.unknown > 0 ? sharedTopic / (topic + query.unknown) : 0],
    ['sharedTopic', 'lexical', sharedTopic],
    ['sharedTerms', 'lexical', sharedCount],
    ['pairs', 'lexical', nearest.pairs],
    ['likelihood', 'lexical', likelihood / Math.sqrt(size || 1)],
    ['rarest', 'lexical', rarest],
    ['coreOwn', 'lexical', core > 0 ? coreOwn / core : 0],
    ['unknownShare', 'lexical', query.unknown / (query.mass || 1)],
    ['sentenceMass', 'lexical', query.mass],
    ['nearestSize', 'lexical', nearest.size],
    ['lookalike', 'rivals', candidate.lookalike],
    ['overLookalike', 'rivals', alone - candidate.lookalike],
    ['overRival', 'rivals', alone - rivalAlone],
    ['overRivalTogether', 'rivals', top.together - rivalTogether],
    ['rivalLookalike', 'rivals', alone - rivalLookalike],
    ['rank', 'rivals', rivals.indexOf(candidate)],
    ['together', 'context', top.together],
    ['coverContext', 'context', nearestTogether.own + nearestTogether.context],
    ['contextShare', 'context', nearestTogether.context],
    ['coreContext', 'context', core > 0 ? (coreOwn + coreContext) / core : 0],
    ['pointsBack', 'context', query.analysis.pointsBack ? 1 : 0],
    ['continues', 'context', query.analysis.continues ? 1 : 0],
  ];
}
