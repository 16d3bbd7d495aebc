/** Detects an attribution after a quotation: “…?” Trump asked. */
import { isUpper } from '../shared/letters';
import { isShortened } from './abbreviations';

/** Verbs that attribute a quotation to a speaker. */
const SAYING = new Set(
  (
    'said says asked asks wrote writes replied answered added told tells posted tweeted shouted exclaimed joked quipped ' +
    'responded remarked declared wondered insisted continued demanded yelled countered retorted recalled explained'
  ).split(' '),
);
/** Small words that may stand between the name and the verb, or in the title before the name. */
const BETWEEN = new Set(
  (
    'was had has also then later once again of the for in on to von der de bin al spokesman spokeswoman spokesperson press ' +
    'secretary leader president minister foreign prime adviser advisor aide envoy host anchor journalist reporter ' +
    'commentator senator general chancellor ambassador editor himself herself reportedly jokingly'
  ).split(' '),
);
/** Most words, and UTF-16 units, that are searched: an attribution is a short clause of a name and a verb. */
const MOST_WORDS = 8;
const WINDOW = 120;
const FIRST = /^["'\u2018\u201C(]?(.)/;

/**
 * Whether an attribution begins at this offset: a name, perhaps with its title, and a verb of saying. Constant time.
 * @param at UTF-16 offset after the quotation and its white space
 */
export function attributionAt(text: string, at: number): boolean {
  const words = text.slice(at, at + WINDOW).split(/\s+/, MOST_WORDS);
  for (const [place, raw] of words.entries()) {
    const word = raw.replace(/[.,:;!?]+$/, '');
    if (place > 0 && SAYING.has(word)) return true;
    if (!isUpper(FIRST.exec(raw)?.[1]) && !BETWEEN.has(word)) return false;
    if (word !== raw && !isShortened(word.toLowerCase()) && word.length > 1) return false;
  }
  return false;
}
