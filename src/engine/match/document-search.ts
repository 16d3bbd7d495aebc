/** What both ways to search an index have in common. */
import type { Query } from './query';
import type { TermPlaces } from './term-places';

/** A context word, and what it adds to the sum of a document that has it. */
export interface NearTerm {
  id: number;
  gain: number;
}

/** For each document of an index, the dot product with the sentence's own words, and with those of the context. */
export interface Sums {
  own: Float32Array;
  more: Float32Array;
}

export interface DocumentSearch {
  /**
   * Finds the documents that may be near a sentence. Their sums are complete until the next call.
   * @param places positions of the query's terms.
   * @param near words of the context; may be put in another order
   * @param least sum per unit of its norm that a document must exceed; below it documents may be left out.
   * @returns documents, some perhaps more than once; valid until the next call.
   */
  find(query: Query, places: TermPlaces, near: NearTerm[], least: number): ArrayLike<number>;
}
