/**
 * The numbers that the scorer sees of a sentence and its candidate claims. Each has a name, so that docs/engine.md,
 * training and ablation speak of the same thing.
 */
import type { ClaimIndex } from '../index/open';
import type { Frame } from '../reading/frame';
import type { Candidate } from './candidates';
import { CUE_FEATURES, cueFeatures } from './feature-cues';
import { type FeatureInput, type FeatureNames, MISSING } from './feature-input';
import { LEXICAL_FEATURES, lexicalFeatures } from './feature-lexical';
import { NAME_FEATURES, nameFeatures } from './feature-names';
import { TIME_FEATURES, timeFeatures } from './feature-time';
import { countFitting, FIT_FEATURES, type Fit, type Fitter, type Framed, singleOut } from './fit';
import type { Profile } from './profile';
import type { Query } from './query';
import { Greatest, Rivals } from './rivals';
import type { TermPlaces } from './term-places';

export interface Reading {
  input: FeatureInput;
  /** Values of FEATURES, in their order. */
  row: number[];
}

/** Features in which a claim is also compared with the best of the other candidates. */
const COMPARED = ['likelihood', 'coreContext', 'coverContext', 'opening'] as const;
/** Of the candidates that fit, so many are scored. */
const SCORED = 16;
/** A rival with at least this share of a claim's cosine contends for the sentence. */
const CONTENDER = 0.75;

const SINGLE: FeatureNames = [...LEXICAL_FEATURES, ...NAME_FEATURES, ...CUE_FEATURES, ...TIME_FEATURES];
/** All features with their groups, in the order of every row. */
export const FEATURES: FeatureNames = [
  ...SINGLE,
  ...COMPARED.map((name) => [`over:${name}`, 'rivals'] as const),
  ['younger', 'rivals'],
  ...FIT_FEATURES,
];

/** Place of a feature in a row. @throws {Error} where there is none of that name. */
export function featurePlace(name: string): number {
  const place = FEATURES.findIndex(([one]) => one === name);
  if (place < 0) throw new Error(`There is no feature "${name}".`);
  return place;
}

const COMPARED_PLACES = COMPARED.map(featurePlace);
const COSINE = featurePlace('together');
const AGE = featurePlace('pageAge');

/** Reads the features of all candidates of a sentence. Linear in the terms of their profiles and kept documents. */
export function readFeatures(
  index: ClaimIndex,
  query: Query,
  places: TermPlaces,
  near: readonly Candidate[],
  profileOf: (claim: number) => Profile,
  fitter: Fitter,
): Reading[] {
  const framed = near.map(({ claim }) => framedOf(index, claim));
  const fits = framed.map((one) => fitter.fit(one));
  singleOut(framed, fits);
  countFitting(framed, fits);
  const kept = near.flatMap((_, at) => (fits[at]?.clash === undefined ? [at] : [])).slice(0, SCORED);
  const candidates = kept.map((at) => near[at] as Candidate);
  const fitting = kept.map((at) => fits[at] as Fit);
  const rivals = new Rivals(candidates);
  const readings = candidates.map((candidate, rank) => {
    const profile = profileOf(candidate.claim);
    const inProfile = placesIn(profile, query, places);
    const input = { index, query, places, candidate, rank, profile, inProfile, rivals };
    const row = lexicalFeatures(input).concat(nameFeatures(input), cueFeatures(input), timeFeatures(input));
    return { input, row };
  });
  const best = COMPARED_PLACES.map((place) => {
    const greatest = new Greatest(MISSING);
    for (const [rank, { row }] of readings.entries()) greatest.add(row[place] as number, rank);
    return greatest;
  });
  for (const [rank, { row }] of readings.entries()) {
    for (const [at, place] of COMPARED_PLACES.entries())
      row.push((row[place] as number) - (best[at] as Greatest).without(rank));
    row.push(younger(readings, rank), ...(fitting[rank] as Fit).features);
  }
  return readings;
}

export const framedOf = ({ frames, claimFrom, claimTo }: ClaimIndex, claim: number): Framed => ({
  frame: frames[claim] as Frame,
  from: claimFrom[claim] as number,
  to: claimTo[claim] as number,
});

/** Of two claims that fit alike, a page is more likely about the later event: how much later this one is. */
function younger(readings: readonly Reading[], own: number): number {
  const mine = (readings[own] as Reading).row;
  const age = mine[AGE] as number;
  if (age === MISSING) return 0;
  let youngest = Number.POSITIVE_INFINITY;
  for (const [at, { row }] of readings.entries()) {
    const other = row[AGE] as number;
    if (at !== own && other !== MISSING && (row[COSINE] as number) >= (mine[COSINE] as number) * CONTENDER)
      youngest = Math.min(youngest, other);
  }
  return youngest === Number.POSITIVE_INFINITY ? 0 : youngest - age;
}

function placesIn({ terms }: Profile, query: Query, places: TermPlaces): number[] {
  const found: number[] = query.terms.map(() => -1);
  for (let at = 0; at < terms.length; at++) {
    const place = places.of[terms[at] as number] as number;
    if (place > 0) found[place - 1] = at;
  }
  return found;
}
