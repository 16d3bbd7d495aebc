/** The engine's interface: takes the sentences of a page and returns the claims that they state. Without side effects; one instance serves all tabs. */

import { ENGINE_LANGUAGES } from '#src/language/engines';
import type { EngineLanguage } from '#src/language/language';
import { languageFor } from '#src/language/tags';
import { type ClaimIndex, openIndex } from './index/open';
import type { Candidate } from './match/candidates';
import { actOf, differencesOf, evidenceOf } from './match/explain';
import type { FeatureValues } from './match/feature-list';
import { createRowReader, type Reading, valuesOf } from './match/features';
import { unpackForest } from './match/forest';
import { Pipeline, type Step } from './match/pipeline';
import type { Query } from './match/query';
import type { RuledOut } from './match/ruled-out';
import { saysPhrasing } from './match/same-words';
import { createScorer, logistic } from './match/scorer';
import { FIRST_THRESHOLD, FURTHER_THRESHOLD, NAMELESS_UNDATED_THRESHOLD } from './match/thresholds';
import { CALIBRATION, FOREST, NETWORK } from './match/weights';
import type { Match, MatchRequest, PageFacts, SentenceMatches } from './types';

/** Most claims shown for one sentence. */
const MOST_MATCHES = 3;

/**
 * Least score of a sentence that has the words of a phrasing, in the entry's days: training, which matches each phrasing
 * against the others, does not learn this. All 61 such sentences among the labelled and real ones were right.
 */
const SAME_WORDS_SCORE = 0.95;

/** Far more than rounding can change log-odds. */
const ROUNDING = 1e-6;
const LEAST_THRESHOLD = Math.min(FIRST_THRESHOLD, FURTHER_THRESHOLD, NAMELESS_UNDATED_THRESHOLD);
/** Log-odds below which no score reaches a threshold: the calibration inverted. */
const LEAST_ODDS =
  (Math.log(LEAST_THRESHOLD / (1 - LEAST_THRESHOLD)) - CALIBRATION.shift) / CALIBRATION.slope - ROUNDING;

/** Shared by all packs: the weights belong to the engine. */
const oddsOf = createScorer({ forest: unpackForest(FOREST), network: NETWORK });
const rowOf = createRowReader(FOREST.features);
/** Reused for all readings. */
const ROW = new Float64Array(FOREST.features.length);

/** A candidate with its features, for `match --explain` and the evaluation. */
export interface Judged {
  claim: string;
  score: number;
  values: FeatureValues;
  candidate: Candidate;
}

export interface Judgement {
  query: Query;
  judged: Judged[];
  ruledOut: RuledOut[];
}

export interface Matcher {
  /**
   * Matches above the threshold, for each sentence that has any, in order; none if the page is in another language than
   * the index. Linear in the text.
   */
  match(request: MatchRequest): SentenceMatches[];
  /**
   * All candidates of one sentence with their features, best first, regardless of thresholds, and the entries that are
   * ruled out, nearest first.
   */
  judge(sentence: string, before: readonly string[], page: PageFacts): Judgement;
  readonly index: ClaimIndex;
}

/**
 * Makes a matcher. Linear in the size of the index.
 * @param bytes a compiled index.
 * @param languages that this build supports.
 * @throws {IndexFormatError} if the bytes are no index, are damaged, come from a newer build, or are in a language
 *   that this build does not support.
 */
export function createMatcher(bytes: Uint8Array, languages: readonly EngineLanguage[] = ENGINE_LANGUAGES): Matcher {
  const index = openIndex(bytes, languages);
  const pipeline = new Pipeline(index);
  return {
    index,
    match({ page, before, sentences }) {
      if (languageFor([index.language], page.language) === undefined) return [];
      const found: SentenceMatches[] = [];
      let at = 0;
      for (const { readings } of pipeline.walk(page, before, sentences)) {
        const matches = choose(scoreAll(readings, LEAST_ODDS), index);
        if (matches.length > 0) found.push({ sentence: at, matches });
        at += 1;
      }
      return found;
    },
    judge(sentence, before, page) {
      const [step] = pipeline.walk(page, before, [sentence]);
      const { query, readings, ruledOut } = step as Step;
      return {
        query,
        ruledOut: ruledOut(),
        judged: scoreAll(readings).map((one) => ({
          claim: index.claimId(one.input.candidate.claim),
          score: one.score,
          values: valuesOf(one),
          candidate: one.input.candidate,
        })),
      };
    },
  };
}

interface Scored extends Reading {
  /** Calibrated probability. */
  score: number;
}

/** Scores the readings that reach `least` log-odds, best first; ties go to the claim that comes first in the index. */
function scoreAll(readings: readonly Reading[], least = Number.NEGATIVE_INFINITY): Scored[] {
  return readings
    .flatMap((reading) => {
      const odds = oddsOf(rowOf(reading, ROW), least);
      const floor = saysPhrasing(reading) ? SAME_WORDS_SCORE : 0;
      if (odds < least && floor === 0) return [];
      return [{ ...reading, score: Math.max(floor, logistic(CALIBRATION.slope * odds + CALIBRATION.shift)) }];
    })
    .sort((a, b) => b.score - a.score || a.input.candidate.claim - b.input.candidate.claim);
}

/** Chooses the matches to show: the first needs FIRST_THRESHOLD, further ones FURTHER_THRESHOLD. */
function choose(scored: readonly Scored[], index: ClaimIndex): Match[] {
  const first = scored[0];
  if (!first) return [];
  const { page, analysis } = first.input.query;
  const needed = page === undefined && analysis.names.size === 0 ? NAMELESS_UNDATED_THRESHOLD : FIRST_THRESHOLD;
  if (first.score < needed) return [];
  return scored
    .filter((one, rank) => rank === 0 || one.score >= FURTHER_THRESHOLD)
    .slice(0, MOST_MATCHES)
    .map(({ input, parts, score }) => {
      const { candidate } = input;
      const nearest = candidate.docs.reduce((best, doc) => (doc.sentenceCosine > best.sentenceCosine ? doc : best));
      return {
        claim: index.claimId(candidate.claim),
        score,
        act: actOf(input, parts.cues.negationGap),
        evidence: evidenceOf(input),
        phrasing: nearest.doc - (index.claimStart[candidate.claim] as number) - 1,
        differences: differencesOf(input),
      };
    });
}
