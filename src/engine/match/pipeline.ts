/**
 * Turns a sentence into the features of its candidates. Matching and training share it, so that the scorer is fitted on
 * the same input that it gets later.
 */
import { parseSpan } from '#src/language/shared/calendar';
import type { Token } from '#src/language/shared/tokens';
import type { ClaimIndex } from '../index/open';
import { MAX_BEFORE, MAX_SENTENCE_LENGTH } from '../limits';
import { type Term, TermKind } from '../reading/analyse';
import { type ReadText, readText } from '../reading/frame';
import type { PageFacts } from '../types';
import { CandidateFinder } from './candidates';
import { contextOf } from './context';
import { FacetReader } from './facets';
import type { Matched } from './feature-input';
import { framedOf, type Reading, readFeatures } from './features';
import { Fitter } from './fit';
import { contactsTold } from './fit-rivals';
import type { Around } from './fit-strangers';
import type { Clash, FitFeatures, Framed, Scene, Vocabulary } from './fit-types';
import { hasTerm, Profiles } from './profile';
import { makeQuery, type Query } from './query';
import { clashOfWords, namesOf, type RuledOut, ruledOut } from './ruled-out';
import { isLookalike } from './same-words';
import { TermPlaces } from './term-places';

/** A sentence with fewer words states nothing unless it has a name or figure: "Points of attention", "Read more". */
const FEWEST_WORDS = 4;
/** A sentence with fewer words states nothing if it names nobody. */
const SHORT_WORDS = 7;
/** Kinds of names that next to a date make a dateline, not a statement. */
const HEAD_NAMES = new Set(['place', 'outlet']);
/** Least share of an entry's texts that must name somebody for him not to be a stranger to it. */
const TOLD_SHARE = 0.2;
/** Value of `skip` that leaves out no document. */
const NO_DOCUMENT = -1;

/** A sentence with the candidates that are left to be scored. */
export interface Step {
  query: Query;
  /** Nearest first. */
  readings: Reading[];
  /** Whether matching drops a reading without a score; only with `unfiltered` there are such readings. */
  isDropped(reading: Reading): boolean;
  /** Computes the candidates without a score, with the reasons. Valid only until the next step. */
  ruledOut(): RuledOut[];
}

export interface WalkOptions {
  /** Document of the index to ignore: training matches each phrasing against the others. */
  skip?: number;
  /**
   * Includes what matching drops without a score: sentences that cannot state anything, and candidates with a lookalike
   * that equals the sentence. Training learns from them.
   */
  unfiltered?: boolean;
}

const NOTHING: Pick<Step, 'readings' | 'ruledOut'> = { readings: [], ruledOut: () => [] };

/** One instance per index. Its buffers are reused for all sentences, so it is not re-entrant. */
export class Pipeline {
  private readonly finder: CandidateFinder;
  private readonly profiles: Profiles;
  private readonly places: TermPlaces;
  private readonly facets: FacetReader;
  private readonly contacts: readonly Framed[];

  constructor(private readonly index: ClaimIndex) {
    this.finder = new CandidateFinder(index);
    this.profiles = new Profiles(index);
    this.places = new TermPlaces(index.terms);
    this.facets = new FacetReader(index);
    this.contacts = index.contacts.map((claim) => framedOf(index, claim));
  }

  /**
   * Yields a step for each of consecutive sentences of a page; each uses those before it as context. Linear in the text.
   * @param before the sentences before the first one, oldest first; the last MAX_BEFORE of them are used.
   */
  *walk(
    page: PageFacts,
    before: readonly string[],
    sentences: readonly string[],
    { skip = NO_DOCUMENT, unfiltered = false }: WalkOptions = {},
  ): Generator<Step, void, undefined> {
    const { index } = this;
    const day = page.date === null ? undefined : parseSpan(page.date)?.from;
    const read = (text: string) => readText(text.length > MAX_SENTENCE_LENGTH ? '' : text, index, day);
    const title = page.title === undefined ? undefined : read(page.title);
    const earlier = before.slice(-MAX_BEFORE).map(read);
    for (const text of sentences) {
      const own = read(text);
      const analyses = earlier.map(({ analysis }) => analysis);
      const query = makeQuery(index, own.analysis, day, contextOf(index.language, analyses, title?.analysis, text));
      const states = statesSomething(own, index);
      const isDropped = ({ input }: Reading) => !states || isLookalike(input.candidate);
      const scene = { own, before: earlier, title, page: day };
      const { readings, ruledOut } = states || unfiltered ? this.readingsOf(query, scene, skip) : NOTHING;
      const kept = unfiltered ? readings : readings.filter((one) => !isDropped(one));
      yield { query, readings: kept, isDropped, ruledOut };
      earlier.push(own);
      if (earlier.length > MAX_BEFORE) earlier.shift();
    }
  }

  private readingsOf(query: Query, scene: Scene, skip: number): Pick<Step, 'readings' | 'ruledOut'> {
    const { index, places } = this;
    places.reset(query);
    const profileOf = (claim: number) => this.profiles.of(claim, skip);
    const vocabulary: Vocabulary = {
      claimsWith: (hash) => index.claimFrequency[index.lookup(hash)] ?? 0,
      hasWord: (claim, hash) => hasTerm(profileOf(claim), index, hash),
      hasName: (claim, name) => (profileOf(claim).names.get(name) ?? 0) >= TOLD_SHARE,
    };
    const fitter = new Fitter(index.sides, index.language, scene, vocabulary);
    const told = contactsTold(this.contacts, fitter);
    const claims = this.finder.find(query, places, skip, told);
    const candidateOf = (claim: number) => this.finder.candidate(claim);
    let named: Around | undefined;
    const namedBefore = () => {
      named ??= namesOf(scene);
      return named;
    };
    const byWords = new Map<number, Clash>();
    const clashes = (one: Matched, fit: FitFeatures): boolean => {
      const clash = clashOfWords(one, fit, scene, namedBefore);
      if (clash) byWords.set(one.candidate.claim, clash);
      return clash !== undefined;
    };
    const entries = { candidateOf, profileOf };
    const readings = readFeatures(index, query, places, claims, entries, fitter, this.facets, clashes);
    const isScored = (claim: number) => readings.some(({ input }) => input.candidate.claim === claim);
    return { readings, ruledOut: () => ruledOut(index, claims, candidateOf, fitter, byWords, isScored) };
  }
}

/** Whether the sentence has enough content to state anything. */
function statesSomething({ analysis, told }: ReadText, index: ClaimIndex): boolean {
  const { tokens, terms, dates, pointsBack, text, names } = analysis;
  if (index.language.isFragment(text)) return false;
  // "Then about the economy.": names nobody and refers to nobody.
  const isAbout = told.pointsToPerson || pointsBack || told.occurrences.length > 0;
  if (names.size === 0 && tokens.length < SHORT_WORDS && !isAbout) return false;
  const isWord = ({ kind }: Term) => kind === TermKind.Word || kind === TermKind.Sense;
  if (terms.length === 0 || (tokens.length < FEWEST_WORDS && terms.every(isWord))) return false;
  if (dates.length === 0 || pointsBack) return true;
  // "Published 12 February 2025", "Anchorage, Alaska, August 15, 2025": only a day and places, as in a dateline.
  return terms.some((term) => {
    if (index.lookup(term.hash) < 0) return false;
    if (term.kind === TermKind.Name) return !HEAD_NAMES.has(index.lexicon.names[term.name]?.kind ?? 'place');
    return isWord(term) && !index.language.lightStems.has(index.language.stem((tokens[term.first] as Token).word));
  });
}
