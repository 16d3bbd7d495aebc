/** Protects dates that are counted from another date, and the words that a date takes: each at its limit and one past it. */
import { describe, expect, test } from 'vitest';
import { findDates } from '#src/language/en/dates';
import { tokenize } from '#src/language/en/tokens';
import { dates } from './date-readings';

/** The dates of each text on a page of Thursday 10 July 2025. */
const tells = (cases: readonly (readonly [text: string, ...found: string[]])[]) =>
  test.each(cases.map(([text, ...found]) => [text, found] as const))('%s', (text, found) =>
    expect(dates(text, '2025-07-10')).toEqual(found),
  );
const FEB_12 = '12 February 2025: 2025-02-12';

describe('a time after or before the date that precedes it', () =>
  tells([
    ['On 12 February 2025 and a week later they met', FEB_12, 'a week later: 2025-02-16/2025-02-22'],
    ['On 12 February 2025 and two days earlier they met', FEB_12, 'two days earlier: 2025-02-10'],
    ['On 12 February 2025, two days before, they met', FEB_12, 'two days before: 2025-02-10'],
    ['On 12 February 2025, two days afterwards, they met', FEB_12, 'two days afterwards: 2025-02-14'],
    ['On 12 February 2025, two days on, they met', FEB_12],
    ['On 12 February 2025, two days long, they met', FEB_12],
    ['On 12 February 2025, two days of talks began', FEB_12],
    ['On 12 February 2025 they met and the call later', FEB_12],
    ['On 12 February 2025 they met and that day earlier', FEB_12],
    ['In July 2024 and a day later they met', 'July 2024: 2024-07-01/2024-07-31', 'a day later: 2024-07-02/2024-08-01'],
    ['In the past month and a day later they met', 'past month: 2025-06-09/2025-07-10'],
  ]));

describe('a weekday after "following" alone is of the page', () =>
  tells([
    ["Following Monday's call they met", "Monday's: 2025-07-07"],
    ["On Wednesday he said, following Monday's call, that", 'Wednesday: 2025-07-09', "Monday's: 2025-07-07"],
  ]));

describe('the distance of a date from an event dates the event, up to sixty days', () =>
  tells([
    ['On 12 February 2025, two days after the call he spoke', FEB_12, 'two days after: 2025-02-10'],
    ['On 12 February 2025, eight weeks after the call he spoke', FEB_12, 'eight weeks after: 2024-12-15/2024-12-21'],
    ['On 12 February 2025, nine weeks after the call he spoke', FEB_12],
    ['On 12 February 2025, a month after the call he spoke', FEB_12],
  ]));

describe('a distance is counted from a date that follows within five words', () =>
  tells([
    ['Two days after a b c d 12 February 2025', 'Two days after: 2025-02-14', FEB_12],
    ['Two days after a b c d e 12 February 2025', 'Two days after: 2025-02-14', FEB_12],
    ['Two days after a b c d e f 12 February 2025', FEB_12],
    ['Two days after, 12 February 2025', FEB_12],
    ['Two days after the call, 12 February 2025', FEB_12],
    ['Two days after the 2024 war', '2024: 2024-01-01/2024-12-31'],
    ['Two days after the past month', 'past month: 2025-06-09/2025-07-10'],
    [
      'Two days after 12 February 2025 and 14 May 2025',
      'Two days after: 2025-02-14',
      FEB_12,
      '14 May 2025: 2025-05-14',
    ],
  ]));

describe('between two dates a distance is counted from the one that follows, if it is near', () => {
  const MARCH = '1 March 2025: 2025-03-01';
  tells([
    ['On 1 March 2025, two days after a b c d 12 February 2025', MARCH, 'two days after: 2025-02-14', FEB_12],
    ['On 1 March 2025, two days after a b c d e 12 February 2025', MARCH, 'two days after: 2025-02-27', FEB_12],
    ['On 1 March 2025, two days after the call, 12 February 2025', MARCH, 'two days after: 2025-02-27', FEB_12],
    ['On 1 March 2025, two days after the 2024 war', MARCH, '2024: 2024-01-01/2024-12-31'],
    ['On 1 March 2025, two days after the Monday call', MARCH, 'two days after: 2025-07-09', 'Monday: 2025-07-07'],
  ]);
  test('a weekday is no date on a page without a day', () =>
    expect(dates('On 1 March 2025, two days after the Monday call', null)).toEqual([
      MARCH,
      'two days after: 2025-02-27',
    ]));
  test('nothing is counted from a date without a year', () =>
    expect(dates('Two days after 12 February they met', null)).toEqual(['12 February: ?']));
});

