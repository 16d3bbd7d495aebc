/**
 * Facets: what a sentence must express to state an entry, each as a list of the ways to say it. As in the search strategies
 * of librarians, the facets of an entry are joined by AND, the alternatives of a facet by OR.
 */
import * as z from 'zod/mini';
import { text } from './fields';

/** Most facets of an entry. */
const MAX_FACETS = 6;
/** Most alternatives of one facet, and most other words: those of the bundled record have up to 130. */
const MAX_ALTERNATIVES = 250;
/** Longest alternative, in UTF-16 units: a few words. */
const MAX_ALTERNATIVE = 60;

const alternatives = z.array(text.check(z.maxLength(MAX_ALTERNATIVE))).check(z.maxLength(MAX_ALTERNATIVES));

/**
 * The facets of an entry, and other words that tell it. People, sides and days do not belong here: they are compared by
 * themselves. An alternative of several words holds if these stand close together, in any order and inflection.
 */
export const Facets = z.object({
  /** Each must be expressed, by one of its alternatives. */
  all: z.array(alternatives.check(z.minLength(1))).check(z.minLength(1), z.maxLength(MAX_FACETS)),
  /** Words that are typical, but not necessary. */
  some: z.optional(alternatives),
  /** Words that point to another entry. */
  not: z.optional(alternatives),
});
export type Facets = z.infer<typeof Facets>;

/** All words of an entry's facets. */
export function facetTexts(facets: Facets | undefined): string[] {
  return facets ? [...facets.all.flat(), ...(facets.some ?? []), ...(facets.not ?? [])] : [];
}

/** A claim as if neither it nor its statements had facets: only the index needs them. */
export function withoutFacets<S extends { facets?: unknown }, C extends { facets?: unknown; statements: S[] }>(
  claim: C,
): C {
  const { facets: _, ...rest } = claim;
  return { ...rest, statements: claim.statements.map(({ facets: __, ...statement }) => statement) } as C;
}
