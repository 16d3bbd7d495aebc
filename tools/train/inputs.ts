/** Scales the features to what a network reads. */
import { scaled } from '#src/engine/match/network';

/** Share of the rows whose values are clipped at either end of a feature. */
const CLIPPED = 0.005;
/** Significant digits of a feature's ends. */
const DIGITS = 3;
/** Least spread that a scaled feature is divided by, so that one that is nearly always the same does not become huge. */
const LEAST_SPREAD = 0.02;

/** For each feature the ends of its range, and the mean and spread of its scaled values. */
export interface Ranges {
  lows: number[];
  highs: number[];
  means: Float64Array;
  spreads: Float64Array;
}

/** The scaled values divided by their feature's spread, where they are not 0, row by row: `firsts[row]` to `firsts[row + 1]` are the row's. */
export interface Sparse {
  firsts: Uint32Array;
  features: Uint16Array;
  values: Float64Array;
}

/** Finds the ranges of the features. O(n log n) in the rows. */
export function rangesOf(rows: readonly Float64Array[], width: number): Ranges {
  const ranges: Ranges = { lows: [], highs: [], means: new Float64Array(width), spreads: new Float64Array(width) };
  for (let feature = 0; feature < width; feature++) {
    const values = Float64Array.from(rows, (row) => row[feature] as number).sort();
    const [low, high] = endsOf(values);
    ranges.lows.push(low);
    ranges.highs.push(high);
    const inputs = values.map((value) => scaled(value, low, high));
    const mean = inputs.reduce((sum, value) => sum + value, 0) / inputs.length;
    const variance = inputs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / inputs.length;
    ranges.means[feature] = mean;
    ranges.spreads[feature] = Math.max(LEAST_SPREAD, Math.sqrt(variance));
  }
  return ranges;
}

/** The ends of the range of rising values: of all of them, if nearly all are the same. */
function endsOf(values: Float64Array): [number, number] {
  const at = (share: number) => Number((values[Math.floor(share * (values.length - 1))] as number).toPrecision(DIGITS));
  const low = at(CLIPPED);
  const high = at(1 - CLIPPED);
  if (low < high) return [low, high];
  return at(0) < at(1) ? [at(0), at(1)] : [low, low + 1];
}

/** Scales the rows. */
export function sparseOf(rows: readonly Float64Array[], { lows, highs, spreads }: Ranges): Sparse {
  const firsts = new Uint32Array(rows.length + 1);
  const features: number[] = [];
  const values: number[] = [];
  for (const [at, row] of rows.entries()) {
    for (const [feature, low] of lows.entries()) {
      const value = scaled(row[feature] as number, low, highs[feature] as number);
      if (value === 0) continue;
      features.push(feature);
      values.push(value / (spreads[feature] as number));
    }
    firsts[at + 1] = features.length;
  }
  return { firsts, features: Uint16Array.from(features), values: Float64Array.from(values) };
}
