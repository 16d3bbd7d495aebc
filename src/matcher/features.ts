/**
 * The numbers that the scorer sees of a sentence and its candidate claims. Each has a name, so that docs/engine.md,
 * training and ablation speak of the same thing.
 */
import type { ClaimIndex } from '#src/claim-index/read';
import type { Candidate } from './candidates';
import { cueFeatures } from './feature-cues';
import { lexicalFeatures } from './feature-lexical';
import { nameFeatures } from './feature-names';
import { timeFeatures } from './feature-time';
import type { Profile } from './profile';
import type { Query } from './query';
import { type FeatureInput, type FeatureReading, MISSING } from './reading';

export interface Reading {
  input: FeatureInput;
  features: FeatureReading;
}

/** Features in which a claim is also compared with the best of the other candidates. */
const COMPARED = ['likelihood', 'coreContext', 'coverContext', 'opening'] as const;
const OVER = COMPARED.map((name) => `over:${name}` as const);
/** A rival with at least this share of a claim's cosine contends for the sentence. */
const CONTENDER = 0.75;

/** Reads the features of all candidates of a sentence, in a fixed order. Linear in the terms of their kept documents. */
export function readFeatures(
  index: ClaimIndex,
  query: Query,
  candidates: readonly Candidate[],
  profileOf: (claim: number) => Profile,
): Reading[] {
  const single = candidates.map((candidate) => {
    const input = { index, query, candidate, profile: profileOf(candidate.claim), rivals: candidates };
    return {
      input,
      features: lexicalFeatures(input).concat(nameFeatures(input), cueFeatures(input), timeFeatures(input)),
    };
  });
  // Every reading has its features in the same places.
  const placeOf = (name: string) => single[0]?.features.findIndex((feature) => feature[0] === name) ?? -1;
  const places = COMPARED.map(placeOf);
  const cosinePlace = placeOf('together');
  const agePlace = placeOf('pageAge');
  const table = single.map(({ features }) => ({
    compared: places.map((place) => features[place]?.[2] ?? MISSING),
    cosine: features[cosinePlace]?.[2] ?? MISSING,
    age: features[agePlace]?.[2] ?? MISSING,
  }));
  return single.map(({ input, features }, own) => {
    const others = table.filter((_, at) => at !== own);
    const mine = table[own] as (typeof table)[number];
    const margins = OVER.map(
      (name, at) =>
        [
          name,
          'rivals',
          (mine.compared[at] as number) -
            others.reduce((most, one) => Math.max(most, one.compared[at] as number), MISSING),
        ] as const,
    );
    // Of two claims that fit alike, a page is more likely about the later event.
    const contenders = others.filter((one) => one.cosine >= mine.cosine * CONTENDER && one.age !== MISSING);
    const youngest = contenders.reduce((least, one) => Math.min(least, one.age), Number.POSITIVE_INFINITY);
    const younger = mine.age === MISSING || contenders.length === 0 ? 0 : youngest - mine.age;
    return { input, features: features.concat(margins, [['younger', 'rivals', younger] as const]) };
  });
}
