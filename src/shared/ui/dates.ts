/** Formats dates of the record in the language of the interface. Uses UTC, since a calendar day has no time zone. */
import { t, wordLanguage } from './words';

const FORMS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** Matches a year, month or day. The browser would also take other words for a date ("soon-01-01"). */
const PARTIAL_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** Cached formatters, by language and length of the date: creating one per date took most of the timeline's drawing time. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The formatter for a date of this length. Day before month, as in the record's texts ("9 February 2025"). */
function formatter(length: number, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = wordLanguage();
  const key = `${language} ${length}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...form, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

/** Formats `2025-02-09` as "9 Feb 2025", `2025-02` as "February 2025"; returns anything else unchanged. */
export function sayDate(date: string): string {
  const form = PARTIAL_DATE.test(date) ? FORMS[date.length] : undefined;
  // A year or month is parsed as its first day, in UTC as a day is.
  const time = Date.parse(date);
  return form && !Number.isNaN(time) ? formatter(date.length, form).format(time) : date;
}

/** Formats a date or a span `FROM/TO`. */
export function saySpan(span: string): string {
  const [from = '', to] = span.split('/');
  return to ? t('date_span', sayDate(from), sayDate(to)) : sayDate(from);
}
