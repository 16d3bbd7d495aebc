/** Finds the article's headline among the blocks of a page. */
import { shows } from '../dom/tree';
import type { Sight } from '../dom/visible';
import { isRunning } from './measures';
import type { RawBlock } from './walk';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The h1 with most words of the title; else the block with all of them; null if there is none. */
export function findHeadline(blocks: RawBlock[], title: string | null): RawBlock | null {
  const headlines = blocks.filter(({ kind }) => kind === 'headline');
  if (headlines.length === 1) return headlines[0] as RawBlock;
  const wanted = new Set(wordsOf(title ?? ''));
  const share = (block: RawBlock): number => {
    const words = wordsOf(block.mapped.text);
    return words.length === 0
      ? 0
      : words.filter((word) => wanted.has(word)).length / Math.max(words.length, wanted.size * HALF);
  };
  let best: RawBlock | null = null;
  for (const block of headlines) {
    if (best === null || share(block) > share(best)) best = block;
  }
  if (best || wanted.size < FEWEST_TITLE_WORDS) return best;
  return blocks.find((block) => block.mapped.text.length <= LONGEST_HEADLINE && share(block) >= SAME_TITLE) ?? null;
}

/**
 * Finds a headline that is in a <div> and differs from the title: the block before the text in larger letters; without
 * layout, the last block before the text that is neither date nor byline.
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

/** Least ratio of font sizes between headline and text. */
const LARGER = 1.25;
/** Least share of the title's words in a headline: titles often include the site's name and section. */
const HALF = 0.5;
const FEWEST_TITLE_WORDS = 4;
const LONGEST_HEADLINE = 300;
const SAME_TITLE = 0.95;
