/** Compares a sentence with the facets of entries: what must be expressed to state them, in whatever words. */
import { hashTerm } from '../hash';
import type { ClaimFacets } from '../index/facets';
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
  'facetHintsRare',
  'facetHintsAround',
  'facetsContrary',
] as const;
export type FacetValues = Pick<FeatureValues, (typeof NAMES)[number]>;

const NO_FACETS = Object.fromEntries(NAMES.map((name) => [name, MISSING])) as FacetValues;

/**
 * Weights of the facets met in the sentence, and of the rarity of those met in or around it, in choosing whom to score, beside
 * the cosine: those of a logistic regression of the marks among the candidates of our labelled sentences and pages.
 */
const PROMISE_HERE = 0.7;
const PROMISE_AROUND = 0.5;

/** Where an alternative is expressed: in the sentence, or only around it. The sentence is also around itself. */
const HERE = 2;
const AROUND = 1;

/** The facets of claims, compared with one sentence. */
export interface SentenceFacets {
  /** The features of a claim. */
  of(claim: number): FacetValues;
  /** How much of a claim's facets is met, 0 to 1.2; the most for a claim without facets. */
  promise(claim: number): number;
}

/** Finds the alternatives of an index in sentences. One instance an index; remembers each sentence while it is in use. */
export class FacetReader {
  private readonly known = new WeakMap<Analysis, readonly number[]>();
  /** For each alternative HERE, AROUND or zero, for the sentence read last. */
  private readonly places: Uint8Array;
  /** For each stem, 1 if the sentence being read has it; all zero otherwise. */
  private readonly held: Uint8Array;

  constructor(private readonly index: Pick<ClaimIndex, 'facets'>) {
    this.places = new Uint8Array(index.facets.alternatives);
    this.held = new Uint8Array(index.facets.stems);
  }

  /**
   * Reads a sentence, as soon as a claim with facets is asked for. The result is valid only until the next sentence.
   * @param around the title and the sentences before, which may hold what the sentence leaves unsaid
   */
  read(own: Analysis, around: readonly Analysis[]): SentenceFacets {
    const { places } = this;
    const { of, rarity } = this.index.facets;
    let isRead = false;
    const facetsOf = (claim: number): ClaimFacets | undefined => {
      const facets = of[claim];
      if (!facets || isRead) return facets;
      places.fill(0);
      for (const one of around) for (const id of this.expressedIn(one)) places[id] = AROUND;
      for (const id of this.expressedIn(own)) places[id] = HERE;
      isRead = true;
      return facets;
    };
    return {
      of(claim) {
        const facets = facetsOf(claim);
        return facets ? valuesOf(facets, places, rarity) : NO_FACETS;
      },
      promise(claim) {
        const facets = facetsOf(claim);
        return facets ? promiseOf(facets, places, rarity) : PROMISE_HERE + PROMISE_AROUND;
      },
    };
  }

  /** Ids of the alternatives that a sentence holds. Linear in its words, times the phrases that share a word with it. */
  private expressedIn(analysis: Analysis): readonly number[] {
    let found = this.known.get(analysis);
    if (!found) {
      found = this.alternativesOf(analysis.stems.map((stem) => this.index.facets.stemOf(hashTerm(stem))));
      this.known.set(analysis, found);
    }
    return found;
  }

  private alternativesOf(stems: readonly number[]): number[] {
    const { held } = this;
    const { phrases, phraseStart } = this.index.facets;
    const found = stems.filter((stem) => stem >= 0);
    for (const stem of found) held[stem] = 1;
    for (const [at, stem] of stems.entries()) {
      // An unknown stem has no place in the table.
      const end = stem < 0 ? 0 : (phraseStart[stem + 1] as number);
      for (let first = phraseStart[stem] as number, last: number; first < end; first = last) {
        last = first + 2 + (phrases[first + 1] as number);
        if (holdsAll(held, phrases, first + 2, last) && holdsNear(stems, at, phrases, first + 2, last))
          found.push(phrases[first] as number);
      }
    }
    for (const stem of found) held[stem] = 0;
    return found;
  }
}

