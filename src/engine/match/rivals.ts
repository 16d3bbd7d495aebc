/** Best values among the rivals of each candidate, computed in one pass. */
/** Keeps the top two values, so the maximum without any one owner is O(1). */
export class MaxExcluding {
  private first: number;
  private second: number;
  private owner = -1;

  /** @param none maximum of an empty set. */
  constructor(none: number) {
    this.first = none;
    this.second = none;
  }

  /** Adds a value. @param owner of the value; all values of one owner must be added consecutively. */
  add(value: number, owner: number): void {
    if (value > this.first) {
      if (owner !== this.owner) this.second = this.first;
      this.first = value;
      this.owner = owner;
    } else if (value > this.second && owner !== this.owner) this.second = value;
  }

  /** Maximum of the values of all other owners. */
  excluding(owner: number): number {
    return owner === this.owner ? this.second : this.first;
  }
}
