/**
 * Tells when the pointer is over a mark that a click would open. Looked up at most once a frame, and only when the
 * pointer has moved: scrolling costs nothing, though browsers send moves while the page slides under a resting pointer.
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
  /** null: over something of ours, or with a button down. */
  target: Element | null;
}

/** Listens in one document until the signal ends. `markTag`: our own elements, which count as no control of the page. */
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
    // The path of an event is only known while it is on its way.
    last = { x, y, target: handlers.isOurs(event) || event.buttons !== 0 ? null : innermost(event) };
    frame ||= view.requestAnimationFrame(look);
  };

  /** The text under a resting pointer is another one now. */
  const onGone = () => {
    last = null;
    if (isOver) tell(null);
  };

  view.addEventListener('pointermove', onMove, { signal, passive: true });
  view.addEventListener('scroll', onGone, { signal, passive: true, capture: true });
  view.document.documentElement.addEventListener('pointerleave', onGone, { signal });
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
}

/** A link or control of the page around an element, across open shadow roots: it has a cursor and a click of its own. */
function isInControl(element: Element, markTag: string): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const control = at.closest(CONTROL);
    if (control && control.localName !== markTag) return true;
    // A mark's own element may itself lie in a link.
    if (control?.parentElement?.closest(CONTROL)) return true;
  }
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
