/**
 * Dates in a sentence, resolved against the page's date: "3 July", "July 3, 2025", "in November", "on Thursday",
 * "last month". Without a page date only dates that carry their year resolve; never against today.
 */
import { calendarDay, type DaySpan, dayNumber, monthSpan, yearSpan } from './calendar';
import type { Token } from './tokens';

export interface DateMention {
  /** Days covered; undefined where the year could not be known. */
  span: DaySpan | undefined;
  /** The year stands in the text itself. */
  yearStated: boolean;
  month: number | undefined;
  day: number | undefined;
  /** Resolved from a word like "Thursday" or "last week". */
  relative: boolean;
  /** Token indexes, end exclusive. */
  first: number;
  last: number;
}

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const MONTHS = new Map<string, number>(MONTH_NAMES.map((name, index) => [name, index + 1]));
for (const [index, name] of MONTH_NAMES.entries()) if (name !== 'may') MONTHS.set(name.slice(0, 3), index + 1);
MONTHS.set('sept', 9);
const WEEKDAYS = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, index) => [name, index] as const),
);
for (const name of ['mon', 'tue', 'tues', 'wed', 'thur', 'thurs', 'fri'])
  WEEKDAYS.set(
    name,
    [...WEEKDAYS.keys()].findIndex((day) => day.startsWith(name.slice(0, 3))),
  );
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** A date without a year is taken to lie at most this far ahead of the page, else in the year before. */
const AHEAD_DAYS = 60;
/** Words before a month name that could also be a verb or a woman's name: only with one of these is it a month. */
const BEFORE_MONTH = new Set(
  'in since until till by of last next early mid late this during before after from through'.split(' '),
);
const FUTURE = new Set(['next', 'coming', 'following', 'upcoming']);
const PAST = new Set(['last', 'past', 'previous', 'earlier']);

function nearest(page: number, spanOf: (year: number) => DaySpan): DaySpan {
  const { year } = calendarDay(page);
  const here = spanOf(year);
  if (here.from > page + AHEAD_DAYS) return spanOf(year - 1);
  const next = spanOf(year + 1);
  return next.from <= page + AHEAD_DAYS ? next : here;
}

/**
 * Dates among the tokens, in order.
 * @param page day number of the page's date, or undefined on an undated page.
 */
export function findDates(tokens: readonly Token[], page: number | undefined): DateMention[] {
  const found: DateMention[] = [];
  const word = (index: number) => tokens[index]?.word ?? '';
  const dayAt = (index: number) => {
    const value = Number(DAY.exec(word(index))?.[1] ?? Number.NaN);
    return value >= 1 && value <= 31 ? value : undefined;
  };
  const yearAt = (index: number) => (YEAR.test(word(index)) ? Number(word(index)) : undefined);
  const push = (first: number, last: number, mention: Partial<DateMention>) =>
    found.push({
      span: undefined,
      yearStated: false,
      month: undefined,
      day: undefined,
      relative: false,
      first,
      last,
      ...mention,
    });

  for (let index = 0; index < tokens.length; index++) {
    const month = MONTHS.get(word(index));
    if (month !== undefined) {
      const dayBefore = dayAt(index - 1) ?? (word(index - 1) === 'of' ? dayAt(index - 2) : undefined);
      const dayAfter = dayAt(index + 1);
      const day = dayBefore ?? dayAfter;
      const first = dayBefore === undefined ? index : dayAt(index - 1) === undefined ? index - 2 : index - 1;
      const end = dayBefore === undefined && dayAfter !== undefined ? index + 2 : index + 1;
      const year = yearAt(end) ?? (word(end) === 'of' ? yearAt(end + 1) : undefined);
      const last = year === undefined ? end : yearAt(end) === undefined ? end + 2 : end + 1;
      // "may", "march", "mar" and the like are months only beside a day, a year or a word that times.
      if (
        day === undefined &&
        year === undefined &&
        !(tokens[index]?.capital && (word(index).length > 4 || BEFORE_MONTH.has(word(index - 1))))
      )
        continue;
      if (
        day === undefined &&
        year === undefined &&
        (word(index) === 'march' || word(index) === 'may') &&
        !BEFORE_MONTH.has(word(index - 1))
      )
        continue;
      const spanOf = (inYear: number): DaySpan => {
        if (day === undefined) return monthSpan(inYear, month);
        const number = dayNumber(inYear, month, day);
        return { from: number, to: number };
      };
      const span = year !== undefined ? spanOf(year) : page === undefined ? undefined : nearest(page, spanOf);
      push(first, last, { span, yearStated: year !== undefined, month, day });
      index = last - 1;
      continue;
    }
    const year = yearAt(index);
    if (year !== undefined && !/^(?:troops|soldiers|people|ukrainians)$/.test(word(index + 1))) {
      push(index, index + 1, { span: yearSpan(year), yearStated: true });
      continue;
    }
    if (page === undefined) continue;
    const relative = relativeAt(word, index, page);
    if (relative) push(index, relative.last, { span: relative.span, relative: true });
  }
  return found;
}

function relativeAt(
  word: (index: number) => string,
  index: number,
  page: number,
): { span: DaySpan; last: number } | undefined {
  const here = word(index);
  const at = (from: number, to: number, last: number) => ({ span: { from: page + from, to: page + to }, last });
  const weekday = WEEKDAYS.get(here);
  if (weekday !== undefined) {
    const today = calendarDay(page).weekday;
    const back = (today - weekday + 7) % 7;
    if (FUTURE.has(word(index - 1))) return at(7 - back, 7 - back, index + 1);
    // On a Thursday, "last Thursday" is not today.
    if (back === 0 && PAST.has(word(index - 1))) return at(-7, -7, index + 1);
    // The day of the page itself or the one before it: reports of late evening carry yesterday's weekday.
    return at(-back, -back, index + 1);
  }
  switch (here) {
    case 'today':
    case 'tonight':
      return at(0, 0, index + 1);
    case 'yesterday':
      return at(-1, -1, index + 1);
    case 'tomorrow':
      return at(1, 1, index + 1);
    case 'week':
      if (PAST.has(word(index - 1))) return at(-13, -1, index + 1);
      if (FUTURE.has(word(index - 1))) return at(1, 13, index + 1);
      if (word(index - 1) === 'this') return at(-6, 6, index + 1);
      return undefined;
    case 'month':
    case 'year': {
      const { year, month } = calendarDay(page);
      const spanOf = (step: number): DaySpan =>
        here === 'year'
          ? yearSpan(year + step)
          : { from: dayNumber(year, month + step, 1), to: dayNumber(year, month + step + 1, 1) - 1 };
      const step = PAST.has(word(index - 1))
        ? -1
        : FUTURE.has(word(index - 1))
          ? 1
          : word(index - 1) === 'this'
            ? 0
            : undefined;
      return step === undefined ? undefined : { span: spanOf(step), last: index + 1 };
    }
    default:
      return undefined;
  }
}
