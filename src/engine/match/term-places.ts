/** Where the terms of the sentence in hand stand: read for each term of each candidate's documents, so no map. */
import type { Query } from './query';

/** Of a term that only the sentences before or the title have; Query.context says how near. */
export const IN_CONTEXT = -1;
/** Of a term that neither has. */
export const NOWHERE = 0;

/** One array for all sentences: nothing is allocated while matching. */
export class TermPlaces {
  /** For each term of the index: k + 1 for the k-th of Query.terms, else IN_CONTEXT or NOWHERE. */
  readonly of: Int16Array;
  private held: Query | undefined;

  /** @param terms how many the index has. */
  constructor(terms: number) {
    this.of = new Int16Array(terms);
  }

  /** Takes the next sentence and forgets the one before. Linear in the terms of both. */
  hold(query: Query): void {
    const { of } = this;
    if (this.held) {
      for (const { id } of this.held.terms) of[id] = NOWHERE;
      for (const id of this.held.context.keys()) of[id] = NOWHERE;
    }
    this.held = query;
    for (const id of query.context.keys()) of[id] = IN_CONTEXT;
    for (const [at, { id }] of query.terms.entries()) of[id] = at + 1;
  }
}
