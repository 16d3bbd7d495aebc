/** Measures each group of features: recall at a fixed precision without the group. */
import { bestOf, type CurvePoint, calibrate, crossValidate, curve, type FitOptions } from './measure';
import type { TrainingSet } from './rows';

/** The precision at which recall is read: the one that the product promises. */
const PRECISION = 0.95;
/** Small steps of the threshold, so that the point at which the precision is reached is exact. */
const FINE = Array.from({ length: 196 }, (_, step) => (20 + 0.4 * step) / 100);

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

/** Fits and cross-validates once per group; takes minutes. */
export function ablate(set: TrainingSet, options: FitOptions): string[] {
  const all = recallAt(set, options);
  const rows = [...new Set(set.groups)].map((group) => {
    const kept = set.groups.flatMap((one, at) => (one === group ? [] : [at]));
    const recall = recallAt(
      {
        ...set,
        names: kept.map((at) => set.names[at] as string),
        rows: set.rows.map((row) => ({
          ...row,
          features: Float64Array.from(kept, (at) => row.features[at] as number),
        })),
      },
      options,
    );
    return `| ${group} | ${set.groups.length - kept.length} | ${recall.toFixed(3)} | ${(recall - all).toFixed(3)} |`;
  });
  return [
    '| without | features | recall | change |',
    '|---|---|---|---|',
    `| nothing | 0 | ${all.toFixed(3)} | |`,
    ...rows,
  ];
}

function recallAt(set: TrainingSet, options: FitOptions): number {
  const held = crossValidate(set, options);
  const points = curve(set, bestOf(held, calibrate(held)), FINE);
  return Math.max(0, ...points.filter((one) => one.precision >= PRECISION).map((one) => one.recall));
}
