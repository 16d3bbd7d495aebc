/** Protects whom a sentence may mean without naming him, and what in it is only the occasion. */
import { describe, expect, test } from 'vitest';
import { isOccasion, officesAlone, pronounsOf } from '#src/language/en/clauses';
import { tokenize } from '#src/language/en/tokens';

describe('a meeting is', () => {
  /** Of the sentence's noun "meeting", looked for in the five words before it. */
  const isIt = (text: string) => {
    const tokens = tokenize(text);
    return isOccasion(
      tokens,
      tokens.findIndex(({ word }) => word === 'meeting'),
      5,
    );
  };

  test.each([
    'In a meeting with Berg he said no.',
    'At a meeting with Berg he said no.',
    'He said no during the meeting.',
    'He said no after the long meeting.',
    'He said no before their meeting.',
    'Following the meeting he said no.',
    'Since the meeting he has said no.',
    'Amid a meeting he said no.',
    'Ahead of the meeting he said no.',
    'After the one two three meeting.',
    'Over a meeting he said no.',
  ])('only the occasion: %s', (text) => expect(isIt(text)).toBe(true));

  test.each([
    'Meeting Berg was hard.',
    'He had a meeting with Berg.',
    'He spoke of a meeting with Berg.',
    'Of the meeting he said no.',
    'After the one two three four meeting.',
    'After dinner, the meeting went on.',
  ])('more than that: %s', (text) => expect(isIt(text)).toBe(false));
});

test.each([
  ['They spoke.', 2],
  ['It called them.', 2],
  ['Their call was long.', 2],
  ['Both spoke.', 2],
  ['The two spoke.', 2],
  ['The leaders spoke.', 2],
  ['The presidents spoke.', 2],
  ['The sides spoke.', 2],
  ['He said so, they said.', 2],
  ['He spoke.', 1],
  ['It called him.', 1],
  ['His call was long.', 1],
  ['She spoke.', 1],
  ['It called her.', 1],
  ['I spoke.', 1],
  ['The nominee spoke.', 1],
  ['A nominee spoke.', 0],
  ['Call me.', 1],
  ['My call was long.', 1],
  ['The president spoke.', 1],
  ['A leader spoke.', 1],
  ['A Republican spoke.', 1],
  ['Theirs was a leadership.', 0],
  ['The call was long.', 0],
])('"%s" may mean %i people who are not named', (text, count) => expect(pronounsOf(text)).toBe(count));

test.each([
  ['The president called Berg.', 1],
  ['The US president called Berg.', 1],
  ['The American President called Berg.', 1],
  ['The president-elect called Berg.', 1],
  ['The Republican called Berg.', 1],
  ['The president of the club called Berg.', 0],
  ['The presidential plane landed.', 0],
  ['A president called Berg.', 0],
  ['He called Berg.', 0],
])('"%s" may mean %i by an office alone', (text, count) => expect(officesAlone(text)).toBe(count));
