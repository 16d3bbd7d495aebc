/** Filters claims and groups them by month. Pure. */
import { spanDays } from '#src/claims/dates';
import type { ClaimKind } from '#src/claims/frame';
import type { Standing } from '#src/claims/standing';
import type { ClaimHead } from '#src/shared/protocol/messages';
import { groupBy } from '../parts/group-by';

export interface ClaimFilter {
  standing: Standing | '';
  /** Name of a speaker. */
  who: string;
  kind: ClaimKind | '';
  year: string;
}

export const NO_CLAIM_FILTER: ClaimFilter = { standing: '', who: '', kind: '', year: '' };

/** Claims that pass the filter, in their order. A claim that spans several years passes in each. */
export function filterClaims(claims: readonly ClaimHead[], { standing, who, kind, year }: ClaimFilter): ClaimHead[] {
  return claims.filter(
    (claim) =>
      (standing === '' || claim.standing === standing) &&
      (who === '' || claim.who.includes(who)) &&
      (kind === '' || claim.kind === kind) &&
      (year === '' || isOfYear(claim.time, year)),
  );
}

function isOfYear(time: string | undefined, year: string): boolean {
  if (time === undefined) return false;
  const { first, last } = spanDays(time);
  return first.slice(0, 4) <= year && year <= last.slice(0, 4);
}

/** Years in which the claims begin, latest first. */
export function yearsOfClaims(claims: readonly ClaimHead[]): string[] {
  return [...new Set(claims.flatMap(({ time }) => (time ? [time.slice(0, 4)] : [])))].sort().reverse();
}

/** Speakers by descending number of their claims, then by name. */
export function speakersOf(claims: readonly ClaimHead[]): string[] {
  const counts = new Map<string, number>();
  for (const { who } of claims) for (const name of new Set(who)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}

export interface ClaimGroup {
  /** `YYYY-MM`; `YYYY` if no month is known; '' for claims without a time. */
  month: string;
  claims: ClaimHead[];
}

/** Groups by the month in which what the claim is about began: latest first, claims without a time last. */
export function byMonth(claims: readonly ClaimHead[]): ClaimGroup[] {
  const groups = groupBy(claims, ({ time }) => (time?.split('/')[0] ?? '').slice(0, 7));
  return [...groups].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([month, list]) => ({ month, claims: list }));
}
