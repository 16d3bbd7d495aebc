/** English tokens: contractions taken apart, possessive endings dropped, the country "US" told from the pronoun. */
import { foldWord } from '../shared/fold';
import { createTokenizer, type WordPlace } from '../shared/tokens';
import { isShortened } from './abbreviations';

const NOT_CONTRACTION = /^(.+)n't$/;
const IRREGULAR_NOT: Record<string, string> = { "won't": 'will', "can't": 'can', "shan't": 'shall', "ain't": 'is' };
const ENDING = /'(?:s|re|ve|ll|d|m)$/;
const ENDING_WORD: Record<string, string> = { "'ve": 'have', "'ll": 'will', "'re": 'are', "'m": 'am' };

/** What the pronoun does not stand before: "US PRESIDENT CALLS PUTIN", "US AND RUSSIA MEET". */
const COUNTRY_NEXT =
  /^(?:\s+(?:PRESIDENT|LEADER|ENVOY|OFFICIAL|SECRETARY|SENAT|CONGRESS|TROOPS|MILITARY|AID\b|WEAPON|ARMS|SANCTION|TARIFF|ADMINISTRATION|GOVERNMENT|AMBASSADOR|DIPLOMA|INTELLIGENCE|SAYS\b|AND\s+(?:RUSSIA|UKRAIN))|[-\u2010-\u2013](?:RUSSIA|UKRAIN))/u;
/** UTF-16 units behind the word that are looked at. */
const COUNTRY_WINDOW = 24;

/**
 * English tokens of a text, in order. `n't` gives a token `not` of its own; possessive `'s` is dropped; `'ve`, `'ll`
 * give `have`, `will`. "US" and "U.S." are the word `usa`, so that the pronoun "us" stays apart. Linear.
 */
export const tokenize = createTokenizer({
  fold: foldWord,
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  percent: 'percent',
  // "He said no. Smith left": here "no" is hardly the short form of "number".
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

/** Whether "US" is the country: written in capitals, and in a headline of capitals at its beginning or before what a country has. */
function isCountry({ text, start, end, raw, upper, allCapitals }: WordPlace): boolean {
  if (!upper) return false;
  return !allCapitals || raw.includes('.') || start === 0 || COUNTRY_NEXT.test(text.slice(end, end + COUNTRY_WINDOW));
}
