/** Protects against a day of something else that is taken for the day of what a sentence states. */
import { describe, expect, test } from 'vitest';
import { clausesOf, isDateOfOther } from '#src/language/en/clauses';
import { tokenize } from '#src/language/en/tokens';

/** Whether the date at "16" belongs to something else. */
function isOther(text: string): boolean {
  const tokens = tokenize(text);
  return isDateOfOther(
    tokens,
    tokens.findIndex(({ word }) => word === '16'),
  );
}

describe('the day of something else', () => {
  test.each([
    'The summit that was announced on 16 October was put on hold.',
    'A meeting which had been agreed on 16 October did not come about.',
    'The talks that were planned 16 October began late.',
    'Since their call of 16 October nothing has moved.',
    'A summit, one that they had announced on 16 October, was put on hold.',
    'Since a b c d e f g h 16 October nothing has moved.',
    'Not until 16 October did they talk.',
    'They want more than the 16 October call gave.',
    'After those of 16 October they talked.',
    'Those on 16 October talked.',
    'Despite the offer of a truce starting 16 October they talked.',
    'He declined a pause beginning 16 October.',
    'Asked if they talked after he took office on 16 October he would not say.',
    'They talked before he was sworn in on 16 October.',
    'He rang when he had won on 16 October.',
    'They spoke after the election of 16 October.',
    'It was the third call this year, after those of Feb. 12 and 16 October.',
    'It is the fourth conversation since the Republican was sworn in again on 16 October.',
    'The leaders spoke by phone ahead of their summit on 16 October.',
    'Berg rang Dorn before her envoy left for Oslo on 16 October.',
    'Berg gave Dorn until the evening of 16 October to agree.',
  ])('%s', (text) => expect(isOther(text)).toBe(true));
});

describe('the day of what is stated', () => {
  test.each([
    'The call that was held on 16 October lasted two hours.',
    'Trump announced on 16 October that they had talked.',
    'They talked on 16 October.',
    'The summit was announced on 16 October.',
    'The summit that all of them had announced on 16 October was put on hold.',
    'Since a b c d e f g h i 16 October nothing has moved.',
    'Nothing has moved since, and on 16 October they talked.',
    'Since then nothing moved, 16 October was quiet.',
    'They called before on 16 October.',
    '16 October was quiet.',
    'Starting late, on 16 October, they talked.',
    'On 16 October they talked.',
    'From his office on 16 October he rang Moscow.',
    'After the meeting on 16 October they talked.',
    'After a b c d e f g office on 16 October they talked.',
    'After that, from the office on 16 October he rang.',
  ])('%s', (text) => expect(isOther(text)).toBe(false));
});

test.each([
  ['They talked, then left', [0, 0, 1, 1]],
  ['He said that they talked', [0, 0, 1, 1, 1]],
  ['That they talked is known', [0, 0, 0, 0, 0]],
  ['He left. He, who talked, left', [0, 0, 1, 2, 2, 3]],
  ['They met', [0, 0]],
])('the clauses of "%s" are %j', (text, clauses) => expect(clausesOf(tokenize(text))).toEqual(clauses));
