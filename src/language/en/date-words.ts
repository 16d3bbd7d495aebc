/** Words that dates consist of, and readings that all forms of dates share. */
import { hasFigure, type Token } from '../shared/tokens';

/**
 * Most days that an ambiguous date may lie after the page's day: news announces what is weeks away. A date without a year
 * that would lie further ahead is one of the year before; of two readings of a numeric date, such a one is discarded.
 */
export const AHEAD_DAYS = 60;

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
/** Month names and their short forms, mapped to 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index) => [name, index + 1] as const),
  ...MONTH_NAMES.flatMap((name, index) => (name === 'may' ? [] : [[name.slice(0, 3), index + 1] as const])),
  ['sept', 9],
]);

const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
/** Weekday names, mapped to 0 (Sunday) to 6. Without "sat" and "sun", which are usually other words. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...DAY_NAMES.map((name, index) => [name, index] as const),
  ...['mon', 'tue', 'tues', 'wed', 'thur', 'thurs', 'fri'].map(
    (name) => [name, DAY_NAMES.findIndex((day) => day.startsWith(name.slice(0, 3)))] as const,
  ),
]);

/** Which part of a month or a year: "early February", "mid-2025", "at the end of last year". */
export type Part = 'early' | 'mid' | 'late';
export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
]);

export const FUTURE: ReadonlySet<string> = new Set(['next', 'coming', 'upcoming']);
export const PAST: ReadonlySet<string> = new Set(['last', 'past']);

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** Nouns of things that are counted: "2000 troops" is not a year. */
const COUNTED =
  /^(?:troops|soldiers|people|ukrainians|russians|civilians|drones|missiles|tanks|prisoners|children|men|women|km|kilometres|kilometers|miles|square|metres|meters|tons|tonnes|dollars|euros|hours|days|minutes|times|mw|megawatts)$/;

const BEFORE_MONTH = new Set('in since of until by last this next early mid late'.split(' '));

/** Whether the token is the month and not the verb: "5 May", "May 2025", "in May". */
export function isMonthOfMay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.word !== 'may' || !tokens[at].capital) return false;
  const before = tokens[at - 1]?.word ?? '';
  return hasFigure(before) || hasFigure(tokens[at + 1]?.word ?? '') || BEFORE_MONTH.has(before);
}

/** The words of a token list by index; the empty string outside it. */
export class DateWords {
  constructor(readonly tokens: readonly Token[]) {}

  at(index: number): string {
    return this.tokens[index]?.word ?? '';
  }

  /** Day of a month that stands here ("3", "3rd", "12th"), 1 to 31. */
  day(index: number): number | undefined {
    const value = Number(DAY.exec(this.at(index))?.[1] ?? Number.NaN);
    return value >= 1 && value <= 31 ? value : undefined;
  }

  /** Year 1900 to 2099 that stands here, unless it counts something. */
  year(index: number): number | undefined {
    const word = this.at(index);
    return hasFigure(word) && YEAR.test(word) && !COUNTED.test(this.at(index + 1)) ? Number(word) : undefined;
  }

  /** Whether only a hyphen, slash or short dash joins the token to the one before: "28-29", "12/02/2025". */
  joined(index: number): boolean {
    const glue = this.tokens[index]?.glue ?? '';
    return glue !== '' && glue !== ':' && glue !== '.';
  }
}
