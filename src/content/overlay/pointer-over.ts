/**
 * Reports when the pointer is over a mark that a click would open. Checks at most once per frame, and only if the pointer
 * moved: browsers also send moves while the page scrolls under a resting pointer, which then cost nothing.
 */
import { CONTROL, innermost } from './pointer';

export interface OverHandlers {
  /** The mark at a point, if any. */
  at(x: number, y: number, target: Element): string | null;
  /** Whether an event came from our own boxes. */
  isOurs(event: Event): boolean;
  /** The element under the pointer while a click there opens a card; null otherwise. */
  onOver(element: Element | null): void;
}

interface Place {
  x: number;
  y: number;
  /** Null if it is over our boxes, or a button is down. */
  target: Element | null;
}

/** Listens in one document until the signal aborts. @param markTag tag of our mark elements, which are no controls of the page. */
export function listenToOver(view: Window, handlers: OverHandlers, markTag: string, signal: AbortSignal): void {
  let last: Place | null = null;
  let frame = 0;
  let isOver = false;

  const tell = (element: Element | null) => {
    isOver = element !== null;
    handlers.onOver(element);
  };

  const look = () => {
    frame = 0;
    if (!last || signal.aborted) return;
    const { x, y, target } = last;
    const isFree = target !== null && !isInControl(target, markTag);
    const element = isFree && handlers.at(x, y, target) !== null ? target : null;
    if (element !== null || isOver) tell(element);
  };

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
    const { clientX: x, clientY: y } = event;
    if (last?.x === x && last.y === y) return;
    // The path of an event is only available during dispatch.
    last = { x, y, target: handlers.isOurs(event) || event.buttons !== 0 ? null : innermost(event) };
    frame ||= view.requestAnimationFrame(look);
  };

  /** Handles that other text is now under a resting pointer. */
  const onGone = () => {
    last = null;
    if (isOver) tell(null);
  };

  view.addEventListener('pointermove', onMove, { signal, passive: true });
  view.addEventListener('scroll', onGone, { signal, passive: true, capture: true });
  view.document.documentElement.addEventListener('pointerleave', onGone, { signal });
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
}

/** Whether an element is in a link or control of the page, across open shadow roots: these have their own cursor and click. */
function isInControl(element: Element, markTag: string): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const control = at.closest(CONTROL);
    if (control && control.localName !== markTag) return true;
    // A mark element may itself be in a link.
    if (control?.parentElement?.closest(CONTROL)) return true;
  }
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
