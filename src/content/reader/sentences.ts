/** Splits a page's blocks into sentences, and names them by keys that survive re-renders. */

import { hash53 } from '#src/claims/hash';
import type { ReaderLanguage } from '#src/language/language';
import { isLower, isUpper } from '#src/language/shared/letters';
import { MAX_SENTENCE_LENGTH } from '#src/shared/protocol/limits';
import type { PageMatch } from '#src/shared/protocol/messages';
import type { MappedText } from '../prose/block-text';
import { SHORTEST_SENTENCE } from '../prose/measures';
import type { ProseBlock } from '../prose/prose';

export interface PageSentence {
  text: string;
  /** Cache key of its matches: its text and the text before it in its block. */
  memory: string;
  element: Element;
  /** Day of its publication: that of its post, else the page's. */
  date: string | null;
  mapped: MappedText;
  start: number;
  end: number;
  /** What it states; undefined until that is known. */
  matches: readonly PageMatch[] | undefined;
}

/** Matches a mark with which no sentence begins. */
const INNER_MARK = /^[,;:.!?)\]}%&/\u2019\u201D\u00BB]/;
const OPENING_MARKS = /^["'\u2018\u201C\u00AB([]*/;

/**
 * Whether the beginning of a sentence is missing, so that the rest may mean the opposite: it starts with such a mark, or in
 * lower case, except with a name like "iPhone".
 */
function isStump(sentence: string): boolean {
  if (isUpper(sentence[0])) return false;
  if (INNER_MARK.test(sentence)) return true;
  const first = OPENING_MARKS.exec(sentence)?.[0].length ?? 0;
  return isLower(sentence[first]) && !isUpper(sentence[first + 1]);
}

/**
 * All sentences in reading order. Overlong ones and fragments are left out. Linear in the text.
 * @param language of the page
 */
export function sentencesOf(
  language: ReaderLanguage,
  blocks: readonly ProseBlock[],
  dateOf: (element: Element) => string | null,
): PageSentence[] {
  const found: PageSentence[] = [];
  for (const { text, element, mapped } of blocks) {
    const date = dateOf(element);
    let previous = '';
    for (const { start, end } of language.splitSentences(text)) {
      const sentence = text.slice(start, end);
      if (sentence.length > MAX_SENTENCE_LENGTH || sentence.length < SHORTEST_SENTENCE || isStump(sentence)) continue;
      const memory = `${previous}\n${sentence}`;
      found.push({ text: sentence, memory, element, date, mapped, start, end, matches: undefined });
      previous = sentence;
    }
  }
  return found;
}

/** The largest radix that JavaScript writes, for short keys. */
const KEY_RADIX = 36;

/**
 * Makes the function that gives the key of each sentence, for one pass over them in reading order. Keys are unique, also
 * among sentences with the same words. Only for sentences that are shown, since hashing all would cost more than splitting.
 */
export function sentenceKeys(): (sentence: Pick<PageSentence, 'memory'>) => string {
  const times = new Map<string, number>();
  return ({ memory }) => {
    const name = hash53(memory).toString(KEY_RADIX);
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    return `${name}-${time}`;
  };
}
