/** Recognises unknown names of places and bodies, and of those who only report, by their words and those beside them. */
import { isPossessive, type Token } from '../shared/tokens';
import type { NamedTokens } from './named-tokens';
import { isNationality } from './names';
import { SAYING } from './predicates';
import { isStopWord } from './stop-words';
import { wordSet } from './word-set';

/** Words before the name of a place only. */
const BEFORE_PLACE_ALONE = wordSet('in near outside around across inside into');
/** Words before "to" and a place. */
const MOTION = wordSet(
  'flight flights trip trips visit visits travel travels travelled traveled flew fly flies flying went go goes going returned return returns way journey moved came arrived headed from',
);
/** Words after a name which show that it belongs to an outlet, an office or a place. */
const OF_BODY = wordSet(
  `news times post journal tv television radio agency newspaper magazine university club forum conference airport palace street
  air force base hotel island city region oblast province river institute council committee party bank company group union court
  memorandum missile missiles congress parliament ministry department house square centre center day summit accords agreement treaty act protocol`,
);
/** Verbs of outlets and journalists. */
const REPORTING = /^(?:report(?:s|ed)|writes)$/;
/** How many tokens after a name are searched for a word of OF_BODY. */
const BODY_REACH = 2;

/** Whether the unknown name between these tokens is nobody's. */
export const isPlaceOrBody = (words: NamedTokens, first: number, last: number): boolean =>
  isOfBody(words, first, last) || isPlace(words, first, last);

/** Whether the words before or beside an unknown name show a place: "the Atlantic", "a flight to Oslo", "for Berlin, Oslo and Kyiv". */
function isPlace(words: NamedTokens, first: number, last: number): boolean {
  const { tokens, nameAt, roles } = words;
  const before = words.word(first - 1);
  const next = tokens[last];
  if (isPossessive(tokens[last - 1] as Token) || tokens[first]?.glue === '-' || next?.glue === '-') return false;
  if (BEFORE_PLACE_ALONE.has(before)) return true;
  const ends = next === undefined || next.breakBefore || isStopWord(next.word);
  if (before === 'the' && !tokens[first]?.breakBefore) return ends;
  if (before === 'to' && [2, 3, 4].some((back) => MOTION.has(words.word(first - back)))) return true;
  const isPlaceAt = (at: number) => roles.isCountry(nameAt[at] ?? -1);
  const isListed = (at: number, step: number) =>
    isPlaceAt(at) || (words.word(at) === 'and' && !tokens[at]?.breakBefore && isPlaceAt(at + step));
  // "On Norway, Okafor says" is no list.
  return (ends && !SAYING.has(words.word(last)) && isListed(first - 1, -1)) || isListed(last, 1);
}

/**
 * Whether the unknown name is that of an outlet, an office or a place, by its words or those beside it, or that of somebody
 * who only asks or reports: "the Post's Mette Lindqvist".
 */
function isOfBody({ tokens, nameAt, roles, titleCase }: NamedTokens, first: number, last: number): boolean {
  const before = tokens[first - 1];
  const lastToken = tokens[last - 1] as Token;
  const next = tokens[last];
  if (tokens[first]?.glue === '-') return false;
  // "The Berg-Dorn summit", but not "the Danish-German council".
  if (next?.glue === '-') return isNationality(lastToken.word) && OF_BODY.has(next.word);
  if (before && isPossessive(before) && roles.isOutlet(nameAt[first - 1] as number)) return true;
  // "Denmark's Mette Lindqvist", "Lindqvist reported".
  if (
    next &&
    !titleCase &&
    (REPORTING.test(next.word) || (next.capital && !next.breakBefore && isPossessive(lastToken)))
  )
    return true;
  return tokens.slice(first, last + BODY_REACH).some(({ word }) => OF_BODY.has(word));
}
