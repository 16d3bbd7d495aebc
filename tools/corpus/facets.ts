/** Reads `facets.yaml`: the facets of entries, with concepts that several of them share. */
import * as z from 'zod/mini';
import { Facets } from '#src/claims/facets';
import { Id, text } from '#src/claims/fields';
import type { Claim, Statement } from '#src/claims/schema';

/** Begins an alternative that stands for all words of a concept. */
const CONCEPT = '$';

/** The file: concepts by name, and the facets of entries by id, whose alternatives may be concepts. */
export const FacetsFile = z.object({
  concepts: z.record(Id, z.array(text)),
  entries: z.record(Id, Facets),
});
export type FacetsFile = z.infer<typeof FacetsFile>;

/** Something wrong in the file, with the path of the field. */
export interface FacetFault {
  path: PropertyKey[];
  what: string;
  remedy: string;
}

/**
 * Adds the facets to the claims and statements that they belong to, each concept replaced by its words. Linear in the file.
 * @returns the claims, and entries and concepts that do not exist
 */
export function addFacets(
  claims: readonly Claim[],
  { concepts, entries }: FacetsFile,
): { claims: Claim[]; faults: FacetFault[] } {
  const faults: FacetFault[] = [];
  const wordsOf = (alternatives: readonly string[], path: PropertyKey[]): string[] => {
    const words = alternatives.flatMap((one, at) => {
      if (!one.startsWith(CONCEPT)) return [one];
      const found = concepts[one.slice(CONCEPT.length)];
      if (found) return found;
      const remedy = 'Correct its name, or add it to the concepts at the top of the file.';
      faults.push({ path: [...path, at], what: `There is no concept "${one.slice(CONCEPT.length)}".`, remedy });
      return [];
    });
    return [...new Set(words)];
  };
  const known = new Map<string, Facets>();
  for (const [id, { all, some, not }] of Object.entries(entries)) {
    known.set(id, {
      all: all.map((one, at) => wordsOf(one, ['entries', id, 'all', at])),
      ...(some ? { some: wordsOf(some, ['entries', id, 'some']) } : {}),
      ...(not ? { not: wordsOf(not, ['entries', id, 'not']) } : {}),
    });
  }
  const left = new Set(known.keys());
  const withTheirs = <T extends Claim | Statement>(entry: T): T => {
    const facets = entry.id === undefined ? undefined : known.get(entry.id);
    if (!facets || entry.id === undefined) return entry;
    left.delete(entry.id);
    return { ...entry, facets };
  };
  const filled = claims.map((claim) => ({ ...withTheirs(claim), statements: claim.statements.map(withTheirs) }));
  for (const id of left)
    faults.push({
      path: ['entries', id],
      what: `There is no claim or statement "${id}".`,
      remedy: 'Correct its id, or remove its facets.',
    });
  return { claims: filled, faults };
}
