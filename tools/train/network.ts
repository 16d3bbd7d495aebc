/** Fits the network of src/engine/match/network.ts with the loss of loss.ts: Adam, dropout (Srivastava et al. 2014), a falling rate. */
import type { PackedNetwork } from '#src/engine/match/network';
import { Adam } from './adam';
import { type Ranges, rangesOf, type Sparse, sparseOf } from './inputs';
import { type Lists, listDerivatives, oddsOf } from './loss';
import { packNetwork } from './pack-network';
import { seededRandom } from './random';

export interface NetworkOptions {
  /** Hidden units. */
  hidden: number;
  /** Times that each sentence is seen. */
  epochs: number;
  /** Sentences per step. */
  batch: number;
  /** Size of the first step; it falls to 0 along a cosine. */
  rate: number;
  /** Share of the hidden units that are silent for a row while fitting. */
  dropout: number;
  seed: number;
}

export interface NetworkData extends Lists {
  rows: readonly Float64Array[];
  /** Number of features. */
  width: number;
}

/** Weights of a network while it is fitted: features by hidden units, and one of each for the hidden units. */
export interface Layers {
  weights: Float64Array;
  biases: Float64Array;
  outputs: Float64Array;
  base: Float64Array;
}

/** Share of the usual size of the first output weights: the score starts near the base. */
const FIRST_OUTPUTS = 0.3;

/** A row whose score the loss would move less than this changes nothing: most rows are that certain after the first epochs. */
const LEAST_SLOPE = 1e-4;

/** Fits the network. Linear in rows times features times hidden units for each epoch. */
export function fitNetwork(data: NetworkData, options: NetworkOptions): PackedNetwork {
  const ranges = rangesOf(data.rows, data.width);
  const trainer = new Trainer(data, ranges, options);
  const lists = listsOf(data.sentences);
  const steps = options.epochs * Math.ceil(lists.length / options.batch);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(lists, trainer.random);
    for (let from = 0; from < lists.length; from += options.batch) {
      const rows = lists.slice(from, from + options.batch).flat();
      trainer.step(rows, (options.rate * (1 + Math.cos((Math.PI * step) / steps))) / 2);
      step += 1;
    }
  }
  return packNetwork(trainer.layers, ranges);
}

/** The rows of each sentence. */
function listsOf(sentences: readonly number[]): number[][] {
  const lists: number[][] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (at === 0 || sentence !== sentences[at - 1]) lists.push([]);
    lists.at(-1)?.push(at);
  }
  return lists;
}

