/** Protects the words that the reading of dates and of ends of sentences knows by heart: each of them is read. */
import { describe, expect, test } from 'vitest';
import { splitSentences } from '#src/language/en/sentences';
import { dates } from './date-readings';

const words = (text: string) => text.split(' ');
const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1);
/** A Thursday. */
const PAGE = '2025-07-10';

describe('dates', () => {
  test.each([
    ['January Jan', 1],
    ['February Feb', 2],
    ['March Mar', 3],
    ['April Apr', 4],
    ['May', 5],
    ['June Jun', 6],
    ['July Jul', 7],
    ['August Aug', 8],
    ['September Sep Sept', 9],
    ['October Oct', 10],
    ['November Nov', 11],
    ['December Dec', 12],
  ])('%s are names of month %i', (names, month) => {
    const day = `2024-${String(month).padStart(2, '0')}-07`;
    for (const name of words(names)) expect(dates(`on ${name} 7, 2024`, null)).toEqual([`${name} 7, 2024: ${day}`]);
  });

  test.each([
    ['Sunday', '2025-07-06'],
    ['Monday Mon', '2025-07-07'],
    ['Tuesday Tue Tues', '2025-07-08'],
    ['Wednesday Wed', '2025-07-09'],
    ['Thursday Thur Thurs', '2025-07-10'],
    ['Friday Fri', '2025-07-04'],
    ['Saturday', '2025-07-05'],
  ])('%s are names of %s', (names, day) => {
    for (const name of words(names)) expect(dates(`They spoke on ${name}.`, PAGE)).toEqual([`${name}: ${day}`]);
  });

  test('days are counted in words up to twelve, and in figures of two places', () => {
    const counts = words('one two three four five six seven eight nine ten eleven twelve 13 99');
    const from = counts.map((count) => dates(`${count} days ago`, '2025-01-31')[0]?.replace(/.*: /, ''));
    const january = (day: number) => `2025-01-${String(day).padStart(2, '0')}`;
    expect(from).toEqual([...counts.slice(0, 13).map((_, i) => january(30 - i)), '2024-10-24']);
    expect(dates('a day ago, an day ago', '2025-01-31')).toHaveLength(2);
    expect(dates('thirteen days ago, 0 days ago, 100 days ago', '2025-01-31')).toEqual([]);
  });

  test.each([
    ['in', 'early', '2024-03-01/2024-03-13'],
    ['at the', 'beginning of', '2024-03-01/2024-03-13'],
    ['at the', 'start of', '2024-03-01/2024-03-13'],
    ['in', 'mid', '2024-03-10/2024-03-22'],
    ['in the', 'middle of', '2024-03-10/2024-03-22'],
    ['in', 'late', '2024-03-19/2024-03-31'],
    ['at the', 'end of', '2024-03-19/2024-03-31'],
  ])('%s %s a month is that part of it', (before, part, days) => {
    expect(dates(`${before} ${part} March 2024`, null)).toEqual([`${part} March 2024: ${days}`]);
  });
});

describe('ends of sentences', () => {
  /** The words for which a text is not split into so many sentences. */
  const notSplit = (list: string, text: (word: string) => string, sentences: number) =>
    words(list).filter((word) => splitSentences(text(capital(word))).length !== sentences);

  test('after a title the sentence goes on, whatever the name', () => {
    const titles =
      'mr mrs ms mx dr prof gen lt col maj capt cmdr sgt adm brig sen rep gov pres hon rev fr amb sec supt insp messrs mme mlle';
    expect(notSplit(titles, (title) => `They met ${title}. Still in Oslo.`, 1)).toEqual([]);
  });

  test('after other short forms it goes on, unless the next word opens sentences', () => {
    const short =
      'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri st mt ft nos vs approx ca cf ' +
      'eg ie pp dept min inc ltd co corp llc plc bros etc jr sr est edt gmt utc ave blvd univ';
    expect(notSplit(short, (word) => `They met ${word}. Berg in Oslo.`, 1)).toEqual([]);
    expect(notSplit(short, (word) => `They met ${word}. They spoke.`, 2)).toEqual([]);
    expect(splitSentences('It was No. 5 of six.')).toHaveLength(1);
    expect(splitSentences('He said no. Berg left.')).toHaveLength(2);
  });

  test('after a time of day it goes on with a zone, a day or a month', () => {
    const clocks =
      'moscow kyiv kiev washington london paris berlin beijing riyadh istanbul local eastern central mountain pacific ' +
      'et est edt ct pt gmt utc bst cet msk monday tuesday wednesday thursday friday saturday sunday january february ' +
      'march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec';
    expect(notSplit(clocks, (clock) => `They met at 5 p.m. ${clock} in Oslo`, 1)).toEqual([]);
    expect(notSplit('berg the', (word) => `They met at 5 p.m. ${word} in Oslo`, 2)).toEqual([]);
  });

  test('words that open sentences do so after initials', () => {
    const openers =
      'the a an he she it they we i you this that these those there but and so yet or if when while after before since in ' +
      'on at by for from with as although however meanwhile earlier later still now then his her their its our my what who ' +
      'why how not no some many most both all asked speaking according';
    expect(notSplit(openers, (opener) => `He flew to the U.S. ${opener} of it was new`, 2)).toEqual([]);
  });
});
