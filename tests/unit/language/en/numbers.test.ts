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
