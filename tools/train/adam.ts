/** Adam (Kingma and Ba 2015): gradient descent with a step of its own for each weight. */

/** Shares of the mean gradient and of its mean square that are kept from one step to the next. */
const KEPT = 0.9;
const KEPT_SQUARE = 0.99;
/** Keeps a step's denominator above zero. */
const LEAST = 1e-8;

/** Moves the weights in place. */
export class Adam {
  private readonly mean: Float64Array;
  private readonly square: Float64Array;
  private keptOfMean = 1;
  private keptOfSquare = 1;

  constructor(private readonly weights: Float64Array) {
    this.mean = new Float64Array(weights.length);
    this.square = new Float64Array(weights.length);
  }

  /** Takes one step against the gradient. Linear in the weights. */
  step(gradient: Float64Array, rate: number): void {
    const { weights, mean, square } = this;
    this.keptOfMean *= KEPT;
    this.keptOfSquare *= KEPT_SQUARE;
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] as number;
      mean[at] = KEPT * (mean[at] as number) + (1 - KEPT) * slope;
      square[at] = KEPT_SQUARE * (square[at] as number) + (1 - KEPT_SQUARE) * slope * slope;
      const size = Math.sqrt((square[at] as number) / (1 - this.keptOfSquare)) + LEAST;
      weights[at] = (weights[at] as number) - (rate * (mean[at] as number)) / (1 - this.keptOfMean) / size;
    }
  }
}