/** Puts the items in a random order, in place (Fisher and Yates). */
function shuffle<Item>(items: Item[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
}

/** Takes the steps. The network reads centred inputs; stored are those that are not 0, before they are centred. */
class Trainer {
  readonly layers: Layers;
  readonly random: () => number;
  private readonly gradients: Layers;
  private readonly optimisers: readonly [keyof Layers, Adam][];
  private readonly inputs: Sparse;
  /** The means of the stored inputs. */
  private readonly centres: Float64Array;

  constructor(
    private readonly data: NetworkData,
    ranges: Ranges,
    private readonly options: NetworkOptions,
  ) {
    const { width } = data;
    const { hidden } = options;
    this.random = seededRandom(options.seed);
    this.inputs = sparseOf(data.rows, ranges);
    this.centres = ranges.means.map((mean, feature) => mean / (ranges.spreads[feature] as number));
    // The bound of a uniform draw by He et al. (2015).
    const spread = (size: number) => Math.sqrt(6 / size);
    const around = (most: number) => () => most * (2 * this.random() - 1);
    this.layers = {
      weights: new Float64Array(width * hidden).map(around(spread(width))),
      biases: new Float64Array(hidden),
      outputs: new Float64Array(hidden).map(around(FIRST_OUTPUTS * spread(hidden))),
      base: Float64Array.of(oddsOf(data)),
    };
    this.gradients = emptied(this.layers);
    this.optimisers = (Object.keys(this.layers) as (keyof Layers)[]).map((name) => [name, new Adam(this.layers[name])]);
  }

  /** One step on these rows, which are those of whole sentences. */
  step(rows: readonly number[], rate: number): void {
    const { data, gradients } = this;
    const { hidden } = this.options;
    for (const gradient of Object.values(gradients)) gradient.fill(0);
    const active = new Float64Array(rows.length * hidden);
    const scores = new Float64Array(rows.length);
    const start = this.startOf();
    for (const [at, row] of rows.entries())
      scores[at] = this.forward(row, start, active.subarray(at * hidden, (at + 1) * hidden));
    const sums = { gradient: new Float64Array(rows.length), curvature: new Float64Array(rows.length) };
    const lists = {
      sentences: rows.map((row) => data.sentences[row] as number),
      labels: rows.map((row) => data.labels[row] as number),
      weights: rows.map((row) => data.weights[row] as number),
    };
    listDerivatives(lists, scores, sums);
    for (const [at, row] of rows.entries()) {
      const slope = sums.gradient[at] as number;
      if (Math.abs(slope) >= LEAST_SLOPE) this.backward(row, slope, active.subarray(at * hidden, (at + 1) * hidden));
    }
    this.centreGradient();
    for (const [name, optimiser] of this.optimisers) optimiser.step(gradients[name], rate);
  }

  /** What the hidden units start from if all inputs are stored as 0, that is at their lowest. */
  private startOf(): Float64Array {
    const { layers, centres, options } = this;
    const start = layers.biases.slice();
    for (const [feature, centre] of centres.entries()) {
      for (let unit = 0; unit < options.hidden; unit++)
        start[unit] = (start[unit] as number) - centre * (layers.weights[feature * options.hidden + unit] as number);
    }
    return start;
  }

  /** Writes the hidden units' values into `active`, silent ones as 0. @returns the score */
  private forward(row: number, start: Float64Array, active: Float64Array): number {
    const { inputs, layers, options } = this;
    const { hidden, dropout } = options;
    active.set(start);
    for (let at = inputs.firsts[row] as number; at < (inputs.firsts[row + 1] as number); at++) {
      const first = (inputs.features[at] as number) * hidden;
      const value = inputs.values[at] as number;
      for (let unit = 0; unit < hidden; unit++)
        active[unit] = (active[unit] as number) + value * (layers.weights[first + unit] as number);
    }
    let score = layers.base[0] as number;
    for (let unit = 0; unit < hidden; unit++) {
      const isSilent = this.random() < dropout;
      active[unit] = isSilent ? 0 : Math.max(0, active[unit] as number) / (1 - dropout);
      score += (active[unit] as number) * (layers.outputs[unit] as number);
    }
    return score;
  }

  /** Adds what the row's score asks of each weight. Reuses `active`. */
  private backward(row: number, slope: number, active: Float64Array): void {
    const { inputs, layers, gradients, options } = this;
    const { hidden, dropout } = options;
    gradients.base[0] = (gradients.base[0] as number) + slope;
    for (let unit = 0; unit < hidden; unit++) {
      const value = active[unit] as number;
      gradients.outputs[unit] = (gradients.outputs[unit] as number) + slope * value;
      const back = value > 0 ? (slope * (layers.outputs[unit] as number)) / (1 - dropout) : 0;
      gradients.biases[unit] = (gradients.biases[unit] as number) + back;
      active[unit] = back;
    }
    for (let at = inputs.firsts[row] as number; at < (inputs.firsts[row + 1] as number); at++) {
      const first = (inputs.features[at] as number) * hidden;
      const value = inputs.values[at] as number;
      for (let unit = 0; unit < hidden; unit++)
        gradients.weights[first + unit] =
          (gradients.weights[first + unit] as number) + value * (active[unit] as number);
    }
  }

  /** Takes the inputs' means into account, which are not stored with them. */
  private centreGradient(): void {
    const { gradients, centres, options } = this;
    for (const [feature, centre] of centres.entries()) {
      for (let unit = 0; unit < options.hidden; unit++) {
        const at = feature * options.hidden + unit;
        gradients.weights[at] = (gradients.weights[at] as number) - centre * (gradients.biases[unit] as number);
      }
    }
  }
}

const emptied = (layers: Layers): Layers => ({
  weights: new Float64Array(layers.weights.length),
  biases: new Float64Array(layers.biases.length),
  outputs: new Float64Array(layers.outputs.length),
  base: new Float64Array(1),
});
