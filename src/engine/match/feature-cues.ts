/** Features of cues and numbers: whether the sentence agrees with the claim in negation, modality, refusal to say and figures. */

import { NEGATED, UNREAL } from '#src/language/language';
import { TermKind } from '../reading/analyse';
import { type FeatureInput, MISSING } from './feature-input';
import type { FeatureValues } from './feature-list';

/** Numbers of a kind agree if they differ by at most this share of the larger: "almost an hour" and "about 50 minutes". */
const NUMBER_TOLERANCE = 0.12;

/** Added to a term's share of the claim's documents, so that rare terms have some weight. */
const BASE_SHARE = 0.3;

export function cueFeatures({ query, profile, inProfile }: FeatureInput) {
  const { cues, numbers } = query.analysis;
  let weightSum = 0;
  let negationGap = 0;
  let unrealGap = 0;
  let negatedHere = 0;
  let unrealHere = 0;
  for (const [at, { weight, term }] of query.terms.entries()) {
    const place = inProfile[at] as number;
    if (place < 0 || term.kind === TermKind.Name || term.kind === TermKind.Date) continue;
    const negated = term.flags & NEGATED ? 1 : 0;
    const unreal = term.flags & UNREAL ? 1 : 0;
    const share = weight * (BASE_SHARE + (profile.share[place] as number));
    weightSum += share;
    negationGap += share * (negated - (profile.negated[place] as number));
    unrealGap += share * (unreal - (profile.unreal[place] as number));
    negatedHere += share * negated;
    unrealHere += share * unreal;
  }
  const per = (value: number) => (weightSum > 0 ? value / weightSum : 0);
  let agree = 0;
  for (const { kind, value } of numbers) {
    const fits = profile.numbers.some(
      (one) => one.kind === kind && Math.abs(one.value - value) <= NUMBER_TOLERANCE * Math.max(one.value, value),
    );
    if (fits) agree += 1;
  }
  return {
    negationGap: per(negationGap),
    unrealGap: per(unrealGap),
    negated: per(negatedHere),
    unreal: per(unrealHere),
    declinesGap: (cues.declines ? 1 : 0) - profile.declines,
    numbersAgree: numbers.length > 0 ? agree : MISSING,
  } satisfies Partial<FeatureValues>;
}
