/**
 * Walks the page as one tree through open shadow roots, slots and same-origin frames. Needs no layout, so it also works on a
 * parsed file. Compares node types by number, since `instanceof` fails across frames.
 */
import { nameOf, nativeOf } from './native';

const ELEMENT = 1;
const TEXT = 3;

export type Root = Document | ShadowRoot;

/** Whether a node is an element. If nodeType is not a number, the node is a form with an input of that name. */
export const isElement = (node: Node): node is Element =>
  node.nodeType === ELEMENT || typeof (node.nodeType as unknown) !== 'number';
export const isText = (node: Node): node is Text => node.nodeType === TEXT;

/** The document of a same-origin frame; null if it is of another origin, not loaded yet, or empty. */
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

/** Tags whose elements show more than their children: frames, and slots, which show those of their host. */
const SHOWS_OTHERS: ReadonlySet<string> = new Set(['iframe', 'frame', 'slot']);

/** Whether an element shows, or may show without notice, other text than that of its children. */
export function showsOthers(element: Element): boolean {
  const name = nameOf(element);
  return nativeOf(element).shadowRoot !== null || name.includes('-') || SHOWS_OTHERS.has(name);
}

/** Children that an element only shows: nodes assigned to a slot, a frame's body; null for all other elements. */
function givenChildren(element: Element): readonly Node[] | null {
  if (nameOf(element) === 'slot' && 'assignedNodes' in element) {
    const given = (element as HTMLSlotElement).assignedNodes();
    if (given.length > 0) return given;
  }
  const inner = frameDocument(element);
  return inner ? [inner.body] : null;
}

/**
 * Makes an iterator over the rendered children of an element, which returns null at the end: those of its open shadow root,
 * nodes assigned to a slot, a frame's body, else its own children. Closed roots are not entered.
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

/** The parent in the rendered tree: slot, parent, host of the shadow root, or frame element; null at the top. */
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

/** Whether `outer` contains `inner` (or is it) in the rendered tree, across shadow roots and frames. */
export function shows(outer: Element, inner: Element): boolean {
  let at: Element | null = inner;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
    if (at === outer) return true;
    at = shownParent(at);
  }
  return false;
}
