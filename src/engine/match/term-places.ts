/** Positions of the terms of the current sentence. An array instead of a map, since it is read for each term of each candidate's documents. */
import type { Query } from './query';

/** Value for a term that only the context has; Query.context has its distance weight. */
export const IN_CONTEXT = -1;
/** Value for a term in neither sentence nor context. */
export const NOWHERE = 0;

/** Reuses one array for all sentences, so that matching allocates nothing. */
export class TermPlaces {
  /** For each term of the index: k + 1 for the k-th of Query.terms, else IN_CONTEXT or NOWHERE. */
  readonly of: Int16Array;
  private current: Query | undefined;

  /** @param terms number of terms in the index. */
  constructor(terms: number) {
    this.of = new Int16Array(terms);
  }

  /** Replaces the terms of the last sentence with those of a query. Linear in the terms of both. */
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
