/** Protects the interface of languages: a page in another language is read and matched without a change elsewhere. */
import { expect, test } from 'vitest';
import { hashTerm as hash } from '#src/engine/hash';
import { compilePack, type IndexablePack, UnknownLanguageError } from '#src/engine/index/compile';
import { IndexFormatError } from '#src/engine/index/format';
import { createMatcher } from '#src/engine/matcher';
import { detectLanguage } from '#src/language/detect';
import { ENGINE_LANGUAGES } from '#src/language/engines';
import { READER_LANGUAGES } from '#src/language/readers';
import { languageFor, primarySubtag } from '#src/language/tags';
import { MADE_UP } from '../../support/made-up-language';
import { claim } from '../engine/index/support';

const READERS = [...READER_LANGUAGES, MADE_UP];
const ENGINES = [...ENGINE_LANGUAGES, MADE_UP];

const STATES = 'Rikon Aldo va telen su Beno an 12. Lumar 2025.';
const PAGE = `La dom an Parn va alti et la tél di Parn va verdi. ${STATES} Rk. Beno va zoren an la dom et an la tél di Parn. Il parolen su lo rikon.`;
const ENGLISH =
  'The harbour was closed for the night, and the pilots said that they had been told of it by the port office in the morning.';
const GERMAN =
  'Der Hafen war in der Nacht geschlossen, und die Lotsen sagten, dass sie am Morgen vom Amt davon erfahren hätten, wie es hieß. Auch die Schiffe blieben draußen.';

const pack: IndexablePack = {
  language: 'qaa',
  lexicon: {
    names: [
      { id: 'aldo', kind: 'man', aliases: [{ text: 'Aldo' }] },
      { id: 'beno', kind: 'man', aliases: [{ text: 'Beno' }] },
      { id: 'parn', kind: 'place', aliases: [{ text: 'Parn' }] },
    ],
    senses: [],
  },
  claims: [
    claim('aldo-called-beno', 'Aldo va telen su Beno an 12. Lumar 2025.', {
      time: '2025-02-12',
      phrasings: ['Rikon Aldo telen Beno.', 'Beno va parolen su Aldo an 12. Lumar 2025.'],
      lookalikes: [{ text: 'Aldo va zoren su Beno.' }],
    }),
    claim('field-sold', 'La tél di Parn va benden.', { phrasings: ['Lo rikon benden la tél di Parn.'] }),
  ],
};
const page = { date: '2025-02-13', language: 'qaa' };
const matcher = createMatcher(compilePack(pack, ENGINES), ENGINES);
const matchesOf = (sentence: string, of = page) =>
  matcher.match({ page: of, before: [], sentences: [sentence] })[0]?.matches ?? [];

test('a language has one tag on both faces, and no two have the same', () => {
  const tags = ENGINE_LANGUAGES.map(({ tag }) => tag);
  expect(READER_LANGUAGES.map(({ tag }) => tag)).toEqual(tags);
  expect(new Set(tags).size).toBe(tags.length);
  for (const tag of tags) expect(tag).toBe(primarySubtag(tag));
});

test('a text is told by its words, whatever the page declares; one of a few words by what it declares', () => {
  expect(detectLanguage(PAGE, 'en', READERS)?.tag).toBe('qaa');
  expect(detectLanguage(ENGLISH, 'qaa', READERS)?.tag).toBe('en');
  expect(detectLanguage(GERMAN, 'en', READERS)).toBeUndefined();
  expect(detectLanguage('Aldo, Beno', 'qaa-x-parn', READERS)?.tag).toBe('qaa');
  expect(detectLanguage('Aldo, Beno', null, READERS)?.tag).toBe(READERS[0]?.tag);
  expect(detectLanguage('Aldo, Beno', 'de', READERS)).toBeUndefined();
});

test('a tag is compared by its primary subtag', () => {
  expect(languageFor(READERS, 'EN-gb')?.tag).toBe('en');
  expect(languageFor(READERS, 'en_US')?.tag).toBe('en');
  expect(languageFor(READERS, 'eng')).toBeUndefined();
  expect(languageFor(READERS, '')).toBeUndefined();
});

test('its sentences are split by its own rules', () => {
  const sentences = detectLanguage(PAGE, null, READERS)?.splitSentences(PAGE) ?? [];
  expect(sentences.map(({ start, end }) => PAGE.slice(start, end))).toEqual([
    'La dom an Parn va alti et la tél di Parn va verdi.',
    STATES,
    'Rk. Beno va zoren an la dom et an la tél di Parn.',
    'Il parolen su lo rikon.',
  ]);
});

test('a pack in it is compiled and matched with its words, its dates and its marks', () => {
  expect(matcher.index.language.tag).toBe('qaa');
  const [match] = matchesOf(STATES);
  expect(match).toMatchObject({ claim: 'aldo-called-beno', act: 'asserts' });
  expect(match?.evidence.map(({ kind, text }) => [kind, text])).toContainEqual(['date', '12. Lumar 2025']);
  expect(matchesOf('Lo rikon va benden la tél di Parn.')[0]?.claim).toBe('field-sold');
  // Without its accent it is another word: a call, not a field.
  expect(matcher.index.lookup(hash('tél'))).toBeGreaterThanOrEqual(0);
  expect(matcher.index.lookup(hash('tel'))).toBe(-1);
  expect(matchesOf('Rikon Aldo va telen ne su Beno an 12. Lumar 2025.')[0]?.act ?? 'denies').toBe('denies');
});

test('an index has no match for a page of another language', () => {
  expect(matchesOf(STATES)).not.toEqual([]);
  expect(matchesOf(STATES, { ...page, language: 'en' })).toEqual([]);
});

test('a language that a build does not read is refused in a sentence', () => {
  expect(() => compilePack(pack)).toThrow(UnknownLanguageError);
  expect(() => compilePack(pack)).toThrow(/"qaa".*reads: en/);
  expect(() => createMatcher(compilePack(pack, ENGINES))).toThrow(IndexFormatError);
  expect(() => createMatcher(compilePack(pack, ENGINES))).toThrow(/"qaa".*does not read/);
});
