/** Counts the known claims of a page, for badge, pill, popup and live region alike. */
import { tn } from './words';

/** The part of an entry that names its claim. A statement's entry has the text of the claim that it is of. */
export interface Counted {
  claimText: string;
  /** Name of the added pack; absent or null for the bundled one. */
  pack?: string | null | undefined;
}

/** One name for a claim and all of its statements, which are entries of their own. */
export const claimOf = ({ claimText, pack }: Counted): string => `${pack ?? ''}\n${claimText}`;

/** Distinct claims: two sentences that state the same claim, or a claim and its denial, are one known claim. */
export function claimCount(entries: readonly Counted[]): number {
  return new Set(entries.map(claimOf)).size;
}

/** A list's heading: the number of claims, and of sentences if there are more of them. */
export function countHeading(entries: readonly Counted[]): string {
  const claims = claimCount(entries);
  return claims === entries.length ? tn('page_count', claims) : tn('page_count_in', claims, String(entries.length));
}
