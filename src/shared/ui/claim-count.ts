/** How many known claims a page holds: one way of counting, so that badge, pill, popup and live region agree. */
import { tn } from './words';

/** Distinct claims: two sentences that state the same claim are one known claim. */
export function claimCount(entries: readonly { claim: string }[]): number {
  return new Set(entries.map(({ claim }) => claim)).size;
}

/** A list's heading: the claims, and the sentences too where there are more of them than claims. */
export function countHeading(entries: readonly { claim: string }[]): string {
  const claims = claimCount(entries);
  return claims === entries.length ? tn('page_count', claims) : tn('page_count_in', claims, String(entries.length));
}
