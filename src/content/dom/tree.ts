/**
 * The page as one tree through open shadow roots, slots and same-origin frames. Needs no layout, so it also works on a
 * parsed file. Node types are compared by number, since `instanceof` fails across frames.
 */
import { nameOf, nativeOf } from './native';

const ELEMENT = 1;
const TEXT = 3;

export type Root = Document | ShadowRoot;

/** If nodeType is not a number, the node is a form with an input of that name. */
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

/** Children that are not an element's own: nodes assigned to a slot, a frame's body; null for all other elements. */
function givenChildren(element: Element): readonly Node[] | null {
  if (nameOf(element) === 'slot' && 'assignedNodes' in element) {
    const given = (element as HTMLSlotElement).assignedNodes();
    if (given.length > 0) return given;
  }
  const inner = frameDocument(element);
  return inner ? [inner.body] : null;
}

/**
 * Gives the rendered children of an element one after the other, then null: the tree of an open shadow root, nodes
 * assigned to a slot, a frame's body, else its own children. Closed roots are not entered.
 */
export function shownChildren(element: Element): () => Node | null {
  const { shadowRoot, firstChild } = nativeOf(element);
  const given = shadowRoot ? null : givenChildren(element);
  if (given) {
    let i = 0;
    return () => given[i++] ?? null;
  }
  let next: Node | null = shadowRoot ? shadowRoot.firstChild : firstChild;
  return () => {
    const node = next;
    if (node) next = isElement(node) ? nativeOf(node).nextSibling : node.nextSibling;
    return node;
  };
}

/** The element that shows this one: its slot, its parent, the host of its shadow root or the frame it is in. */
export function shownParent(element: Element): Element | null {
  const native = nativeOf(element);
  const near = native.assignedSlot ?? native.parentElement;
  if (near) return near;
  const parent = native.parentNode;
  if (parent && 'host' in parent) return (parent as ShadowRoot).host;
  return frameOf(element);
}

function frameOf(element: Element): Element | null {
  try {
    return nativeOf(element).ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Most levels of nesting that are searched. */
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
