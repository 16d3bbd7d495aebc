/**
 * Walks the page in reading order, collects runs of text into blocks and leaves furniture out. `prose.ts` decides which
 * blocks belong to the article.
 */

import { MARK_TAG } from '../bridge';
import { attributeOf, findIn, hasAttributes, nameOf, nativeOf } from '../dom/native';
import { frameDocument, isElement, isText, MAX_DEPTH, type Root, shownChildren, showsOthers } from '../dom/tree';
import type { Sight } from '../dom/visible';
import { BlockText, type MappedText } from './block-text';
import { BoxJudge } from './box';
import { isCell, isShortCell } from './cells';
import { isHiddenByMarkup, isNoiseElement, isWordElement, suspicionOfElement } from './furniture';
import { BLOCK_TAGS, type BlockKind, kindOf } from './kinds';
import { isShortInline, isWithinSentence } from './lines';
import { LINES, linesOf } from './preformatted';

export interface RawBlock {
  kind: BlockKind;
  /** The nearest block element; several blocks may share it (text between <br><br>). */
  element: Element;
  mapped: MappedText;
  /** Share of its characters in links, 0 to 1. */
  linkShare: number;
}

export interface Walked {
  blocks: RawBlock[];
  /** All roots that were entered, the document first, to be watched for changes. */
  roots: Root[];
  /** Elements left out because they were hidden; a change of one may show text. */
  hidden: Element[];
  /** Custom elements without a shadow root, which may be attached later. */
  rootless: Element[];
}

/** Most hidden elements that are recorded; changes of further ones are not noticed. */
export const HIDDEN_LIMIT = 300;
/** Nodes between two pauses of the walk: about two milliseconds of work. */
export const NODES_A_SLICE = 400;

/** Matches a blank line. */
const BLANK_LINE = /\n[ \t\r]*\n/;
/** Tags of words of a listing. */
const LISTING_TAGS: ReadonlySet<string> = new Set(['code', 'samp', 'kbd', 'output']);

/** State of one walk. */
interface Walk {
  sight: Sight;
  isOurs: (element: Element) => boolean;
  out: Walked;
  text: BlockText;
  boxes: BoxJudge;
  breaks: number;
}

/** Context of the current position: how text there counts. */
interface Place {
  element: Element;
  kind: BlockKind;
  inLink: boolean;
  /** Whether it is in a <pre>, where line breaks are rendered. */
  isPre: boolean;
  depth: number;
}

/**
 * Walks the page. Yields regularly, so that the caller can yield to the page; returns the result at the end. Linear in the
 * number of nodes.
 */
