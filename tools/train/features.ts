/** Writes the table of features of docs/engine.md. */
import { FEATURES } from '#src/engine/match/feature-list';

/** "+" if more of the feature never makes a claim less likely, "-" if never likelier, else nothing. */
const signOf = (feature: (typeof FEATURES)[number]): string =>
  'effect' in feature ? (feature.effect > 0 ? '+' : '-') : '';

/** One row per feature, in their order, as lines of Markdown. */
export function featureLines(): string[] {
  return [
    '| feature | group | effect | is | because |',
    '|---|---|---|---|---|',
    ...FEATURES.map((one) => `| ${one.name} | ${one.group} | ${signOf(one)} | ${one.value} | ${one.reason} |`),
  ];
}
