/**
 * Splits prose into sentences in one pass over the marks that may end one; the language's rules decide whether a full
 * stop does. Not `Intl.Segmenter`, which breaks after "Mr.", "Gen." and "J.D." and is not linear on long strings
 * (docs/engine.md).
 */
import type { Span } from '../language';
import { isLower, isUpper, lastWord, wordAt } from './letters';

/** The rules of a language for where sentences end. */
export interface SentenceRules {
  /**
   * Whether a single full stop between these two words may end a sentence.
   * @param before the word with its inner full stops, as written ("Mr", "p.m", "J.D"), or the figures before the mark
   * @param next the next word, capital or figure first
   */
  endsAfter(before: string, next: string): boolean;
  /** Whether the word, in lower case, opens sentences. */
  opensSentences(word: string): boolean;
  /** Whether the attribution of a quotation begins at this offset: “…?” Smith asked. Must take constant time. */
  attributionAt(text: string, at: number): boolean;
}

/**
 * Matches marks that end sentences, with the closing quotes, brackets and note numbers ("[1]") after them, and line
 * breaks. Without look-ahead, which would try a long run of full stops again from each of its characters.
 */
const TERMINATOR = /[.!?\u2026]+["'\u2019\u201D\u00BB)\]]*(?:\[\d{1,3}\])*|\n+/g;
const SPACE = /\s/;
/** What follows: white space with opening marks, an ASCII word, and the character after it if it may be a letter too. */
const NEXT = /^(\s+["'\u2018\u201C\u00AB([]*)([A-Za-z\d]*)([^\0-\x7F\u2000-\u206F])?/;
const NEXT_WINDOW = 60;
/** What precedes: the character before an ASCII word if it may be a letter too, and the word with its full stops, or figures. */
const LAST_WORD = /([^\0-\x7F\u2000-\u206F])?([A-Za-z][A-Za-z.]*|\d{1,4})$/;
const LAST_WINDOW = 24;
const CLOSED_QUOTE = /["'\u2019\u201D\u00BB]/;
const DASH = /^\s+[-\u2013\u2014]\s*(\S)/;
/** "1." and "12." at the beginning of a line number what follows. */
const ITEM_NUMBER = /^\s*\d{1,2}$/;
const ITEM_WINDOW = 6;

/**
 * Makes the splitter of a language. It returns the sentences of a text in order, trimmed of white space. A line break
 * always ends a sentence, so headings and list items stay separate. Linear in the length of the text.
 */
export function createSplitter(rules: SentenceRules): (text: string) => Span[] {
  /** Whether the sentence ends at `stop`. @param from its start. @param stop offset of the mark. @param after offset after mark, quotes and brackets. */
  function endsHere(text: string, from: number, stop: number, after: number): boolean {
    const mark = text[stop];
    const tail = text.slice(after, after + NEXT_WINDOW);
    const next = NEXT.exec(tail);
    if (!next) return true;
    const gap = next[1] as string;
    const word = next[3] === undefined ? (next[2] as string) : wordAt(tail, gap.length);
    const opensQuote = /\S$/.test(gap);
    // “We talked!” he said: the sentence continues in lower case.
    if (isLower(word[0])) return false;
    const quoted = CLOSED_QUOTE.test(text.slice(stop, after));
    // “We spoke.” — Smith
    if (quoted && isUpper(DASH.exec(tail)?.[1])) return false;
    if (mark !== '.') {
      // “Did they talk?” Smith asked. An opening word in capitals ("The", "He") begins a sentence of its own.
      const named = quoted && !opensQuote && word !== '' && !rules.opensSentences(word.toLowerCase());
      return !(named && rules.attributionAt(text, after + gap.length));
    }
    if (word === '' && !opensQuote && !/\S/.test(tail)) return true;
    if (stop - from < ITEM_WINDOW && ITEM_NUMBER.test(text.slice(from, stop))) return false;
    const end = text.slice(Math.max(0, stop - LAST_WINDOW), stop);
    const last = LAST_WORD.exec(end);
    const before = last && last[1] === undefined ? (last[2] as string) : lastWord(end) || (last?.[2] ?? '');
    if (text[stop + 1] === '.' || before === '') return true;
    return rules.endsAfter(before, word);
  }

  return (text) => {
    const spans: Span[] = [];
    let from = 0;
    const push = (to: number) => {
      let start = from;
      let end = to;
      while (start < end && SPACE.test(text[start] as string)) start++;
      while (end > start && SPACE.test(text[end - 1] as string)) end--;
      if (end > start) spans.push({ start, end });
      from = to;
    };
    TERMINATOR.lastIndex = 0;
    for (let match = TERMINATOR.exec(text); match !== null; match = TERMINATOR.exec(text)) {
      const after = match.index + match[0].length;
      if (match[0][0] === '\n') push(after);
      else if (after < text.length && SPACE.test(text[after] as string) && endsHere(text, from, match.index, after))
        push(after);
    }
    push(text.length);
    return spans;
  };
}
