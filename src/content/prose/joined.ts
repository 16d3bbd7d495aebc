/**
 * Joins blocks that belong to one sentence: some pages put each line of a paragraph in its own box, or split a sentence over
 * two paragraphs.
 */

import { READER_LANGUAGES } from '#src/language/readers';
import { isLower, LETTER, lastWord } from '#src/language/shared/letters';
import { attributeOf, nameOf } from '../dom/native';
import { shownParent } from '../dom/tree';
import { joinTexts } from './block-text';
import { SENTENCE_END } from './measures';
import type { RawBlock } from './walk';

/** Shortest line that is not a label, in characters. */
const SHORTEST_LINE = 15;
/** The marks with which a line ends that continues in the next. */
const OPEN_MARK = /[,\u2013\u2014-]/;
/** The mark with which a line starts that continues the one before. */
const INNER_MARK = /^[,;)]/;
/** What follows the first letter of such a line, if not a letter: "a man". */
const AFTER_LETTER = /[\s,'\u2019]/;

/** Joins blocks of one sentence. Linear in their number. */
export function joinCutSentences(blocks: readonly RawBlock[]): RawBlock[] {
  const joined: RawBlock[] = [];
  for (let i = 0; i < blocks.length; ) {
    const end = endOfGroup(blocks, i);
    joined.push(...joinGroup(blocks.slice(i, end)));
    i = end;
  }
  return joined;
}

/** Index after the last of the sibling lines of one kind that begin at `start`. */
function endOfGroup(blocks: readonly RawBlock[], start: number): number {
  let end = start + 1;
  const first = blocks[start] as RawBlock;
  if (first.kind !== 'paragraph') return end;
  while (end < blocks.length && isBeside(blocks[end - 1] as RawBlock, blocks[end] as RawBlock)) end++;
  return end;
}

function isBeside(a: RawBlock, b: RawBlock): boolean {
  return (
    b.kind === 'paragraph' &&
    a.element !== b.element &&
    nameOf(a.element) === nameOf(b.element) &&
    shownParent(a.element) === shownParent(b.element) &&
    attributeOf(a.element, 'class') === attributeOf(b.element, 'class')
  );
}

/** Whether a line ends with a letter, a figure, or a mark within a sentence. */
function isOpen(line: string): boolean {
  const last = line.slice(-1);
  return OPEN_MARK.test(last) || LETTER.test(last);
}

/** Whether a line starts within a sentence. */
const continues = (line: string): boolean =>
  INNER_MARK.test(line) || (isLower(line[0]) && (isLower(line[1]) || AFTER_LETTER.test(line[1] ?? '')));

/** Whether a sentence continues from one line to the next, by their words. */
function goesOn(before: string, after: string): boolean {
  if (before.length < SHORTEST_LINE || SENTENCE_END.test(before) || !isOpen(before)) return false;
  if (before.endsWith(',') || continues(after)) return true;
  const last = lastWord(before).toLowerCase();
  return READER_LANGUAGES.some(({ joiningWords }) => joiningWords.has(last));
}

/**
 * Joins the lines of a group. If the words show that one line continues in the next, and all but the last end within a
 * sentence or all are lines of the same paragraph, then the other lines are joined too.
 */
function joinGroup(group: readonly RawBlock[]): RawBlock[] {
  const cuts = group.slice(1).map((block, i) => goesOn(group[i]?.mapped.text ?? '', block.mapped.text));
  if (!cuts.includes(true)) return [...group];
  const isOfLines = nameOf((group[0] as RawBlock).element) !== 'p';
  const blocks: RawBlock[] = [];
  group.forEach((block, i) => {
    const last = blocks[blocks.length - 1];
    const isCut = last && !SENTENCE_END.test(last.mapped.text) && isOpen(last.mapped.text);
    if (last && (cuts[i - 1] || (isOfLines && isCut))) blocks[blocks.length - 1] = join(last, block);
    else blocks.push(block);
  });
  return blocks;
}

function join(a: RawBlock, b: RawBlock): RawBlock {
  const mapped = joinTexts(a.mapped, b.mapped);
  const linked = a.linkShare * a.mapped.text.length + b.linkShare * b.mapped.text.length;
  return { ...a, mapped, linkShare: linked / mapped.text.length };
}
