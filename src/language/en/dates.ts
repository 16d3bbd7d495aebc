/**
 * Dates in a sentence, resolved against the page's date: "3 July", "July 3, 2025", "2025-07-03", "28–29 December",
 * "early 2025", "on Thursday", "last month", "two days ago". Without a page date only dates that carry their year
 * resolve, and what is counted from such a date ("a week later"); never against today.
 */

import type { DateMention } from '../language';
import { calendarDay, daySpan } from '../shared/calendar';
import type { Token } from '../shared/tokens';
import { AnchoredDates } from './anchored-dates';
import { DateWords, WEEKDAYS } from './date-words';
import { feastAt, monthAt, seasonAt, yearAt } from './month-dates';
import { numericAt } from './numeric-dates';
import { relativeAt } from './relative-dates';

/** What one reader found at a place: a mention without what it leaves at its usual value. */
export type FoundDate = Pick<DateMention, 'first' | 'last'> & Partial<DateMention>;

/** A day whose year stands only behind the next date is at most this many tokens before it: "Feb. 12 and March 18, 2025". */
const LIST_GAP = 2;

/**
 * Dates among the tokens, in order, none within another. Linear: every reader looks at a few tokens around a place.
 * @param page day number of the page's date, or undefined on an undated page.
 */
export function findDates(tokens: readonly Token[], page: number | undefined): DateMention[] {
  const found: DateMention[] = [];
  const words = new DateWords(tokens);
  const anchored = new AnchoredDates(words, page);
  for (let index = 0; index < tokens.length; index++) {
    const floor = found[found.length - 1]?.last ?? 0;
    const one =
      numericAt(words, index, page) ??
      monthAt(words, index, page, floor) ??
      feastAt(words, index, page) ??
      seasonAt(words, index) ??
      yearAt(words, index) ??
      anchored.at(index, found[found.length - 1]) ??
      (page === undefined ? undefined : relativeAt(words, index, page));
    if (!one) continue;
    const first = Math.max(one.first, floor);
    const mention = { span: undefined, yearStated: false, month: undefined, day: undefined, lastDay: undefined };
    const next: DateMention = { ...mention, relative: false, ...one, first };
    // "Wednesday, Feb. 12": the weekday is that day's, not the last Wednesday before the page.
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

/** "On Feb. 12, March 18 and May 19, 2025": the year at the end is that of all. */
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
