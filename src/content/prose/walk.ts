/**
 * One walk over the page, in reading order, that gathers runs of text into blocks and leaves furniture out. It decides
 * nothing about the article: which blocks belong to it is for `prose.ts`, which sees them all.
 */

import { MARK_TAG } from '../bridge';
import { attributeOf, findIn, hasAttributes, nameOf, nativeOf } from '../dom/native';
import { frameDocument, isElement, isText, MAX_DEPTH, type Root, shownChildren } from '../dom/tree';
import type { Sight } from '../dom/visible';
import { BlockText, type MappedText } from './block-text';
import { BoxJudge } from './box';
import { isHiddenByMarkup, isNoiseElement, isWordElement, suspicionOfElement } from './furniture';
import { BLOCK_TAGS, type BlockKind, kindOf } from './kinds';
import { isPlainText, isShortInline, isWithinSentence, PARAGRAPH_BREAK } from './lines';

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
  /** Elements of the page's own making without a shadow root: one may be attached later. */
  rootless: Element[];
}

/** Hidden elements that are remembered; a page that hides more is watched less finely. */
export const HIDDEN_LIMIT = 300;
/** Nodes between two pauses of the walk: about two milliseconds of work. */
export const NODES_A_SLICE = 400;

/** State of one walk. */
interface Walk {
  sight: Sight;
  isOurs: (element: Element) => boolean;
  out: Walked;
  text: BlockText;
  boxes: BoxJudge;
  breaks: number;
}

/** Where the walk is: what the text there counts as. */
interface Place {
  element: Element;
  kind: BlockKind;
  inLink: boolean;
  /** In a <pre>: line breaks of the source are shown, and a blank line ends a paragraph. */
  isPre: boolean;
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
  // An explicit stack: pages nest deeper than the call stack of a generator should.
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
  // Few texts hold a blank line, so only these ask the layout whether it shows.
  if (PARAGRAPH_BREAK.test(node.data) && (place.isPre || state.sight.keepsLines(place.element))) {
    addParagraphs(state, node, place);
    return;
  }
  const wasEmpty = state.text.isEmpty;
  state.text.add(node, place.inLink);
  if (!state.text.isEmpty && (wasEmpty || /\S/.test(node.data))) state.breaks = 0;
}

/** Adds a text whose blank lines end paragraphs, as in the text of a wire set in <pre>. */
function addParagraphs(state: Walk, node: Text, place: Place): void {
  let from = 0;
  for (const match of node.data.matchAll(new RegExp(PARAGRAPH_BREAK, 'g'))) {
    state.text.add(node, place.inLink, from, match.index);
    flush(state, place);
    from = match.index + match[0].length;
  }
  state.text.add(node, place.inLink, from);
}

/** What stands inside an element, or null when it is left out. */
function enter(state: Walk, element: Element, place: Place): { place: Place; isBlock: boolean } | null {
  const name = nameOf(element);
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
  if (name === 'sup' && findIn(element, 'a') !== null) return skip(state);
  const isWord = isWordElement(element);
  if (isNoiseElement(element) || (isWord && !isWithinSentence(element))) return skip(state);
  if (isHiddenByMarkup(element) || !state.sight.isSeen(element)) {
    if (state.out.hidden.length < HIDDEN_LIMIT) state.out.hidden.push(element);
    return null;
  }
  if (name === 'pre' && !isPlainText(element)) return skip(state);
  const suspicion = suspicionOfElement(element);
  if (suspicion !== null && !state.boxes.holdsProse(element, suspicion)) return skip(state);
  const isBlock = !isWord && startsLine(state, element, name);
  // At the beginning of a block there is nothing to be apart from; a large initial stands there.
  if (!isBlock && !state.text.isEmpty && state.sight.isApart(element)) state.text.addBreak();
  const inside: Place = {
    element: isBlock ? (frameDocument(element)?.body ?? element) : place.element,
    kind: isBlock ? kindOf(element, place.kind) : place.kind,
    inLink: place.inLink || (name === 'a' && leads(element)),
    isPre: name === 'pre' || (!isBlock && place.isPre),
    depth: place.depth + 1,
  };
  return { place: inside, isBlock };
}

/** Whether an <a> is a link. Without an address it is one by script, unless it only names a place in the text. */
function leads(anchor: Element): boolean {
  if (attributeOf(anchor, 'href') !== null) return true;
  return hasAttributes(anchor) && attributeOf(anchor, 'name') === null && attributeOf(anchor, 'id') === null;
}

function skip(state: Walk): null {
  state.text.addGap();
  return null;
}

/** Whether an element begins a line of its own, by its tag and its layout. */
function startsLine(state: Walk, element: Element, name: string): boolean {
  if (name === 'iframe' || name === 'frame') return true;
  if (BLOCK_TAGS.has(name)) return name !== 'div' || !isShortInline(element, state.sight);
  // What a page made up is told by what it holds.
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
  if (state.text.isEmpty) {
    state.text = new BlockText();
    return;
  }
  const { linked } = state.text;
  const mapped = state.text.finish();
  state.text = new BlockText();
  state.out.blocks.push({ kind: place.kind, element: place.element, mapped, linkShare: linked / mapped.text.length });
}
