/**
 * Folds words to one spelling: case, diacritics, ligatures, typographic quotes, invisible characters.
 * Offsets are kept by the callers: folding is done on one word at a time, never on a whole text.
 */

/** Characters that print as nothing: soft hyphen, zero-width ones, bidi controls, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const MARKS = /\p{M}+/gu;
const ASCII_LOWER = /^[a-z0-9]*$/;
/** Matches printable ASCII except the backtick, which stands for an apostrophe. */
const ASCII = /^[\x20-\x5f\x61-\x7e]*$/;
/** Apostrophes in all their forms. Folded before NFKD, which would turn the acute accent into a space. */
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u02B9\uFF07`\u00B4\u2032]/g;
/** Vulgar fractions, which become decimals with the whole number before them: "2½" is 2.5. */
const FRACTION = /[\u00BC\u00BD\u00BE]/g;
const DIGIT = /\d/;
const FRACTIONS: Record<string, string> = { '\u00BC': '.25', '\u00BD': '.5', '\u00BE': '.75' };

/** Letters that NFKD does not decompose, as newsrooms transcribe them. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const WHOLE_LETTERS = /[ßæœøłđðþı]/g;

/** Removes invisible characters from a text. Changes offsets, so only for comparisons. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Folds a word of a language in which diacritics do not distinguish words (English): lower case, ligatures resolved,
 * diacritics and invisible characters removed, any apostrophe as `'`. Idempotent. Linear in the length of the word.
 */
export function foldWord(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  if (ASCII.test(word)) return word.toLowerCase();
  return withoutTypography(word)
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .normalize('NFC');
}

/**
 * Folds a word of a language in which diacritics distinguish words: German "fordern" and "fördern", Ukrainian "й" and
 * "и". Keeps every letter and mark. Idempotent. Linear in the length of the word.
 */
export function foldCase(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  if (ASCII.test(word)) return word.toLowerCase();
  return withoutTypography(word).normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").normalize('NFC');
}

/** Removes invisible characters, unifies apostrophes, and writes vulgar fractions as decimals. */
function withoutTypography(word: string): string {
  return word
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(
      FRACTION,
      (part, at: number, all: string) => `${DIGIT.test(all[at - 1] ?? '') ? '' : '0'}${FRACTIONS[part]}`,
    );
}
