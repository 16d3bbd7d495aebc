/** Protects the many forms in which newsrooms write one day: each is that day or nothing, never another one. */
import { describe, expect, test } from 'vitest';
import { partOfSpan } from '#src/language/shared/calendar';
import { dates } from './date-readings';

/** A Thursday. */
const PAGE = '2025-02-13';

describe('in figures', () => {
  test.each([
    ['on 2025-02-12', null, ['2025-02-12: 2025-02-12']],
    ['on 12.02.2025', null, ['12.02.2025: 2025-02-12']],
    [
      'yesterday, the previous Wednesday 12.02.2025',
      '2025-02-20',
      ['yesterday: 2025-02-19', 'previous Wednesday 12.02.2025: 2025-02-12'],
    ],
    ['on 02.13.2025', null, ['02.13.2025: 2025-02-13']],
    ['on 02/13/2025', null, ['02/13/2025: 2025-02-13']],
    ['on 13-02-2025', null, ['13-02-2025: 2025-02-13']],
    ['on 3/3/2025', null, ['3/3/2025: 2025-03-03']],
    ['on 2025-13-40 and 31.02.2025', null, ['2025: 2025-01-01/2025-12-31']],
    ['call 1/2/3 and 24/7 and 10:42', null, []],
  ] as const)('%s (page %s)', (text, page, expected) => {
    expect(dates(text, page)).toEqual(expected);
  });

  test('day and month that could be exchanged give the year alone, without evidence', () => {
    expect(dates('on 12/02/2025', null)).toEqual(['12/02/2025: 2025-01-01/2025-12-31']);
    expect(dates('on 12/02/2025', '2025-12-20')).toEqual(['12/02/2025: 2025-01-01/2025-12-31']);
  });

  test('a weekday tells them apart, or a page that is too early for one of them', () => {
    expect(dates('on Wednesday, 12/02/2025', '2025-12-20')).toEqual(['Wednesday, 12/02/2025: 2025-02-12']);
    expect(dates('on Tuesday 12/02/2025', null)).toEqual(['Tuesday 12/02/2025: 2025-12-02']);
    expect(dates('on 12/02/2025', PAGE)).toEqual(['12/02/2025: 2025-02-12']);
  });
});

describe('several days', () => {
  test.each([
    ['on 28–29 December', '28–29 December: 2024-12-28/2024-12-29'],
    ['on 28-29 December 2025', '28-29 December 2025: 2025-12-28/2025-12-29'],
    ['on Dec. 28 and 29', 'Dec. 28 and 29: 2024-12-28/2024-12-29'],
    ['on December 28–29, 2025', 'December 28–29, 2025: 2025-12-28/2025-12-29'],
    ['from 10 to 12 February', '10 to 12 February: 2025-02-10/2025-02-12'],
    ['on Dec. 28 and 29 people died', 'Dec. 28: 2024-12-28'],
  ])('%s', (text, expected) => {
    expect(dates(text, PAGE)).toEqual([expected]);
  });

  test('a year at the end of a list is that of all its days', () => {
    const list = 'on Feb. 12, March 18 and May 19, 2025';
    const days = ['Feb. 12: 2025-02-12', 'March 18: 2025-03-18', 'May 19, 2025: 2025-05-19'];
    expect(dates(list, null)).toEqual(days);
    expect(dates(list, '2026-03-01')).toEqual(days);
    expect(dates('on Dec. 28 and Jan. 2, 2026', null)).toEqual(['Dec. 28: ?', 'Jan. 2, 2026: 2026-01-02']);
  });
});

describe('a part of a month, a season or a year', () => {
  test.each([
    ['in early February', 'early February: 2025-02-01/2025-02-12'],
    ['in mid-February 2024', 'mid-February 2024: 2024-02-09/2024-02-21'],
    ['late in December', 'late in December: 2024-12-19/2024-12-31'],
    ['at the end of January', 'end of January: 2025-01-19/2025-01-31'],
    ['in early 2025', 'early 2025: 2025-01-01/2025-05-26'],
    ['in mid-2024', 'mid-2024: 2024-04-19/2024-09-13'],
    ['late last year', 'late last year: 2024-08-07/2024-12-31'],
    ['in November of last year', 'November of last year: 2024-11-01/2024-11-30'],
    ['in the summer of 2024', 'summer of 2024: 2024-06-01/2024-08-31'],
    ['spring 2024', 'spring 2024: 2024-03-01/2024-05-31'],
    ['in the 1990s', '1990s: 1990-01-01/1999-12-31'],
  ])('%s', (text, expected) => {
    expect(dates(text, PAGE)).toEqual([expected]);
  });

  test('"to end" and "to start" are verbs', () => {
    expect(dates('to end 2025 well', PAGE)).toEqual(['2025: 2025-01-01/2025-12-31']);
  });

  test('parts lie in their span, in order, and overlap', () => {
    const span = { from: 0, to: 99 };
    expect(partOfSpan(span, 'early')).toEqual({ from: 0, to: 39 });
    expect(partOfSpan(span, 'mid')).toEqual({ from: 30, to: 69 });
    expect(partOfSpan(span, 'late')).toEqual({ from: 60, to: 99 });
  });
});

