/** The accuracy below which `npm run check` fails, so that a fault in the engine or the record is noticed. */
import type { Report, Share } from './measure';

/**
 * Shares on the test half, slightly below the last measured figures (docs/accuracy.md): one or two sentences may change,
 * but a broken feature fails. Two exchanged features once cost 0.13 of recall.
 */
export const MINIMUM = { precision: 0.955, recall: 0.8 } as const;

/** Says which figures are too low, a sentence each; [] if the report reaches all of them. */
export function belowMinimum(report: Report): string[] {
  return Object.entries(MINIMUM).flatMap(([name, least]) => {
    const { value } = report.overall[name as keyof typeof MINIMUM] satisfies Share;
    if (value >= least) return [];
    return [
      `The ${name} on the test half is ${value.toFixed(3)}; at least ${least} is wanted (tools/eval/minimum.ts).`,
    ];
  });
}
