/** Whether the sentence does to the claim's words what the claim does: negation, modality, act, numbers. */
import { TermKind } from '#src/claim-index/analyse';
import { NEGATED, UNREAL } from '#src/language/cues';
import { type FeatureInput, type FeatureReading, MISSING } from './reading';

/** Two numbers of a kind agree within this share of the larger: "almost an hour" and "about 50 minutes". */
const NUMBER_TOLERANCE = 0.12;

export function cueFeatures({ query, profile }: FeatureInput): FeatureReading {
  const { cues, numbers } = query.analysis;
  let weightSum = 0;
  let negationGap = 0;
  let unrealGap = 0;
  let negatedHere = 0;
  let unrealHere = 0;
  for (const { id, weight, term } of query.terms) {
    const entry = profile.terms.get(id);
    if (!entry || term.kind === TermKind.Name || term.kind === TermKind.Date) continue;
    const negated = term.flags & NEGATED ? 1 : 0;
    const unreal = term.flags & UNREAL ? 1 : 0;
    const share = weight * (0.3 + entry.share);
    weightSum += share;
    negationGap += share * (negated - entry.negated);
    unrealGap += share * (unreal - entry.unreal);
    negatedHere += share * negated;
    unrealHere += share * unreal;
  }
  const per = (value: number) => (weightSum > 0 ? value / weightSum : 0);
  let agree = 0;
  let clash = 0;
  for (const { kind, value } of numbers) {
    const same = profile.numbers.filter((one) => one.kind === kind);
    if (same.length === 0) continue;
    const fits = same.some((one) => Math.abs(one.value - value) <= NUMBER_TOLERANCE * Math.max(one.value, value));
    if (fits) agree += 1;
    else clash += 1;
  }
  return [
    ['negationGap', 'cues', per(negationGap)],
    ['unrealGap', 'cues', per(unrealGap)],
    ['negated', 'cues', per(negatedHere)],
    ['unreal', 'cues', per(unrealHere)],
    ['deniesGap', 'cues', (cues.denies ? 1 : 0) - profile.denies],
    ['declinesGap', 'cues', (cues.declines ? 1 : 0) - profile.declines],
    ['asksGap', 'cues', (cues.asks ? 1 : 0) - profile.asks],
    ['numbersAgree', 'numbers', numbers.length > 0 ? agree : MISSING],
    ['numbersClash', 'numbers', numbers.length > 0 ? clash : MISSING],
  ];
}