describe('the next, previous or same day, week or weekday', () =>
  tells([
    ['On 12 February 2025 and the next week they met', FEB_12, 'next week: 2025-02-16/2025-02-22'],
    ['On 12 February 2025 and next week they meet', FEB_12, 'next week: 2025-07-11/2025-07-23'],
    ['On 12 February 2025 and that same day they met', FEB_12, 'same day: 2025-02-12'],
    ['On 12 February 2025 and the same week they met', FEB_12],
    ['On 12 February 2025 and the next Monday they met', FEB_12, 'Monday: 2025-07-14'],
    ['On 12 February 2025 and the following Wednesday they met', FEB_12, 'following Wednesday: 2025-02-19'],
    ['On 12 February 2025 and the preceding Wednesday they met', FEB_12, 'preceding Wednesday: 2025-02-05'],
    ['On 12 February 2025 and the following leader', FEB_12],
    [
      'On 10-12 February 2025 and the following Tuesday',
      '10-12 February 2025: 2025-02-10/2025-02-12',
      'following Tuesday: 2025-02-18',
    ],
    [
      'On 10-12 February 2025 and the previous Tuesday',
      '10-12 February 2025: 2025-02-10/2025-02-12',
      'previous Tuesday: 2025-02-04',
    ],
  ]));

describe('a month takes the words beside it', () =>
  tells(
    [
      ['July of 2024 was hot', 'July of 2024: 2024-07-01/2024-07-31'],
      ['the 3 July of 2024 call', '3 July of 2024: 2024-07-03'],
      ['in July of the war', 'July: 2025-07-01/2025-07-31'],
      ['in November of last year they met', 'November of last year: 2024-11-01/2024-11-30'],
      ['in November of any year they met', 'November: 2024-11-01/2024-11-30'],
      [
        'in November 2023 last year they met',
        'November 2023: 2023-11-01/2023-11-30',
        'last year: 2024-01-01/2024-12-31',
      ],
      ['the start of the August talks', 'start of the August: 2025-08-01/2025-08-13'],
      ['at the end in August they met', 'August: 2025-08-01/2025-08-31'],
      ['at the end the August talks', 'August: 2025-08-01/2025-08-31'],
      ['the middle of 3 July', '3 July: 2025-07-03'],
      ['early 3 July', '3 July: 2025-07-03'],
      ['On Monday July was hot', 'Monday: 2025-07-07'],
      ['on 31 and 3 July they met', '3 July: 2025-07-03'],
      ['on 3 or 4 July they met', '3 or 4 July: 2025-07-03/2025-07-04'],
      ['on July 3-2 they met', 'July 3: 2025-07-03'],
      ['on July 3-4 soldiers met', 'July 3-4: 2025-07-03/2025-07-04'],
      ['on July 3 and 4 2024 they met', 'July 3 and 4 2024: 2024-07-03/2024-07-04'],
      ['on February 28 and 29, 2025 they met', 'February 28 and 29, 2025: 2025-02-01/2025-02-28'],
      ['in July, 3 men met', 'July: 2025-07-01/2025-07-31'],
      ['Christmas Day 2023 was cold', 'Christmas Day 2023: 2023-12-25'],
      ['Christmas Day was cold', 'Christmas Day: 2024-12-25'],
      ['the fall of 2024 was hot', 'fall of 2024: 2024-09-01/2024-11-30'],
      ['the fall of Kabul', ''],
      ['the 1990s were hot', '1990s: 1990-01-01/1999-12-31'],
      ['2025 was hot', '2025: 2025-01-01/2025-12-31'],
    ].map(([text, ...found]) => [text as string, ...found.filter(Boolean)] as const),
  ));

test('a holiday without a year is none that a page without a day knows', () =>
  expect(dates('Christmas Day was cold', null)).toEqual(['Christmas Day: ?']));

