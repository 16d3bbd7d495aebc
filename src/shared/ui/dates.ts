/** Dates of the record in the reader's language. Everything is UTC: a calendar day has no time zone. */
import { t } from './words';

const FORMS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** `2025-02-09` as "9 Feb 2025", `2025-02` as "February 2025"; what is no date comes back as it is. */
export function sayDate(date: string, locale: string): string {
  const form = FORMS[date.length];
  const time = Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
  if (!form || Number.isNaN(time)) return date;
  // The record writes "9 February 2025"; beside it "Feb 9, 2025" would read as another hand's.
  const inLocale = /^en\b/.test(locale) ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(inLocale, { ...form, timeZone: 'UTC' }).format(time);
}

/** A date or a span `FROM/TO` in words. */
export function saySpan(span: string, locale: string): string {
  const [from = '', to] = span.split('/');
  return to ? t('date_span', sayDate(from, locale), sayDate(to, locale)) : sayDate(from, locale);
}
