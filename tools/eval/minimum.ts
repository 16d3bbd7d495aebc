/** The accuracy below which `npm run check` fails: a slip in the engine or the record must not pass unseen. */
import type { Report, Share } from './measure';

/**
 * Shares on the test half. Set a little under the last measured figures (docs/accuracy.md), so that a change of a
 * sentence or two passes and a broken feature does not: two exchanged features once cost 0.13 of recall.
 */
export const MINIMUM = { precision: 0.95, recall: 0.74 } as const;

/** Sentences that say which figures are too low; none when the report reaches all of them. */
export function belowMinimum(report: Report): string[] {
  return Object.entries(MINIMUM).flatMap(([name, least]) => {
    const { value } = report.overall[name as keyof typeof MINIMUM] satisfies Share;
    if (value >= least) return [];
    return [
      `The ${name} on the test half is ${value.toFixed(3)}; at least ${least} is wanted (tools/eval/minimum.ts).`,
    ];
  });
}