export function* walk(
  document: Document,
  sight: Sight,
  isOurs: (element: Element) => boolean,
): Generator<void, Walked> {
  const { body } = document;
  if (!body) return { blocks: [], roots: [document], hidden: [], rootless: [] };
  const state: Walk = {
    sight,
    isOurs,
    out: { blocks: [], roots: [document], hidden: [], rootless: [] },
    text: new BlockText(),
    boxes: new BoxJudge(body),
    breaks: 0,
  };
  let count = 0;
  // Uses an explicit stack, since pages may nest deeper than the call stack allows.
  type Frame = { place: Place; next: () => Node | null; isBlock: boolean };
  const first: Place = { element: body, kind: 'paragraph', inLink: false, isPre: false, depth: 0 };
  const stack: Frame[] = [{ place: first, next: childrenOf(body, state), isBlock: true }];
  while (stack.length > 0) {
    if (++count % NODES_A_SLICE === 0) yield;
    const frame = stack[stack.length - 1] as Frame;
    const node = frame.next();
    if (node === null) {
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
    stack.push({ ...next, next: childrenOf(node, state) });
  }
  return state.out;
}

function childrenOf(element: Element, state: Walk): () => Node | null {
  const shadow = nativeOf(element).shadowRoot;
  if (shadow) state.out.roots.push(shadow);
  else if (nameOf(element).includes('-') && state.out.rootless.length < HIDDEN_LIMIT) state.out.rootless.push(element);
  const inner = frameDocument(element);
  if (inner) state.out.roots.push(inner);
  return shownChildren(element);
}

function addText(state: Walk, node: Text, place: Place): void {
  // Outside of a <pre> the layout is queried only for the few texts with a blank line.
  const keepsLines = place.isPre
    ? LINES.test(node.data)
    : BLANK_LINE.test(node.data) && state.sight.keepsLines(place.element);
  if (keepsLines) {
    addLines(state, node, place);
    return;
  }
  const wasEmpty = state.text.isEmpty;
  state.text.add(node, place.inLink);
  if (!state.text.isEmpty && (wasEmpty || /\S/.test(node.data))) state.breaks = 0;
}

/** Adds a text whose lines are rendered, a block for each paragraph. */
function addLines(state: Walk, node: Text, place: Place): void {
  for (const { from, to, opens } of linesOf(node.data, state.text.isEmpty)) {
    if (opens) flush(state, place);
    state.text.add(node, place.inLink, from, to);
  }
  if (!state.text.isEmpty) state.breaks = 0;
}

/** The context inside an element, or null if it is left out. */
function enter(state: Walk, element: Element, place: Place): { place: Place; isBlock: boolean } | null {
  const name = nameOf(element);
  if (name === 'br') {
    // Two breaks end a paragraph on pages without <p>.
    if (++state.breaks >= 2) flush(state, place);
    else state.text.addBreak();
    return null;
  }
  if (name === 'img' || name === 'picture' || name === 'wbr') {
    if (name !== 'wbr') state.text.addBreak();
    return null;
  }
  // Asking for the layout of each cell of data takes longer than reading an article. The first cell after other text is read
  // anyway: it keeps the paragraphs before and after its table apart.
  if (isCell(name) && state.out.blocks.at(-1)?.kind === 'cell' && isShortCell(element)) {
    flush(state, place);
    return null;
  }
  if (place.depth >= MAX_DEPTH || state.isOurs(element)) return null;
  if (name === MARK_TAG) return { place: { ...place, depth: place.depth + 1 }, isBlock: false };
  if (name === 'sup' && findIn(element, 'a') !== null) return skip(state);
  const isWord = isWordElement(element);
  if (isNoiseElement(element) || (isWord && !isListing(name, place) && !isWithinSentence(element))) return skip(state);
  if (isHiddenByMarkup(element) || !state.sight.isSeen(element)) {
    if (mayShowText(element) && state.out.hidden.length < HIDDEN_LIMIT) state.out.hidden.push(element);
    return null;
  }
  const suspicion = suspicionOfElement(element);
  if (suspicion !== null && !state.boxes.holdsProse(element, suspicion)) return skip(state);
  const isBlock = !isWord && startsLine(state, element, name);
  // Not at the start of a block, where there may be a drop cap.
  if (!isBlock && !place.isPre && !state.text.isEmpty && state.sight.isApart(element)) state.text.addBreak();
  const inside: Place = {
    element: isBlock ? (frameDocument(element)?.body ?? element) : place.element,
    kind: isBlock ? kindOf(element, place.kind) : place.kind,
    inLink: place.inLink || (name === 'a' && leads(element)),
    isPre: name === 'pre' || place.isPre,
    depth: place.depth + 1,
  };
  return { place: inside, isBlock };
}

/**
 * Whether a hidden element would show text, or be filled without notice, if it were shown. An empty one is told by the
 * observer when it is filled; pages have hundreds of these.
 */
function mayShowText(element: Element): boolean {
  return nativeOf(element).firstChild !== null || showsOthers(element);
}

/** Whether an element is the listing that its <pre> shows, rather than a control beside the text. */
const isListing = (name: string, place: Place): boolean => place.isPre && LISTING_TAGS.has(name);

/** Whether an <a> is a link. Without an address it counts as a scripted link, unless it is only an anchor. */
function leads(anchor: Element): boolean {
  if (attributeOf(anchor, 'href') !== null) return true;
  return hasAttributes(anchor) && attributeOf(anchor, 'name') === null && attributeOf(anchor, 'id') === null;
}

function skip(state: Walk): null {
  state.text.addGap();
  return null;
}

/** Whether an element is a block, by its tag and layout. */
function startsLine(state: Walk, element: Element, name: string): boolean {
  if (name === 'iframe' || name === 'frame') return true;
  if (BLOCK_TAGS.has(name)) return name !== 'div' || !isShortInline(element, state.sight);
  // A custom element is judged by its content.
  if (name.includes('-')) {
    const root = nativeOf(element).shadowRoot ?? element;
    return (
      state.sight.isBlock(element) || root.querySelector('p, div, section, article, li, h1, h2, h3, slot') !== null
    );
  }
  return state.sight.isBlock(element) && !isWithinSentence(element);
}

function flush(state: Walk, place: Place): void {
  state.breaks = 0;
  if (state.text.isEmpty) return;
  const { linked } = state.text;
  const mapped = state.text.finish();
  state.text = new BlockText();
  state.out.blocks.push({ kind: place.kind, element: place.element, mapped, linkShare: linked / mapped.text.length });
}
