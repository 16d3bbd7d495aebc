/** Reads spans of time with their number: "two days", "a week", "three months". */
import { calendarDay, type DaySpan, dayNumber } from '../shared/calendar';
import type { DateWords } from './date-words';

export interface Step {
  unit: 'day' | 'week' | 'month' | 'year';
  count: number;
  /** Token indexes, end exclusive. */
  first: number;
  last: number;
}

const UNITS = new Map<string, Step['unit']>(
  (['day', 'week', 'month', 'year'] as const).flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
);
const COUNTS = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
]);
const FIGURE = /^\d{1,2}$/;
/** Largest count of each unit that still refers to a day. */
const MOST: Record<Step['unit'], number> = { day: 99, week: 52, month: 36, year: 50 };
/** Tolerance on either side, in days: "three weeks ago" may mean two and a half. */
const SLACK: Record<Step['unit'], number> = { day: 0, week: 3, month: 15, year: 183 };
const WEEK = 7;

/** Reads the step whose number stands at the index; undefined if none does. Keyed by the number, so none is found twice. */
export function stepAt(words: DateWords, index: number): Step | undefined {
  // Tests the unit first: this runs for every word, and few words are followed by a unit.
  const unit = UNITS.get(words.at(index + 1));
  if (unit === undefined) return undefined;
  const word = words.at(index);
  const count = COUNTS.get(word) ?? (FIGURE.test(word) ? Number(word) : undefined);
  if (count === undefined || count < 1 || count > MOST[unit]) return undefined;
  return { unit, count, first: index, last: index + 2 };
}

/** The unit that a word such as "day" or "weeks" names. */
export const unitOf = (word: string): Step['unit'] | undefined => UNITS.get(word);

/** Moves a span of days forward by the step (sign 1) or back (sign -1). */
export function shiftSpan({ from, to }: DaySpan, { unit, count }: Pick<Step, 'unit' | 'count'>, sign: 1 | -1): DaySpan {
  const slack = SLACK[unit];
  const move = (day: number): number => {
    if (unit === 'day') return day + sign * count;
    if (unit === 'week') return day + sign * count * WEEK;
    const date = calendarDay(day);
    const months = unit === 'month' ? count : 0;
    const years = unit === 'year' ? count : 0;
    return dayNumber(date.year + sign * years, date.month + sign * months, date.day);
  };
  return { from: move(from) - slack, to: move(to) + slack };
}
