/** Represents days as whole numbers (days since 1970-01-01, UTC), so that dates compare and subtract without time zones. */

import { daysInMonth } from '#src/claims/dates';

export interface DaySpan {
  from: number;
  to: number;
}

const DAY_MS = 86_400_000;
const LEAP_YEAR = 2024;

/** The day number of a calendar day. Month 1 to 12; overflow carries over as in Date.UTC. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** The calendar day of a day number. */
export function calendarDay(day: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** A day number as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The days `day` to `lastDay` of a month; one day without the second. */
export function daySpan(year: number, month: number, day: number, lastDay = day): DaySpan {
  const from = dayNumber(year, month, day);
  return { from, to: from + Math.max(0, lastDay - day) };
}

/** Number of days of a month; 29 for February if the year is not given. */
export function monthLength(month: number, year = LEAP_YEAR): number {
  return daysInMonth(year, month);
}

/** First and last day of a month. */
export function monthSpan(year: number, month: number): DaySpan {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1 };
}

/** First and last day of a year. */
export function yearSpan(year: number): DaySpan {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
}

/**
 * The days that a partial date (`2025`, `2025-02`, `2025-02-07`) or an interval `FROM/TO` of two covers.
 * @returns undefined if the text is neither.
 */
export function parseSpan(text: string): DaySpan | undefined {
  const [first = '', second] = text.split('/');
  const one = parsePartial(first);
  if (second === undefined || one === undefined) return one;
  const two = parsePartial(second);
  return two && { from: one.from, to: Math.max(one.from, two.to) };
}

/** Where the parts of a month or year begin and end, as shares of it. They overlap, since "early" and "mid" are loose words. */
const PART_SHARES = { early: [0, 0.4], mid: [0.3, 0.7], late: [0.6, 1] } as const;

/** The early, middle or late part of a span of days. */
export function partOfSpan({ from, to }: DaySpan, part: keyof typeof PART_SHARES): DaySpan {
  const [begin, end] = PART_SHARES[part];
  const days = to - from + 1;
  return { from: from + Math.floor(days * begin), to: from + Math.ceil(days * end) - 1 };
}

function parsePartial(text: string): DaySpan | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return yearSpan(year);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return monthSpan(year, month);
  const day = dayNumber(year, month, Number(match[3]));
  return { from: day, to: day };
}
