/**
 * Which of a page's blocks are the article: its headline, standfirst, body, captions, lists, tables and live-blog posts.
 * The core is the deepest element that holds nearly all of the page's prose; what stands outside it counts only
 * between the headline and its beginning. Runs with layout in a tab and without in the command line.
 */

import { MAX_DEPTH, type Root, shownParent, shows } from '../dom/tree';
import { noLayout, type Sight } from '../dom/visible';
import type { MappedText } from './block-text';
import { isBoilerplate, isRelatedHeading } from './furniture';
import type { BlockKind } from './kinds';
import { HIDDEN_LIMIT, type RawBlock, type Walked, walk } from './walk';

export type { BlockKind } from './kinds';

export interface ProseBlock {
  text: string;
  kind: BlockKind;
  /** The element whose text it is; several blocks may share one. */
  element: Element;
  /** The way back from offsets in `text` to the DOM. */
  mapped: MappedText;
}

export interface ProseOptions {
  /** What is visible; without it only the markup is asked (for files). */
  sight?: Sight;
  /** Our own elements in the page. */
  isOurs?: (element: Element) => boolean;
  /** The page's title as its metadata gives it: tells the headline from a site's name set as h1. */
  title?: string | null;
}

export interface Prose {
  blocks: ProseBlock[];
  /** Characters of running prose in the core, links left out. */
  proseLength: number;
  /** Paragraphs of running prose in the core. */
  paragraphs: number;
  headline: string | null;
  roots: Root[];
  hidden: Element[];
}

/** A paragraph of prose is at least this long, in characters; shorter lines are labels, dates, names. */
const PROSE_LENGTH = 60;
/** Above this share of linked characters a line leads elsewhere. */
const LINKED = 0.6;
/** Share of all prose that the core holds at least. */
const CORE_SHARE = 0.85;
/** Share at which an element that says it is the article is believed. */
const ARTICLE_SHARE = 0.55;
/** Lines between headline and core that are taken as standfirst: shorter ones are bylines and dates. */
const STANDFIRST_LENGTH = 40;
/** Shortest text that may state a claim: fewer letters are labels. */
const SHORTEST = 12;
/** A paragraph shorter than this that does not end as a sentence is a label, a date or a byline. */
const LABEL_LENGTH = 30;
const SENTENCE_END = /[.!?\u2026]["'\u2019\u201D\u00BB)\]]*$/;

/**
 * The article's blocks in reading order. Joined with a newline, their texts are the extracted text.
 * Never throws on odd pages; a page without prose gives no blocks. Linear in the size of the page.
 */
export function extractProse(document: Document, options: ProseOptions = {}): ProseBlock[] {
  const steps = readProse(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.blocks;
  }
}

/** The same, in steps, so that a tab can give the page its turn in between. */
export function* readProse(document: Document, options: ProseOptions = {}): Generator<void, Prose> {
  const sight = options.sight ?? noLayout;
  const walked: Walked = yield* walk(document, sight, options.isOurs ?? (() => false));
  return choose(walked, sight, options.title ?? null);
}

const isRunning = (block: RawBlock): boolean =>
  block.linkShare <= LINKED &&
  block.mapped.text.length >= PROSE_LENGTH &&
  block.kind !== 'headline' &&
  block.kind !== 'subheading';

/** Cut-off blocks are remembered as hidden: what uncovers them shows text. */
function isCutOff({ element }: RawBlock, sight: Sight, hidden: Element[]): boolean {
  const answer = sight.isCutOff(element);
  if (answer && hidden.length < HIDDEN_LIMIT) hidden.push(element);
  return answer;
}

const isSentence = ({ linkShare, mapped }: RawBlock): boolean => linkShare <= LINKED && SENTENCE_END.test(mapped.text);

function choose(walked: Walked, sight: Sight, title: string | null): Prose {
  const { blocks } = walked;
  const running = blocks.filter((block) => isRunning(block) && !isBoilerplate(block.mapped.text, block.linkShare));
  // A page of a few short sentences has no running prose; what ends as a sentence is then its core.
  const core = widened(findCore(running.length > 0 ? running : blocks.filter(isSentence)), blocks);
  const headline = findHeadline(blocks, title) ?? headlineByLooks(blocks, core, sight);
  const inCore = new Map<Element, boolean>();
  const belongs = (block: RawBlock): boolean => {
    const known = inCore.get(block.element);
    if (known !== undefined) return known;
    const answer = core !== null && shows(core, block.element);
    inCore.set(block.element, answer);
    return answer;
  };
  const firstInCore = blocks.findIndex((block) => block.kind !== 'headline' && belongs(block));
  const headlineAt = headline ? blocks.indexOf(headline) : -1;
  const box = new RelatedBox(core);
  const chosen = blocks.filter((block, i) => {
    if (block === headline) return true;
    if (box.holds(block)) return false;
    if (!isWorthReading(block)) return false;
    if (belongs(block)) return !isCutOff(block, sight, walked.hidden);
    return headlineAt >= 0 && i > headlineAt && i < firstInCore && isStandfirst(block);
  });
  const inside = running.filter(belongs);
  return {
    blocks: chosen.map(({ kind, element, mapped }, i) => ({
      text: mapped.text,
      kind: chosen[i] === headline ? 'headline' : kind,
      element,
      mapped,
    })),
    proseLength: inside.reduce((sum, block) => sum + block.mapped.text.length * (1 - block.linkShare), 0),
    paragraphs: inside.length,
    headline: headline?.mapped.text ?? null,
    roots: walked.roots,
    hidden: walked.hidden,
  };
}

/** The deepest element that holds nearly all of the prose, or of the article that holds most of it. */
function findCore(running: RawBlock[]): Element | null {
  const held = new Map<Element, { length: number; depth: number }>();
  let total = 0;
  for (const { element, mapped } of running) {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at && chain.length < MAX_DEPTH) {
      chain.push(at);
      at = shownParent(at);
    }
    total += mapped.text.length;
    chain.forEach((one, i) => {
      const entry = held.get(one) ?? { length: 0, depth: chain.length - i };
      entry.length += mapped.text.length;
      held.set(one, entry);
    });
  }
  const article = deepest(held, ARTICLE_SHARE * total, (element) => isArticle(element));
  const within = article ? (held.get(article)?.length ?? total) : total;
  const inArticle = (element: Element) => !article || shows(article, element);
  return deepest(held, CORE_SHARE * within, inArticle);
}

