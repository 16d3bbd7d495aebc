/**
 * Turns a sentence into terms with positions and cue bits, names, numbers and dates. Used for phrasings at compile time and
 * for sentences at run time.
 */

import type { Cues, DateMention, EngineLanguage, NumberMention } from '#src/language/language';
import { calendarDay } from '#src/language/shared/calendar';
import type { Token } from '#src/language/shared/tokens';
import { hashTerm } from '../hash';
import { type LexiconMatcher, nameTerm, senseTerm } from './lexicon';

/** Kind of a term, by which the matcher weighs and explains it. */
export const TermKind = { Word: 0, Sense: 1, Name: 2, Number: 3, Date: 4 } as const;
export type TermKind = (typeof TermKind)[keyof typeof TermKind];

export interface Term {
  hash: number;
  kind: TermKind;
  /** Token indexes, end exclusive. */
  first: number;
  last: number;
  /** Cue bits (NEGATED, UNREAL) of its first token. */
  flags: number;
  /** Index of the name in the lexicon, -1 for other terms. */
  name: number;
}

export interface Analysis {
  text: string;
  tokens: Token[];
  /** For each token its stem. */
  stems: readonly string[];
  terms: Term[];
  /** Lexicon indexes of the names in the sentence itself, without the city of its dateline. */
  names: Set<number>;
  numbers: NumberMention[];
  dates: DateMention[];
  cues: Cues;
  /** Whether it refers to the context: a pronoun, "the two leaders", "the call". */
  pointsBack: boolean;
  /** For each token the number of its clause, from 0. */
  clauses: readonly number[];
  /** UTF-16 lengths of its dateline and of its label, which name nobody. */
  dateline: number;
  label: number;
}

/** The term of a day of the year, before hashing. */
const dayTerm = (month: number | undefined, day: number | undefined): string => `%${month}-${day}`;

/** The term of a number, ordinal or duration, before hashing. */
const numberTerm = (mention: NumberMention): string => `#${mention.kind}:${mention.value}`;

/**
 * Reads one sentence. Pure and linear in the length of the text.
 * @param language of the text; the lexicon must be of the same language.
 * @param page day number of the page's date; if undefined, no dated alias and no relative date is resolved.
 */
export function analyse(
  text: string,
  lexicon: LexiconMatcher,
  language: EngineLanguage,
  page: number | undefined,
): Analysis {
  const tokens = language.tokenize(text);
  const stems = tokens.map((token) => language.stem(token.word));
  const cues = language.readCues(tokens, text, stems);
  const dates = language.findDates(tokens, page);
  // The "12" of "Feb. 12" is not a count, and the "3rd" of "3rd of July" is not an ordinal.
  const numbers = outside(language.findNumbers(tokens), dates);
  const dateline = language.datelineLength(text);
  const hits = lexicon.find(tokens, stems, page);
  const terms: Term[] = [];
  const names = new Set<number>();
  /** 1 for each token that already belongs to a term. */
  const taken = new Uint8Array(tokens.length);
  const add = (key: string, kind: TermKind, first: number, last: number, name = -1) => {
    terms.push({ hash: hashTerm(key), kind, first, last, flags: cues.flags[first] as number, name });
    for (let index = first; index < last; index++) taken[index] = 1;
  };
  for (const hit of hits) {
    if (hit.name >= 0) {
      // The city of a dateline does not stand for its government.
      if ((tokens[hit.first] as Token).start >= dateline || lexicon.isMan(hit.name)) names.add(hit.name);
      add(nameTerm((lexicon.names[hit.name] as { id: string }).id), TermKind.Name, hit.first, hit.last, hit.name);
    } else add(senseTerm(hit.sense as string), TermKind.Sense, hit.first, hit.last);
  }
  for (const mention of dates) {
    if (mention.relative || taken[mention.first]) continue;
    if (mention.month !== undefined) {
      add(`%${mention.month}`, TermKind.Date, mention.first, mention.last);
      for (const day of new Set([mention.day, mention.lastDay]))
        if (day !== undefined) add(dayTerm(mention.month, day), TermKind.Date, mention.first, mention.last);
    }
    if (mention.yearStated && mention.span)
      add(`%y${calendarDay(mention.span.from).year}`, TermKind.Date, mention.first, mention.last);
  }
  for (const mention of numbers) {
    if (taken[mention.first]) continue;
    if (mention.kind === 'count' && mention.value < 2) continue;
    add(numberTerm(mention), TermKind.Number, mention.first, mention.last);
  }
  for (let index = 0; index < tokens.length; index++) {
    if (taken[index]) continue;
    const token = tokens[index] as Token;
    if (language.isStopWord(token.word) || (token.word.length < 2 && !/\d/.test(token.word))) continue;
    add(stems[index] as string, TermKind.Word, index, index + 1);
  }
  terms.sort((a, b) => a.first - b.first || a.last - b.last);
  return {
    text,
    tokens,
    stems,
    terms,
    names,
    numbers,
    dates,
    cues,
    pointsBack: language.pointsBack(tokens, text),
    clauses: language.clausesOf(tokens),
    dateline,
    label: language.labelLength(text),
  };
}

/** Hashes of the terms by which texts tell the same day: "9 May", or the name that it has. */
export function wordsOfDay({ terms }: Pick<Analysis, 'terms'>, { month, day, first, last }: DateMention): number[] {
  const own = hashTerm(dayTerm(month, day));
  const told = terms.filter((one) => one.first < last && one.last > first);
  return told.filter(({ kind, hash }) => kind !== TermKind.Date || hash === own).map(({ hash }) => hash);
}

/** The numbers that are not part of a date. Both lists must be in the order of the text. */
function outside(numbers: readonly NumberMention[], dates: readonly DateMention[]): NumberMention[] {
  let at = 0;
  return numbers.filter(({ first }) => {
    while (at < dates.length && (dates[at] as DateMention).last <= first) at++;
    return first < (dates[at]?.first ?? Number.POSITIVE_INFINITY);
  });
}
