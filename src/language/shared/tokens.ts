/**
 * Words of a text with their places, for any language whose words are letters between spaces. What a language folds,
 * shortens and contracts it says by its rules. A token is a word, a number ("1,500", "2.5") or a dotted abbreviation
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
  /** The one character that joins it to the token before, no white space: "-" in "Smith-Jones", "/" in "12/02"; else empty. */
  glue: string;
}

/** Where a word stands, for rules that look at more than its folded form. */
export interface WordPlace {
  text: string;
  start: number;
  end: number;
  /** The word as the text has it. */
  raw: string;
  /** Its whole is upper case and has two letters or more. */
  upper: boolean;
  /** The text has no lower-case letter at all: a headline in capitals. */
  allCapitals: boolean;
}

/** What a language says of its words. */
export interface TokenRules {
  /** One spelling for one word; idempotent. */
  fold(word: string): string;
  /** Endings written onto the figures of an ordinal in lower case ("st", "nd"); none where it has a full stop. */
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
/** Between two tokens these join rather than part: "28–29", "Smith–Jones", "10:42". */
const GLUE = /^[-\u2010-\u2013/:]$/;
/** A full stop and white space; behind a title or an initial it separates nothing: "Mr. Smith", "Ann J. Smith". */
const STOP_AND_SPACE = /^\.\s+$/;
const UPPER = /^\p{Lu}/u;
const LOWER_INSIDE = /\p{Ll}/u;
const DIGIT = /\d/;

/**
 * In order: dotted abbreviations of single letters; numbers with separators inside and the ending of an ordinal; the
 * per cent sign; words with inner apostrophes and invisible characters. One pass, no nested quantifier over the same
 * characters, so it is linear.
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
 * Makes a language's tokenizer. It gives the tokens of a text in order; tokens of one contraction share its place.
 * Linear in the length of the text.
 */
export function createTokenizer(rules: TokenRules): (text: string) => Token[] {
  const pattern = tokenPattern(rules.ordinalEndings);
  /** A title, a month's short form or an initial. */
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
      const glue = GLUE.test(between) ? between : '';
      const breakBefore =
        glue === '' && BREAK.test(between) && !(STOP_AND_SPACE.test(between) && isShortened(tokens[tokens.length - 1]));
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
