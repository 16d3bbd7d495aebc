/** Reads dates relative to the page's day: "on Thursday", "yesterday", "over the weekend", "earlier this month", "two days ago". */
import { calendarDay, type DaySpan, dayNumber, partOfSpan, yearSpan } from '../shared/calendar';
import { shiftSpan, stepAt } from './date-steps';
import { type DateWords, FUTURE, PAST, WEEKDAYS } from './date-words';
import type { FoundDate } from './dates';
import { partBefore } from './month-dates';

const WEEK = 7;
const SATURDAY = 6;
/** "The past month" and "the past year" are counted back from the page's day, not by calendar months and years. */
const ROLLING = new Map([
  ['week', WEEK],
  ['month', 31],
  ['year', 366],
]);
/** Words before a weekday that put it after the page's day. */
const AHEAD = new Set('will scheduled planned set due expected slated ahead upcoming'.split(' '));
/** Words that end the reach of AHEAD: in "will meet, he said on Friday", Friday is past. */
const SAID = new Set('said says told announced confirmed that who after wrote reported'.split(' '));
const AHEAD_REACH = 8;
/** Most days back at which the past weekday is nearer than the next one. */
const NEARER_BACK = 3;

/** Reads the relative date that begins at the index; undefined if none does. @param page day number of the page's date. */
export function relativeAt(words: DateWords, index: number, page: number): FoundDate | undefined {
  const here = words.at(index);
  const before = words.at(index - 1);
  const at = (from: number, to: number, first = index, last = index + 1): FoundDate => ({
    span: { from: page + from, to: page + to },
    relative: true,
    first,
    last,
  });
  const weekday = WEEKDAYS.get(here);
  if (weekday !== undefined) {
    // "The following Monday", "the previous Monday" are counted from another date (anchored-dates.ts); "following Monday's call" is not.
    if (words.at(index - 2) === 'the' && (before === 'following' || before === 'previous' || before === 'preceding'))
      return undefined;
    const back = (calendarDay(page).weekday - weekday + WEEK) % WEEK;
    if (FUTURE.has(before)) return at(WEEK - back, WEEK - back);
    // On a Thursday, "last Thursday" is a week ago.
    if (PAST.has(before)) return back === 0 ? at(-WEEK, -WEEK) : at(-back, -back);
    const ahead = back === 0 ? undefined : aheadOf(words, index);
    // "Was scheduled for Thursday": the nearer one, since what was planned may be over.
    if (ahead && !(ahead === 'was' && back <= NEARER_BACK)) return at(WEEK - back, WEEK - back);
    // A weekday alone is the page's day or the latest such day before it.
    return at(-back, -back);
  }
  const step = stepAt(words, index);
  if (step) {
    if (words.at(step.last) !== 'ago') return undefined;
    const day = { from: page, to: page };
    return { span: shiftSpan(day, step, -1), relative: true, first: step.first, last: step.last + 1 };
  }
  switch (here) {
    case 'today':
    case 'tonight':
      return at(0, 0);
    case 'yesterday':
      return words.at(index - 2) === 'day' && before === 'before' ? at(-2, -2, index - 2) : at(-1, -1);
    case 'tomorrow':
      return words.at(index - 2) === 'day' && before === 'after' ? at(2, 2, index - 2) : at(1, 1);
    case 'night':
      return before === 'last' ? at(-1, 0, index - 1) : undefined;
    case 'morning':
    case 'afternoon':
    case 'evening':
      return before === 'this' ? at(0, 0, index - 1) : undefined;
    case 'weekend':
      return weekendAt(words, index, page);
    case 'week':
    case 'month':
    case 'year':
      return unitAt(words, index, page);
    default:
      return undefined;
  }
}

/** Whether the weekday is in the future: "will meet on Friday", "the summit set for Friday"; `was` if it was, when planned: "was set for Friday". */
function aheadOf(words: DateWords, index: number): 'is' | 'was' | undefined {
  for (let at = index; at > index - AHEAD_REACH && at > 0; at--) {
    if (words.tokens[at]?.breakBefore) return undefined;
    const word = words.at(at - 1);
    if (SAID.has(word)) return undefined;
    if (AHEAD.has(word)) return /^(?:was|were)$/.test(words.at(at - 2)) ? 'was' : 'is';
  }
  return undefined;
}

function weekendAt(words: DateWords, index: number, page: number): FoundDate | undefined {
  const before = words.at(index - 1);
  const place = { relative: true, first: index - 1, last: index + 1 };
  const { weekday } = calendarDay(page);
  // The latest Saturday: the page's own day, or up to six days before it.
  const saturday = page - ((weekday - SATURDAY + WEEK) % WEEK);
  const running = weekday === SATURDAY || weekday === 0;
  const span = (from: number): DaySpan => ({ from, to: from + 1 });
  if (FUTURE.has(before)) return { ...place, span: span(saturday + WEEK) };
  if (PAST.has(before)) return { ...place, span: span(running ? saturday - WEEK : saturday) };
  if (before === 'this' && running) return { ...place, span: span(saturday) };
  const back = before === 'the' && ['over', 'at', 'on', 'during'].includes(words.at(index - 2));
  return back && !aheadOf(words, index - 1) ? { ...place, span: span(saturday) } : undefined;
}

/** Reads a week, month or year after "last", "this" or "next", with "earlier", "later", "early" or "late" before these. */
function unitAt(words: DateWords, index: number, page: number): FoundDate | undefined {
  const unit = words.at(index);
  const before = words.at(index - 1);
  const step = PAST.has(before) ? -1 : FUTURE.has(before) ? 1 : before === 'this' ? 0 : undefined;
  // "The last week of February" is read as a part of February.
  if (step === undefined || words.at(index + 1) === 'of') return undefined;
  const place = { relative: true, first: index - 1, last: index + 1 };
  if (before === 'past') return { ...place, span: { from: page - (ROLLING.get(unit) as number), to: page } };
  let span = unit === 'week' ? weekSpan(page, step) : calendarSpan(page, unit, step);
  const turn = words.at(index - 2);
  if (step === 0 && (turn === 'earlier' || turn === 'later')) {
    span =
      turn === 'earlier' ? { from: Math.min(span.from, page), to: page } : { from: page, to: Math.max(page, span.to) };
    return { ...place, first: index - 2, span };
  }
  const part = unit === 'week' ? undefined : partBefore(words, index - 1);
  return part ? { ...place, first: part.first, span: partOfSpan(span, part.part) } : { ...place, span };
}

/** The days of a week, with tolerance: some weeks begin on Sunday, and on Monday the last Friday is "last week". */
function weekSpan(page: number, step: number): DaySpan {
  if (step === 0) return { from: page - WEEK + 1, to: page + WEEK - 1 };
  return step < 0 ? { from: page - 2 * WEEK + 1, to: page - 1 } : { from: page + 1, to: page + 2 * WEEK - 1 };
}

function calendarSpan(page: number, unit: string, step: number): DaySpan {
  const { year, month } = calendarDay(page);
  if (unit === 'year') return yearSpan(year + step);
  return { from: dayNumber(year, month + step, 1), to: dayNumber(year, month + step + 1, 1) - 1 };
}