/** Whether a sentence has all words of a phrase, which are in `phrases` from `first` to `last`. */
function holdsAll(held: Uint8Array, phrases: Uint32Array, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (held[phrases[at] as number] === 0) return false;
  return true;
}

/** Whether all these words stand near a token. */
function holdsNear(stems: readonly number[], at: number, phrases: Uint32Array, first: number, last: number): boolean {
  const reach = last - first + PHRASE_SLACK;
  const near = stems.slice(Math.max(0, at - reach), at + reach + 1);
  for (let word = first; word < last; word++) if (!near.includes(phrases[word] as number)) return false;
  return true;
}

function promiseOf({ all }: ClaimFacets, places: Uint8Array, rarity: Float32Array): number {
  let sum = 0;
  for (const ids of all) {
    const { here, aroundRarest } = meet(ids, places, rarity);
    sum += (here > 0 ? PROMISE_HERE : 0) + PROMISE_AROUND * aroundRarest;
  }
  return sum / all.length;
}

function valuesOf({ all, some, not }: ClaimFacets, places: Uint8Array, rarity: Float32Array): FacetValues {
  const sums = { here: 0, rare: 0, weakest: 1, around: 0, aroundRare: 0 };
  for (const ids of all) {
    const { here, rarest, around, aroundRarest } = meet(ids, places, rarity);
    if (here > 0) sums.here += 1;
    if (around > 0) sums.around += 1;
    sums.rare += rarest;
    sums.aroundRare += aroundRarest;
    sums.weakest = Math.min(sums.weakest, rarest);
  }
  const { rarity: hintsRare, around: hintsAround } = meet(some, places, rarity);
  return {
    facetsHere: sums.here / all.length,
    facetsRare: sums.rare / all.length,
    facetsWeakest: sums.weakest,
    facetsAround: sums.around / all.length,
    facetsAroundRare: sums.aroundRare / all.length,
    facetHintsRare: hintsRare,
    facetHintsAround: hintsAround,
    facetsContrary: meet(not, places, rarity).here,
  };
}

/** Reused by all calls of `meet`. */
const MET = { here: 0, rarest: 0, rarity: 0, around: 0, aroundRarest: 0 };

/**
 * Counts which of some alternatives the sentence and its surroundings express, with the greatest rarity among them (above
 * 0 if there is any) and the sum of those in the sentence. The result is valid until the next call.
 */
function meet(ids: Uint32Array, places: Uint8Array, rarities: Float32Array): Readonly<typeof MET> {
  MET.here = MET.rarest = MET.rarity = MET.around = MET.aroundRarest = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    const place = places[id] as number;
    if (place === 0) continue;
    const rarity = rarities[id] as number;
    MET.around += 1;
    MET.aroundRarest = Math.max(MET.aroundRarest, rarity);
    if (place < HERE) continue;
    MET.here += 1;
    MET.rarest = Math.max(MET.rarest, rarity);
    MET.rarity += rarity;
  }
  return MET;
}

/** How well facets are met, for comparison with rivals: MISSING if there are none. */
const fitOf = (here: number, around: number, hints: number, contrary: number): number =>
  here === MISSING
    ? MISSING
    : here +
      AROUND_WEIGHT * around +
      HINT_WEIGHT * Math.min(hints, HINTS_COUNTED) -
      CONTRARY_WEIGHT * Math.min(contrary, CONTRARY_COUNTED);

/** How well a claim's facets are met by the sentence, with alternatives counted by their rarity. */
export const facetRareFit = (one: FacetValues): number =>
  fitOf(one.facetsRare, one.facetsAroundRare, one.facetHintsRare, one.facetsContrary);

/** The same with what is said around it, each alternative counted as one. */
export const facetFitAround = (one: FacetValues): number => fitOf(one.facetsAround, 0, one.facetHintsAround, 0);
