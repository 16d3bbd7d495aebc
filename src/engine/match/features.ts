/** Computes the features of a sentence's candidates; feature-list.ts describes each. */
import type { ClaimIndex } from '../index/open';
import type { Frame } from '../reading/frame';
import type { Candidate, NearClaim } from './candidates';
import { type FacetReader, type FacetValues, facetFitAround, facetRareFit } from './facets';
import { cueFeatures } from './feature-cues';
import { type FeatureInput, type Matched, MISSING } from './feature-input';
import { lexicalFeatures } from './feature-lexical';
import type { FeatureName, FeatureValues } from './feature-list';
import { nameFeatures } from './feature-names';
import { timeFeatures } from './feature-time';
import type { Fitter } from './fit';
import { singleOut } from './fit-rivals';
import type { FitFeatures, Framed } from './fit-types';
import type { Profile } from './profile';
import type { Query } from './query';
import { MaxExcluding } from './rivals';
import type { TermPlaces } from './term-places';

/** The features of a candidate, one object per module, since merging them for each candidate would be slow. */
interface FeatureParts {
  lexical: ReturnType<typeof lexicalFeatures>;
  names: ReturnType<typeof nameFeatures>;
  cues: ReturnType<typeof cueFeatures>;
  time: ReturnType<typeof timeFeatures>;
  facets: FacetValues;
  rivals: ReturnType<typeof rivalFeatures>;
  fit: FitFeatures;
}

/** A candidate with its features. */
export interface Reading {
  input: FeatureInput;
  parts: FeatureParts;
}

/** Features for which a claim is also compared with the best rival. */
const COMPARED = ['likelihood', 'facetFitAround', 'facetRareFit'] as const;
type Compared = (typeof COMPARED)[number];
/** Most candidates that are scored, of those that fit (docs/engine.md). */
const SCORED = 8;
/**
 * Least promise of a candidate that is scored, of at most 2.2. Of 3,085 marks of the labelled sentences and pages two have
 * less, but half of all candidates that fit.
 */
const LEAST_PROMISE = 0.8;

/**
 * Computes the features of the candidates that fit the sentence (Fitter) and promise enough, at most SCORED. Linear in the
 * terms of their profiles and kept documents.
 * @param near claims, nearest first
 * @param clashes whether a candidate that fits is ruled out by the sentence's words
 */
export function readFeatures(
  index: ClaimIndex,
  query: Query,
  places: TermPlaces,
  near: readonly NearClaim[],
  { candidateOf, profileOf }: { candidateOf(claim: number): Candidate; profileOf(claim: number): Profile },
  fitter: Fitter,
  facetReader: FacetReader,
  clashes: (match: Matched, fit: FitFeatures) => boolean,
): Reading[] {
  const facets = facetReader.read(query.analysis, query.around);
  const promising = fittingOf(index, near, fitter)
    .map(({ claim, cosine, fit }) => ({ claim, fit, promise: cosine + facets.promise(claim) }))
    .filter(({ promise }) => promise >= LEAST_PROMISE);
  promising.sort((a, b) => b.promise - a.promise);
  const fitting: { match: Matched; fit: FitFeatures; facets: FacetValues }[] = [];
  for (const { claim, fit } of promising) {
    const profile = profileOf(claim);
    const match = { index, query, candidate: candidateOf(claim), profile, inProfile: placesIn(profile, query, places) };
    if (clashes(match, fit)) continue;
    fitting.push({ match, fit, facets: facets.of(claim) });
    if (fitting.length === SCORED) break;
  }
  const own = fitting.map(({ match: { candidate, profile, inProfile }, fit, facets }) => {
    const input = { index, query, places, candidate, profile, inProfile };
    const parts = {
      lexical: lexicalFeatures(input),
      names: nameFeatures(input),
      cues: cueFeatures(input),
      time: timeFeatures(input),
      facets,
      fit,
    };
    return { input, parts };
  });
  const all = own.map(({ parts }) => comparedOf(parts));
  const best = bestOf(all);
  // Listed one by one: object spread takes longer.
  return own.map(({ input, parts: { lexical, names, cues, time, facets, fit } }, rank) => ({
    input,
    parts: { lexical, names, cues, time, facets, rivals: rivalFeatures(all[rank] as Comparable, best, rank), fit },
  }));
}

