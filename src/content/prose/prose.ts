/**
 * Selects the blocks of a page that are the article: headline, standfirst, body, captions, lists, tables and live-blog posts.
 * The core is the deepest element with nearly all of the page's prose; outside it, only blocks between the headline and its
 * start count. Runs with layout in a tab, and without in the command line.
 */

import { attributeOf, findIn, nameOf } from '../dom/native';
import { type Root, shownParent, shows } from '../dom/tree';
import { noLayout, type Sight } from '../dom/visible';
import type { MappedText } from './block-text';
import { findCore, furtherParts, widened } from './core';
import { isBoilerplate, isRelatedHeading } from './furniture';
import { findHeadline, headlineByLooks } from './headline';
import { joinCutSentences } from './joined';
import type { BlockKind } from './kinds';
import { isDateLine, isRunning, isSentence, isShortProse, LINKED, PROSE_LENGTH, SENTENCE_END } from './measures';
import { findTeasers } from './teasers';
import { HIDDEN_LIMIT, type RawBlock, type Walked, walk } from './walk';

export type { BlockKind } from './kinds';

export interface ProseBlock {
  text: string;
  kind: BlockKind;
  /** The element of the text; several blocks may share one. */
  element: Element;
  /** Maps offsets in `text` to the DOM. */
  mapped: MappedText;
}

export interface ProseOptions {
  /** Determines what is visible; if absent (for files), only the markup counts. */
  sight?: Sight;
  /** Our own elements in the page. */
  isOurs?: (element: Element) => boolean;
  /** The page's title by its metadata, which distinguishes the headline from a site's name in an h1. */
  title?: string | null;
}

export interface Prose {
  blocks: ProseBlock[];
  /** Number of characters of running prose in the core, without links. */
  proseLength: number;
  /** Number of paragraphs of running prose in the core. */
  paragraphs: number;
  headline: string | null;
  roots: Root[];
  hidden: Element[];
  rootless: Element[];
}

/** Shortest standfirst between headline and core, in characters; shorter lines are bylines and dates. */
const STANDFIRST_LENGTH = 40;
/** Shortest text that may state a claim, in characters; shorter ones are labels. */
const SHORTEST = 12;
/** Shorter paragraphs that do not end like a sentence are labels, dates or bylines. In characters. */
const LABEL_LENGTH = 30;

/**
 * The article's blocks in reading order; joined with newlines, their texts are the extracted text. A page without prose gives
 * no blocks. Never throws on malformed pages. Linear in the size of the page.
 */
export function extractProse(document: Document, options: ProseOptions = {}): ProseBlock[] {
  const steps = readProse(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.blocks;
  }
}

/** The same in steps, so that a tab can yield to the page between them. */
export function* readProse(document: Document, options: ProseOptions = {}): Generator<void, Prose> {
  const sight = options.sight ?? noLayout;
  const walked: Walked = yield* walk(document, sight, options.isOurs ?? (() => false));
  return choose(walked, sight, options.title ?? null);
}

/** Whether a block is cut off. Adds it to `hidden`, since uncovering it would show text. */
function isCutOff({ element }: RawBlock, sight: Sight, hidden: Element[]): boolean {
  const answer = sight.isCutOff(element);
  if (answer && hidden.length < HIDDEN_LIMIT) hidden.push(element);
  return answer;
}

