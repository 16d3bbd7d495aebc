/** Protects quantities: the same duration or count in other words must give the same value. */
import { describe, expect, test } from 'vitest';
import { findNumbers } from '#src/language/en/numbers';
import { tokenize } from '#src/language/en/tokens';

const numbers = (text: string) => findNumbers(tokenize(text)).map(({ kind, value }) => [kind, value]);

describe('lengths of time, in minutes up to hours and in days from a day on', () => {
  test.each([
    ['an hour and a half', 90],
    ['a 90-minute call', 90],
    ['ninety minutes', 90],
    ['one hour and thirty minutes', 90],
    ['1.5 hours', 90],
    ['1½ hours', 90],
    ['two and a half hours', 150],
    ['two-and-a-half-hour talks', 150],
    ['2.5 hours', 150],
    ['2 hours 15 minutes', 135],
    ['half an hour', 30],
    ['a half-hour call', 30],
    ['½ hour', 30],
    ['an hour-long call', 60],
    ['twenty-five minutes', 25],
  ])('%s is %d minutes', (text, minutes) => {
    expect(numbers(text)).toEqual([['minutes', minutes]]);
  });

  test.each([
    ['a week', 7],
    ['two weeks', 14],
    ['a day', 1],
    ['100 days', 100],
    ['three months', 90],
  ])('%s is %d days', (text, days) => {
    expect(numbers(text)).toEqual([['days', days]]);
  });
});

describe('counts, ordinals and shares', () => {
  test.each([
    ['seven calls', 'count', 7],
    ['7 calls', 'count', 7],
    ['1,500 troops', 'count', 1500],
    ['3.5 million people', 'count', 3_500_000],
    ['500bn euros', 'count', 500_000_000_000],
    ['two dozen drones', 'count', 24],
    ['a dozen drones', 'count', 12],
    ['the sixth call', 'ordinal', 6],
    ['the 6th call', 'ordinal', 6],
    ['the twenty-first call', 'ordinal', 21],
    ['50%', 'percent', 50],
    ['50 percent', 'percent', 50],
    ['fifty per cent', 'percent', 50],
  ])('%s', (text, kind, value) => {
    expect(numbers(text)).toContainEqual([kind, value]);
  });

  test('a figure is found once, not once for each of its words', () => {
    for (const text of ['two dozen drones', 'the twenty-first call', 'twenty-five calls', '3.5 million people'])
      expect(numbers(text), text).toHaveLength(1);
  });
});

test('a bare year is no number, a number of four digits before a unit is', () => {
  expect(numbers('in 2025 they met')).toEqual([]);
  expect(numbers('after 2000 days')).toEqual([['days', 2000]]);
});

test('articles, and words that merely sound like numbers, are none', () => {
  expect(numbers('a call, an aide and someone')).toEqual([]);
});

test('"almost", "about" and "more than" are told apart from an exact figure', () => {
  const loose = (text: string) => findNumbers(tokenize(text)).map((one) => one.loose);
  expect(loose('almost two hours')).toEqual([true]);
  expect(loose('more than 90 minutes')).toEqual([true]);
  expect(loose('exactly 90 minutes')).toEqual([false]);
});

test('the words of a figure are named, so that a difference can be shown', () => {
  const text = 'They spoke for an hour and a half on Monday.';
  const tokens = tokenize(text);
  const [found] = findNumbers(tokens);
  expect(text.slice(tokens[found?.first ?? 0]?.start, tokens[(found?.last ?? 1) - 1]?.end)).toBe('an hour and a half');
});

/** Each figure of a text as its words, kind and value. */
const figures = (text: string) => {
  const tokens = tokenize(text);
  return findNumbers(tokens).map(
    ({ kind, value, first, last }) => `${text.slice(tokens[first]?.start, tokens[last - 1]?.end)}: ${value} ${kind}`,
  );
};

test.each([
  ['twenty men', 'twenty: 20 count'],
  ['twenty nine men', 'twenty nine: 29 count'],
  ['twenty one men', 'twenty one: 21 count'],
  ['twenty ten men', 'twenty: 20 count', 'ten: 10 count'],
  ['the twenty first men', 'twenty first: 21 ordinal'],
  ['the twenty tenth men', 'twenty: 20 count', 'tenth: 10 ordinal'],
  ['the sixth men', 'sixth: 6 ordinal'],
  ['nine ten men', 'nine: 9 count', 'ten: 10 count'],
  ['123,456 men', '123,456: 123456 count'],
  ['1234,567 men', '1234,567: 1234.567 count'],
  ['2,5 men', '2,5: 2.5 count'],
  ['12,345.5 men', '12,345.5: 12345.5 count'],
  ['half an hour of talks', 'half an hour: 30 minutes'],
  ['half a day of talks', 'half a day: 0.5 days'],
  ['half hour of talks', 'half hour: 30 minutes'],
  ['half an apple of hour'],
  ['half the hour'],
  ['half way'],
  ['an hour of talks', 'an hour: 60 minutes'],
  ['an apple'],
  ['2025 hours of talks', '2025 hours: 121500 minutes'],
  ['2000 million men', '2000 million: 2000000000 count'],
  ['two and a half men', 'two and a half: 2.5 count'],
  ['two and a call men', 'two: 2 count'],
  ['two and one half men', 'two: 2 count', 'one: 1 count'],
  ['two of a half men', 'two: 2 count'],
  ['a day and a half of talks', 'a day: 1 days'],
  ['an hour and a half of talks', 'an hour and a half: 90 minutes'],
  ['an hour and a call', 'an hour: 60 minutes'],
  ['an hour with a half', 'an hour: 60 minutes'],
  ['an hour and ten minutes of talks', 'an hour and ten minutes: 70 minutes'],
  ['an hour ten minutes of talks', 'an hour ten minutes: 70 minutes'],
  ['an hour and ten men', 'an hour: 60 minutes', 'ten: 10 count'],
  ['an hour and ten hours of talks', 'an hour: 60 minutes', 'ten hours: 600 minutes'],
  ['a minute and ten minutes of talks', 'a minute: 1 minutes', 'ten minutes: 10 minutes'],
  ['a week and ten minutes of talks', 'a week: 7 days', 'ten minutes: 10 minutes'],
  ['fifty per cent of it', 'fifty: 50 percent'],
  ['fifty per head', 'fifty: 50 count'],
  ['fifty a cent', 'fifty: 50 count'],
  ['fifty percent of it', 'fifty: 50 percent'],
])('%s', (text, ...found) => expect(figures(text)).toEqual(found.filter(Boolean)));

test.each([
  ['about two hours', true],
  ['about the two hours', true],
  ['about all the two hours', false],
  ['two about hours', false],
  ['about two men', true],
])('%s is loose: %s', (text, isLoose) =>
  expect(findNumbers(tokenize(text)).map(({ loose }) => loose)).toEqual([isLoose]),
);

test('an ordinal is exact', () => expect(findNumbers(tokenize('about the sixth call'))[0]?.loose).toBe(false));
