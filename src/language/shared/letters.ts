/**
 * Tells letters by their case, and text from marks by a few ranges. Patterns with `\p{…}` are more exact, but V8 needs a
 * tenth of a millisecond or more to make each, and again at its first use, on every page that is read (docs/bench.md).
 * For characters of one UTF-16 unit; letters without case, and those of more units, are none here.
 */

export const isLower = (char = ''): boolean =>
  char < FIRST_FOREIGN ? char >= 'a' && char <= 'z' : char !== char.toUpperCase();
export const isUpper = (char = ''): boolean =>
  char < FIRST_FOREIGN ? char >= 'A' && char <= 'Z' : char !== char.toLowerCase();
const isLetter = (char = ''): boolean => isLower(char) || isUpper(char);
const isFigure = (char = ''): boolean => char >= '0' && char <= '9';

/** The first character after ASCII. */
const FIRST_FOREIGN = '\x80';

/** Matches anything but white space, marks, symbols and emoji: letters and figures of any script. */
export const LETTER = /[^\s!-/:-@[-`{-\u00BF\u2000-\u2BFF\u3000-\u303F\uD800-\uDFFF]/;

/** The word of letters and figures at an offset; empty if there is none. */
export function wordAt(text: string, at: number): string {
  let to = at;
  while (isLetter(text[to]) || isFigure(text[to])) to++;
  return text.slice(at, to);
}

/** The word at the end of a text, with its inner full stops ("p.m", "J.D"); empty if the text ends otherwise. */
export function lastWord(text: string): string {
  let from = text.length;
  while (text[from - 1] === '.' || isLetter(text[from - 1])) from--;
  while (text[from] === '.') from++;
  return text.slice(from);
}
