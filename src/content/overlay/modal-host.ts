/**
 * Finds the parent in which our host is usable. A modal dialog, or an element in fullscreen, makes everything outside it
 * inert, including popovers in the top layer, so the host is moved into it meanwhile. There is no event for `showModal`; the
 * moved focus, the dialog's `toggle` event and the watchdog's check reveal it.
 */
import { parentOf } from '../marks/theme';

export interface Stage {
  /** The current parent for our host: the topmost suitable modal element, or the root. */
  home(): Element;
  /** Checks again, and reports a new parent. */
  look(): void;
}

export interface StageOptions {
  onMoved(): void;
  /** Whether an element in fullscreen contains marked text; others, such as a video, are left alone. */
  isOurs(fullscreen: Element): boolean;
  signal: AbortSignal;
}

/** Events after which another element may be on top. `toggle` and `close` do not bubble, but are captured. */
const TELLING = ['toggle', 'close', 'focusin', 'focusout', 'fullscreenchange'];

/** Watches modal elements of the page until the signal aborts. */
export function createStage(document: Document, { onMoved, isOurs, signal }: StageOptions): Stage {
  /** The root, queried each time, since a page may replace it. */
  const root = () => document.documentElement;
  /** Modal elements in the order in which they were opened, since the order of the top layer cannot be queried. */
  let modals: Element[] = [];
  let home: Element = root();

  const isHome = (element: Element) => element.localName === 'dialog' || (element !== root() && isOurs(element));

  function choose(): Element {
    const open = [...document.querySelectorAll(':modal'), ...modalsAround(focused(document))];
    modals = modals.filter((one) => one.isConnected && one.matches(':modal'));
    for (const one of open) if (!modals.includes(one)) modals.push(one);
    return modals.filter(isHome).pop() ?? root();
  }

  function look(): void {
    const before = home;
    home = choose();
    if (home !== before) onMoved();
  }

  for (const type of TELLING) document.addEventListener(type, look, { signal, capture: true });
  home = choose();
  return { home: () => home, look };
}

/** The focused element, through open shadow roots. */
function focused(document: Document): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Modal ancestors of an element, outermost first. Finds those in shadow roots, which a selector cannot. */
function modalsAround(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let at = element; at; at = parentOf(at)) {
    if (at.ownerDocument === element?.ownerDocument && at.matches(':modal')) found.unshift(at);
  }
  return found;
}

/** Whether an element shows another one of its document, across shadow roots. */
export function holds(outer: Element, inner: Element | null): boolean {
  for (let at = inner; at; at = parentOf(at)) if (at === outer) return outer.ownerDocument === inner?.ownerDocument;
  return false;
}
