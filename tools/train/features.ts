/** Writes the table of features of docs/engine.md. */
import { FEATURES } from '#src/engine/match/feature-list';

/** One row per feature, in their order, as lines of Markdown. */
export function featureLines(): string[] {
  return [
    '| feature | group | is | because |',
    '|---|---|---|---|',
    ...FEATURES.map(({ name, group, value, reason }) => `| ${name} | ${group} | ${value} | ${reason} |`),
  ];
}
