import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { saySpan } from '#src/shared/ui/dates';
import { LANGUAGES, languageFor } from '#src/shared/ui/languages';
import { setWords, t, tn } from '#src/shared/ui/words';
import { messagesOf, withWords } from '../panels/words';

const ENGLISH = messagesOf('en');
/** Longest description that the Chrome Web Store takes. */
const MAX_DESCRIPTION = 132;
/** "Confirmed by one" and "Others" are no forms of counting. */
const NO_COUNT = /^(standing|side|kind)_/;
const FORM = /_(zero|one|two|few|many|other)$/;
const stemsOf = (keys: string[]) =>
  new Set(keys.filter((key) => FORM.test(key) && !NO_COUNT.test(key)).map((key) => key.replace(FORM, '')));
const COUNTED = stemsOf(Object.keys(ENGLISH));
const fills = (text = '') => [...new Set(text.match(/\$\d/g) ?? [])].sort();
/** Keys without the form of counting. */
const plain = (words: Record<string, string>) =>
  Object.keys(words).filter((key) => NO_COUNT.test(key) || !COUNTED.has(key.replace(FORM, '')));

/** All text of our sources, to see which words are used. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

afterEach(() => withWords('en'));

describe('words of the interface', () => {
  it('exist for exactly the languages that can be chosen', () => {
    expect(readdirSync('public/_locales').sort()).toEqual([...LANGUAGES].sort());
  });

  it('say nothing that is used nowhere', () => {
    const text = `${sources('src')}${sources('entrypoints')}${readFileSync('wxt.config.ts', 'utf8')}`;
    /** Put together from a stem and a value of the record: `did_${act}`, `kind_${kind}` …; the card's own are its own affair. */
    const built = /^(did|voice|side|kind|label|relation|why_here|differs|standing)_|^(card|list)_/;
    const isUsed = (key: string) => new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(text);
    const unused = Object.keys(ENGLISH).filter(
      (key) => !built.test(key) && !isUsed(key) && !isUsed(key.replace(FORM, '')),
    );
    expect(unused).toEqual([]);
  });
});

describe.each(LANGUAGES)('words in %s', (language) => {
  const words = messagesOf(language);

  it('have every key of English and no other: add or take away a key in all languages', () => {
    expect(plain(words).sort()).toEqual(plain(ENGLISH).sort());
    expect(stemsOf(Object.keys(words))).toEqual(COUNTED);
  });

  it('have each form of counting that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const stem of COUNTED)
      expect(
        Object.keys(words)
          .filter((key) => key.replace(FORM, '') === stem)
          .map((key) => key.slice(stem.length + 1))
          .sort(),
        stem,
      ).toEqual([...forms].sort());
  });

  it('have names and substitutions that browsers take, the same ones as English', () => {
    for (const [key, message] of Object.entries(words)) {
      expect(key).toMatch(/^[a-z0-9_]+$/);
      expect(message.trim()).not.toBe('');
      // A dollar sign that is no substitution is eaten by the browser.
      expect(message.replace(/\$\d/g, '')).not.toContain('$');
      if (!FORM.test(key) || NO_COUNT.test(key)) expect(fills(message), key).toEqual(fills(ENGLISH[key]));
    }
  });

  it('are of one language', () => {
    const isCyrillic = language === 'uk' || language === 'ru';
    /** Letters that the other language with Cyrillic script does not have. */
    const foreign = language === 'uk' ? /[ыэъё]/i : language === 'ru' ? /[іїєґ]/i : /\p{Script=Cyrillic}/u;
    for (const [key, message] of Object.entries(words)) {
      expect(message, key).not.toMatch(foreign);
      // Names, formats and addresses stay; a whole sentence without a Cyrillic letter was not translated.
      if (isCyrillic && /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(message))
        expect(message, key).toMatch(/\p{Script=Cyrillic}/u);
      if (language !== 'en') expect(message, key).not.toMatch(/\b(the|and|this|with|not|is)\b/i);
    }
  });

  it('describe the extension within what shops take', () => {
    expect(words.ext_description?.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });
});

describe('counting', () => {
  it.each([
    ['en', ['1 claim', '2 claims', '1,234 claims']],
    ['de', ['1 Behauptung', '2 Behauptungen', '1.234 Behauptungen']],
    ['uk', ['1 твердження', '2 твердження', '1 234 твердження']],
    ['ru', ['1 утверждение', '2 утверждения', '1 234 утверждения']],
  ] as const)('goes by the rules of %s', (language, said) => {
    withWords(language);
    expect([1, 2, 1234].map((count) => tn('search_found', count).replace(/\s/g, ' '))).toEqual(said);
  });

  it.each(['en', 'de'] as const)('have the forms that the browser names, in %s', (language) => {
    const rules = new Intl.PluralRules(language);
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    setWords({ language, words: Object.fromEntries(forms.map((form) => [`search_found_${form}`, form])) });
    const counts = Array.from({ length: 2000 }, (_, i) => i);
    expect(counts.map((count) => tn('search_found', count))).toEqual(counts.map((count) => rules.select(count)));
  });

  it('knows the Slavic forms for 5, 11 and 21', () => {
    withWords('ru');
    expect([5, 11, 21].map((count) => tn('search_found', count))).toEqual([
      '5 утверждений',
      '11 утверждений',
      '21 утверждение',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['en', '9 Feb 2025 to February 2026'],
    ['de', '9. Feb. 2025 bis Februar 2026'],
    ['fr', '9 févr. 2025 – février 2026'],
    ['uk', /^9 лют\. 2025 р\. – /],
    ['ru', /^9 февр\. 2025 г\. – /],
  ] as const)('are in the language of the words, %s', (language, said) => {
    withWords(language);
    if (typeof said === 'string') expect(saySpan('2025-02-09/2026-02')).toBe(said);
    else expect(saySpan('2025-02-09/2026-02')).toMatch(said);
  });
});

describe('the language', () => {
  it('is the chosen one, else the browser’s, else English', () => {
    expect(languageFor('fr', 'de-AT')).toBe('fr');
    expect(languageFor('browser', 'de-AT')).toBe('de');
    expect(languageFor('browser', 'uk_UA')).toBe('uk');
    expect(languageFor('browser', 'pt-BR')).toBe('en');
  });

  it('gives the key where no words are set', () => {
    expect(t('no_such_key' as 'cancel')).toBe('no_such_key');
  });
});
