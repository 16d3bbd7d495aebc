/**
 * Words of a text with their places. A token is a word, a number ("1,500", "2.5") or a dotted abbreviation
 * ("U.S.", "J.D."). Hyphens separate ("Trump-Putin" is two tokens); apostrophes and invisible characters do not.
 */
import { isShortened } from '../en/abbreviations';
import { foldWord } from './fold';

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
  /** The one character that joins it to the token before, no white space: "-" in "Trump-Putin", "/" in "12/02"; else empty. */
  glue: string;
}

const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
/**
 * In order: dotted abbreviations of single letters; numbers with separators inside and the ending of an ordinal; the
 * per cent sign; words with inner apostrophes and invisible characters. One pass, no nested quantifier over the same characters, so it is linear.
 */
const TOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}|\\p{N}+(?:[.,]\\p{N}+)*(?:(?:st|nd|rd|th|ST|ND|RD|TH)(?![\\p{L}\\p{N}]))?|%|[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}${INVISIBLE}]*(?:['\u2018\u2019\u201B\u02BC\`\u00B4][\\p{L}\\p{M}${INVISIBLE}]+)*`,
  'gu',
);
const BREAK = /[.:;!?()[\]\u2013\u2014\u2026]|,\s|\s-\s/;
/** Between two tokens these join rather than part: "28–29", "Trump–Putin", "10:42". */
const GLUE = /^[-\u2010-\u2013/:]$/;
/** A full stop and white space; behind a title or an initial it parts nothing: "Mr. Trump", "Donald J. Trump". */
const STOP_AND_SPACE = /^\.\s+$/;
const UPPER = /^\p{Lu}/u;
const LOWER_INSIDE = /\p{Ll}/u;

/** Contracted negations to their two words; the second token of the pair shares the first one's place. */
const NOT_CONTRACTION = /^(.+)n't$/;
const IRREGULAR_NOT: Record<string, string> = { "won't": 'will', "can't": 'can', "shan't": 'shall', "ain't": 'is' };
const ENDING = /'(?:s|re|ve|ll|d|m)$/;
const ENDING_WORD: Record<string, string> = { "'ve": 'have', "'ll": 'will', "'re": 'are', "'m": 'am' };

/**
 * Splits a text into tokens, in order. `n't` gives a token `not` of its own; possessive `'s` is dropped; `'ve`, `'ll`
 * give `have`, `will`. "US" and "U.S." are the word `usa`, so that the pronoun "us" stays apart.
 * Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const allCapitals = !LOWER_INSIDE.test(text);
  let last = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const capital = UPPER.test(raw);
    const upper = capital && raw.length > 1 && !LOWER_INSIDE.test(raw);
    const between = last > 0 && start > last ? text.slice(last, start) : '';
    const glue = GLUE.test(between) ? between : '';
    const breakBefore =
      glue === '' && BREAK.test(between) && !(STOP_AND_SPACE.test(between) && shortened(tokens[tokens.length - 1]));
    last = end;
    let word = raw === '%' ? 'percent' : foldWord(raw);
    const add = (part: string) => tokens.push({ start, end, word: part, capital, upper, breakBefore, glue });
    if (word.includes('.') && !/\d/.test(word)) word = word.replaceAll('.', '');
    if (word === 'us' && upper && (!allCapitals || raw.includes('.') || meansCountry(text, start, end))) word = 'usa';
    if (word.includes("'")) {
      const negation = NOT_CONTRACTION.exec(word);
      if (negation) {
        add(IRREGULAR_NOT[word] ?? (negation[1] as string));
        add('not');
        continue;
      }
      const ending = ENDING.exec(word);
      if (ending) {
        const stem = word.slice(0, ending.index);
        if (stem !== '') add(stem);
        const more = ENDING_WORD[ending[0]];
        if (more) add(more);
        continue;
      }
      if (word.endsWith("'")) word = word.slice(0, -1);
    }
    if (word !== '') add(word);
  }
  return tokens;
}

/** What the pronoun does not stand before: "US PRESIDENT CALLS PUTIN", "US AND RUSSIA MEET". */
const COUNTRY_NEXT =
  /^(?:\s+(?:PRESIDENT|LEADER|ENVOY|OFFICIAL|SECRETARY|SENAT|CONGRESS|TROOPS|MILITARY|AID\b|WEAPON|ARMS|SANCTION|TARIFF|ADMINISTRATION|GOVERNMENT|AMBASSADOR|DIPLOMA|INTELLIGENCE|SAYS\b|AND\s+(?:RUSSIA|UKRAIN))|[-\u2010-\u2013](?:RUSSIA|UKRAIN))/u;
/** The text behind the word that is looked at. */
const COUNTRY_WINDOW = 24;

/** Whether "US" in a headline of capitals is the country: at its beginning, or before what a country has. */
function meansCountry(text: string, start: number, end: number): boolean {
  return start === 0 || COUNTRY_NEXT.test(text.slice(end, end + COUNTRY_WINDOW));
}

/** A title, a month's short form or an initial, whose full stop ends nothing. */
function shortened(token: Token | undefined): boolean {
  return (
    token !== undefined && token.word !== 'no' && (token.word.length === 1 ? token.capital : isShortened(token.word))
  );
}
