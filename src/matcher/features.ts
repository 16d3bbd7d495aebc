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
      features: [...lexicalFeatures(input), ...nameFeatures(input), ...cueFeatures(input), ...timeFeatures(input)],
    };
  });
  const featureOf = (reading: Reading, name: string) => reading.features.find(([one]) => one === name)?.[2] ?? MISSING;
  const table = single.map((reading) => ({
    compared: COMPARED.map((name) => featureOf(reading, name)),
    cosine: featureOf(reading, 'together'),
    age: featureOf(reading, 'pageAge'),
  }));
  return single.map(({ input, features }, own) => {
    const others = table.filter((_, at) => at !== own);
    const mine = table[own] as (typeof table)[number];
    const margins = COMPARED.map(
      (name, at) =>
        [
          `over:${name}`,
          'rivals',
          (mine.compared[at] as number) -
            others.reduce((most, one) => Math.max(most, one.compared[at] as number), MISSING),
        ] as const,
    );
    // Of two claims that fit alike, a page is more likely about the later event.
    const contenders = others.filter((one) => one.cosine >= mine.cosine * CONTENDER && one.age !== MISSING);
    const youngest = contenders.reduce((least, one) => Math.min(least, one.age), Number.POSITIVE_INFINITY);
    const younger = mine.age === MISSING || contenders.length === 0 ? 0 : youngest - mine.age;
    return { input, features: [...features, ...margins, ['younger', 'rivals', younger] as const] };
  });
}
