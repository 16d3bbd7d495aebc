/** Evaluates a small neural network: one layer of rectified linear units between the features and the score. */

/** A network with its weights as text, to ship. */
export interface PackedNetwork {
  /** For each feature the values that count as 0 and as 1; between them it is scaled, beyond them clipped. */
  lows: readonly number[];
  highs: readonly number[];
  /** Feature by feature the weight to each hidden unit, a whole number from -MOST_WEIGHT on, one character each. */
  weights: string;
  /** For each hidden unit what it starts from, and what it adds to the score. */
  biases: readonly number[];
  outputs: readonly number[];
  /** Log-odds before any hidden unit. */
  base: number;
}

/** Largest size of a weight. With these 9 levels recall is nearly that of exact weights (docs/engine.md), and there is room for more units. */
export const MOST_WEIGHT = 4;
/** Code of the character of the smallest weight, "0": up to "8" none needs to be escaped. */
const FIRST_CHARACTER = 48;

/** Packs whole numbers from -MOST_WEIGHT to MOST_WEIGHT. */
export const packWeights = (weights: readonly number[]): string =>
  String.fromCharCode(...weights.map((weight) => FIRST_CHARACTER + MOST_WEIGHT + weight));

/** Makes the function that computes the log-odds of a row, in time linear in features times hidden units. */
export function createNetwork(packed: PackedNetwork): (row: ArrayLike<number>) => number {
  const { lows, highs, biases, outputs, base } = packed;
  const size = biases.length;
  const weights = Float64Array.from(packed.weights, (one) => one.charCodeAt(0) - FIRST_CHARACTER - MOST_WEIGHT);
  const hidden = new Float64Array(size);
  return (row) => {
    hidden.set(biases);
    for (let feature = 0; feature < lows.length; feature++) {
      const input = scaled(row[feature] as number, lows[feature] as number, highs[feature] as number);
      // Many features of a row are 0.
      if (input === 0) continue;
      const first = feature * size;
      for (let unit = 0; unit < size; unit++)
        hidden[unit] = (hidden[unit] as number) + input * (weights[first + unit] as number);
    }
    let sum = base;
    for (let unit = 0; unit < size; unit++) sum += Math.max(0, hidden[unit] as number) * (outputs[unit] as number);
    return sum;
  };
}

/** The value as a share of the way from `low` to `high`, from 0 to 1. */
export const scaled = (value: number, low: number, high: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));
