/**
 * The words that readers see, from public/_locales. Keys are typed from the English file, so a missing word is a
 * type error. No polyfill: content scripts use this too.
 */
import type english from '../../../public/_locales/en/messages.json';
import { thinBrowser } from '../protocol/light-browser';

export type WordKey = keyof typeof english;

/** Keys that come in two forms, `…_one` and `…_other`. */
type CountedKey = { [K in WordKey]: K extends `${infer Stem}_other` ? Stem : never }[WordKey];

/** The word or sentence for a key in the browser's language, with `$1`, `$2` … filled in. */
export function t(key: WordKey, ...fill: string[]): string {
  return thinBrowser().i18n.getMessage(key, fill);
}

/** The same for a counted thing; the number is `$1`, further fills follow. Locales need forms `one` and `other`. */
export function tn(stem: CountedKey, count: number, ...fill: string[]): string {
  const form = count === 1 ? 'one' : 'other';
  return t(`${stem}_${form}` as WordKey, String(count), ...fill);
}
