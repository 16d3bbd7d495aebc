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

/** Where an alternative is expressed: in the sentence, or only around it. */
const HERE = 2;
const AROUND = 1;

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
      return valuesOf(facets, places);
    };
  }

  /** Ids of the alternatives that a sentence holds. Linear in its words, times the phrases that share a word with it. */
  private expressedIn(analysis: Analysis): readonly number[] {
    let found = this.known.get(analysis);
    if (!found) {
      found = this.read(analysis.stems.map((stem) => this.index.facets.stemOf(hashTerm(stem))));
      this.known.set(analysis, found);
    }
    return found;
  }

  private read(stems: readonly number[]): number[] {
    const { held } = this;
    const found = stems.filter((stem) => stem >= 0);
    for (const stem of found) held[stem] = 1;
    for (let at = 0; at < stems.length; at++) {
      for (const phrase of this.index.facets.phrasesOf[stems[at] as number] ?? [])
        if (phrase.stems.every((stem) => held[stem] === 1) && holdsNear(stems, at, phrase)) found.push(phrase.id);
    }
    for (const stem of stems) held[stem] = 0;
    return found;
  }
}

/** Whether all words of a phrase stand near a token. */
function holdsNear(stems: readonly number[], at: number, { stems: parts }: FacetPhrase): boolean {
  const reach = parts.length + PHRASE_SLACK;
  const near = stems.slice(Math.max(0, at - reach), at + reach + 1);
  return parts.every((part) => near.includes(part));
}

function valuesOf({ all, some, not }: ClaimFacets, places: Uint8Array): FacetValues {
  let here = 0;
  let around = 0;
  for (const one of all) {
    const place = nearestOf(one, places);
    if (place >= HERE) here += 1;
    if (place >= AROUND) around += 1;
  }
  return {
    facetsHere: here / all.length,
    facetsAround: around / all.length,
    facetHints: countOf(some, places, HERE),
    facetHintsAround: countOf(some, places, AROUND),
    facetsContrary: countOf(not, places, HERE),
  };
}

/** The nearest place at which one of the alternatives is expressed. */
function nearestOf(ids: Uint32Array, places: Uint8Array): number {
  let nearest = 0;
  for (let at = 0; at < ids.length && nearest < HERE; at++)
    nearest = Math.max(nearest, places[ids[at] as number] as number);
  return nearest;
}

/** Number of alternatives that are expressed at least there. */
function countOf(ids: Uint32Array, places: Uint8Array, least: number): number {
  let count = 0;
  for (const id of ids) if ((places[id] as number) >= least) count += 1;
  return count;
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
