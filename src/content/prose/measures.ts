/** Decides whether a single block is a paragraph of prose. */
import { nameOf } from '../dom/native';
import type { RawBlock } from './walk';

/** Shortest paragraph of prose, in characters; shorter ones are labels, dates, names. */
export const PROSE_LENGTH = 60;
/** Shortest sentence that can state a claim, in characters. */
export const SHORTEST_SENTENCE = 12;
/** Largest share of linked characters of a block that does not just lead elsewhere. */
export const LINKED = 0.6;
export const SENTENCE_END = /[.!?\u2026]["'\u2019\u201D\u00BB)\]]*$/;

/** Whether a block is a paragraph of running text. */
export const isRunning = (block: RawBlock): boolean =>
  block.linkShare <= LINKED &&
  block.mapped.text.length >= PROSE_LENGTH &&
  block.kind !== 'headline' &&
  block.kind !== 'subheading';

export const isSentence = ({ linkShare, mapped }: RawBlock): boolean =>
  linkShare <= LINKED && SENTENCE_END.test(mapped.text);

/** Whether a block is a <p> that is written as a sentence: prose, however short. */
export const isShortProse = (block: RawBlock): boolean => nameOf(block.element) === 'p' && isSentence(block);

/** Longest line of dates, in characters. */
const DATE_LINE = 160;
const YEAR = /\b(19|20)\d\d\b/;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b|\b\d+ (minutes?|hours?|days?) ago\b/;

/** Whether a line only says when the page was published or changed. */
export const isDateLine = (text: string): boolean =>
  text.length <= DATE_LINE && YEAR.test(text) && CLOCK.test(text) && !SENTENCE_END.test(text);
