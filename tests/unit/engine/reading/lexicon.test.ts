/** Protects who is meant: names in every spelling, titles, and aliases that hold only for a time. */
import { describe, expect, test } from 'vitest';
import type { Lexicon } from '#src/claims/schema';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { stem } from '#src/language/en/stems';
import { tokenize } from '#src/language/en/tokens';
import { parseSpan } from '#src/language/shared/calendar';
import { loadPack } from '../../../../tools/corpus/load';
import { lexicon as small } from '../index/support';

function reader(lexicon: Lexicon) {
  const matcher = new LexiconMatcher(lexicon, ENGLISH_ENGINE);
  return (text: string, date: string | null) => {
    const tokens = tokenize(text);
    const stems = tokens.map((token) => stem(token.word));
    const hits = matcher.find(tokens, stems, date === null ? undefined : parseSpan(date)?.from);
    return hits.map(({ first, last, name, sense }) => ({
      id: name >= 0 ? `@${matcher.names[name]?.id}` : `~${sense}`,
      text: text.slice(tokens[first]?.start, tokens[last - 1]?.end),
    }));
  };
}
const find = reader(small);
const ids = (text: string, date: string | null) => find(text, date).map((hit) => hit.id);
const bundled = reader(loadPack().lexicon);
const people = (text: string, date: string | null) => [
  ...new Set(
    bundled(text, date)
      .map((hit) => hit.id)
      .filter((id) => /@(donald-trump|joe-biden|vladimir-putin|volodymyr-zelensky|dmitry-peskov)$/.test(id)),
  ),
];

describe('any lexicon', () => {
  test('a name is found in its long and short form, with a possessive, and in capitals', () => {
    for (const text of ['Ada Quay spoke', 'Quay spoke', "Quay's port", 'QUAY’S PORT'])
      expect(ids(text, null)[0], text).toBe('@ada-quay');
  });

  test('the longest run wins, over names and senses', () => {
    expect(find('a phone call with Ada Quay', null)).toEqual([
      { id: '~talk', text: 'phone call' },
      { id: '@ada-quay', text: 'Ada Quay' },
    ]);
  });

  test('a sense takes in the inflections of its words', () => {
    for (const text of ['They spoke', 'They speak', 'Calls were made', 'two conversations'])
      expect(ids(text, null), text).toEqual(['~talk']);
  });

  test('names are whole words', () => {
    expect(ids('Fordham and Quayside', null)).toEqual([]);
  });

  test('a dated alias begins on its first day and ends before its last', () => {
    expect(ids('the mayor', '2025-01-19')).toEqual(['@old-mayor']);
    expect(ids('the mayor', '2025-01-20')).toEqual(['@new-mayor']);
    expect(ids('the mayor', '2029-01-19')).toEqual(['@new-mayor']);
    expect(ids('the mayor', '2029-01-20')).toEqual([]);
  });

  test('on an undated page no dated alias holds', () => {
    expect(ids('the mayor', null)).toEqual([]);
    expect(ids('the mayor met Quay', null)).toEqual(['@ada-quay']);
  });

  test('a title right before a name is the name’s, whomever it would mean alone', () => {
    expect(find('US President Otto Weir came', '2026-05-01')).toEqual([
      { id: '@old-mayor', text: 'US President Otto Weir' },
    ]);
    expect(ids('The US president met Otto Weir', '2026-05-01')).toEqual(['@new-mayor', '@old-mayor']);
  });

  test('who speaks for whom is known from either side', () => {
    const matcher = new LexiconMatcher(small, ENGLISH_ENGINE);
    const at = (id: string) => matcher.names.findIndex((name) => name.id === id);
    expect(matcher.near[at('ada-quay')]?.has(at('port-office'))).toBe(true);
    expect(matcher.near[at('port-office')]?.has(at('ada-quay'))).toBe(true);
    expect(matcher.near[at('old-mayor')]?.size).toBe(0);
  });

  test('words that are keys of every object are words', () => {
    expect(ids('constructor __proto__ toString hasOwnProperty', null)).toEqual([]);
  });
});

describe('the bundled lexicon', () => {
  test('the US president is Biden until 20 January 2025, Trump from then on, nobody on an undated page', () => {
    expect(people('The US president spoke.', '2024-11-10')).toEqual(['@joe-biden']);
    expect(people('The US president spoke.', '2025-01-19')).toEqual(['@joe-biden']);
    expect(people('The US president spoke.', '2025-01-21')).toEqual(['@donald-trump']);
    expect(people('The US president spoke.', null)).toEqual([]);
  });

  test('the president-elect is Trump between vote and oath only', () => {
    expect(people('The president-elect spoke.', '2024-12-01')).toEqual(['@donald-trump']);
    expect(people('The president-elect spoke.', '2025-06-01')).toEqual([]);
  });

  test.each(['US President Joe Biden spoke.', 'Former US President Joe Biden spoke.', 'President Biden spoke.'])(
    '%s is Biden on a page of 2026 too',
    (text) => {
      expect(people(text, '2026-03-01')).toEqual(['@joe-biden']);
    },
  );

  test.each([
    'Zelensky',
    'Zelenskyy',
    'Zelenskiy',
    'Zelenskyi',
    'Zelenski',
    'ZELENSKY',
    'Zelensky’s',
    'Zele\u00ADnsky',
  ])('%s is one man', (name) => {
    expect(people(`${name} spoke with Putin.`, null)).toEqual(['@volodymyr-zelensky', '@vladimir-putin']);
  });

  test('a spokesman with his titles is one hit', () => {
    const hits = bundled('Kremlin spokesman Dmitry Peskov spoke.', null).filter((hit) => hit.id === '@dmitry-peskov');
    expect(hits).toEqual([{ id: '@dmitry-peskov', text: 'Kremlin spokesman Dmitry Peskov' }]);
  });
});