describe('from the day of the page', () => {
  test.each([
    ['two days ago', 'two days ago: 2025-02-11'],
    ['a week ago', 'a week ago: 2025-02-03/2025-02-09'],
    ['3 months ago', '3 months ago: 2024-10-29/2024-11-28'],
    ['three years ago', 'three years ago: 2021-08-14/2022-08-15'],
    ['the day before yesterday', 'day before yesterday: 2025-02-11'],
    ['the day after tomorrow', 'day after tomorrow: 2025-02-15'],
    ['earlier this week', 'earlier this week: 2025-02-07/2025-02-13'],
    ['earlier this month', 'earlier this month: 2025-02-01/2025-02-13'],
    ['later this year', 'later this year: 2025-02-13/2025-12-31'],
    ['in the past month', 'past month: 2025-01-13/2025-02-13'],
    ['over the weekend', 'the weekend: 2025-02-08/2025-02-09'],
    ['last weekend', 'last weekend: 2025-02-08/2025-02-09'],
    ['next weekend', 'next weekend: 2025-02-15/2025-02-16'],
    ['this past Sunday', 'Sunday: 2025-02-09'],
    ['on Monday evening', 'Monday: 2025-02-10'],
    ['last night', 'last night: 2025-02-12/2025-02-13'],
    ['last December', 'December: 2024-12-01/2024-12-31'],
    ['last February', 'February: 2024-02-01/2024-02-29'],
    ['that April call', 'April: 2024-04-01/2024-04-30'],
    ['on New Year’s Eve', 'New Year’s Eve: 2024-12-31'],
    ['on Christmas Day', 'Christmas Day: 2024-12-25'],
    ['they will meet on Friday', 'Friday: 2025-02-14'],
    ['the summit scheduled for Monday', 'Monday: 2025-02-17'],
    ['he said on Friday that they will meet', 'Friday: 2025-02-07'],
    ['they will meet soon, he said on Friday', 'Friday: 2025-02-07'],
  ])('%s', (text, expected) => {
    expect(dates(text, PAGE)).toEqual([expected]);
  });

  test.each([
    'this weekend they may meet',
    'Christmas',
    'the Orthodox Christmas Day',
    'the last week of the war',
    'the following Monday',
    'the previous day',
    'a week later',
    'two days after the call',
    'they spoke for two days',
  ])('%s: not clear, so none', (text) => {
    expect(dates(text, PAGE)).toEqual([]);
  });

  test('Sunday looks back on its own weekend, and "last weekend" on the one before', () => {
    expect(dates('over the weekend', '2025-02-16')).toEqual(['the weekend: 2025-02-15/2025-02-16']);
    expect(dates('last weekend', '2025-02-16')).toEqual(['last weekend: 2025-02-08/2025-02-09']);
  });
});

test('a weekday beside a day is that day, and tells its year', () => {
  expect(dates('on Wednesday, Feb. 12', '2025-06-01')).toEqual(['Wednesday, Feb. 12: 2025-02-12']);
  expect(dates('on Wednesday, Feb. 12', '2026-06-01')).toEqual(['Wednesday, Feb. 12: 2025-02-12']);
  expect(dates('on Wednesday, Feb. 12, 2025', '2026-06-01')).toEqual(['Wednesday, Feb. 12, 2025: 2025-02-12']);
});

describe('counted from another date of the sentence', () => {
  test.each([
    ['On Feb. 12, 2025, and again a week later', 'a week later: 2025-02-16/2025-02-22'],
    ['On Feb. 12, 2025, two days after the call', 'two days after: 2025-02-10'],
    ['On Feb. 12, 2025, two days before the call', 'two days before: 2025-02-14'],
    ['On Feb. 12, 2025, he denied what he had said the day before', 'the day before: 2025-02-11'],
    ['On Feb. 12, 2025, he denied what he had said the previous day', 'previous day: 2025-02-11'],
    ['On Feb. 12, 2025, and the following Monday', 'following Monday: 2025-02-17'],
    ['On Feb. 12, 2025, and the next day', 'next day: 2025-02-13'],
    ['They spoke two days after the Feb. 12, 2025 meeting', 'two days after: 2025-02-14'],
    ['They met three weeks before Aug. 15, 2025', 'three weeks before: 2025-07-22/2025-07-28'],
  ])('%s', (text, expected) => {
    for (const page of [null, '2026-01-02']) expect(dates(text, page)).toContain(expected);
  });

  test('not from a year, and not across years', () => {
    expect(dates('In 2014, and a week later', null)).toEqual(['2014: 2014-01-01/2014-12-31']);
    expect(dates('On Feb. 12, 2025, three years after the invasion', null)).toEqual(['Feb. 12, 2025: 2025-02-12']);
  });
});

test.each(['31 June 2025', 'February 30, 2025'])('%s is no day', (text) => {
  for (const one of dates(text, null)) expect(one).toMatch(/\/|\?$/);
});

test('on an undated page nothing that needs one resolves', () => {
  const text = 'two days ago, over the weekend, earlier this month, last night, the day before yesterday, this morning';
  expect(dates(text, null)).toEqual([]);
});
