/**
 * Where our host has to stand to be reached. A modal dialog makes everything outside of it inert, and so does an element
 * in fullscreen: also what lies over it in the top layer, and no popover escapes that. For as long as the page shows
 * one, our host stands in it. There is no event for `showModal`; the focus that it moves, the dialog's own `toggle` and
 * our pulse tell.
 */
import { parentOf } from '../marks/theme';

export interface Stage {
  /** The element that our host belongs under now: the topmost modal one that it may stand in, or the root. */
  home(): Element;
  /** Looks again, and tells when the home is another one. */
  look(): void;
}

export interface StageOptions {
  onMoved(): void;
  /** Whether an element in fullscreen shows marked text; others (a video) stay alone on the screen. */
  isOurs(fullscreen: Element): boolean;
  signal: AbortSignal;
}

/** Events after which another element may be on top. `toggle` and `close` do not bubble, but are seen on their way. */
const TELLING = ['toggle', 'close', 'focusin', 'focusout', 'fullscreenchange'];

/** Watches what the page shows modally until the signal ends. */
export function createStage(document: Document, { onMoved, isOurs, signal }: StageOptions): Stage {
  /** Asked again: a page may replace it. */
  const root = () => document.documentElement;
  /** What is shown modally, the one opened last at the end: the order of the top layer cannot be asked. */
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

/** What has the focus, through open shadow roots. */
function focused(document: Document): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What is modal around an element, the outermost first: what lies in shadow roots is found only so. */
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