function choose(walked: Walked, sight: Sight, title: string | null): Prose {
  const blocks = joinCutSentences(walked.blocks);
  const running = blocks.filter((block) => isRunning(block) && !isBoilerplate(block.mapped.text, block.linkShare));
  const teasers = findTeasers(blocks, running);
  const own = running.filter((block) => !teasers.has(block));
  // A page with only a few short sentences has no running prose; its core is then made of all sentences.
  const core = widened(findCore(running.length > 0 ? own : blocks.filter(isSentence)), blocks);
  const parts = furtherParts(core, blocks, own);
  const headline = findHeadline(blocks, title) ?? headlineByLooks(blocks, core, sight);
  const inCore = new Map<Element, boolean>();
  const belongs = (block: RawBlock): boolean => {
    const known = inCore.get(block.element);
    if (known !== undefined) return known;
    const answer = core !== null && (shows(core, block.element) || parts.some((part) => shows(part, block.element)));
    inCore.set(block.element, answer);
    return answer;
  };
  const firstInCore = blocks.findIndex((block) => block.kind !== 'headline' && belongs(block));
  const headlineAt = headline ? blocks.indexOf(headline) : -1;
  const box = new RelatedBox(core);
  const repeated = repeatedItems(blocks);
  const chosen = blocks.filter((block, i) => {
    if (block === headline) return true;
    if (box.holds(block)) return false;
    if (teasers.has(block) || repeated.has(block) || !isWorthReading(block)) return false;
    if (belongs(block)) return !isCutOff(block, sight, walked.hidden);
    return headlineAt >= 0 && i > headlineAt && i < firstInCore && isStandfirst(block);
  });
  const inside = own.filter(belongs);
  return {
    blocks: chosen.map((block) => ({
      text: block.mapped.text,
      kind: block === headline ? 'headline' : block.kind,
      element: block.element,
      mapped: block.mapped,
    })),
    proseLength: inside.reduce((sum, block) => sum + block.mapped.text.length * (1 - block.linkShare), 0),
    paragraphs: inside.length,
    headline: headline?.mapped.text ?? null,
    roots: walked.roots,
    hidden: walked.hidden,
    rootless: walked.rootless,
  };
}

function isWorthReading(block: RawBlock): boolean {
  const { text } = block.mapped;
  const { linkShare, kind } = block;
  if (isBoilerplate(text, linkShare) || (text.length < SHORTEST && !isShortProse(block))) return false;
  if (kind === 'headline') return true;
  if (kind === 'subheading') return !isRelatedHeading(text) && (linkShare <= LINKED || !leadsElsewhere(block.element));
  if (isDateLine(text)) return false;
  if (kind === 'paragraph' && text.length < LABEL_LENGTH && !SENTENCE_END.test(text)) return false;
  // A linked line is the headline of another story, unless it is a sentence of this one.
  if (linkShare <= LINKED) return true;
  if (!SENTENCE_END.test(text)) return false;
  return linkShare < 1 || (nameOf(block.element) === 'p' && text.length >= PROSE_LENGTH);
}

/** List items that occur on the page several times, word for word, such as offers to subscribers. */
function repeatedItems(blocks: readonly RawBlock[]): Set<RawBlock> {
  const items = blocks.filter(({ kind, mapped }) => kind === 'item' && mapped.text.length >= PROSE_LENGTH);
  const times = new Map<string, number>();
  for (const { mapped } of items) times.set(mapped.text, (times.get(mapped.text) ?? 0) + 1);
  return new Set(items.filter(({ mapped }) => (times.get(mapped.text) ?? 0) > 1));
}

/** Whether a linked heading leads to another page and so belongs to another story. A post's own heading links to itself. */
function leadsElsewhere(heading: Element): boolean {
  const link = findIn(heading, 'a[href]') ?? heading.closest('a[href]');
  if (!link) return false;
  const { pathname, origin } = heading.ownerDocument.location ?? {};
  try {
    const target = new URL(attributeOf(link, 'href') ?? '', heading.ownerDocument.baseURI);
    return target.pathname !== pathname || target.origin !== origin;
  } catch {
    return true;
  }
}

function isStandfirst({ kind, mapped: { text } }: RawBlock): boolean {
  if (kind === 'standfirst' || kind === 'caption') return true;
  return (
    text.length >= STANDFIRST_LENGTH &&
    (SENTENCE_END.test(text) || kind === 'subheading' || kind === 'item' || text.length >= PROSE_LENGTH)
  );
}

/** Recognises boxes of other stories inside the article by their headings. */
class RelatedBox {
  private box: Element | null = null;
  private listOnly = false;

  constructor(private readonly core: Element | null) {}

  /** Whether a block is in such a box. Must be called for all blocks in reading order. */
  holds(block: RawBlock): boolean {
    const { text } = block.mapped;
    const isHeading = block.kind === 'subheading' || (text.length < 40 && /:$/.test(text));
    if (block.kind !== 'cell' && (isHeading || text.length < 30) && isRelatedHeading(text)) {
      this.box = shownParent(block.element);
      // A heading directly in the article covers only the list after it, not the paragraphs.
      this.listOnly = this.box === null || (this.core !== null && shows(this.box, this.core));
      return true;
    }
    if (this.box === null) return false;
    const inside = this.listOnly ? block.kind === 'item' || block.linkShare > LINKED : shows(this.box, block.element);
    if (!inside) this.box = null;
    return inside;
  }
}
