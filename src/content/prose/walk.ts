/**
 * One walk over the page, in reading order, that gathers runs of text into blocks and leaves furniture out. It decides
 * nothing about the article: which blocks belong to it is for `prose.ts`, which sees them all.
 */

import { MARK_TAG } from '../bridge';
import { frameDocument, isElement, isText, MAX_DEPTH, type Root, shownChildren } from '../dom/tree';
import type { Sight } from '../dom/visible';
import { BlockText, type MappedText } from './block-text';
import { isHiddenByMarkup, isNamedNoise, isNoiseElement } from './furniture';

export type BlockKind = 'headline' | 'standfirst' | 'subheading' | 'paragraph' | 'item' | 'caption' | 'cell';

export interface RawBlock {
  kind: BlockKind;
  /** The nearest element that starts a line; several blocks may share it (text between <br><br>). */
  element: Element;
  mapped: MappedText;
  /** Share of the characters that stand in links, 0 to 1. */
  linkShare: number;
}

export interface Walked {
  blocks: RawBlock[];
  /** Every root that was entered, the document first: what a watcher has to watch. */
  roots: Root[];
  /** Elements left out because they were hidden: a change on one of them may show text. */
  hidden: Element[];
}

const BLOCK_TAGS = new Set(
  (
    'article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main ol p search section summary table tbody td tfoot th thead tr ul amp-img'
  ).split(' '),
);
const KIND_OF_TAG: Record<string, BlockKind> = {
  h1: 'headline',
  h2: 'subheading',
  h3: 'subheading',
  h4: 'subheading',
  h5: 'subheading',
  h6: 'subheading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'item',
  td: 'cell',
  th: 'cell',
  dd: 'cell',
};
const STANDFIRST =
  /(^|[\s_-])(standfirst|dek|deck|sub-?(title|heading|headline|hed)|summary|lede|intro(duction)?|strapline)(?=$|[\s_-])/i;
const CAPTION = /(^|[\s_-])(caption|wp-caption-text)(?=$|[\s_-])/i;

/** Hidden elements that are remembered; a page that hides more is watched less finely. */
export const HIDDEN_LIMIT = 300;
/** Furniture told by name alone that is looked into before it is dropped; bounds the cost on a hostile page. */
const LOOKED_INTO_LIMIT = 60;
/** A "sidebar" that holds this share of all the page's text is no sidebar. */
const BULK = 0.5;
/** Nodes between two pauses of the walk: about two milliseconds of work. */
export const NODES_A_SLICE = 400;

/** State of one walk. */
interface Walk {
  sight: Sight;
  isOurs: (element: Element) => boolean;
  out: Walked;
  text: BlockText;
  lookedInto: number;
  bodyLength: number;
  breaks: number;
}

/** Where the walk is: what the text there counts as. */
interface Place {
  element: Element;
  kind: BlockKind;
  inLink: boolean;
  depth: number;
}

/**
 * Walks the page. Yields now and then, so that a caller may give the page its turn; run it to the end for the result.
 * Linear in the number of nodes.
 */
export function* walk(
  document: Document,
  sight: Sight,
  isOurs: (element: Element) => boolean,
): Generator<void, Walked> {
  const state: Walk = {
    sight,
    isOurs,
    out: { blocks: [], roots: [document], hidden: [] },
    text: new BlockText(),
    lookedInto: 0,
    bodyLength: -1,
    breaks: 0,
  };
  let count = 0;
  // An explicit stack: pages nest deeper than the call stack of a generator should.
  type Frame = { place: Place; nodes: Iterator<Node>; isBlock: boolean };
  const body = document.body;
  if (!body) return state.out;
  const first: Place = { element: body, kind: 'paragraph', inLink: false, depth: 0 };
  const stack: Frame[] = [{ place: first, nodes: iterate(body, state), isBlock: true }];
  while (stack.length > 0) {
    if (++count % NODES_A_SLICE === 0) yield;
    const frame = stack[stack.length - 1] as Frame;
    const { value: node, done } = frame.nodes.next();
    if (done) {
      if (frame.isBlock) flush(state, frame.place);
      stack.pop();
      continue;
    }
    if (isText(node)) {
      if (node.length > 0) addText(state, node, frame.place);
      continue;
    }
    if (!isElement(node)) continue;
    const next = enter(state, node, frame.place);
    if (!next) continue;
    if (next.isBlock) flush(state, frame.place);
    stack.push({ ...next, nodes: iterate(node, state) });
  }
  return state.out;
}

