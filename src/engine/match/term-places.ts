/** Where the terms of the current sentence stand. An array and no map: it is read for each term of each candidate's documents. */
import type { Query } from './query';

/** Of a term that only the sentences before or the title have; Query.context says how near. */
export const IN_CONTEXT = -1;
/** Of a term that neither has. */
export const NOWHERE = 0;

/** One array serves all sentences, so that nothing is allocated while matching. */
export class TermPlaces {
  /** For each term of the index: k + 1 for the k-th of Query.terms, else IN_CONTEXT or NOWHERE. */
  readonly of: Int16Array;
  private current: Query | undefined;

  /** @param terms how many the index has. */
  constructor(terms: number) {
    this.of = new Int16Array(terms);
  }

  /** Enters the terms of the next sentence and clears those of the one before. Linear in the terms of both. */
  reset(query: Query): void {
    const { of } = this;
    if (this.current) {
      for (const { id } of this.current.terms) of[id] = NOWHERE;
      for (const id of this.current.context.keys()) of[id] = NOWHERE;
    }
    this.current = query;
    for (const id of query.context.keys()) of[id] = IN_CONTEXT;
    for (const [at, { id }] of query.terms.entries()) of[id] = at + 1;
  }
}
