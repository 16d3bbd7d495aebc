/** Reads dates with a month name, holidays on a fixed day, seasons and years: "3 July", "mid-February", "early 2025". */
import {
  calendarDay,
  type DaySpan,
  dayNumber,
  daySpan,
  monthLength,
  monthSpan,
  partOfSpan,
  yearSpan,
} from '../shared/calendar';
import { AHEAD_DAYS, type DateWords, FUTURE, MONTHS, PARTS, PAST, type Part, WEEKDAYS } from './date-words';
import type { FoundDate } from './dates';

/** Words after which any month name counts; without one, a short name or "March" or "may" does not. */
const BEFORE_MONTH = new Set(
  'in since until till by of last next this early mid late during before after from through'.split(' '),
);
/** Months that are verbs as well. */
const VERBS = new Set(['march', 'may']);
/** Capitalised month names longer than this, except VERBS, count in any position. In letters. */
const SHORT_NAME = 4;
const RANGE_WORDS = new Set(['and', 'to', 'or', 'through', 'until', 'till']);
/** Words that may follow "December 28 and 29"; a noun there would be something counted. */
const AFTER_RANGE = new Set(
  'in at on after when as with for to the by of before during and but while that which he she they it said'.split(' '),
);
/** Number of years tried to make the weekday of "Wednesday, Feb. 12" agree. */
const WEEKDAY_YEARS = 3;

/** The span in the year that is nearest to the page's day; see AHEAD_DAYS. */
function nearest(page: number, spanOf: (year: number) => DaySpan): DaySpan {
  const { year } = calendarDay(page);
  const here = spanOf(year);
  if (here.from > page + AHEAD_DAYS) return spanOf(year - 1);
  const next = spanOf(year + 1);
  return next.from <= page + AHEAD_DAYS ? next : here;
}

/** Reads "early", "mid-" or "the end of" before the token at `first`. */
export function partBefore(words: DateWords, first: number, floor = 0): { part: Part; first: number } | undefined {
  const word = words.at(first - 1);
  const joining = word === 'of' || word === 'in' || word === 'the';
  const at = first - (joining ? (word === 'the' && words.at(first - 2) === 'of' ? 3 : 2) : 1);
  const part = PARTS.get(words.at(at));
  if (part === undefined || at < floor) return undefined;
  // "To end February" is a verb and its object; "end of February" is a part of the month.
  const needsOf = !['early', 'mid', 'late'].includes(words.at(at));
  return needsOf && words.at(at + 1) !== 'of' ? undefined : { part, first: at };
}

/** Reads a month with or without day, days and year. @param floor tokens before this index belong to the date before. */
export function monthAt(
  words: DateWords,
  index: number,
  page: number | undefined,
  floor: number,
): FoundDate | undefined {
  const month = MONTHS.get(words.at(index));
  if (month === undefined) return undefined;
  const dayOf = (at: number) => {
    const day = at < floor ? undefined : words.day(at);
    return day !== undefined && day <= monthLength(month) ? day : undefined;
  };
  let first = index;
  let end = index + 1;
  const before = words.at(index - 1) === 'of' ? index - 2 : index - 1;
  let day = dayOf(before);
  let lastDay: number | undefined;
  if (day !== undefined) {
    first = before;
    const start = words.joined(before) ? before - 1 : RANGE_WORDS.has(words.at(before - 1)) ? before - 2 : -1;
    const from = start >= 0 ? dayOf(start) : undefined;
    if (from !== undefined && from < day) {
      lastDay = day;
      day = from;
      first = start;
    }
  } else if (!words.tokens[index + 1]?.breakBefore && words.tokens[index + 2]?.glue !== ':') {
    day = dayOf(index + 1);
    if (day !== undefined) {
      end = index + 2;
      const joined = words.joined(end);
      const at = joined ? end : RANGE_WORDS.has(words.at(end)) ? end + 1 : -1;
      const to = at >= 0 ? dayOf(at) : undefined;
      if (to !== undefined && to > day && (joined || rangeEnds(words, at + 1))) {
        lastDay = to;
        end = at + 1;
      }
    }
  }
  let year = words.year(end);
  let last = year === undefined ? end : end + 1;
  const of = words.at(end) === 'of' ? end + 1 : end;
  if (year === undefined && of > end) {
    year = words.year(of);
    if (year !== undefined) last = of + 1;
  }
  const stated = year !== undefined;
  if (!stated && page !== undefined && words.at(of + 1) === 'year') {
    // "In November of last year", "July this year".
    const step = PAST.has(words.at(of)) ? -1 : words.at(of) === 'this' ? 0 : FUTURE.has(words.at(of)) ? 1 : undefined;
    if (step !== undefined) {
      year = calendarDay(page).year + step;
      last = of + 2;
    }
  }
  if (day === undefined && year === undefined && !looksLikeMonth(words, index)) return undefined;
  const part = day === undefined ? partBefore(words, first, floor) : undefined;
  const spanOf = (inYear: number): DaySpan => {
    // Of a day that the year does not have, 29 February, only the month is known.
    if (day !== undefined && (lastDay ?? day) <= monthLength(month, inYear))
      return daySpan(inYear, month, day, lastDay);
    const whole = monthSpan(inYear, month);
    return part ? partOfSpan(whole, part.part) : whole;
  };
  const weekday = day === undefined ? undefined : WEEKDAYS.get(words.at(first - 1));
  const span =
    year !== undefined
      ? spanOf(year)
      : page === undefined
        ? undefined
        : around(words.at(first - 1), page, spanOf, weekday);
  return { first: part?.first ?? first, last, span, yearStated: stated, month, day, lastDay };
}

