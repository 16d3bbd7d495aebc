/** Rounds a fitted network to few levels and packs it. */
import { MOST_WEIGHT, type PackedNetwork, packWeights } from '#src/engine/match/network';
import type { Ranges } from './inputs';
import type { Layers } from './network';

/** Significant digits of what belongs to a hidden unit. */
const DIGITS = 3;
const short = (value: number): number => Number(value.toPrecision(DIGITS));

/**
 * Packs a network that reads centred inputs as one that reads scaled ones. A hidden unit times a number is the unit's output
 * weight divided by it, so each unit is sized to have MOST_WEIGHT as its largest weight before they are rounded. Its bias
 * makes up for what rounding changes in the mean.
 */
export function packNetwork(
  { weights, biases, outputs, base }: Layers,
  { lows, highs, means, spreads }: Ranges,
): PackedNetwork {
  const hidden = biases.length;
  const whole: number[] = new Array(weights.length);
  const packed = { biases: [] as number[], outputs: [] as number[] };
  for (let unit = 0; unit < hidden; unit++) {
    const own = Array.from(
      means,
      (_, feature) => (weights[feature * hidden + unit] as number) / (spreads[feature] as number),
    );
    const size = Math.max(...own.map(Math.abs)) / MOST_WEIGHT || 1;
    let bias = biases[unit] as number;
    for (const [feature, weight] of own.entries()) {
      const rounded = Math.round(weight / size);
      whole[feature * hidden + unit] = rounded;
      // The centred input is 0 where the scaled one is its mean.
      bias -= rounded * size * (means[feature] as number);
    }
    packed.biases.push(short(bias / size));
    packed.outputs.push(short((outputs[unit] as number) * size));
  }
  return { lows, highs, weights: packWeights(whole), ...packed, base: short(base[0] as number) };
}
