/** The engine's face: sentences of a page in, the claims that they state out. Pure; one instance serves all tabs. */
import { type Analysis, analyse } from '#src/claim-index/analyse';
import { type ClaimIndex, openIndex } from '#src/claim-index/read';
import { parseSpan } from '#src/language/calendar';
import { type Candidate, CandidateFinder } from './candidates';
import { actOf, differencesOf, evidenceOf } from './explain';
import { type FeatureReading, readFeatures } from './features';
import { logistic, scoreForest, unpackForest } from './forest';
import { Profiles } from './profile';
import { CONTEXT_SENTENCES, makeQuery, type Query } from './query';
import { FIRST_THRESHOLD, FURTHER_THRESHOLD } from './thresholds';
import type { Match, MatchRequest, PageFacts, SentenceMatches } from './types';
import { CALIBRATION, FOREST } from './weights';

/** Longer texts are no sentences; matching them would only cost time. UTF-16 units. */
export const LONGEST_SENTENCE = 2_000;
/** Fewer terms than this state nothing that could be told from chance. */
const FEWEST_TERMS = 2;
/** Claims shown for one sentence at most. */
const MOST_MATCHES = 3;
/** A claim whose nearest phrasing is farther than this is not scored: no labelled sentence was matched below it. */
const LEAST_COSINE = 0.08;

/** One candidate with all that the scorer saw, for `match --explain` and the evaluation. */
export interface Judged {
  claim: string;
  score: number;
  features: FeatureReading;
  candidate: Candidate;
}

export interface Matcher {
  /** Matches above the threshold for each of the sentences that has any, in their order. Linear in the text. */
  match(request: MatchRequest): SentenceMatches[];
  /** All candidates of one sentence with their features, best first, whatever the threshold. */
  judge(sentence: string, before: readonly string[], page: PageFacts): { query: Query; judged: Judged[] };
  readonly index: ClaimIndex;
}

/**
 * @param bytes a compiled index.
 * @throws {IndexFormatError} where they are none, are damaged, or come from a newer build.
 */
export function createMatcher(bytes: Uint8Array): Matcher {
  const index = openIndex(bytes);
  const finder = new CandidateFinder(index);
  const profiles = new Profiles(index);
  const forest = unpackForest(FOREST);

  const judgeQuery = (query: Query) => {
    const rivals = finder.find(query);
    return rivals
      .filter((one) => one.docs.some((doc) => doc.together >= LEAST_COSINE))
      .map((candidate) => {
        const input = { index, query, candidate, profile: profiles.of(candidate.claim), rivals };
        const features = readFeatures(input);
        const row = features.map(([, , value]) => value);
        const score = logistic(CALIBRATION.slope * scoreForest(forest, row) + CALIBRATION.shift);
        return { input, features, score, candidate };
      })
      .sort((a, b) => b.score - a.score || a.candidate.claim - b.candidate.claim);
  };
  const pageDay = (page: PageFacts) => (page.date === null ? undefined : parseSpan(page.date)?.from);
  const read = (text: string, day: number | undefined) =>
    analyse(text.length > LONGEST_SENTENCE ? '' : text, index.lexicon, day);
  /** The sentences before one; the title stands in where there are few. */
  const contextOf = (earlier: readonly Analysis[], title: Analysis | undefined, self: string) => {
    const near = earlier.slice(-CONTEXT_SENTENCES);
    return title && near.length < CONTEXT_SENTENCES && title.text !== self ? [title, ...near] : near;
  };

  return {
    index,
    match({ page, before, sentences }) {
      const day = pageDay(page);
      const title = page.title === undefined ? undefined : read(page.title, day);
      const earlier = before.map((text) => read(text, day));
      const found: SentenceMatches[] = [];
      for (const [sentence, text] of sentences.entries()) {
        const analysis = read(text, day);
        if (analysis.terms.length >= FEWEST_TERMS) {
          const matches = choose(judgeQuery(makeQuery(index, analysis, day, contextOf(earlier, title, text))), index);
          if (matches.length > 0) found.push({ sentence, matches });
        }
        earlier.push(analysis);
        if (earlier.length > CONTEXT_SENTENCES) earlier.shift();
      }
      return found;
    },
    judge(sentence, before, page) {
      const day = pageDay(page);
      const title = page.title === undefined ? undefined : read(page.title, day);
      const context = contextOf(
        before.map((text) => read(text, day)),
        title,
        sentence,
      );
      const query = makeQuery(index, read(sentence, day), day, context);
      return {
        query,
        judged: judgeQuery(query).map(({ candidate, score, features }) => ({
          claim: index.claimId(candidate.claim),
          score,
          features,
          candidate,
        })),
      };
    },
  };
}

interface Scored {
  input: Parameters<typeof evidenceOf>[0];
  features: FeatureReading;
  score: number;
  candidate: Candidate;
}

/** The first match needs FIRST_THRESHOLD; others beside it FURTHER_THRESHOLD. */
function choose(scored: readonly Scored[], index: ClaimIndex): Match[] {
  const first = scored[0];
  if (!first || first.score < FIRST_THRESHOLD) return [];
  return scored
    .filter((one, rank) => rank === 0 || one.score >= FURTHER_THRESHOLD)
    .slice(0, MOST_MATCHES)
    .map(({ input, features, score, candidate }) => {
      const nearest = candidate.docs.reduce((best, doc) => (doc.alone > best.alone ? doc : best));
      const gap = features.find(([name]) => name === 'negationGap')?.[2] ?? 0;
      return {
        claim: index.claimId(candidate.claim),
        score,
        act: actOf(input, gap),
        evidence: evidenceOf(input),
        phrasing: nearest.doc - (index.claimStart[candidate.claim] as number) - 1,
        differences: differencesOf(input),
      };
    });
}
