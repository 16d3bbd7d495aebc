/**
 * Finds a page's day of publication in the forms in which pages give it. Never today's date and never a guess: an ambiguous
 * form ("02/09/2025") gives nothing.
 */

import { READER_LANGUAGES } from '#src/language/readers';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Earliest plausible year; earlier dates are placeholders of templates. */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2199;
/** Longest text that is read as a date, in UTF-16 units. */
const LONGEST = 80;
const SECONDS_LENGTH = 10;
const SECOND = 1000;

function day(year: number, month: number, date: number): string | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || date < 1) return null;
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/**
 * The calendar day (`YYYY-MM-DD`) of a text, in the publisher's own time zone if stated; null if it is not certain. Reads ISO 8601, Unix times, "9 February 2025", "Feb. 9, 2025" and RFC 2822.
 */
export function readDay(value: unknown): string | null {
  if (typeof value === 'number') return readDay(String(Math.trunc(value)));
  if (typeof value !== 'string') return null;
  const text = value.trim().slice(0, LONGEST);
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(T\d{4,6}Z?|\d{6})?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{10}(\d{3})?$/.test(text)) {
    const time = Number(text) * (text.length === SECONDS_LENGTH ? SECOND : 1);
    return new Date(time).toISOString().slice(0, 10);
  }
  const slashed = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (slashed) return dayOfNumbers(Number(slashed[4]), Number(slashed[1]), Number(slashed[3]));
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i.exec(text);
  if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  return null;
}

/** Reads a date in figures if it is unambiguous: "13/02/2025" is, "02/09/2025" is not. */
function dayOfNumbers(year: number, first: number, second: number): string | null {
  if (first !== second && first <= MONTHS.length && second <= MONTHS.length) return null;
  return first > MONTHS.length ? day(year, second, first) : day(year, first, second);
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Names of meta elements with the day of publication, the most reliable first. */
const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'publication_date',
  'publish-date',
  'publishdate',
  'published_time',
  'pubdate',
  'article_date_original',
  'originalpublicationdate',
  'date',
];

/** The day in a page's meta elements, or null. @param metas maps lower-case names to contents. */
export function dayFromMeta(metas: ReadonlyMap<string, string>): string | null {
  for (const name of META) {
    const found = readDay(metas.get(name));
    if (found) return found;
  }
  return dayFromParsely(metas.get('parsely-page'));
}

/** Reads Parse.ly's older form: a JSON object in one meta element. */
function dayFromParsely(content: string | undefined): string | null {
  return readDay(/"pub_date"\s*:\s*"([^"]{1,80})"/.exec(content ?? '')?.[1]);
}

const IN_OTHER_STORY =
  'aside, nav, footer, ul, ol, a, [class*="related" i], [class*="recirc" i], [class*="comment" i], [class*="latest" i]';
const MARKED =
  '[itemprop~="datePublished"], time[pubdate], time[class*="publish" i][datetime], [class*="publish" i] time[datetime]';
/** Longest dateline, in characters: in longer paragraphs a time belongs to the story. */
const LONGEST_DATELINE = 120;

/** Matches elements with the time of a change. WordPress names one time "published updated". */
const CHANGED = '[itemprop~="dateModified"], [class*="updated" i], [class*="modified" i]';
/** Number of characters before a time in which "updated on" is looked for: more would be the story's own words. */
const WORDS_BEFORE = 16;
const HEADING = /^H[1-6]$/;

/** Whether an element has the time of the last change, by its names or the words before it. */
function isOfChange(element: Element): boolean {
  if (element.matches(CHANGED) && !element.matches('[itemprop~="datePublished"], [class*="publish" i]')) return true;
  const before = nodeBefore(element) ?? (element.parentElement && nodeBefore(element.parentElement));
  const words = before && !HEADING.test(before.nodeName) ? before.textContent : '';
  return saysUpdated(element.textContent ?? '', words ?? '');
}

/** The nearest sibling before an element that is more than white space. */
function nodeBefore(element: Element): Node | null {
  let node = element.previousSibling;
  while (node && !/\S/.test(node.textContent ?? '')) node = node.previousSibling;
  return node;
}

