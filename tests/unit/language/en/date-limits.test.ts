/** Protects where readings of dates end: each limit of reach, number or name, at it and one past it. */
import { describe, expect, test } from 'vitest';
import { findDates } from '#src/language/en/dates';
import { tokenize } from '#src/language/en/tokens';
import { isoDay, parseSpan } from '#src/language/shared/calendar';

/** What the dates of a text cover on a page of Thursday 10 July 2025, separated by commas; '' without any. */
const covered = (text: string): string =>
  findDates(tokenize(text), parseSpan('2025-07-10')?.from)
    .map(({ span }) => (span ? [...new Set([isoDay(span.from), isoDay(span.to)])].join('/') : '?'))
    .join(', ');
const tells = (cases: readonly (readonly [text: string, days: string])[]) =>
  test.each(cases)('%s: %s', (text, days) => expect(covered(text)).toBe(days));

describe('a day without a year is sixty days ahead at most', () =>
  tells([
    ['on September 8', '2025-09-08'],
    ['on September 9', '2024-09-09'],
    ['in September', '2025-09-01/2025-09-30'],
    ['in October', '2024-10-01/2024-10-31'],
  ]));

describe('a word before the month tells its year', () =>
  tells([
    ['last July', '2024-07-01/2024-07-31'],
    ['last June', '2025-06-01/2025-06-30'],
    ['this July', '2025-07-01/2025-07-31'],
    ['next July', '2025-07-01/2025-07-31'],
    ['next June', '2026-06-01/2026-06-30'],
    ['next August', '2025-08-01/2025-08-31'],
    ['in November of last year', '2024-11-01/2024-11-30'],
    ['July this year', '2025-07-01/2025-07-31'],
    ['in July of next year', '2026-07-01/2026-07-31'],
    ['3 July of last year', '2024-07-03'],
  ]));

describe('a name that is also another word counts only where a date is likely', () =>
  tells([
    ['March said', ''],
    ['He met May', ''],
    ['in May', '2025-05-01/2025-05-31'],
    ['July was hot', ''],
    ['August was hot', '2025-08-01/2025-08-31'],
    ['august company', ''],
    ['in Jan', '2025-01-01/2025-01-31'],
    ['Jan was hot', ''],
    ['on Christmas', ''],
    ['Christmas Day', '2024-12-25'],
    ['New Year Eve', '2024-12-31'],
    ['Christmas Day 2023', '2023-12-25'],
  ]));

describe('a day is one that the month has', () =>
  tells([
    ['on 1 July', '2025-07-01'],
    ['on 31 July', '2025-07-31'],
    ['on 30 April', '2025-04-30'],
    ['on 31 April', '2025-04-01/2025-04-30'],
    ['February 28', '2025-02-28'],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2025', '2025-02-01/2025-02-28'],
    ['February 30', '2025-02-01/2025-02-28'],
    ['32 July', ''],
    ['0 July', ''],
    ['July 5:30', ''],
  ]));

describe('two days of a month are a span where the second follows', () =>
  tells([
    ['28 and 29 December', '2024-12-28/2024-12-29'],
    ['28-29 December', '2024-12-28/2024-12-29'],
    ['28-28 December', '2024-12-28'],
    ['29-28 December', '2024-12-28'],
    ['December 28 and 29', '2024-12-28/2024-12-29'],
    ['December 28 and 28', '2024-12-28'],
    ['December 28 and 29 in Paris', '2024-12-28/2024-12-29'],
    ['December 28 and 29 soldiers', '2024-12-28'],
    ['December 28 to 29, 2024', '2024-12-28/2024-12-29'],
  ]));

describe('a year is of the last century or this one, and counts nothing', () =>
  tells([
    ['1899', ''],
    ['1900', '1900-01-01/1900-12-31'],
    ['2099', '2099-01-01/2099-12-31'],
    ['2100', ''],
    ['2024 troops', ''],
  ]));

