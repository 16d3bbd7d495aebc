/** Protects whose man or woman is meant, and which given names mean a person: another's envoy and a namesake must not count. */
import { describe, expect, test } from 'vitest';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { givenNames, ownersWord } from '#src/engine/reading/owners';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { stem } from '#src/language/en/stems';
import { tokenize } from '#src/language/en/tokens';

const NAMES = [
  { id: 'otto-weir', kind: 'man', texts: ['Otto Weir', 'Weir', 'Ott', 'Ott Weir', 'Port president'] },
  { id: 'ada-quay', kind: 'woman', texts: ['Ada Quay', 'Quay', "Weir's envoy", "Weir's chief aide"] },
  { id: 'ivo-marr', kind: 'man', texts: ['Ivo Marr', 'Marr'] },
  { id: 'weir-works', kind: 'place', texts: ['Weir Works'] },
] as const;
const matcher = new LexiconMatcher(
  {
    names: NAMES.map(({ texts, ...name }) => ({ ...name, aliases: texts.map((text) => ({ text })) })),
    senses: [],
  },
  ENGLISH_ENGINE,
);
function names(text: string): string[] {
  const tokens = tokenize(text);
  const hits = matcher.find(
    tokens,
    tokens.map(({ word }) => stem(word)),
    undefined,
  );
  return hits.map(({ name, first, last }) =>
    [matcher.names[name]?.id, text.slice(tokens[first]?.start, tokens[last - 1]?.end)].join(': '),
  );
}

test('an owner is named by the first alias of one word', () => {
  expect(ownersWord([['otto', 'weir'], ['weir'], ['ott']])).toBe('weir');
  expect(ownersWord([['port', 'president']])).toBeUndefined();
});

test('a given name is an alias of one word that stands before another one', () => {
  expect([...givenNames([[['ott', 'weir'], ['ott'], ['weir']]])]).toEqual(['ott']);
  expect([...givenNames([[['ott', 'weir'], ['ott']], [['weir']]])]).toEqual([]);
  expect([...givenNames([[['ott', 'weir', 'berg'], ['ott'], ['weir'], ['berg']]])]).toEqual([]);
});

describe('whose', () => {
  test.each([
    ['Weir’s envoy spoke.', ['ada-quay: Weir’s envoy']],
    ['Otto Weir’s envoy spoke.', ['ada-quay: Otto Weir’s envoy']],
    ['Otto Weir envoy spoke.', ['ada-quay: Otto Weir envoy']],
    ['The Port president’s chief aide spoke.', ['ada-quay: Port president’s chief aide']],
    ['At the Otto Weir Works nobody spoke.', ['weir-works: Otto Weir Works']],
    ['The Port president envoy spoke.', ['otto-weir: Port president']],
    ['Otto Weir, envoy of nobody, spoke.', ['otto-weir: Otto Weir']],
    ['Otto Weir’s aide spoke.', ['otto-weir: Otto Weir’s']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('a title before the name of another person is his', () => {
  test.each([
    ['Weir’s envoy Ivo Marr spoke.', ['otto-weir: Weir’s', 'ivo-marr: envoy Ivo Marr']],
    ['Weir’s envoy Lena Holt spoke.', ['otto-weir: Weir’s']],
    ['Weir’s envoy Ada Quay spoke.', ['ada-quay: Weir’s envoy', 'ada-quay: Ada Quay']],
    ['Weir’s envoy, Lena Holt, spoke.', ['ada-quay: Weir’s envoy']],
    ['Weir’s Envoy Praises Every Harbour', ['ada-quay: Weir’s Envoy']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('a given name alone', () => {
  test.each([
    'Ott spoke.',
    'They say Ott spoke.',
    'HARBOUR TALKS: Ott spoke.',
    'All was quiet until Ott’s call.',
    'President Ott spoke.',
    'OTT spoke.',
    'They met Ott, who spoke.',
    'Did Ott speak?',
    'They saw Lena. Ott spoke.',
    'They called Ott NOW.',
    'Ott’s Harbour is shut.',
  ])('%s', (text) => expect(names(text).map((one) => one.split(':')[0])).toEqual(['otto-weir']));

  test.each([
    'Ott Berg spoke.',
    'They met Lena Ott there.',
    'They swam in the Ott there.',
    'Lena Ott spoke.',
    'In ott they swam.',
    'The call of Ott-berg ended.',
    'They drove to Rost-on-Ott there.',
    'The Ott-Berg works closed.',
    'Ott, a farmer, spoke.',
    'Ott, 27, spoke.',
    'OTT BERG SPOKE',
  ])('not in: %s', (text) => expect(names(text)).toEqual([]));
});
