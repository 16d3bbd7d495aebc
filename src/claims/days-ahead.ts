/**
 * Finds days in a pack that have not come yet: a statement, a source or an edit cannot be dated later than today. The time
 * of a claim may lie ahead, since events are planned, as may the bounds of roles and aliases. Pure.
 */
import { dayBefore, firstDay } from './dates';
import type { Claim, Pack, PackHeader, Source } from './schema';

/** Days after `today` that still count as come: where the day begins first, it is tomorrow already. */
const SPARE_DAYS = 1;

/** A date that lies ahead, with the path to its field. */
export interface DayAhead {
  path: PropertyKey[];
  date: string;
}

interface Dated {
  path: PropertyKey[];
  date: string | undefined;
}

/** Whether the first day of a partial date has not come anywhere. */
export function isAhead(date: string, today: string): boolean {
  return firstDay(date) > dayBefore(today, -SPARE_DAYS);
}

/** Yields the days of a pack that lie ahead, in the order of a pack's fields. Linear. @param today `YYYY-MM-DD` */
export function* daysAhead(pack: Pack, today: string): Generator<DayAhead, void> {
  yield* ahead(headerDays(pack), today);
  yield* entryDaysAhead(pack, today);
}

/** As `daysAhead`, for the header alone. */
export function* headerDaysAhead(header: PackHeader, today: string): Generator<DayAhead, void> {
  yield* ahead(headerDays(header), today);
}

/** As `daysAhead`, for sources and claims alone. */
export function* entryDaysAhead(
  { sources, claims }: { sources: readonly Source[]; claims: readonly Claim[] },
  today: string,
): Generator<DayAhead, void> {
  yield* ahead(sourceDays(sources), today);
  yield* ahead(claimDays(claims), today);
}

function* ahead(days: Iterable<Dated>, today: string): Generator<DayAhead, void> {
  for (const { path, date } of days) if (date !== undefined && isAhead(date, today)) yield { path, date };
}

function* headerDays({ searched, compiled, versions = [] }: PackHeader): Generator<Dated, void> {
  yield { path: ['searched'], date: searched };
  yield { path: ['compiled'], date: compiled };
  for (const [index, { date }] of versions.entries()) yield { path: ['versions', index, 'date'], date };
}

function* sourceDays(sources: readonly Source[]): Generator<Dated, void> {
  for (const [index, { date, retrieved }] of sources.entries()) {
    yield { path: ['sources', index, 'date'], date };
    yield { path: ['sources', index, 'retrieved'], date: retrieved };
  }
}

function* claimDays(claims: readonly Claim[]): Generator<Dated, void> {
  for (const [index, { added, changed, statements }] of claims.entries()) {
    yield { path: ['claims', index, 'added'], date: added };
    yield { path: ['claims', index, 'changed'], date: changed };
    for (const [number, { on }] of statements.entries())
      yield { path: ['claims', index, 'statements', number, 'on'], date: on };
  }
}