describe('in figures, day and month are told apart where one can be no month or is ahead by more than sixty days', () =>
  tells([
    ['12/13/2024', '2024-12-13'],
    ['13/12/2024', '2024-12-13'],
    ['13/13/2024', '2024-01-01/2024-12-31'],
    ['3/7/2025', '2025-01-01/2025-12-31'],
    ['02/02/2025', '2025-02-02'],
    ['08/09/2025', '2025-01-01/2025-12-31'],
    ['09/08/2025', '2025-01-01/2025-12-31'],
    ['08/10/2025', '2025-08-10'],
    ['02.13.2025', '2025-02-13'],
    ['12.02.2025', '2025-02-12'],
    ['2025-02-12', '2025-02-12'],
    ['2025-13-02', '2025-01-01/2025-12-31'],
  ]));

describe('a weekday is ahead where one of eight words before it plans it', () =>
  tells([
    ['He will a b c d e f g Friday', '2025-07-11'],
    ['He will a b c d e f g h Friday', '2025-07-04'],
    ['He will. On Friday', '2025-07-04'],
    ['will meet, he said on Friday', '2025-07-04'],
    ['will meet on Thursday', '2025-07-10'],
    ['last Friday', '2025-07-04'],
    ['last Thursday', '2025-07-03'],
    ['next Thursday', '2025-07-17'],
    ['coming Friday', '2025-07-11'],
    ['upcoming Thursday', '2025-07-17'],
    ['the following Monday', ''],
    ['the previous Monday', ''],
  ]));

describe('time that has passed is counted with a tolerance, up to a number', () =>
  tells([
    ['1 day ago', '2025-07-09'],
    ['0 days ago', ''],
    ['99 days ago', '2025-04-02'],
    ['100 days ago', ''],
    ['a week ago', '2025-06-30/2025-07-06'],
    ['52 weeks ago', '2024-07-08/2024-07-14'],
    ['53 weeks ago', ''],
    ['two months ago', '2025-04-25/2025-05-25'],
    ['36 months ago', '2022-06-25/2022-07-25'],
    ['37 months ago', ''],
    ['a year ago', '2024-01-09/2025-01-09'],
    ['50 years ago', '1975-01-08/1976-01-09'],
    ['51 years ago', ''],
    ['two days', ''],
    ['the day before yesterday', '2025-07-08'],
    ['before yesterday', '2025-07-09'],
    ['the day after tomorrow', '2025-07-12'],
    ['last night', '2025-07-09/2025-07-10'],
    ['this morning', '2025-07-10'],
    ['morning', ''],
  ]));

describe('weeks, months and years are those of the calendar or roll back from the page', () =>
  tells([
    ['last week', '2025-06-27/2025-07-09'],
    ['this week', '2025-07-04/2025-07-16'],
    ['next week', '2025-07-11/2025-07-23'],
    ['past week', '2025-07-03/2025-07-10'],
    ['past month', '2025-06-09/2025-07-10'],
    ['past year', '2024-07-09/2025-07-10'],
    ['earlier this month', '2025-07-01/2025-07-10'],
    ['later this month', '2025-07-10/2025-07-31'],
    ['early this month', '2025-07-01/2025-07-13'],
    ['late last year', '2024-08-07/2024-12-31'],
    ['the end of July', '2025-07-19/2025-07-31'],
    ['to end July', ''],
    ['over the weekend', '2025-07-05/2025-07-06'],
    ['will meet over the weekend', ''],
    ['the weekend', ''],
    ['last weekend', '2025-07-05/2025-07-06'],
    ['next weekend', '2025-07-12/2025-07-13'],
    ['this weekend', ''],
  ]));

describe('a year is that of the days listed before it, of no other date', () =>
  tells([
    ['on February 12 and March 18, 2021', '2021-02-12, 2021-03-18'],
    ['on February 12 and on March 18, 2021', '2025-02-12, 2021-03-18'],
    ['on February 12 and in March 2021', '2025-02-12, 2021-03-01/2021-03-31'],
    ['on February 12 and in 2021', '2025-02-12, 2021-01-01/2021-12-31'],
    ['in February and on March 18, 2021', '2025-02-01/2025-02-28, 2021-03-18'],
    ['on April 12 and March 18, 2021', '2025-04-12, 2021-03-18'],
    ['on February 12 and March 18', '2025-02-12, 2025-03-18'],
    ['on February 12, 2020 and March 18, 2021', '2020-02-12, 2021-03-18'],
  ]));
