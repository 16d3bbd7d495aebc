/** Rounds the values of a forest's leaves to a few, so that each takes one character when it is packed. */

/** Rounds of Lloyd's algorithm (1982): the values hardly move after ten. */
const ROUNDS = 20;

/**
 * For each value the nearest of at most `count` levels, which are chosen so that the squared error is small: quantiles,
 * moved to the mean of the values nearest to them. Linear in values times levels for each round.
 */
export function roundedTo(count: number, values: readonly number[], digits: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  let levels = Array.from({ length: count }, (_, at) => sorted[Math.floor(((at + 0.5) * sorted.length) / count)] ?? 0);
  const nearest = (value: number) =>
    levels.reduce(
      (best, level) => (Math.abs(level - value) < Math.abs(best - value) ? level : best),
      Number.POSITIVE_INFINITY,
    );
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Map(levels.map((level) => [level, { sum: 0, of: 0 }]));
    for (const value of sorted) {
      const one = sums.get(nearest(value)) as { sum: number; of: number };
      one.sum += value;
      one.of += 1;
    }
    levels = [...sums].map(([level, { sum, of }]) => (of > 0 ? sum / of : level));
  }
  levels = levels.map((level) => Number(level.toPrecision(digits)));
  return values.map(nearest);
}
