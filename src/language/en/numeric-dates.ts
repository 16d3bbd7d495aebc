/** Reads dates in figures alone: "2025-02-12", "12.02.2025", "12/02/2025". */
import { calendarDay, dayNumber, monthLength, yearSpan } from '../shared/calendar';
import { hasFigure } from '../shared/tokens';
import { AHEAD_DAYS, type DateWords, WEEKDAYS } from './date-words';
import type { FoundDate } from './dates';

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})$/;
const FIGURE = /^\d{1,2}$/;
const MONTHS_A_YEAR = 12;

/**
 * Reads the date that begins at the index.
 * @param page day number of the page's date, or undefined.
 * @returns its day; only its year if day and month could be swapped and neither a weekday before it nor the page's date
 *   decides; undefined if no date begins there.
 */
export function numericAt(words: DateWords, index: number, page: number | undefined): FoundDate | undefined {
  // Every date in figures begins with one.
  if (!hasFigure(words.at(index))) return undefined;
  const dotted = DOTTED.exec(words.at(index));
  if (dotted) {
    // Dates with full stops are continental: the day comes first. "02.13.2025" can only be the other order.
    const [one, two, year] = dotted.slice(1).map(Number) as [number, number, number];
    const read = day(year, two, one) ?? day(year, one, two);
    return read && { ...read, first: index, last: index + 1 };
  }
  if (!words.joined(index + 1) || !words.joined(index + 2) || words.joined(index) || words.joined(index + 3))
    return undefined;
  const place = { first: index, last: index + 3 };
  const [one, two, three] = [words.at(index), words.at(index + 1), words.at(index + 2)];
  const first = words.year(index);
  if (first !== undefined) {
    const read = FIGURE.test(two) && FIGURE.test(three) ? day(first, Number(two), Number(three)) : undefined;
    return read && { ...read, ...place };
  }
  const year = words.year(index + 2);
  if (year === undefined || !FIGURE.test(one) || !FIGURE.test(two)) return undefined;
  const european = day(year, Number(two), Number(one));
  const american = day(year, Number(one), Number(two));
  if (european === undefined || american === undefined) {
    const read = european ?? american;
    return read && { ...read, ...place };
  }
  const weekday = WEEKDAYS.get(words.at(index - 1));
  const fits = [european, american].filter(
    ({ span }) =>
      (weekday === undefined || calendarDay(span.from).weekday === weekday) &&
      (page === undefined || span.from <= page + AHEAD_DAYS),
  );
  if (fits.length === 1 || (fits.length > 1 && one === two)) return { ...(fits[0] as Day), ...place };
  return { ...place, span: yearSpan(year), yearStated: true };
}

type Day = Pick<Required<FoundDate>, 'yearStated' | 'month' | 'day'> & { span: { from: number; to: number } };

function day(year: number, month: number, ofMonth: number): Day | undefined {
  if (month < 1 || month > MONTHS_A_YEAR || ofMonth < 1 || ofMonth > monthLength(month, year)) return undefined;
  const number = dayNumber(year, month, ofMonth);
  return { span: { from: number, to: number }, yearStated: true, month, day: ofMonth };
}
