/** The engine's face: sentences of a page in, the claims that they state out. Pure; one instance serves all tabs. */

import { ENGINE_LANGUAGES } from '#src/language/engines';
import type { EngineLanguage } from '#src/language/language';
import { parseSpan } from '#src/language/shared/calendar';
import type { Token } from '#src/language/shared/tokens';
import { languageFor } from '#src/language/tags';
import { type ClaimIndex, openIndex } from './index/open';
import { type Candidate, CandidateFinder } from './match/candidates';
import { contextOf, SPEAKER_REACH } from './match/context';
import { actOf, differencesOf, evidenceOf } from './match/explain';
import { featurePlace, framedOf, type Reading, readFeatures } from './match/features';
import { contactsTold, Fitter, type Scene } from './match/fit';
import { createScorer, logistic, unpackForest } from './match/forest';
import { Profiles } from './match/profile';
import { makeQuery, type Query } from './match/query';
import { TermPlaces } from './match/term-places';
import { FIRST_THRESHOLD, FURTHER_THRESHOLD, NAMELESS_UNDATED_THRESHOLD } from './match/thresholds';
import { CALIBRATION, FOREST } from './match/weights';
import { type Term, TermKind } from './reading/analyse';
import { type ReadText, readText } from './reading/frame';
import type { Match, MatchRequest, PageFacts, SentenceMatches } from './types';

/** Longer texts are no sentences; matching them would only cost time. UTF-16 units. */
export const LONGEST_SENTENCE = 2_000;
/** Fewer words than this state nothing without a name or a figure of their own: "Points of attention", "Read more". */
const FEWEST_WORDS = 4;
/** Fewer words than this state nothing where they name nobody. */
const SHORT_WORDS = 7;
/** Kinds of names that stand beside a date without stating anything. */
const HEAD_NAMES = new Set(['place', 'outlet']);
/** Claims shown for one sentence at most. */
const MOST_MATCHES = 3;

/** A sentence this near to a lookalike, and nearer than to any phrasing, is that lookalike. */
const SAME_SENTENCE = 0.95;

/** One for all packs: the weights are the engine's, not a pack's. */
const oddsOf = createScorer(unpackForest(FOREST));

/** One candidate with all that the scorer saw, for `match --explain` and the evaluation. */
export interface Judged {
  claim: string;
  score: number;
  /** Values of FEATURES (features.ts), in their order. */
  row: readonly number[];
  candidate: Candidate;
}

export interface Matcher {
  /**
   * Matches above the threshold for each of the sentences that has any, in their order; none on a page of another
   * language than the index. Linear in the text.
   */
  match(request: MatchRequest): SentenceMatches[];
  /** All candidates of one sentence with their features, best first, whatever the threshold. */
  judge(sentence: string, before: readonly string[], page: PageFacts): { query: Query; judged: Judged[] };
  readonly index: ClaimIndex;
}

/**
 * @param bytes a compiled index.
 * @param languages that this build reads.
 * @throws {IndexFormatError} where they are none, are damaged, come from a newer build, or are in a language that this
 *   build does not read.
 */