function iterate(element: Element, state: Walk): Iterator<Node> {
  if (element.shadowRoot) state.out.roots.push(element.shadowRoot);
  const inner = frameDocument(element);
  if (inner) state.out.roots.push(inner);
  return shownChildren(element)[Symbol.iterator]();
}

function addText(state: Walk, node: Text, place: Place): void {
  const wasEmpty = state.text.isEmpty;
  state.text.add(node, place.inLink);
  if (!state.text.isEmpty && (wasEmpty || /\S/.test(node.data))) state.breaks = 0;
}

/** What stands inside an element, or null when it is left out. */
function enter(state: Walk, element: Element, place: Place): { place: Place; isBlock: boolean } | null {
  const name = element.localName;
  if (name === 'br') {
    // Two breaks end a paragraph in pages that know no <p>.
    if (++state.breaks >= 2) flush(state, place);
    else state.text.addBreak();
    return null;
  }
  if (name === 'img' || name === 'picture' || name === 'wbr') {
    if (name !== 'wbr') state.text.addBreak();
    return null;
  }
  if (place.depth >= MAX_DEPTH || state.isOurs(element)) return null;
  if (name === MARK_TAG) return { place: { ...place, depth: place.depth + 1 }, isBlock: false };
  if (name === 'sup' && element.querySelector('a') !== null) return skip(state);
  if (isNoiseElement(element)) return skip(state);
  if (isHiddenByMarkup(element) || !state.sight.isSeen(element)) {
    if (state.out.hidden.length < HIDDEN_LIMIT) state.out.hidden.push(element);
    return null;
  }
  if (isNamedNoise(element) && !holdsArticle(state, element)) return skip(state);
  const isFrame = name === 'iframe' || name === 'frame';
  const isBlock =
    isFrame || BLOCK_TAGS.has(name) || (isOddTag(name) ? startsLine(state, element) : state.sight.isBlock(element));
  const inside: Place = {
    element: isBlock ? (frameDocument(element)?.body ?? element) : place.element,
    kind: isBlock ? kindOf(element, name, place.kind) : place.kind,
    inLink: place.inLink || (name === 'a' && element.hasAttribute('href')),
    depth: place.depth + 1,
  };
  return { place: inside, isBlock };
}

function skip(state: Walk): null {
  state.text.addGap();
  return null;
}

/** Elements that a page made up: what they are is told by what they hold. */
const isOddTag = (name: string): boolean => name.includes('-');

function startsLine(state: Walk, element: Element): boolean {
  if (state.sight.isBlock(element)) return true;
  const root = element.shadowRoot ?? element;
  return root.querySelector('p, div, section, article, li, h1, h2, h3, slot') !== null;
}

function kindOf(element: Element, name: string, outer: BlockKind): BlockKind {
  const own = KIND_OF_TAG[name];
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`.slice(0, 200);
  if (own === 'headline') return own;
  if (STANDFIRST.test(named) && outer !== 'headline') return 'standfirst';
  if (own) return own;
  if (CAPTION.test(named)) return 'caption';
  return outer;
}

/** Whether something that is called furniture is the article all the same: it has the headline or most of the text. */
function holdsArticle(state: Walk, element: Element): boolean {
  const name = element.localName;
  if (name === 'body' || name === 'main') return true;
  if (state.lookedInto >= LOOKED_INTO_LIMIT) return false;
  state.lookedInto++;
  if (element.querySelector('h1, [itemprop~="articleBody"], main') !== null) return true;
  if (state.bodyLength < 0) state.bodyLength = element.ownerDocument.body?.textContent?.length ?? 0;
  return (element.textContent?.length ?? 0) > BULK * state.bodyLength;
}

function flush(state: Walk, place: Place): void {
  state.breaks = 0;
  if (state.text.isEmpty) {
    state.text = new BlockText();
    return;
  }
  const { linked } = state.text;
  const mapped = state.text.finish();
  state.text = new BlockText();
  state.out.blocks.push({ kind: place.kind, element: place.element, mapped, linkShare: linked / mapped.text.length });
}
