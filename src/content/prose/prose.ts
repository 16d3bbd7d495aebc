/**
 * Which of a page's blocks are the article: its headline, standfirst, body, captions, lists, tables and live-blog posts.
 * The core is the deepest element that holds nearly all of the page's prose; what stands outside it counts only
 * between the headline and its beginning. Runs with layout in a tab and without in the command line.
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
  rootless: Element[];
}

/** Lines between headline and core that are taken as standfirst: shorter ones are bylines and dates. */
const STANDFIRST_LENGTH = 40;
/** Shortest text that may state a claim: fewer letters are labels. */
const SHORTEST = 12;
/** A paragraph shorter than this that does not end as a sentence is a label, a date or a byline. */
const LABEL_LENGTH = 30;

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

/** Cut-off blocks are remembered as hidden: what uncovers them shows text. */
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
  // A page of a few short sentences has no running prose; what ends as a sentence is then its core.
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
  // A line that is a link is another story's headline, unless it is written as a sentence of this one.
  if (linkShare <= LINKED) return true;
  if (!SENTENCE_END.test(text)) return false;
  return linkShare < 1 || (nameOf(block.element) === 'p' && text.length >= PROSE_LENGTH);
}

/** Items of lists that stand on the page several times, word for word: what every part of it offers to subscribers. */
function repeatedItems(blocks: readonly RawBlock[]): Set<RawBlock> {
  const items = blocks.filter(({ kind, mapped }) => kind === 'item' && mapped.text.length >= PROSE_LENGTH);
  const times = new Map<string, number>();
  for (const { mapped } of items) times.set(mapped.text, (times.get(mapped.text) ?? 0) + 1);
  return new Set(items.filter(({ mapped }) => (times.get(mapped.text) ?? 0) > 1));
}

/** Whether a linked heading leads to another page: then it is another story's. A post's own leads to itself. */
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

/** Boxes of other stories inside the article: they begin with a heading that says so. */
class RelatedBox {
  private box: Element | null = null;
  private listOnly = false;

  constructor(private readonly core: Element | null) {}

  /** To be asked block by block in reading order. */
  holds(block: RawBlock): boolean {
    const { text } = block.mapped;
    const isHeading = block.kind === 'subheading' || (text.length < 40 && /:$/.test(text));
    if (block.kind !== 'cell' && (isHeading || text.length < 30) && isRelatedHeading(text)) {
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
