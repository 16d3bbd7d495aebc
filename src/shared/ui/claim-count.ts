/** Counts the known claims of a page, for badge, pill, popup and live region alike. */
import { tn } from './words';

/** Distinct claims: two sentences that state the same claim are one known claim. */
export function claimCount(entries: readonly { claim: string }[]): number {
  return new Set(entries.map(({ claim }) => claim)).size;
}

/** A list's heading: the number of claims, and of sentences if there are more of them. */
export function countHeading(entries: readonly { claim: string }[]): string {
  const claims = claimCount(entries);
  return claims === entries.length ? tn('page_count', claims) : tn('page_count_in', claims, String(entries.length));
}