export function createMatcher(bytes: Uint8Array, languages: readonly EngineLanguage[] = ENGINE_LANGUAGES): Matcher {
  const index = openIndex(bytes, languages);
  const { language } = index;
  const finder = new CandidateFinder(index);
  const profiles = new Profiles(index);

  const places = new TermPlaces(index.terms);
  const profileOf = (claim: number) => profiles.of(claim);

  /** Candidates of a sentence with their probabilities, best first. */
  const judgeQuery = (query: Query, scene: Scene): Scored[] => {
    places.hold(query);
    const scored: Scored[] = [];
    const fitter = new Fitter(index.sides, language, scene, (hash) => index.lookup(hash) >= 0);
    const told = contactsTold(index.contacts, (claim) => framedOf(index, claim), fitter);
    const candidates = finder.find(query, places, -1, told);
    for (const { input, row } of readFeatures(index, query, places, candidates, profileOf, fitter)) {
      if (isLookalike(input.candidate)) continue;
      const odds = oddsOf(row);
      scored.push({ input, row, score: logistic(CALIBRATION.slope * odds + CALIBRATION.shift) });
    }
    return scored.sort((a, b) => b.score - a.score || a.input.candidate.claim - b.input.candidate.claim);
  };
  const pageDay = (page: PageFacts) => (page.date === null ? undefined : parseSpan(page.date)?.from);
  const read = (text: string, day: number | undefined) =>
    readText(text.length > LONGEST_SENTENCE ? '' : text, index, day);
  /** Walks through a page's sentences in order; each sees those before it. The first `lead` of them are only read. */
  function* walk(
    page: PageFacts,
    texts: readonly string[],
    lead: number,
  ): Generator<{ query: Query; scored: Scored[] }> {
    const day = pageDay(page);
    const title = page.title === undefined ? undefined : read(page.title, day);
    const earlier: ReadText[] = [];
    for (const [at, text] of texts.entries()) {
      const own = read(text, day);
      const { analysis } = own;
      if (at >= lead) {
        const lent = earlier.map((one) => one.analysis);
        const query = makeQuery(index, analysis, day, contextOf(language, lent, title?.analysis, text));
        const scene = { own, before: earlier, title, page: day };
        yield { query, scored: saysSomething(own, index) ? judgeQuery(query, scene) : [] };
      }
      earlier.push(own);
      if (earlier.length > SPEAKER_REACH) earlier.shift();
    }
  }

  return {
    index,
    match({ page, before, sentences }) {
      const found: SentenceMatches[] = [];
      if (languageFor([language], page.language) === undefined) return found;
      const lead = before.slice(-SPEAKER_REACH);
      let at = 0;
      for (const { scored } of walk(page, [...lead, ...sentences], lead.length)) {
        const matches = choose(scored, index);
        if (matches.length > 0) found.push({ sentence: at, matches });
        at += 1;
      }
      return found;
    },
    judge(sentence, before, page) {
      const lead = before.slice(-SPEAKER_REACH);
      const [last] = walk(page, [...lead, sentence], lead.length);
      const { query, scored } = last as { query: Query; scored: Scored[] };
      return {
        query,
        judged: scored.map(({ input, score, row }) => ({
          claim: index.claimId(input.candidate.claim),
          score,
          row,
          candidate: input.candidate,
        })),
      };
    },
  };
}

/** Whether the sentence has enough of its own to state anything, whatever stands around it. */
function saysSomething({ analysis, told }: ReadText, index: ClaimIndex): boolean {
  const { tokens, terms, dates, pointsBack, text, names } = analysis;
  if (index.language.isFragment(text)) return false;
  // "Then about the economy.": a line that names nobody and points to nobody.
  if (names.size === 0 && tokens.length < SHORT_WORDS && !told.pointsToPerson && !pointsBack) return false;
  const isWord = ({ kind }: Term) => kind === TermKind.Word || kind === TermKind.Sense;
  if (terms.length === 0 || (tokens.length < FEWEST_WORDS && terms.every(isWord))) return false;
  if (dates.length === 0 || pointsBack) return true;
  // "Published 12 February 2025", "Anchorage, Alaska, August 15, 2025": a day and a place are what a page has at its head.
  return terms.some((term) => {
    if (index.lookup(term.hash) < 0) return false;
    if (term.kind === TermKind.Name) return !HEAD_NAMES.has(index.lexicon.names[term.name]?.kind ?? 'place');
    return isWord(term) && !index.language.lightStems.has(index.language.stem((tokens[term.first] as Token).word));
  });
}

function isLookalike({ docs, lookalike }: Candidate): boolean {
  return lookalike >= SAME_SENTENCE && docs.every((doc) => lookalike > doc.alone);
}

const NEGATION_GAP = featurePlace('negationGap');

interface Scored extends Reading {
  score: number;
}

/** The first match needs FIRST_THRESHOLD; others beside it FURTHER_THRESHOLD. */
function choose(scored: readonly Scored[], index: ClaimIndex): Match[] {
  const first = scored[0];
  if (!first) return [];
  const { page, analysis } = first.input.query;
  const needed = page === undefined && analysis.names.size === 0 ? NAMELESS_UNDATED_THRESHOLD : FIRST_THRESHOLD;
  if (first.score < needed) return [];
  return scored
    .filter((one, rank) => rank === 0 || one.score >= FURTHER_THRESHOLD)
    .slice(0, MOST_MATCHES)
    .map(({ input, row, score }) => {
      const { candidate } = input;
      const nearest = candidate.docs.reduce((best, doc) => (doc.alone > best.alone ? doc : best));
      return {
        claim: index.claimId(candidate.claim),
        score,
        act: actOf(input, row[NEGATION_GAP] as number),
        evidence: evidenceOf(input),
        phrasing: nearest.doc - (index.claimStart[candidate.claim] as number) - 1,
        differences: differencesOf(input),
      };
    });
}
