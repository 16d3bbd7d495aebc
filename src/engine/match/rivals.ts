/** The best of the other candidates: each claim is compared with all but itself, in one pass over them. */
import type { Candidate } from './candidates';

/** Keeps the top two values, so the maximum without any one owner is O(1). */
export class MaxExcluding {
  private first: number;
  private second: number;
  private owner = -1;

  /** @param none the maximum of no values. */
  constructor(none: number) {
    this.first = none;
    this.second = none;
  }

  /** @param owner whose value it is. All values of one owner must be added one after the other. */
  add(value: number, owner: number): void {
    if (value > this.first) {
      if (owner !== this.owner) this.second = this.first;
      this.first = value;
      this.owner = owner;
    } else if (value > this.second && owner !== this.owner) this.second = value;
  }

  /** The maximum of the values of all others. */
  excluding(owner: number): number {
    return owner === this.owner ? this.second : this.first;
  }
}

/** Best cosines over the candidates of a sentence; owners are their ranks. */
export class Rivals {
  readonly sentenceCosine = new MaxExcluding(0);
  readonly contextCosine = new MaxExcluding(0);
  readonly lookalike = new MaxExcluding(0);

  constructor(candidates: readonly Candidate[]) {
    for (const [rank, { docs, lookalike }] of candidates.entries()) {
      this.lookalike.add(lookalike, rank);
      for (const { sentenceCosine, contextCosine } of docs) {
        this.sentenceCosine.add(sentenceCosine, rank);
        this.contextCosine.add(contextCosine, rank);
      }
    }
  }
}
