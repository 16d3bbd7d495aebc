/** Which of a page's lines is the article's headline. */
import { shows } from '../dom/tree';
import type { Sight } from '../dom/visible';
import { isRunning } from './measures';
import type { RawBlock } from './walk';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The h1 that says most of the title; without one, the line that says all of it. */
export function findHeadline(blocks: RawBlock[], title: string | null): RawBlock | null {
  const wanted = new Set(wordsOf(title ?? ''));
  const share = (block: RawBlock): number => {
    const words = wordsOf(block.mapped.text);
    return words.length === 0
      ? 0
      : words.filter((word) => wanted.has(word)).length / Math.max(words.length, wanted.size * HALF);
  };
  let best: RawBlock | null = null;
  for (const block of blocks) {
    if (block.kind !== 'headline') continue;
    if (best === null || share(block) > share(best)) best = block;
  }
  if (best || wanted.size < FEWEST_TITLE_WORDS) return best;
  return blocks.find((block) => block.mapped.text.length <= LONGEST_HEADLINE && share(block) >= SAME_TITLE) ?? null;
}

/**
 * A page of divs may set its headline in one, and title the window otherwise. It then stands before the text, in
 * larger letters; where no layout can be asked, the last line before the text that is neither date nor byline.
 */
export function headlineByLooks(blocks: RawBlock[], core: Element | null, sight: Sight): RawBlock | null {
  if (core === null) return null;
  const start = blocks.findIndex((block) => isRunning(block) && shows(core, block.element));
  const first = blocks[start];
  if (!first) return null;
  const least = sight.fontSize(first.element) * LARGER;
  const candidates = blocks.slice(0, start).filter(({ linkShare, mapped: { text }, element }) => {
    if (linkShare > 0 || text.length > LONGEST_HEADLINE || wordsOf(text).length < FEWEST_TITLE_WORDS) return false;
    return least > 0 ? sight.fontSize(element) >= least : !/\d{4}|^by /i.test(text);
  });
  return candidates[candidates.length - 1] ?? null;
}

/** Headlines are set larger than the text by at least this factor. */
const LARGER = 1.25;
/** A title often carries the site's name and section as well: half of its words are asked for. */
const HALF = 0.5;
const FEWEST_TITLE_WORDS = 4;
const LONGEST_HEADLINE = 300;
const SAME_TITLE = 0.95;