/**
 * One long paragraph may hold nearly all of the prose. The core is then what it stands in together with its
 * neighbours: short paragraphs around it are the article too.
 */
function widened(core: Element | null, blocks: RawBlock[]): Element | null {
  if (core?.localName !== 'p') return core;
  const others = blocks.filter((block) => block.element !== core && isShortProse(block));
  const parent = shownParent(core);
  for (let at = parent; at && at.localName !== 'body'; at = shownParent(at)) {
    const box = at;
    if (others.some(({ element }) => shows(box, element))) return box;
    if (isArticle(box)) break;
  }
  return parent ?? core;
}

function deepest(
  held: Map<Element, { length: number; depth: number }>,
  least: number,
  fits: (e: Element) => boolean,
): Element | null {
  let found: Element | null = null;
  let depth = -1;
  for (const [element, entry] of held) {
    if (entry.length < least || entry.depth <= depth || !fits(element)) continue;
    found = element;
    depth = entry.depth;
  }
  return found;
}

function isArticle(element: Element): boolean {
  return (
    element.localName === 'article' ||
    element.getAttribute('role') === 'article' ||
    (element.getAttribute('itemprop') ?? '').split(' ').includes('articleBody')
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The h1 that says most of the title; without one, the line that says all of it. */
function findHeadline(blocks: RawBlock[], title: string | null): RawBlock | null {
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
function headlineByLooks(blocks: RawBlock[], core: Element | null, sight: Sight): RawBlock | null {
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

/** A paragraph set as such that is written as a sentence is prose, however short. */
const isShortProse = (block: RawBlock): boolean => block.element.localName === 'p' && isSentence(block);

function isWorthReading(block: RawBlock): boolean {
  const { text } = block.mapped;
  const { linkShare, kind } = block;
  if (isBoilerplate(text, linkShare) || (text.length < SHORTEST && !isShortProse(block))) return false;
  if (kind === 'headline') return true;
  if (kind === 'subheading') return !isRelatedHeading(text);
  if (kind === 'paragraph' && text.length < LABEL_LENGTH && !SENTENCE_END.test(text)) return false;
  // A line that is a link is another story's headline, unless it is written as a sentence of this one.
  return linkShare <= LINKED || (linkShare < 1 && SENTENCE_END.test(text));
}

function isStandfirst({ kind, mapped: { text } }: RawBlock): boolean {
  if (kind === 'standfirst' || kind === 'caption') return true;
  return (
    text.length >= STANDFIRST_LENGTH &&
    (SENTENCE_END.test(text) || kind === 'subheading' || kind === 'item' || text.length >= PROSE_LENGTH)
  );
}

/** Boxes of other stories inside the article: they begin with a heading that says so. */
class RelatedBox {
  private box: Element | null = null;
  private listOnly = false;

  constructor(private readonly core: Element | null) {}

  /** To be asked block by block in reading order. */
  holds(block: RawBlock): boolean {
    const { text } = block.mapped;
    const isHeading = block.kind === 'subheading' || (text.length < 40 && /:$/.test(text));
    if (isRelatedHeading(text) && (isHeading || text.length < 30)) {
      this.box = shownParent(block.element);
      // A heading straight in the article's flow owns the list after it, not the paragraphs.
      this.listOnly = this.box === null || (this.core !== null && shows(this.box, this.core));
      return true;
    }
    if (this.box === null) return false;
    const inside = this.listOnly ? block.kind === 'item' || block.linkShare > LINKED : shows(this.box, block.element);
    if (!inside) this.box = null;
    return inside;
  }
}
