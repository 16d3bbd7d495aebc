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

/** The facets' features of one candidate, in the order of valuesOf. */
const NAMES = [
  'facetsHere',
  'facetsRare',
  'facetsWeakest',
  'facetsAround',
  'facetsAroundRare',
  'facetHints',
  'facetHintsRare',
  'facetHintsAround',
  'facetsContrary',
] as const;
export type FacetValues = Pick<FeatureValues, (typeof NAMES)[number]>;

const NO_FACETS = Object.fromEntries(NAMES.map((name) => [name, MISSING])) as FacetValues;

/** Where an alternative is expressed: in the sentence, or only around it. */
const HERE = 2;
const AROUND = 1;

/** Finds the alternatives of an index in sentences. One instance an index; remembers each sentence while it is in use. */
export class FacetReader {
  private readonly known = new WeakMap<Analysis, ReadonlySet<number>>();
  /** For each alternative HERE, AROUND or zero, for the sentence read last. */
  private readonly places: Uint8Array;

  constructor(private readonly index: Pick<ClaimIndex, 'facets' | 'language'>) {
    this.places = new Uint8Array(index.facets.alternatives);
  }

  /**
   * Makes the function that gives a claim's features for a sentence. Valid only until the next sentence.
   * @param around the title and the sentences before, which may hold what the sentence leaves unsaid
   */
  of(own: Analysis, around: readonly Analysis[]): (claim: number) => FacetValues {
    const { places } = this;
    let isRead = false;
    return (claim) => {
      const facets = this.index.facets.of[claim];
      if (!facets) return NO_FACETS;
      if (!isRead) {
        places.fill(0);
        for (const one of around) for (const id of this.expressedIn(one)) places[id] = AROUND;
        for (const id of this.expressedIn(own)) places[id] = HERE;
        isRead = true;
      }
      return valuesOf(facets, places, this.index.facets.rarity);
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
          if (phrase.stems.every((one) => ids.has(one)) && holdsNear(stems, at, phrase)) ids.add(phrase.id);
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

function valuesOf({ all, some, not }: ClaimFacets, places: Uint8Array, rarity: Float32Array): FacetValues {
  const met = (ids: Uint32Array, least: number) => metBy(ids, places, rarity, least);
  const here = all.map((ids) => met(ids, HERE).rarest);
  const around = all.map((ids) => met(ids, AROUND).rarest);
  const hints = met(some, HERE);
  return {
    facetsHere: mean(here.map(Math.ceil)),
    facetsRare: mean(here),
    facetsWeakest: Math.min(...here),
    facetsAround: mean(around.map(Math.ceil)),
    facetsAroundRare: mean(around),
    facetHints: hints.count,
    facetHintsRare: hints.rarity,
    facetHintsAround: met(some, AROUND).count,
    facetsContrary: met(not, HERE).count,
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value) / values.length;

/** The alternatives that are expressed at least there: their number, the greatest rarity, above 0 if there is any, and the sum. */
function metBy(ids: Uint32Array, places: Uint8Array, rarities: Float32Array, least: number) {
  const met = { count: 0, rarest: 0, rarity: 0 };
  for (const id of ids) {
    if ((places[id] as number) < least) continue;
    const rarity = rarities[id] as number;
    met.count += 1;
    met.rarest = Math.max(met.rarest, rarity);
    met.rarity += rarity;
  }
  return met;
}

/** How well facets are met, for comparison with rivals: MISSING if there are none. */
const fitOf = (here: number, around: number, hints: number, contrary: number): number =>
  here === MISSING
    ? MISSING
    : here +
      AROUND_WEIGHT * around +
      HINT_WEIGHT * Math.min(hints, HINTS_COUNTED) -
      CONTRARY_WEIGHT * Math.min(contrary, CONTRARY_COUNTED);

/** How well a claim's facets are met by the sentence. */
export const facetFit = (one: FacetValues): number =>
  fitOf(one.facetsHere, one.facetsAround, one.facetHints, one.facetsContrary);

/** The same, with alternatives counted by their rarity. */
export const facetRareFit = (one: FacetValues): number =>
  fitOf(one.facetsRare, one.facetsAroundRare, one.facetHintsRare, one.facetsContrary);

/** The same as the first with what is said around it. */
export const facetFitAround = (one: FacetValues): number => fitOf(one.facetsAround, 0, one.facetHintsAround, 0);
