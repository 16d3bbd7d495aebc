import { describe, expect, test } from 'vitest';
import { isLower, isUpper, LETTER, lastWord, wordAt } from '#src/language/shared/letters';

test.each([
  ['a', true, false],
  ['é', true, false],
  ['ß', true, false],
  ['Ö', false, true],
  ['Ж', false, true],
  ['7', false, false],
  ['’', false, false],
  [undefined, false, false],
])('%s: lower case %s, upper case %s', (char, lower, upper) => {
  expect([isLower(char), isUpper(char)]).toEqual([lower, upper]);
});

describe('text and marks', () => {
  test.each(['a', 'Ö', '9', '王', 'ש'])('%s is text', (char) => expect(LETTER.test(char)).toBe(true));
  test.each([' ', '\u00A0', '’', '—', '•', '→', '…', '😀', '_'])('%s is none', (char) =>
    expect(LETTER.test(char)).toBe(false),
  );
});

test.each([
  ['said Orbán’s aide', 5, 'Orbán'],
  ['12th of May', 0, '12th'],
  [' gap', 0, ''],
  ['end', 3, ''],
])('%s: the word at %i is "%s"', (text, at, word) => {
  expect(wordAt(text, at)).toBe(word);
});

test.each([
  ['at 5 p.m', 'p.m'],
  ['by Müller', 'Müller'],
  ['...Gen', 'Gen'],
  ['in 2025', ''],
  ['he said,', ''],
  ['', ''],
])('%s: the last word is "%s"', (text, word) => {
  expect(lastWord(text)).toBe(word);
});
