/** Dates of the record in the language of the words. Everything is UTC: a calendar day has no time zone. */
import { t, wordLanguage } from './words';

const FORMS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** The first day of a partial date, in ms; NaN if it is not a date. */
function timeOf(date: string): number {
  return Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
}

/** Day before month, as in the record's own texts ("9 February 2025"). */
const formatter = (form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(wordLanguage() === 'en' ? 'en-GB' : wordLanguage(), { ...form, timeZone: 'UTC' });

/** `2025-02-09` as "9 Feb 2025", `2025-02` as "February 2025"; anything else is returned unchanged. */
export function sayDate(date: string): string {
  const form = FORMS[date.length];
  const time = timeOf(date);
  return form && !Number.isNaN(time) ? formatter(form).format(time) : date;
}

/** A date or a span `FROM/TO` in words. */
export function saySpan(span: string): string {
  const [from = '', to] = span.split('/');
  return to ? t('date_span', sayDate(from), sayDate(to)) : sayDate(from);
}
