/**
 * Splits a text into tokens with their positions, for any language that separates words by spaces. Folding,
 * abbreviations and contractions are rules of the language. A token is a word, a number ("1,500", "2.5") or a dotted abbreviation
 * ("U.S.", "J.D."). Hyphens separate ("Smith-Jones" is two tokens); apostrophes and invisible characters do not.
 */

export interface Token {
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Folded, without possessive ending or dots. */
  word: string;
  /** First letter is upper case in the text. */
  capital: boolean;
  /** The whole word is upper case and has two letters or more. */
  upper: boolean;
  /** A full stop, colon, semicolon or dash stands between this token and the one before it. */
  breakBefore: boolean;
  /** The single character between it and the token before, without white space: "-" in "Smith-Jones", "/" in "12/02"; else empty. */
  glue: string;
}

/** Whether the text has a possessive ending behind the word: "Berg's". */
export const isPossessive = ({ start, end, word }: Token): boolean => end - start >= word.length + 2;

const NINE = '9'.charCodeAt(0);

/** Whether a folded word begins with a figure. Most do not, and then no pattern of figures needs to be tried. */
export const hasFigure = (word: string): boolean => word.charCodeAt(0) <= NINE;

/** A word in its text, for rules that need more than its folded form. */
export interface WordPlace {
  text: string;
  start: number;
  end: number;
  /** The word as the text has it. */
  raw: string;
  /** The whole word is upper case and has two letters or more. */
  upper: boolean;
  /** The text has no lower-case letter at all: a headline in capitals. */
  allCapitals: boolean;
}

/** The rules of a language for its words. */
export interface TokenRules {
  /** Folds a word to one spelling. Must be idempotent. */
  fold(word: string): string;
  /** Lower-case endings of ordinals after their figures ("st", "nd"); empty if the language writes a full stop. */
  ordinalEndings: readonly string[];
  /** The word that stands for the per cent sign. */
  percent: string;
  /** Whether the full stop behind this folded word, or behind a capital initial, does not end a sentence. */
  isShortened(word: string): boolean;
  /** The words that a folded word stands for, in order: a contraction taken apart, a possessive ending dropped. */
  wordsOf(word: string, place: WordPlace): string | readonly string[];
}

const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const BREAK = /[.:;!?()[\]\u2013\u2014\u2026]|,\s|\s-\s/;
/** Characters that join two tokens rather than separate them: "28–29", "Smith–Jones", "10:42". */
const GLUE = /^[-\u2010-\u2013/:]$/;
/** A full stop and white space; after a title or an initial it is not a break: "Mr. Smith", "Ann J. Smith". */
const STOP_AND_SPACE = /^\.\s+$/;
const UPPER = /^\p{Lu}/u;
const LOWER_INSIDE = /\p{Ll}/u;
const DIGIT = /\d/;

/**
 * The pattern of a token. Alternatives in order: dotted abbreviations of single letters; numbers with separators and an
 * ordinal ending; the per cent sign; words with inner apostrophes and invisible characters. Linear: no nested quantifiers
 * over the same characters.
 */
function tokenPattern(ordinalEndings: readonly string[]): RegExp {
  const endings = [...ordinalEndings, ...ordinalEndings.map((ending) => ending.toUpperCase())].join('|');
  const ordinal = endings === '' ? '' : `(?:(?:${endings})(?![\\p{L}\\p{N}]))?`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}|\\p{N}+(?:[.,]\\p{N}+)*${ordinal}|%|[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}${INVISIBLE}]*(?:['\u2018\u2019\u201B\u02BC\`\u00B4][\\p{L}\\p{M}${INVISIBLE}]+)*`,
    'gu',
  );
}

/**
 * Makes the tokenizer of a language. It returns the tokens of a text in order; tokens of one contraction share its offsets.
 * Linear in the length of the text.
 */
export function createTokenizer(rules: TokenRules): (text: string) => Token[] {
  const pattern = tokenPattern(rules.ordinalEndings);
  /** Whether the token is a title, a short month name or an initial. */
  const isShortened = (token: Token | undefined): boolean =>
    token !== undefined && (token.word.length === 1 ? token.capital : rules.isShortened(token.word));

  return (text) => {
    const tokens: Token[] = [];
    const allCapitals = !LOWER_INSIDE.test(text);
    let last = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const raw = match[0];
      const start = match.index;
      const end = start + raw.length;
      const capital = UPPER.test(raw);
      const upper = capital && raw.length > 1 && !LOWER_INSIDE.test(raw);
      const between = last > 0 && start > last ? text.slice(last, start) : '';
      // Most tokens are separated by a space alone.
      const isPlain = between === ' ';
      const glue = !isPlain && GLUE.test(between) ? between : '';
      const breakBefore =
        !isPlain &&
        glue === '' &&
        BREAK.test(between) &&
        !(STOP_AND_SPACE.test(between) && isShortened(tokens[tokens.length - 1]));
      last = end;
      const add = (word: string) => {
        if (word !== '') tokens.push({ start, end, word, capital, upper, breakBefore, glue });
      };
      let word = raw === '%' ? rules.percent : rules.fold(raw);
      if (word.includes('.') && !DIGIT.test(word)) word = word.replaceAll('.', '');
      const words = rules.wordsOf(word, { text, start, end, raw, upper, allCapitals });
      if (typeof words === 'string') add(words);
      else for (const one of words) add(one);
    }
    return tokens;
  };
}
