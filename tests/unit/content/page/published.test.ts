/** Protects the day of a page: a wrong one is worse than none, since standings depend on it. */
import { expect, it } from 'vitest';
import { dayFromAddress, dayFromMeta, readDay } from '#src/content/facts/published';

it.each([
  ['2025-02-12T23:30:00+03:00', '2025-02-12'],
  ['2024-02-29', '2024-02-29'],
  ['9 February 2025', '2025-02-09'],
  ['Feb. 9, 2025', '2025-02-09'],
  [1_739_368_800, '2025-02-12'],
])('reads %s', (value, day) => {
  expect(readDay(value)).toBe(day);
});

it.each([
  ['a day that no calendar has', '2025-02-30'],
  ['a leap day of a common year', '2023-02-29'],
  ['a month that is none', '2025-13-01'],
  ['a day before the web', '1970-01-01'],
  ['a year far from now', '9999-12-31'],
  ['a form that may be read two ways', '02/09/2025'],
  ['words', 'yesterday'],
  ['nothing', null],
])('gives none for %s', (_name, value) => {
  expect(readDay(value)).toBeNull();
});

it.each<[unknown, string | null]>([
  ['1990-01-01', '1990-01-01'],
  ['1989-12-31', null],
  ['2199-12-31', '2199-12-31'],
  ['2200-01-01', null],
  ['2025-01-31', '2025-01-31'],
  ['2025-12-01', '2025-12-01'],
  ['2025-00-10', null],
  ['2025-01-00', null],
  ['2025-01-32', null],
  ['2025/2/9', '2025-02-09'],
  ['2025.02.09 10:00', '2025-02-09'],
  ['2025-02-091', null],
  ['x2025-02-09', null],
  ['20250209', '2025-02-09'],
  ['20250209101500', '2025-02-09'],
  ['20250209T1015', '2025-02-09'],
  ['20250209 and more', null],
  ['20250209T101500Z1', null],
  [1_739_368_800_000, '2025-02-12'],
  [1_739_368_800.9, '2025-02-12'],
  ['1739368800', '2025-02-12'],
  ['1739368800000', '2025-02-12'],
  ['17393688001', null],
  ['13/02/2025', '2025-02-13'],
  ['02/13/2025', '2025-02-13'],
  ['13.02.2025', '2025-02-13'],
  ['02/02/2025', '2025-02-02'],
  ['12/11/2025', null],
  ['12/13/2025', '2025-12-13'],
  ['13/12/2025', '2025-12-13'],
  ['13/13/2025', null],
  ['13/02-2025', null],
  ['1/13/02/2025', null],
  ['13/02/20251', null],
  ['1st Feb, 2025', '2025-02-01'],
  ['31 December 2025', '2025-12-31'],
  ['Wednesday, January 1st, 2025', '2025-01-01'],
  ['1 Foo 2025', null],
  [`${' '.repeat(90)}2025-02-09`, '2025-02-09'],
  [`${'x '.repeat(34)}9 Feb. 2025`, '2025-02-09'],
  [`${'x '.repeat(35)}9 Feb. 2025`, null],
  [true, null],
])('of %j the day is %s', (value, day) => {
  expect(readDay(value)).toBe(day);
});

it.each([
  ['/a/2025/02/09/', '2025-02-09'],
  ['/2025-02-09', '2025-02-09'],
  ['/a_2025-02-09.html', '2025-02-09'],
  ['/a-2025-02-09_b', '2025-02-09'],
  ['/2025/feb/09', '2025-02-09'],
  ['/2025/02/09x', null],
  ['/a2025/02/09/', null],
  ['/2025/feb/09x', null],
  ['/2025/foo/09/', null],
  ['/1925/02/09/', null],
  ['/2025/02/30/', null],
])('of the address %s it is %s', (path, day) => {
  expect(dayFromAddress(path)).toBe(day);
});

const MONTHS: [month: string, short: string, long: string][] = [
  ['01', 'Jan', 'January'],
  ['02', 'Feb', 'February'],
  ['03', 'Mar', 'March'],
  ['04', 'Apr', 'April'],
  ['05', 'May', 'May'],
  ['06', 'Jun', 'June'],
  ['07', 'Jul', 'July'],
  ['08', 'Aug', 'August'],
  ['09', 'Sept', 'September'],
  ['10', 'Oct', 'October'],
  ['11', 'Nov', 'November'],
  ['12', 'Dec', 'December'],
];

it.each(MONTHS)('reads month %s, %s or %s, before and behind the day', (month, short, long) => {
  expect([`9 ${short}. 2025`, `9 ${long}, 2025`, `${short} 9, 2025`, `${long} 9 2025`].map(readDay)).toEqual(
    new Array(4).fill(`2025-${month}-09`),
  );
  expect(dayFromAddress(`/2025/${short.slice(0, 3).toLowerCase()}/09/`)).toBe(`2025-${month}-09`);
});

it.each([
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
])('reads %s before and behind the month', (text, day) => {
  expect([`${text} May 2025`, `May ${text}, 2025`].map(readDay)).toEqual([`2025-05-0${day}`, `2025-05-0${day}`]);
});

/** The names of meta elements that give a day, the most certain first. */
const NAMES = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'article.published'],
  ...['parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime'],
  ...['dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date'],
  ...['publication_date', 'publish-date', 'publishdate', 'published_time', 'pubdate', 'article_date_original'],
  ...['originalpublicationdate', 'date'],
];

it.each(NAMES.map((name, rank) => [name, rank] as const))(
  'takes the day of %s before that of all behind it',
  (name, rank) => {
    const others = NAMES.slice(rank + 1).map((other) => [other, '2025-01-01'] as const);
    expect(dayFromMeta(new Map([...others, [name, '2025-02-02']]))).toBe('2025-02-02');
  },
);

it('prefers the meta element that says most certainly what its day is, and passes over one without a day', () => {
  const metas = (entries: Record<string, string>) => dayFromMeta(new Map(Object.entries(entries)));
  expect(metas({ date: '2025-01-01', 'article:published_time': '2025-02-02' })).toBe('2025-02-02');
  expect(metas({ date: '2025-01-01', 'article:published_time': 'soon' })).toBe('2025-01-01');
  expect(metas({ 'parsely-page': '{"title":"a","pub_date" : "2025-03-03T01:00:00Z"}' })).toBe('2025-03-03');
  expect(metas({ 'parsely-page': '{"pub_date":"2025-03-03"}', date: '2025-01-01' })).toBe('2025-01-01');
  expect(metas({})).toBeNull();
});
