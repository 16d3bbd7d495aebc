/**
 * Finds dates in a sentence and resolves them against the page's date: "3 July", "July 3, 2025", "2025-07-03", "28–29
 * December", "early 2025", "on Thursday", "last month", "two days ago". Without a page date only dates with a year
 * resolve, and dates counted from these ("a week later"). Today's date is never used.
 */

import type { DateMention } from '../language';
import { calendarDay, daySpan } from '../shared/calendar';
import type { Token } from '../shared/tokens';
import { AnchoredDates } from './anchored-dates';
import { DateWords, WEEKDAYS } from './date-words';
import { feastAt, monthAt, seasonAt, yearAt } from './month-dates';
import { numericAt } from './numeric-dates';
import { relativeAt } from './relative-dates';

/** What one date form found: a mention without the fields that keep their defaults. */
export type FoundDate = Pick<DateMention, 'first' | 'last'> & Partial<DateMention>;

/** Most tokens between two dates of a list that share the year of the last: "Feb. 12 and March 18, 2025". */
const LIST_GAP = 2;

/**
 * Finds the dates among the tokens, in order, none within another. Linear: each form looks at a few tokens.
 * @param page day number of the page's date, or undefined on an undated page.
 */
export function findDates(tokens: readonly Token[], page: number | undefined): DateMention[] {
  const found: DateMention[] = [];
  const words = new DateWords(tokens);
  const anchored = new AnchoredDates(words, page);
  for (let index = 0; index < tokens.length; index++) {
    const before = found[found.length - 1];
    const floor = before?.last ?? 0;
    const one =
      numericAt(words, index, page) ??
      monthAt(words, index, page, floor) ??
      feastAt(words, index, page) ??
      seasonAt(words, index) ??
      yearAt(words, index) ??
      anchored.at(index, before) ??
      (page === undefined ? undefined : relativeAt(words, index, page));
    if (!one) continue;
    const first = Math.max(one.first, floor);
    const mention = { span: undefined, yearStated: false, month: undefined, day: undefined, lastDay: undefined };
    const next: DateMention = { ...mention, relative: false, ...one, first };
    // "Wednesday, Feb. 12": the weekday belongs to that day and is not a date of its own.
    if (next.day !== undefined && WEEKDAYS.has(words.at(first - 1))) {
      // A mention that ends with this weekday ("Wednesday", "the previous Wednesday") is the same day: one mention.
      const same = floor === first ? found.pop() : undefined;
      next.first = same?.first ?? first - 1;
    }
    const waiting = anchored.resolve(next);
    if (waiting) found.push(waiting);
    found.push(next);
    index = one.last - 1;
  }
  shareYears(found);
  return found;
}

/** Applies the year at the end of a list to all its dates: "on Feb. 12, March 18 and May 19, 2025". */
function shareYears(found: DateMention[]): void {
  for (let at = found.length - 2; at >= 0; at--) {
    const one = found[at] as DateMention;
    const next = found[at + 1] as DateMention;
    if (one.yearStated || one.day === undefined || one.month === undefined || !next.yearStated || !next.span) continue;
    if (next.day === undefined || next.month === undefined || next.first - one.last >= LIST_GAP) continue;
    if (one.month > next.month) continue;
    const { year } = calendarDay(next.span.from);
    one.span = daySpan(year, one.month, one.day, one.lastDay);
    one.yearStated = true;
  }
}
