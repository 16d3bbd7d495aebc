/**
 * Interface texts, in one language at a time. They come from public/_locales, but not through `browser.i18n`, which supports
 * only the browser's language. A context calls `setWords` before it shows texts: panels and background through
 * load-words.ts, the overlay with what the background sends. Keys are typed from the English file. Content scripts use this
 * file, so it imports neither polyfill nor zod.
 */
import type english from '../../../public/_locales/en/messages.json';
import type { Language } from './languages';

export type WordKey = Exclude<keyof typeof english, `${string}_few` | `${string}_many`>;

/** Keys with plural forms, `…_one`, `…_other` and, in languages that have them, `…_few`, `…_many`. */
export type CountedKey = { [K in WordKey]: K extends `${infer Stem}_other` ? Stem : never }[WordKey];

/** All words of one language, by key. */
export interface Words {
  language: Language;
  words: Readonly<Record<string, string>>;
}

let current: Words = { language: 'en', words: {} };
/** Created at first use: creation takes milliseconds, and most pages have nothing to count. */
let plurals: Intl.PluralRules | null = null;
let numbers: Intl.NumberFormat | null = null;

/** Sets the words that `t` and `tn` return from now on. */
export function setWords(words: Words): void {
  current = words;
  plurals = null;
  numbers = null;
}

/** The words that were set last, for a script that has its own copy of them. */
export const currentWords = (): Words => current;

/** The language of the words, also used for dates and numbers. */
export const wordLanguage = (): Language => current.language;

/** The text for a key, with `$1`, `$2` … filled in. Returns the key if no words are set. */
export function t(key: WordKey, ...fill: string[]): string {
  return filled(current.words[key] ?? key, fill);
}

/** Languages that have one form for 1 and another for all other whole numbers: these need no rules of the browser. */
const TWO_FORMS: ReadonlySet<Language> = new Set(['en', 'de']);

/** The plural category of a whole number in the language of the words. */
function pluralOf(count: number): Intl.LDMLPluralRule {
  if (TWO_FORMS.has(current.language)) return count === 1 ? 'one' : 'other';
  plurals ??= new Intl.PluralRules(current.language);
  return plurals.select(count);
}

/** The text for a count, by the language's plural rules; `$1` is the number, further arguments follow. */
export function tn(stem: CountedKey, count: number, ...fill: string[]): string {
  const { words } = current;
  const text = words[`${stem}_${pluralOf(count)}`] ?? words[`${stem}_other`] ?? stem;
  return filled(text, [sayNumber(count), ...fill]);
}

/** Smallest number for which a supported language groups digits; below it all write the same. */
const GROUPED = 1000;

/** Formats a number in the language of the words: 1,234 or 1 234. Small numbers, the usual case, need no formatter. */
export function sayNumber(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < GROUPED) return String(value);
  numbers ??= new Intl.NumberFormat(current.language);
  return numbers.format(value);
}

const filled = (text: string, fill: readonly string[]): string =>
  text.replace(/\$(\d)/g, (_, place: string) => fill[Number(place) - 1] ?? '');
