/** Compares a sentence with the facets of entries: what must be expressed to state them, in whatever words. */
import { hashTerm } from '../hash';
import type { ClaimFacets, FacetPhrase } from '../index/facets';
import type { ClaimIndex } from '../index/open';
import type { Analysis } from '../reading/analyse';
import { MISSING } from './feature-input';
import type { FeatureValues } from './feature-list';

/** A phrase holds if its words lie within as many words as it has, and this many more, to either side of its rarest. */
const PHRASE_SLACK = 2;
/** Weight of a typical word in the comparison with rivals, and most that count. */
const HINT_WEIGHT = 0.15;
const HINTS_COUNTED = 3;
/** Weights of the facets around the sentence, and of words that point elsewhere, and most of these that count. */
const AROUND_WEIGHT = 0.5;
const CONTRARY_WEIGHT = 0.3;
const CONTRARY_COUNTED = 2;

/** The facets' features of one candidate. */
export type FacetValues = Pick<
  FeatureValues,
  'facetsHere' | 'facetsAround' | 'facetHints' | 'facetHintsAround' | 'facetsContrary'
>;

const NO_FACETS: FacetValues = {
  facetsHere: MISSING,
  facetsAround: MISSING,
  facetHints: MISSING,
  facetHintsAround: MISSING,
  facetsContrary: MISSING,
};

/** Finds the alternatives of an index in sentences. One instance an index; remembers each sentence while it is in use. */
export class FacetReader {
  private readonly known = new WeakMap<Analysis, ReadonlySet<number>>();

  constructor(private readonly index: Pick<ClaimIndex, 'facets' | 'language'>) {}

  /**
   * Makes the function that gives a claim's features for a sentence.
   * @param around the title and the sentences before, which may hold what the sentence leaves unsaid
   */
  of(own: Analysis, around: readonly Analysis[]): (claim: number) => FacetValues {
    let sets: ReadonlySet<number>[] | undefined;
    return (claim) => {
      const facets = this.index.facets.of[claim];
      if (!facets) return NO_FACETS;
      sets ??= [own, ...around].map((one) => this.expressedIn(one));
      return valuesOf(facets, sets[0] as ReadonlySet<number>, sets);
    };
  }

  /** Ids of the alternatives that a sentence holds. Linear in its words, times the phrases that share a word with it. */
  private expressedIn(analysis: Analysis): ReadonlySet<number> {
    let found = this.known.get(analysis);
    if (!found) {
      const { facets, language } = this.index;
      const stems = analysis.tokens.map(({ word }) => facets.stemOf(hashTerm(language.stem(word))));
      const ids = new Set(stems.filter((stem) => stem >= 0));
      for (const [at, stem] of stems.entries()) {
        for (const phrase of facets.phrasesOf.get(stem) ?? []) {
          if (!ids.has(phrase.id) && holdsNear(stems, at, phrase)) ids.add(phrase.id);
        }
      }
      found = ids;
      this.known.set(analysis, found);
    }
    return found;
  }
}

/** Whether all words of a phrase stand near a token. */
function holdsNear(stems: readonly number[], at: number, { stems: parts }: FacetPhrase): boolean {
  const reach = parts.length + PHRASE_SLACK;
  const near = stems.slice(Math.max(0, at - reach), at + reach + 1);
  return parts.every((part) => near.includes(part));
}

function valuesOf({ all, some, not }: ClaimFacets, own: ReadonlySet<number>, sets: readonly ReadonlySet<number>[]) {
  const inAny = (id: number) => sets.some((set) => set.has(id));
  const share = (holds: (id: number) => boolean) => all.filter((one) => one.some(holds)).length / all.length;
  const count = (ids: Uint32Array, holds: (id: number) => boolean) => ids.filter(holds).length;
  const inOwn = (id: number) => own.has(id);
  return {
    facetsHere: share(inOwn),
    facetsAround: share(inAny),
    facetHints: count(some, inOwn),
    facetHintsAround: count(some, inAny),
    facetsContrary: count(not, inOwn),
  };
}

/** How well a claim's facets are met by the sentence, for comparison with rivals. */
export const facetFit = (one: FacetValues): number =>
  one.facetsHere === MISSING
    ? MISSING
    : one.facetsHere +
      AROUND_WEIGHT * one.facetsAround +
      HINT_WEIGHT * Math.min(one.facetHints, HINTS_COUNTED) -
      CONTRARY_WEIGHT * Math.min(one.facetsContrary, CONTRARY_COUNTED);

/** The same with what is said around it. */
export const facetFitAround = (one: FacetValues): number =>
  one.facetsHere === MISSING ? MISSING : one.facetsAround + HINT_WEIGHT * Math.min(one.facetHintsAround, HINTS_COUNTED);