/** Whether a line, or the end of what precedes it, says that the page was changed on that day. */
function saysUpdated(line: string, before: string): boolean {
  const own = line.trim().slice(0, LONGEST);
  const tail = before.trim().slice(-WORDS_BEFORE);
  return READER_LANGUAGES.some(
    ({ dateline }) => !dateline.published.test(own) && (dateline.updated.test(tail) || dateline.updated.test(own)),
  );
}

/**
 * The day in the page's elements, or null: marked as publication, or a time or line after the headline and near it. Times
 * before the headline belong to the masthead, times in lists to other stories.
 */
export function dayFromElements(document: Document): string | null {
  const headline = document.querySelector('h1');
  const isOwn = (element: Element) => element.closest(IN_OTHER_STORY) === null;
  const times = [...document.querySelectorAll('time')].filter((time) => !isOfChange(time));
  for (const element of document.querySelectorAll(MARKED)) {
    const isCertain = element.matches('[itemprop~="datePublished"], time[pubdate]');
    const found =
      !isOfChange(element) && isOwn(element) && (isCertain || isNear(headline, element)) ? dayOf(element) : null;
    if (found) return found;
  }
  if (!headline) return null;
  for (const element of times) {
    const paragraph = element.closest('p')?.textContent ?? '';
    if (paragraph.length > LONGEST_DATELINE || !isOwn(element) || !isBehind(headline, element)) continue;
    const found = isNear(headline, element) ? dayOf(element) : null;
    if (found) return found;
  }
  return dayFromLines(document, headline, isOwn);
}

const FOLLOWING = 4;
const isBehind = (headline: Element, node: Node): boolean => (headline.compareDocumentPosition(node) & FOLLOWING) !== 0;

/** Number of texts after the headline that are searched: a page gives its day before the story begins. */
const MOST_LINES = 40;
const SHOW_TEXT = 4;
/** Matches a line with only a day, perhaps with weekday, time and time zone. */
const ONLY_A_DAY = /^[\s\w:.,|\u00B7\u2022\u2013\u2014/()-]{6,60}$/;

/** The day of the first line after the headline that says "Published …" or consists only of a day. */
function dayFromLines(document: Document, headline: Element, isOwn: (element: Element) => boolean): string | null {
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  walker.currentNode = headline.lastChild ?? headline;
  let before = '';
  for (let seen = 0, node = walker.nextNode(); node && seen < MOST_LINES; node = walker.nextNode()) {
    const line = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (line === '' || !parent || headline.contains(parent)) continue;
    seen++;
    const preceding = before;
    before = line;
    if (line.length > LONGEST_DATELINE || !isOwn(parent) || !isNear(headline, parent)) continue;
    if (saysUpdated(line, preceding)) continue;
    const isLine = READER_LANGUAGES.some(({ dateline }) => dateline.published.test(line)) || isOnlyDay(line);
    const found = isLine ? readDay(line) : null;
    if (found) return found;
  }
  return null;
}

function isOnlyDay(line: string): boolean {
  if (!ONLY_A_DAY.test(line) || READER_LANGUAGES.some(({ dateline }) => dateline.updated.test(line))) return false;
  const words = line.match(/[A-Za-z]{3,}/g) ?? [];
  return words.every((word) =>
    READER_LANGUAGES.some(({ monthOf: m, dateline }) => m(word) || dateline.words.test(word)),
  );
}

function dayOf(element: Element): string | null {
  return (
    readDay(element.getAttribute('content')) ??
    readDay(element.getAttribute('datetime')) ??
    readDay(element.textContent?.slice(0, LONGEST))
  );
}

/** Most levels between the headline and an ancestor shared with its time. */
const NEAR = 4;

function isNear(headline: Element | null, element: Element): boolean {
  let around = headline;
  for (let steps = 0; around && around.localName !== 'body' && steps < NEAR; steps++) {
    if (around.contains(element)) return true;
    around = around.parentElement;
  }
  return false;
}

/** The day in the path of an address, or null: `/2025/02/09/`, `/2025-02-09/`, `…-2025-02-09`, `/2025/feb/09/`. */
export function dayFromAddress(path: string): string | null {
  const digits = /[/_-](20\d{2})[/-](\d{2})[/-](\d{2})(?=[/_.-]|$)/.exec(path);
  if (digits) return day(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const named = /\/(20\d{2})\/([a-z]{3})\/(\d{2})(?=\/|$)/.exec(path);
  return named ? day(Number(named[1]), monthOf(named[2]), Number(named[3])) : null;
}
