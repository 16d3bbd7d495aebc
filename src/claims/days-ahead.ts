/**
 * Finds days in a pack that have not come yet: a statement, a source or an edit cannot be dated later than today. The time
 * of a claim may lie ahead, since events are planned, as may the bounds of roles and aliases. Pure.
 */
import { dayBefore, firstDay } from './dates';
import type { ClaimRecord } from './record';
import type { Claim, Pack, PackHeader, Source, Statement } from './schema';

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

/** A statement whose day lies ahead. */
export interface StatementAhead {
  claim: string;
  statement: Statement;
  /** Its day, else the first of its sources. */
  day: string;
}

/** Yields the statements of a record that lie ahead: by their own day, else by those of all their dated sources. */
export function* statementsAhead({ claim, sources }: ClaimRecord, today: string): Generator<StatementAhead, void> {
  for (const statement of claim.statements) {
    const published = () => sources.flatMap(({ id, date }) => (date && statement.sources.includes(id) ? date : []));
    const days = statement.on === undefined ? published().sort() : [statement.on];
    const [day] = days;
    if (day !== undefined && days.every((one) => isAhead(one, today))) yield { claim: claim.id, statement, day };
  }
}

/** The record without the statements that lie ahead: itself if there are none, undefined if there are no others. */
export function withoutAhead(record: ClaimRecord, today: string): ClaimRecord | undefined {
  const left = new Set([...statementsAhead(record, today)].map(({ statement }) => statement));
  if (left.size === 0) return record;
  const statements = record.claim.statements.filter((one) => !left.has(one));
  return statements.length === 0 ? undefined : { ...record, claim: { ...record.claim, statements } };
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
