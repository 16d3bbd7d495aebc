/** Puts the values of a feature into bins that each hold about as many rows. */

/** Bins per feature: enough for cosines, and a bin fits in one byte. */
export const BINS = 32;

/** Significant digits of a bound: with two, recall is the same as with all (docs/engine.md), and the weights are 1 kB smaller. */
const DIGITS = 2;

/** Upper bounds of the bins: quantiles of the values, rounded. */
export function quantileCuts(rows: readonly Float64Array[], feature: number): number[] {
  const sorted = Float64Array.from(rows, (row) => row[feature] as number).sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const quantile = sorted[Math.floor((bin * sorted.length) / BINS)] as number;
    const value = Number(quantile.toPrecision(DIGITS));
    if (cuts.length === 0 || value > (cuts[cuts.length - 1] as number)) cuts.push(value);
  }
  return cuts;
}

/** The first bin whose bound is not below the value; the number of bounds if there is none. */
export function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
