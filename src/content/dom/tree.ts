/**
 * The page as the reader sees it: one tree through open shadow roots, slots and same-origin frames. Nothing here asks
 * for layout, so it also runs on a parsed file. Node types are told by number, since `instanceof` fails across frames.
 */
import { nameOf, ownOf } from './native';

const ELEMENT = 1;
const TEXT = 3;

export type Root = Document | ShadowRoot;

/** Where its type is no number, the node is a form with an input of that name. */
export const isElement = (node: Node): node is Element =>
  node.nodeType === ELEMENT || typeof (node.nodeType as unknown) !== 'number';
export const isText = (node: Node): node is Text => node.nodeType === TEXT;

/** The document of a frame that we may read, or null (another origin, not loaded yet, or empty). */
export function frameDocument(element: Element): Document | null {
  const name = nameOf(element);
  if (name !== 'iframe' && name !== 'frame') return null;
  try {
    const inner = (element as HTMLIFrameElement).contentDocument;
    return inner?.body ? inner : null;
  } catch {
    return null; // another origin
  }
}

/**
 * What an element shows, in order: the shadow tree of an open root, what a slot was given, a frame's body, else its own
 * children. Closed roots stay closed: the page asked for that.
 */
export function shownChildren(element: Element): Iterable<Node> {
  const shadow = ownOf(element, 'shadowRoot');
  if (shadow) return shadow.childNodes;
  if (nameOf(element) === 'slot' && 'assignedNodes' in element) {
    const given = (element as HTMLSlotElement).assignedNodes();
    if (given.length > 0) return given;
  }
  const inner = frameDocument(element);
  return inner ? [inner.body] : ownOf(element, 'childNodes');
}

/** The element that shows this one: its slot, its parent, the host of its shadow root or the frame it is in. */
export function shownParent(element: Element): Element | null {
  const near = ownOf(element, 'assignedSlot') ?? ownOf(element, 'parentElement');
  if (near) return near;
  const parent = ownOf(element, 'parentNode');
  if (parent && 'host' in parent) return (parent as ShadowRoot).host;
  return frameOf(element);
}

function frameOf(element: Element): Element | null {
  try {
    return ownOf(element, 'ownerDocument').defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** A page may nest without end; nothing that we look for lies deeper than this. */
export const MAX_DEPTH = 400;

/** Whether `outer` shows `inner` (or is it), across shadow roots and frames. */
export function shows(outer: Element, inner: Element): boolean {
  let at: Element | null = inner;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
    if (at === outer) return true;
    at = shownParent(at);
  }
  return false;
}