/** A claim's frame and days. */
export const framedOf = ({ frames, claimFrom, claimTo }: ClaimIndex, claim: number): Framed => ({
  claim,
  frame: frames[claim] as Frame,
  from: claimFrom[claim] as number,
  to: claimTo[claim] as number,
});

/** The claims without a clash, with their fit. */
function fittingOf(index: ClaimIndex, near: readonly NearClaim[], fitter: Fitter) {
  const framed = near.map(({ claim }) => framedOf(index, claim));
  const fits = framed.map((one) => fitter.fit(one));
  singleOut(framed, fits);
  const fitting: (NearClaim & { fit: FitFeatures })[] = [];
  for (const [at, { clash, features }] of fits.entries()) {
    const { claim, cosine } = near[at] as NearClaim;
    if (clash === undefined && features) fitting.push({ claim, cosine, fit: features });
  }
  return fitting;
}

/** A reading's features by name. A listed feature that no module computes is a type error here. */
export function valuesOf({ parts: { lexical, names, cues, time, facets, rivals, fit } }: Reading): FeatureValues {
  return { ...lexical, ...names, ...cues, ...time, ...facets, ...rivals, ...fit };
}

/** Makes the function that writes a reading's features into a row, a new one if none is given. @param names all features, in the order of the row. */
export function createRowReader(names: readonly FeatureName[]): (reading: Reading, row?: Float64Array) => Float64Array {
  const places = new Map<string, number>(names.map((name, at) => [name, at]));
  /** The place of each feature, in the order in which the modules return them, which is that of their literals. */
  let order: number[] | undefined;
  return (reading, row = new Float64Array(places.size)) => {
    const { lexical, names, cues, time, facets, rivals, fit } = reading.parts;
    order ??= Object.keys(valuesOf(reading)).map((name) => places.get(name) as number);
    const to = order;
    let at = 0;
    const fill = (part: Partial<FeatureValues>) => {
      for (const name in part) row[to[at++] as number] = part[name as FeatureName] as number;
    };
    fill(lexical);
    fill(names);
    fill(cues);
    fill(time);
    fill(facets);
    fill(rivals);
    fill(fit);
    return row;
  };
}

type Comparable = Record<Compared, number>;

const comparedOf = ({ lexical, facets }: Omit<FeatureParts, 'rivals'>): Comparable => ({
  likelihood: lexical.likelihood,
  facetFitAround: facetFitAround(facets),
  facetRareFit: facetRareFit(facets),
});

function rivalFeatures(mine: Comparable, best: Record<Compared, MaxExcluding>, rank: number) {
  return {
    likelihoodOverRivals: mine.likelihood - best.likelihood.excluding(rank),
    // A claim without facets is not compared: most packs have none.
    facetsAroundOverRivals:
      mine.facetRareFit === MISSING ? 0 : mine.facetFitAround - best.facetFitAround.excluding(rank),
    facetsRareOverRivals: mine.facetRareFit === MISSING ? 0 : mine.facetRareFit - best.facetRareFit.excluding(rank),
  } satisfies Partial<FeatureValues>;
}

/** The maximum of each compared feature over the candidates; owners are their ranks. */
function bestOf(all: readonly Comparable[]): Record<Compared, MaxExcluding> {
  const best = {
    likelihood: new MaxExcluding(MISSING),
    facetFitAround: new MaxExcluding(MISSING),
    facetRareFit: new MaxExcluding(MISSING),
  };
  for (const [rank, values] of all.entries()) for (const name of COMPARED) best[name].add(values[name], rank);
  return best;
}

function placesIn({ terms }: Profile, query: Query, places: TermPlaces): number[] {
  const found: number[] = query.terms.map(() => -1);
  for (let at = 0; at < terms.length; at++) {
    const place = places.of[terms[at] as number] as number;
    if (place > 0) found[place - 1] = at;
  }
  return found;
}
