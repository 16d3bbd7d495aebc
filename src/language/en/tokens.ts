/** Splits English text into tokens: resolves contractions, drops possessive endings, tells the country "US" from the pronoun. */
import { foldWord } from '../shared/fold';
import { createTokenizer, type WordPlace } from '../shared/tokens';
import { isShortened } from './abbreviations';

const NOT_CONTRACTION = /^(.+)n't$/;
const IRREGULAR_NOT: Record<string, string> = { "won't": 'will', "can't": 'can', "shan't": 'shall', "ain't": 'is' };
const ENDING = /'(?:s|re|ve|ll|d|m)$/;
const ENDING_WORD: Record<string, string> = { "'ve": 'have', "'ll": 'will', "'re": 'are', "'m": 'am' };

/** Matches words that follow the country and not the pronoun: "US PRESIDENT CALLS PUTIN", "US AND RUSSIA MEET". */
const COUNTRY_NEXT =
  /^(?:\s+(?:PRESIDENT|LEADER|ENVOY|OFFICIAL|SECRETARY|SENAT|CONGRESS|TROOPS|MILITARY|AID\b|WEAPON|ARMS|SANCTION|TARIFF|ADMINISTRATION|GOVERNMENT|AMBASSADOR|DIPLOMA|INTELLIGENCE|SAYS\b|AND\s+(?:RUSSIA|UKRAIN))|[-\u2010-\u2013](?:RUSSIA|UKRAIN))/u;
/** UTF-16 units after the word that are searched. */
const COUNTRY_WINDOW = 24;

/**
 * Splits a text into tokens, in order. `n't` becomes a separate token `not`; possessive `'s` is dropped; `'ve` and `'ll`
 * become `have` and `will`. "US" and "U.S." become `usa`, which differs from the pronoun "us". Linear in the text.
 */
export const tokenize = createTokenizer({
  fold: foldWord,
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  percent: 'percent',
  // "He said no. Smith left": "no" before a full stop is rarely short for "number".
  isShortened: (word) => word !== 'no' && isShortened(word),
  wordsOf,
});

function wordsOf(word: string, place: WordPlace): string | readonly string[] {
  if (word === 'us') return isCountry(place) ? 'usa' : word;
  if (!word.includes("'")) return word;
  const negation = NOT_CONTRACTION.exec(word);
  if (negation) return [IRREGULAR_NOT[word] ?? (negation[1] as string), 'not'];
  const ending = ENDING.exec(word);
  if (ending) return [word.slice(0, ending.index), ENDING_WORD[ending[0]] ?? ''];
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

/** Whether "US" is the country: written in capitals; in a headline of capitals, at its start or before COUNTRY_NEXT. */
function isCountry({ text, start, end, raw, upper, allCapitals }: WordPlace): boolean {
  if (!upper) return false;
  return !allCapitals || raw.includes('.') || start === 0 || COUNTRY_NEXT.test(text.slice(end, end + COUNTRY_WINDOW));
}
