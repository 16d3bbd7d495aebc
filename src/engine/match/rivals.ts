/** The best of the other candidates: each claim is compared with all but itself, in one pass over them. */
import type { Candidate } from './candidates';

/** The greatest of some values, without any one of them: the two greatest are kept. */
export class Greatest {
  private first: number;
  private second: number;
  private owner = -1;

  /** @param none what stands where there is no other value. */
  constructor(none: number) {
    this.first = none;
    this.second = none;
  }

  /** @param owner place of the candidate whose value it is; its values come one after the other. */
  add(value: number, owner: number): void {
    if (value > this.first) {
      if (owner !== this.owner) this.second = this.first;
      this.first = value;
      this.owner = owner;
    } else if (value > this.second && owner !== this.owner) this.second = value;
  }

  /** The greatest value that is not of this owner. */
  without(owner: number): number {
    return owner === this.owner ? this.second : this.first;
  }
}

/** What the candidates of a sentence have at best. */
export class Rivals {
  readonly alone = new Greatest(0);
  readonly together = new Greatest(0);
  readonly lookalike = new Greatest(0);

  constructor(candidates: readonly Candidate[]) {
    for (const [rank, { docs, lookalike }] of candidates.entries()) {
      this.lookalike.add(lookalike, rank);
      for (const { alone, together } of docs) {
        this.alone.add(alone, rank);
        this.together.add(together, rank);
      }
    }
  }
}
