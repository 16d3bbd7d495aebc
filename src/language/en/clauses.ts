/** Reads clauses, pronouns and the owner of a date, which decide whether a sentence fits an entry. */
import type { Token } from '../shared/tokens';
import { CLAUSE_OPENERS, DATE_OF_OTHERS } from './predicates';

const PAIR = /\b(?:they|them|their|both|the two|leaders|presidents|sides)\b/i;
const ONE = /\b(?:he|him|his|she|her|I|me|my|president|leader|republican|the (?:man|nominee|incumbent|candidate))\b/i;
const OFFICE_ALONE =
  /\bthe (?:us |american )?(?:president|president-elect|republican|man|nominee|incumbent|candidate)\b(?! of\b)/i;
/** Words that begin another event or its time: "before Berg turned up on Friday". Not "they called before on 16 October". */
const OTHER_TIMES = new Set('since those ahead before until'.split(' '));
/** How many tokens before a date a word of OTHER_TIMES may stand, or "after" before a word of OFFICE_WORDS. */
const SINCE_REACH = 9;
/** Words of elections and inaugurations, by whose day other events are dated: "before he was sworn in on January 20". */
const OFFICE_WORDS = new Set('office inauguration inaugurated sworn election elected won winning victory'.split(' '));
const OFFICE_TIMES = new Set('after when'.split(' '));

/** Numbers the clause of each token, from 0. Clauses end at commas and full stops, and before words that open one. */
export function clausesOf(tokens: readonly Token[]): number[] {
  let clause = 0;
  return tokens.map(({ word, breakBefore }, at) => {
    if (at > 0 && (breakBefore || CLAUSE_OPENERS.has(word))) clause += 1;
    return clause;
  });
}

const OCCASION = new Set('in at over during after before following since amid ahead of'.split(' '));

/** Whether the contact is only the occasion of what is told: "at a meeting with", "after the call". */
export function isOccasion(tokens: readonly Token[], noun: number, reach: number): boolean {
  for (let at = noun - 1; at >= 0 && at >= noun - reach; at--) {
    if (OCCASION.has(tokens[at]?.word ?? '')) return tokens[at]?.word !== 'of' || tokens[at - 1]?.word === 'ahead';
    if (tokens[at + 1]?.breakBefore) return false;
  }
  return false;
}

const BESIDE = /^(?:with|beside)$/;

/** Whether the person whose mention begins at a token only keeps others company: "with Berg at his side". */
export const isCompany = (tokens: readonly Token[], first: number): boolean =>
  BESIDE.test(tokens[first - 1]?.word ?? '');

/** Number of people that a sentence may mean by pronouns and titles alone: 0, 1 or 2. */
export const pronounsOf = (text: string): number => (PAIR.test(text) ? 2 : ONE.test(text) ? 1 : 0);

/** Number of people that a sentence which names others may mean by an office alone: "the president called Berg"; 0 or 1. */
export const officesAlone = (text: string): number => (OFFICE_ALONE.test(text) ? 1 : 0);

const RELATIVE = new Set(['that', 'which']);
const MADE_KNOWN = /^(?:announced|agreed|arranged|planned|proposed|promised|scheduled|mooted)$/;

/** Whether the date is that of an announcement, in a relative clause: "that was announced on 16 October". */
function isOfAnnouncement(tokens: readonly Token[], first: number): boolean {
  const verb = first - (tokens[first - 1]?.word === 'on' ? 2 : 1);
  if (!MADE_KNOWN.test(tokens[verb]?.word ?? '')) return false;
  return [2, 3].some((back) => RELATIVE.has(tokens[verb - back]?.word ?? ''));
}

/** Whether the date belongs to something else: "since January 20", "after he took office on January 20", "after those of 12 February". */
export function isDateOfOther(tokens: readonly Token[], first: number): boolean {
  if (isOfAnnouncement(tokens, first)) return true;
  const before = tokens[first - 1]?.word ?? '';
  const further = tokens[first - 2]?.word ?? '';
  let isOfOffice = false;
  for (let at = first - 1; at >= 0 && at >= first - SINCE_REACH && !tokens[at + 1]?.breakBefore; at--) {
    const word = tokens[at]?.word ?? '';
    const isAdverb = word === 'before' && tokens[at + 1]?.word === 'on';
    if ((OTHER_TIMES.has(word) && !isAdverb) || (isOfOffice && OFFICE_TIMES.has(word))) return true;
    isOfOffice ||= OFFICE_WORDS.has(word);
  }
  return DATE_OF_OTHERS.has(before) || (DATE_OF_OTHERS.has(further) && before !== 'on');
}
