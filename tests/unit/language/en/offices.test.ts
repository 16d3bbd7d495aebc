/** Protects which words are an office, whose it is, and who is a ruler: a predecessor must not be taken for a president. */
import { expect, test } from 'vitest';
import { isCounterpart, isHeldByOther, isOffice, isOfficeAlone, isRulersAlias } from '#src/language/en/offices';
import { tokenize } from '#src/language/en/tokens';

const words = (text: string) => text.split(' ');

test.each([
  ...'president leader chancellor minister secretary premier pope boss chief head ruler'
    .split(' ')
    .map((office): [string, boolean] => [`russian ${office}`, true]),
  ...['president', 'leader', 'head', 'boss', 'chief'].map((office): [string, boolean] => [`${office} of russia`, true]),
  ['minister of russia', true],
  ['president for russia', false],
  ['president', false],
  ['trump administration', false],
])('"%s" is an office: %s', (text, is) => expect(isOffice(words(text))).toBe(is));

test.each([
  ['the former president', true],
  ['ex prime minister', true],
  ['the president elect', true],
  ['campaign spokeswoman', true],
  ['the then premier', true],
  ['the russian president', false],
])('"%s" is an office without a country: %s', (text, is) => expect(isOfficeAlone(words(text))).toBe(is));

test.each([
  ...'former ex previous next a an any no every another each deputy late'
    .split(' ')
    .map((word): [string, boolean] => [`He met ${word} president`, true]),
  ['He met the then president', true],
  ['He met then-president', true],
  ['And then president', false],
  ['The first president', true],
  ['He saw at first president', false],
  ['He met the president', false],
  ['The former, president', false],
  ['President', false],
])('in "%s" the office is held by another: %s', (text, is) => {
  const tokens = tokenize(text);
  expect(isHeldByOther(tokens, tokens.length - 1, tokens.length)).toBe(is);
});

test.each([
  ['US president', true],
  ['President of Russia', true],
  ['North Korean leader', true],
  ['Chancellor', true],
  ['Premier of China', true],
  ['British prime minister', true],
  ['foreign minister', false],
  ['the president’s envoy', false],
  ['vice president’s aide', false],
])('"%s" is the alias of a ruler: %s', (alias, is) => expect(isRulersAlias(alias)).toBe(is));

test('a counterpart is told by the last word', () => {
  expect(isCounterpart(['russian', 'counterpart'])).toBe(true);
  expect(isCounterpart(['counterpart', 'russian'])).toBe(false);
});
