/**
 * The words that users see, of one language at a time. They come from public/_locales but not through
 * `browser.i18n`, which only knows the browser's language: whoever shows words first calls `setWords` (panels and
 * background through load-words.ts, the overlay with what the background sends). Keys are typed from the English file.
 * No polyfill and no zod: content scripts use this too.
 */
import type english from '../../../public/_locales/en/messages.json';
import type { Language } from './languages';

export type WordKey = Exclude<keyof typeof english, `${string}_few` | `${string}_many`>;

/** Keys that come in forms for counting, `…_one`, `…_other` and, in languages that have them, `…_few`, `…_many`. */
export type CountedKey = { [K in WordKey]: K extends `${infer Stem}_other` ? Stem : never }[WordKey];

/** All words of one language, by key. */
export interface Words {
  language: Language;
  words: Readonly<Record<string, string>>;
}

let current: Words = { language: 'en', words: {} };
let plurals = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

/** Sets the words that `t` and `tn` give from now on. */
export function setWords(words: Words): void {
  current = words;
  plurals = new Intl.PluralRules(words.language);
  numbers = new Intl.NumberFormat(words.language);
}

/** The language of the words: also that of dates and numbers beside them. */
export const wordLanguage = (): Language => current.language;

/** The word or sentence for a key, with `$1`, `$2` … filled in. Gives the key where no words are set. */
export function t(key: WordKey, ...fill: string[]): string {
  return filled(current.words[key] ?? key, fill);
}

/** The same for a counted thing, by the language's plural rules; the number is `$1`, further fills follow. */
export function tn(stem: CountedKey, count: number, ...fill: string[]): string {
  const { words } = current;
  const text = words[`${stem}_${plurals.select(count)}`] ?? words[`${stem}_other`] ?? stem;
  return filled(text, [sayNumber(count), ...fill]);
}

/** A number as the language writes it: 1,234 or 1 234. */
export const sayNumber = (value: number): string => numbers.format(value);

const filled = (text: string, fill: readonly string[]): string =>
  text.replace(/\$(\d)/g, (_, place: string) => fill[Number(place) - 1] ?? '');
