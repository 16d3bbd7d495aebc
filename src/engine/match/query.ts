/** A sentence as a query: its known terms with their weights, and the terms of its context. */

import type { ClaimIndex } from '../index/open';
import type { Analysis, Term } from '../reading/analyse';
import { TermKind } from '../reading/analyse';

/** A sentence to be matched, with its page's date and context. */
export interface Query {
  analysis: Analysis;
  /** The sentences of its context, as makeQuery got them. */
  around: readonly Analysis[];
  /** Day number of the page's date, undefined on an undated page. */
  page: number | undefined;
  /** Unique terms that the index knows, rarest first. */
  terms: QueryTerm[];
  /** Sum of the weights of all terms, including those that the index does not know. */
  weight: number;
  /** Square root of the summed squared weights of all terms. */
  norm: number;
  /** Sum of the weights of words that no document has. */
  unknownWeight: number;
  /** Ids of the context's terms, with a weight by distance: 1 for the sentence before, less further back. */
  context: Map<number, number>;
  /** Lexicon indexes of the names in the context. */
  contextNames: Set<number>;
}

export interface QueryTerm {
  id: number;
  weight: number;
  term: Term;
}

/** Number of preceding sentences that belong to the context. */
export const CONTEXT_SENTENCES = 3;
/** Weight of a context word by distance: the sentence before, the one before that, …; last a quotation's speaker and the title. */
const CONTEXT_DECAY = [1, 0.7, 0.5, 0.4, 0.4] as const;

/** Makes the query of a sentence with its context. Linear in the number of terms. */
export function makeQuery(
  index: ClaimIndex,
  analysis: Analysis,
  page: number | undefined,
  before: readonly Analysis[],
): Query {
  const known = new Map<number, QueryTerm>();
  const unknownHashes = new Set<number>();
  let total = 0;
  let squares = 0;
  let unknownWeight = 0;
  for (const term of analysis.terms) {
    const id = index.lookup(term.hash);
    const weight =
      id < 0 ? index.unknownWeight(term.hash, term.kind === TermKind.Word) : (index.termWeight[id] as number);
    if (id < 0) {
      if (unknownHashes.has(term.hash)) continue;
      unknownHashes.add(term.hash);
      unknownWeight += weight;
    } else {
      const first = known.get(id);
      if (first) {
        // A repeated word has the cues of all its positions.
        first.term = { ...first.term, flags: first.term.flags | term.flags };
        continue;
      }
      known.set(id, { id, weight, term });
    }
    total += weight;
    squares += weight * weight;
  }
  const context = new Map<number, number>();
  const contextNames = new Set<number>();
  for (const [distance, sentence] of [...before].reverse().slice(0, CONTEXT_DECAY.length).entries()) {
    const near = CONTEXT_DECAY[distance] as number;
    for (const term of sentence.terms) {
      const id = index.lookup(term.hash);
      if (id >= 0 && !known.has(id) && (context.get(id) ?? 0) < near) context.set(id, near);
    }
    for (const name of sentence.names) if (!analysis.names.has(name)) contextNames.add(name);
  }
  const terms = [...known.values()].sort((a, b) => b.weight - a.weight || a.id - b.id);
  return {
    analysis,
    around: before,
    page,
    terms,
    weight: total,
    norm: Math.sqrt(squares),
    unknownWeight,
    context,
    contextNames,
  };
}
