/** Protects dates, which distinguish similar claims: none may be guessed from today's date. */
import { describe, expect, test, vi } from 'vitest';
import { findDates } from '#src/language/en/dates';
import { tokenize } from '#src/language/en/tokens';
import { calendarDay, dayNumber, parseSpan } from '#src/language/shared/calendar';

const iso = (day: number) => {
  const { year, month, day: ofMonth } = calendarDay(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
};
/** What a text's dates cover on a page of that day: one day, or `FROM/TO`; null if the year cannot be known. */
function dates(text: string, page: string | null): (string | null)[] {
  return findDates(tokenize(text), page === null ? undefined : parseSpan(page)?.from).map(({ span }) => {
    if (!span) return null;
    return span.from === span.to ? iso(span.from) : `${iso(span.from)}/${iso(span.to)}`;
  });
}
/** A Thursday. */
const PAGE = '2025-07-10';

describe('a day in any order of its parts', () => {
  test.each(['3 July 2025', 'July 3, 2025', 'the 3rd of July 2025', 'July 3rd, 2025', '3 Jul 2025', 'JULY 3, 2025'])(
    '%s, on a dated and on an undated page',
    (text) => {
      expect(dates(`They spoke on ${text}.`, PAGE)).toEqual(['2025-07-03']);
      expect(dates(`They spoke on ${text}.`, null)).toEqual(['2025-07-03']);
    },
  );
});

describe('without a year', () => {
  test.each([
    ['on July 3', '2025-07-03'],
    ['on 3 July', '2025-07-03'],
    ['on the 3rd of July', '2025-07-03'],
    ['on Sept. 5', '2025-09-05'],
    ['on December 24', '2024-12-24'],
    ['in November', '2024-11-01/2024-11-30'],
    ['in May', '2025-05-01/2025-05-31'],
  ])('%s is the one nearest to the page: %s', (text, expected) => {
    expect(dates(text, PAGE)).toEqual([expected]);
  });

  test('around New Year the nearest one may be in the year before or after', () => {
    expect(dates('on December 30', '2026-01-02')).toEqual(['2025-12-30']);
    expect(dates('on January 5', '2025-12-30')).toEqual(['2026-01-05']);
  });

  test('on an undated page the year stays unknown, whatever today is', () => {
    vi.useFakeTimers({ now: new Date('2025-07-10T12:00:00Z') });
    try {
      expect(dates('on July 3', null)).toEqual([null]);
      expect(dates('in November', null)).toEqual([null]);
      expect(dates('on Thursday, yesterday, last month, last year, next week', null)).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('against the day of the page', () => {
  test.each([
    ['on Thursday', '2025-07-10'],
    ['on Wednesday', '2025-07-09'],
    ['on Friday', '2025-07-04'],
    ['last Thursday', '2025-07-03'],
    ['next Thursday', '2025-07-17'],
    ['today', '2025-07-10'],
    ['yesterday', '2025-07-09'],
    ['tomorrow', '2025-07-11'],
    ['last month', '2025-06-01/2025-06-30'],
    ['next month', '2025-08-01/2025-08-31'],
    ['last year', '2024-01-01/2024-12-31'],
    ['this year', '2025-01-01/2025-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(dates(text, PAGE)).toEqual([expected]);
  });

  test('last week ends before the page and begins at most a fortnight before', () => {
    const [found] = findDates(tokenize('last week'), parseSpan(PAGE)?.from);
    const page = dayNumber(2025, 7, 10);
    expect(found?.span?.to).toBeLessThan(page);
    expect(found?.span?.from).toBeGreaterThanOrEqual(page - 14);
  });

  test('the month before January is December', () => {
    expect(dates('last month', '2025-01-15')).toEqual(['2024-12-01/2024-12-31']);
  });
});

test('a year and a month with its year are spans', () => {
  expect(dates('since February 2022', null)).toEqual(['2022-02-01/2022-02-28']);
  expect(dates('back in 2019', null)).toEqual(['2019-01-01/2019-12-31']);
  expect(dates('in February 2024', null)).toEqual(['2024-02-01/2024-02-29']);
});

test('verbs and numbers that look like dates are none', () => {
  for (const text of ['they may march on', 'they may 2,000 times', 'a mar in it'])
    expect(dates(text, PAGE), text).toEqual([]);
});

test('days, partial dates and intervals are read as they stand, and nothing else is', () => {
  expect(parseSpan('2025-02-07')).toEqual({ from: dayNumber(2025, 2, 7), to: dayNumber(2025, 2, 7) });
  expect(parseSpan('2025-02')).toEqual({ from: dayNumber(2025, 2, 1), to: dayNumber(2025, 2, 28) });
  expect(parseSpan('2021/2025-02')).toEqual({ from: dayNumber(2021, 1, 1), to: dayNumber(2025, 2, 28) });
  for (const text of ['', 'today', '2025-13', '07/02/2025', '2025-02-07T10:00'])
    expect(parseSpan(text)).toBeUndefined();
});
