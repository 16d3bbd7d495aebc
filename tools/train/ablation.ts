/** Measures what each step of the engine is worth: recall at a fixed precision without the features that it contributes. */
import { FEATURES, type FeatureGroup, type FeatureName } from '#src/engine/match/feature-list';
import { bestOf, type CurvePoint, calibrate, crossValidate, curve, type FitOptions, type Held } from './measure';
import type { TrainingSet } from './rows';

/** The precisions at which recall is read, on own sentences and on real pages. */
const OWN_PRECISION = 0.95;
const PAGE_PRECISION = 0.93;
/** Small steps of the threshold, so that the point at which the precision is reached is exact. */
const FINE = Array.from({ length: 196 }, (_, step) => (20 + 0.4 * step) / 100);

const ofGroups = (...groups: FeatureGroup[]): FeatureName[] =>
  FEATURES.flatMap(({ name, group }) => (groups.includes(group) ? [name] : []));

/** The features that each step contributes. Some belong to two: what stands in the context is resolved and fitted. */
const STEPS: readonly { step: string; names: readonly FeatureName[] }[] = [
  { step: 'reading: names and their order, cues, numbers, times', names: ofGroups('names', 'cues', 'numbers', 'time') },
  {
    step: 'resolving: the sentences before, the title, who is meant there',
    names: [
      ...ofGroups('context'),
      'whoAround',
      'holderHere',
      'facetsAround',
      'facetsAroundRare',
      'facetHintsAround',
      'facetsAroundOverRivals',
    ],
  },
  { step: 'fitting to frames, beside the clashes, which stay', names: ofGroups('fit') },
  { step: 'facets', names: [...ofGroups('facets'), 'facetsRareOverRivals', 'facetsAroundOverRivals'] },
  { step: 'comparing with rivals', names: ofGroups('rivals') },
  { step: 'words', names: ofGroups('lexical') },
];

/** The curve as a Markdown table. */
export function curveLines(points: readonly CurvePoint[]): string[] {
  return [
    '| threshold | precision | recall | marked |',
    '|---|---|---|---|',
    ...points.map(
      (one) =>
        `| ${one.threshold.toFixed(2)} | ${one.precision.toFixed(3)} | ${one.recall.toFixed(3)} | ${one.marked} |`,
    ),
  ];
}

/** Cross-validates once per step, and scores by the cosine alone instead of weighing; takes 40 minutes. */
export function ablate(set: TrainingSet, options: FitOptions): string[] {
  const held = crossValidate(set, options);
  const rows = STEPS.map(({ step, names }) => {
    const without = new Set<string>(names);
    return rowOf(step, without.size, set, crossValidate(leaveOut(set, without), options));
  });
  return [
    `| without | features | pages at ${PAGE_PRECISION} | own sentences at ${OWN_PRECISION} |`,
    '|---|---|---|---|',
    rowOf('nothing', 0, set, held),
    ...rows,
    rowOf('weighing: by the cosine alone', set.names.length - 1, set, byCosine(set, held)),
  ];
}

function leaveOut(set: TrainingSet, without: ReadonlySet<string>): TrainingSet {
  const kept = set.names.flatMap((name, at) => (without.has(name) ? [] : [at]));
  return {
    ...set,
    names: kept.map((at) => set.names[at] as string),
    rows: set.rows.map((row) => ({ ...row, features: Float64Array.from(kept, (at) => row.features[at] as number) })),
  };
}

/** The same candidates, each scored by its cosine with the nearest phrasing. */
function byCosine(set: TrainingSet, held: readonly Held[]): Held[] {
  const at = set.names.indexOf('cosine' satisfies FeatureName);
  const key = ({ sentence, claim }: { sentence: number; claim: string }) => `${sentence} ${claim}`;
  const cosines = new Map(set.rows.map((row) => [key(row), row.features[at] as number]));
  return held.map((one) => ({ ...one, score: cosines.get(key(one)) as number }));
}

function rowOf(step: string, features: number, set: TrainingSet, held: readonly Held[]): string {
  const best = bestOf(held, calibrate(held));
  const recallAt = (precision: number, origin: 'labelled' | 'page') => {
    const points = curve(set, best, FINE, origin).filter((one) => one.marked > 0 && one.precision >= precision);
    return points.length > 0 ? Math.max(...points.map((one) => one.recall)).toFixed(3) : '–';
  };
  return `| ${step} | ${features} | ${recallAt(PAGE_PRECISION, 'page')} | ${recallAt(OWN_PRECISION, 'labelled')} |`;
}
