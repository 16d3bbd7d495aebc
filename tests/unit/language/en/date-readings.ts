/** Reads the dates of a text for the tests of dates. */
import { findDates } from '#src/language/en/dates';
import { tokenize } from '#src/language/en/tokens';
import { isoDay, parseSpan } from '#src/language/shared/calendar';

/** Each date of the text as its words and what they cover on a page of that day; "?" where no year can be known. */
export function dates(text: string, page: string | null): string[] {
  const tokens = tokenize(text);
  return findDates(tokens, page === null ? undefined : parseSpan(page)?.from).map(({ span, first, last }) => {
    const words = text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    if (!span) return `${words}: ?`;
    const days = span.from === span.to ? isoDay(span.from) : `${isoDay(span.from)}/${isoDay(span.to)}`;
    return `${words}: ${days}`;
  });
}
