/**
 * Partial dates of the record: `2025`, `2025-02` or `2025-02-07`.
 * Dates stay strings, which compare correctly and do not depend on clock or time zone.
 */

/** Months with 30 days; February is computed separately. */
const SHORT_MONTHS = new Set([4, 6, 9, 11]);

/** Days in a month of the Gregorian calendar. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return SHORT_MONTHS.has(month) ? 30 : 31;
}

/** The first day that a partial date covers: `2025-02` gives `2025-02-01`. */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date covers: `2025-02` gives `2025-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, '0')}`;
}

/** Whether a date exists. The schema's pattern accepts 31 February; this does not. */
export function isRealDate(date: string): boolean {
  // Of a month or year alone no day is left to compare.
  return Number(date.slice(8)) <= daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** Whether a span `FROM/TO` ends before it begins. False for a single date. */
export function endsBeforeItBegins(span: string): boolean {
  const { first, last } = spanDays(span);
  return last < first;
}

/** First and last day of a span `FROM/TO`, or of a single date. */
export function spanDays(span: string): { first: string; last: string } {
  const slash = span.indexOf('/');
  if (slash < 0) return { first: firstDay(span), last: lastDay(span) };
  return {
    first: firstDay(span.slice(0, slash)),
    last: lastDay(span.slice(slash + 1)),
  };
}

/** The day `days` days before (after, if negative): `2025-03-01` gives `2025-02-28`. */
export function dayBefore(day: string, days = 1): string {
  const time = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) - days);
  return new Date(time).toISOString().slice(0, 10);
}