/** Finds the year of a date without one: by the word before it, by its weekday, else the nearest. */
function around(word: string, page: number, spanOf: (year: number) => DaySpan, weekday: number | undefined): DaySpan {
  const span = nearest(page, spanOf);
  const { year } = calendarDay(span.from);
  // "Last December" is over, or is the one that the page's own December follows; "that November" was told of.
  if ((PAST.has(word) || word === 'that') && span.to >= page) return spanOf(year - 1);
  if (FUTURE.has(word) && span.to < page) return spanOf(year + 1);
  if (weekday === undefined) return span;
  for (let back = 0; back < WEEKDAY_YEARS; back++) {
    const other = spanOf(year - back);
    if (calendarDay(other.from).weekday === weekday) return other;
  }
  return span;
}

function looksLikeMonth(words: DateWords, index: number): boolean {
  const word = words.at(index);
  const timed = BEFORE_MONTH.has(words.at(index - 1));
  return words.tokens[index]?.capital === true && (timed || (word.length > SHORT_NAME && !VERBS.has(word)));
}

function rangeEnds(words: DateWords, at: number): boolean {
  const token = words.tokens[at];
  return token === undefined || token.breakBefore || words.year(at) !== undefined || AFTER_RANGE.has(token.word);
}

const FEASTS: readonly (readonly [words: readonly string[], month: number, day: number])[] = [
  [['christmas', 'day'], 12, 25],
  [['christmas', 'eve'], 12, 24],
  [['new', 'year', 'day'], 1, 1],
  [['new', 'year', 'eve'], 12, 31],
];

/** First words of holiday names. */
const FEAST_HEADS = new Set(FEASTS.map(([name]) => name[0] ?? ''));

/** Reads holidays with a single date. Plain "Christmas" is left out: it may mean a season, and its eastern date differs. */
export function feastAt(words: DateWords, index: number, page: number | undefined): FoundDate | undefined {
  if (!FEAST_HEADS.has(words.at(index)) || words.at(index - 1) === 'orthodox') return undefined;
  const feast = FEASTS.find(([name]) => name.every((word, at) => words.at(index + at) === word));
  if (!feast) return undefined;
  const [name, month, day] = feast;
  const end = index + name.length;
  const year = words.year(end);
  const spanOf = (inYear: number) => daySpan(inYear, month, day);
  const span = year !== undefined ? spanOf(year) : page === undefined ? undefined : nearest(page, spanOf);
  return { first: index, last: year === undefined ? end : end + 1, span, yearStated: year !== undefined, month, day };
}

/** First month of each season that lies within one year; each has three months. */
const SEASONS = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
]);
const SEASON_MONTHS = 3;

/** Reads "in the summer of 2025", "spring 2024". A season without a year is not read: it may be past or future. */
export function seasonAt(words: DateWords, index: number): FoundDate | undefined {
  const month = SEASONS.get(words.at(index));
  if (month === undefined) return undefined;
  const at = words.at(index + 1) === 'of' ? index + 2 : index + 1;
  const year = words.year(at);
  if (year === undefined) return undefined;
  const span = { from: dayNumber(year, month, 1), to: dayNumber(year, month + SEASON_MONTHS, 1) - 1 };
  return { first: index, last: at + 1, span, yearStated: true };
}

const DECADE = 10;

/** Reads "2025", "early 2025", "the 1990s". */
export function yearAt(words: DateWords, index: number): FoundDate | undefined {
  const year = words.year(index);
  if (year === undefined) return undefined;
  const plural = words.tokens[index + 1];
  if (plural?.word === 's' && plural.start === words.tokens[index]?.end) {
    const span = { from: yearSpan(year).from, to: yearSpan(year + DECADE - 1).to };
    return { first: index, last: index + 2, span, yearStated: true };
  }
  const part = partBefore(words, index);
  const span = part ? partOfSpan(yearSpan(year), part.part) : yearSpan(year);
  return { first: part?.first ?? index, last: index + 1, span, yearStated: true };
}
