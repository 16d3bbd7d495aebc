/** Counts the known claims of a page, for badge, pill, popup and live region. */
import { tn } from './words';

/** The part of an entry that identifies its claim. The entry of a statement has the text of the statement's claim. */
export interface Counted {
  claimText: string;
  /** Name of the added pack; absent or null for the bundled one. */
  pack?: string | null | undefined;
}

/** An identifier shared by a claim and its statements, which are separate entries. */
export const claimOf = ({ claimText, pack }: Counted): string => `${pack ?? ''}\n${claimText}`;

/** Number of distinct claims. Two sentences with the same claim, or with a claim and its denial, count once. */
export function claimCount(entries: readonly Counted[]): number {
  return new Set(entries.map(claimOf)).size;
}

/** The heading of a list: the number of claims, and of sentences if that is larger. */
export function countHeading(entries: readonly Counted[]): string {
  const claims = claimCount(entries);
  return claims === entries.length ? tn('page_count', claims) : tn('page_count_in', claims, String(entries.length));
}
