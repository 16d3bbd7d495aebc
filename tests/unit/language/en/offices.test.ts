/** Protects which words are an office, whose it is, and who is a ruler: a predecessor must not be taken for a president. */
import { expect, test } from 'vitest';
import { isCounterpart, isHeldByOther, isOffice, isOfficeAlone, isRulersAlias } from '#src/language/en/offices';
import { sharedTitleAt } from '#src/language/en/shared-titles';
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
  ['the previous president', true],
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
  ['aide to the Danish president', false],
  ['spokesman for the Danish president', false],
])('"%s" is the alias of a ruler: %s', (alias, is) => expect(isRulersAlias(alias)).toBe(is));

test.each([
  ['the head of Chile’s central bank', 1, 4, true],
  ['the head of Chile', 1, 4, false],
  ['the Chilean head’s plan', 1, 3, false],
  ['the former president of Chile', 1, 3, true],
  ['the Chilean president of old', 1, 3, false],
])('in "%s" the office from %i to %i is held by another: %s', (text, first, last, is) => {
  expect(isHeldByOther(tokenize(text), first, last)).toBe(is);
});

test.each([
  ['foreign ministers of Chile and Peru', ['foreign', 'minister', 'of'], 3],
  ['heads of state of Chile and Peru', ['head', 'of', 'state', 'of'], 4],
  ['counterparts in Chile and Peru', ['counterpart', 'in'], 2],
  ['presidents for Chile and Peru', undefined, 0],
  ['foreign parts of Chile and Peru', undefined, 0],
])('the title that begins "%s"', (text, title, from) => {
  const shared = title && { kind: 'title-first', title, from };
  expect(sharedTitleAt(tokenize(text), 0)).toEqual(shared);
});

test('a counterpart is told by its noun', () => {
  expect(isCounterpart(['russian', 'counterpart'])).toBe(true);
  expect(isCounterpart(['counterpart', 'in', 'moscow'])).toBe(true);
  expect(isCounterpart(['russian', 'president'])).toBe(false);
});