describe('days, weeks and weekends by their words', () =>
  tells(
    [
      ['the day after tomorrow they meet', 'day after tomorrow: 2025-07-12'],
      ['a week after tomorrow they meet', 'tomorrow: 2025-07-11'],
      ['the day before tomorrow', 'tomorrow: 2025-07-11'],
      ['the day after yesterday', 'yesterday: 2025-07-09'],
      ['every day, yesterday', 'yesterday: 2025-07-09'],
      ['the night was hot', ''],
      ['last night was hot', 'last night: 2025-07-09/2025-07-10'],
      ['this evening was hot', 'this evening: 2025-07-10'],
      ['the preceding Monday', ''],
      ['He said: they will meet on Friday', 'Friday: 2025-07-11'],
      ['They will, he said on Friday', 'Friday: 2025-07-04'],
      ['They will meet who said on Friday', 'Friday: 2025-07-04'],
      ['last weekend was hot', 'last weekend: 2025-07-05/2025-07-06'],
      ['this weekend was hot', ''],
      ['a weekend at home', ''],
      ['all through the weekend', ''],
      ['during the weekend talks', 'the weekend: 2025-07-05/2025-07-06'],
      ['over a weekend', ''],
      ['the summit set for over the weekend', ''],
      ['earlier this month they met', 'earlier this month: 2025-07-01/2025-07-10'],
      ['earlier last month they met', 'last month: 2025-06-01/2025-06-30'],
      ['late this month they met', 'late this month: 2025-07-19/2025-07-31'],
      ['late this week they met', 'this week: 2025-07-04/2025-07-16'],
      ['in the past week they met', 'past week: 2025-07-03/2025-07-10'],
      ['the last week of the war', ''],
      ['two days ago they met', 'two days ago: 2025-07-08'],
    ].map(([text, ...found]) => [text as string, ...found.filter(Boolean)] as const),
  ));

test('on a Saturday and on a Sunday "this weekend" is the running one', () => {
  for (const page of ['2025-07-12', '2025-07-13']) {
    expect(dates('this weekend was hot', page)).toEqual(['this weekend: 2025-07-12/2025-07-13']);
    expect(dates('the weekend was hot', page)).toEqual([]);
    expect(dates('last weekend was hot', page)).toEqual(['last weekend: 2025-07-05/2025-07-06']);
  }
});

describe('figures are a date only in whole', () =>
  tells([
    ['the 3/7/2024/5 file', '2024: 2024-01-01/2024-12-31'],
    ['the 5-2024-07-03 file', '2024: 2024-01-01/2024-12-31'],
    ['the 2024-07-03-5 file', '2024: 2024-01-01/2024-12-31'],
    ['the 2024-07 file', '2024: 2024-01-01/2024-12-31'],
    ['the 2024-07-x file', '2024: 2024-01-01/2024-12-31'],
    ['the 2024-x-07 file', '2024: 2024-01-01/2024-12-31'],
    ['the x/13/2024 file', '2024: 2024-01-01/2024-12-31'],
    ['the 13/x/2024 file', '2024: 2024-01-01/2024-12-31'],
    ['the 2024-07-31 file', '2024-07-31: 2024-07-31'],
    ['the 2024-01-01 file', '2024-01-01: 2024-01-01'],
    ['the 2024-00-01 file', '2024: 2024-01-01/2024-12-31'],
    ['the 2024-01-00 file', '2024: 2024-01-01/2024-12-31'],
    ['the 01.02.2024 file', '01.02.2024: 2024-02-01'],
    ['the 31/12/2024 file', '31/12/2024: 2024-12-31'],
  ]));

/** The dates of a text as what they say of themselves: whether their year is stated, whether they are counted from another day. */
const kinds = (text: string) =>
  findDates(tokenize(text), 20_000).map(({ yearStated, relative }) =>
    [yearStated && 'stated', relative && 'relative'].filter(Boolean).join(' '),
  );

test.each([
  ['3 July', ''],
  ['3 July 2025', 'stated'],
  ['July of 2025', 'stated'],
  ['Christmas Day', ''],
  ['Christmas Day 2023', 'stated'],
  ['spring 2024', 'stated'],
  ['in the 1990s', 'stated'],
  ['back in 2025', 'stated'],
  ['2025-02-12', 'stated'],
  ['12/13/2024', 'stated'],
  ['3/7/2024', 'stated'],
  ['on Friday', 'relative'],
  ['two days ago', 'relative'],
  ['over the weekend', 'relative'],
  ['this year', 'relative'],
  ['late last year', 'relative'],
])('%s is %j', (text, kind) => expect(kinds(text)).toEqual([kind]));

test.each([
  'and a week later',
  'two days after the call',
  'and the next day',
  'and the following Monday',
  'and the same day',
])('a date "%s" is relative', (text) => expect(kinds(`On 3 July 2025, ${text}`)).toEqual(['stated', 'relative']));

test('a distance from the date that follows is relative', () =>
  expect(kinds('two days after 3 July 2025')).toEqual(['relative', 'stated']));
