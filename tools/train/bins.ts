/** Puts the values of a feature into bins that each hold about as many rows. */

/** Bins per feature: enough for cosines, and a bin fits in one byte. */
export const BINS = 32;

/** Significant digits of a bound: with two, recall is the same as with all (docs/engine.md), and the weights are 1 kB smaller. */
const DIGITS = 2;

/**
 * Upper bounds of the bins, rising: one less than there are bins, or fewer. They are found greedily as in LightGBM (Ke et
 * al. 2017): a value that fills a bin has one of its own, and the other values share the rest. So a feature that is mostly
 * 0 still has nearly all bins for what else it may be. O(n log n) in the rows.
 */
export function binBounds(rows: readonly Float64Array[], feature: number): number[] {
  const values = countValues(rows, feature);
  const fair = rows.length / BINS;
  const common = values.filter(({ count }) => count >= fair);
  let rowsLeft = rows.length - common.reduce((sum, { count }) => sum + count, 0);
  let binsLeft = BINS - common.length;
  const bounds: number[] = [];
  let held = 0;
  for (const [at, { value, count }] of values.slice(0, -1).entries()) {
    const isCommon = count >= fair;
    const isNextCommon = (values[at + 1]?.count ?? 0) >= fair;
    if (!isCommon) held += count;
    const isFull = held > 0 && held >= rowsLeft / binsLeft;
    if (!isCommon && !isFull && !isNextCommon) continue;
    bounds.push(value);
    if (held > 0) {
      rowsLeft -= held;
      binsLeft -= 1;
    }
    held = 0;
  }
  return bounds;
}

/** The rounded values of a feature, rising, and how many rows have each. */
function countValues(rows: readonly Float64Array[], feature: number): { value: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const value = Number((row[feature] as number).toPrecision(DIGITS));
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
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
