/**
 * Finds names that look like another: letters of other alphabets, and digits, that resemble Latin letters ("Ѕоurcelight").
 * A small subset of the confusables of Unicode Technical Standard 39, for the alphabets in which news is written.
 */
import { foldWord } from '#src/language/shared/fold';

/** Letters and digits, lower case, that look like the Latin letter before them. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'ьƅ',
  c: 'сϲ',
  d: 'ԁɗ',
  e: 'еєҽε3',
  g: 'ɡց9',
  h: 'һհη',
  i: 'іıɩι1l|!',
  k: 'кκ',
  m: 'м',
  n: 'пո',
  o: 'оοօσ0',
  p: 'рρ',
  r: 'гɼ',
  s: 'ѕꜱ5$',
  t: 'тτ7',
  u: 'цսυʋ',
  v: 'ѵν',
  x: 'хχ',
  y: 'уγ',
};
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKE).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/** Replaces letters by the Latin ones that they resemble, for comparison only. Linear. */
function looksOf(text: string): string {
  const letters = [...foldWord(text)].map((letter) => LATIN.get(letter) ?? letter).join('');
  return letters.replace(/[^\p{L}]/gu, '');
}

/** Whether a text contains something that reads like the name. Linear. */
export function readsAs(text: string, name: string): boolean {
  return looksOf(text).includes(looksOf(name));
}
