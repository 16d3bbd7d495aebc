/** What counts as a paragraph of prose, as far as one block alone can tell. */
import { nameOf } from '../dom/native';
import type { RawBlock } from './walk';

/** A paragraph of prose is at least this long, in characters; shorter lines are labels, dates, names. */
export const PROSE_LENGTH = 60;
/** Above this share of linked characters a line leads elsewhere. */
export const LINKED = 0.6;
export const SENTENCE_END = /[.!?\u2026]["'\u2019\u201D\u00BB)\]]*$/;

/** A paragraph of running text. */
export const isRunning = (block: RawBlock): boolean =>
  block.linkShare <= LINKED &&
  block.mapped.text.length >= PROSE_LENGTH &&
  block.kind !== 'headline' &&
  block.kind !== 'subheading';

export const isSentence = ({ linkShare, mapped }: RawBlock): boolean =>
  linkShare <= LINKED && SENTENCE_END.test(mapped.text);

/** A paragraph set as such that is written as a sentence is prose, however short. */
export const isShortProse = (block: RawBlock): boolean => nameOf(block.element) === 'p' && isSentence(block);
