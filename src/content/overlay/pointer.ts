/**
 * Handles the pointer on the page. The page's links and controls take precedence: a plain click opens a card only on plain
 * text, with Alt also on links. Only trusted events count; a page can forge others.
 */
import { MARK_TAG } from '../bridge';
import type { EarlyEvents, EarlyType } from '../reader/early-events';

export interface PointerHandlers {
  /** The mark at a point, if any. */
  at(x: number, y: number, target: Element): string | null;
  /** Whether an event came from our own boxes. */
  isOurs(event: Event): boolean;
  /** The sentence whose card is open. */
  openKey(): string | null;
  onOpen(key: string): void;
  onOutside(): void;
  wantsHover(): boolean;
  /** The sentence whose preview is shown. */
  previewKey(): string | null;
  /** Called when the pointer rests on a mark, or has left it (null). */
  onHover(key: string | null): void;
}

/** Selector of elements with a click action of their own. */
export const CONTROL =
  'a[href], button, input, select, textarea, label, summary, option, video, audio, [contenteditable]:not([contenteditable="false"]), ' +
  '[role="button"], [role="link"], [role="menuitem"], [role="tab"], [role="checkbox"], [role="switch"], [role="option"], [role="textbox"]';

/** How long the pointer must rest before a preview opens, in ms, so that following the text with it opens none. */
const REST = 500;
/** How long the preview stays after the pointer has left, in ms: time to move into it. */
const GRACE = 300;
/**
 * Waits before each further look where no mark was found, in ms: during a scan no mark has a position, a resting pointer
 * sends no event, and on a busy machine a scan takes seconds.
 */
const LOOK_AGAIN = [500, 1000, 2000, 4000];

/**
 * Listens in one document (the page's or a same-origin frame's) until the signal ends.
 * @param early receives events of the page's document before the page does; null for a frame, which is found too late
 */
export function listenToPointer(
  document: Document,
  handlers: PointerHandlers,
  early: EarlyEvents | null,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view) return;
  /** Key of the card that a press just closed, which the following click must not open again. */
  let justClosed: string | null = null;

  const keyAt = (event: MouseEvent): string | null => {
    const target = innermost(event);
    return target ? handlers.at(event.clientX, event.clientY, target) : null;
  };

  const onPress = (event: PointerEvent) => {
    justClosed = null;
    // A touch may start a scroll, so only its click counts.
    if (!event.isTrusted || event.pointerType === 'touch' || handlers.isOurs(event)) return;
    closeFor(event);
  };

  function closeFor(event: MouseEvent): void {
    const open = handlers.openKey();
    if (open === null) return;
    if (keyAt(event) === open) justClosed = open;
    handlers.onOutside();
  }

  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || handlers.isOurs(event)) return;
    if (handlers.openKey() !== null) closeFor(event);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const control = isControl(event);
    if (control && !event.altKey) return;
    if (!view.getSelection()?.isCollapsed) return;
    const key = keyAt(event);
    if (key === null || key === justClosed) return;
    if (event.altKey) {
      // Alt with a link is a download in Chromium; here it opens the card.
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    handlers.onOpen(key);
  };

  /** Handles the keys of a button on mark elements. */
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    const target = innermost(event);
    if (target?.localName !== MARK_TAG) return;
    const key = handlers.at(0, 0, target);
    if (key === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    handlers.onOpen(key);
  };

  const listen = (type: EarlyType, listener: (event: never) => void) => {
    if (early) early.on(type, listener as (event: Event) => void, signal);
    else view.addEventListener(type, listener as (event: Event) => void, { signal, capture: true });
  };
  listen('pointerdown', onPress);
  listen('click', onClick);
  listen('keydown', onKey);
  const rest = listenToRest(view, handlers, signal);
  listen('pointermove', rest.onMove);
  const moved = early?.lastMove();
  if (moved) rest.startAt(moved);
}

interface Rest {
  /** To be called with each pointer move. */
  onMove(event: PointerEvent): void;
  /** Begins with a pointer that already rests, at the place of its last move. */
  startAt(last: PointerEvent): void;
}

/** Detects a resting pointer. */
function listenToRest(view: Window, handlers: PointerHandlers, signal: AbortSignal): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The mark on which the pointer rested last; a dismissed preview does not return until the pointer has left it. */
  let rested: string | null = null;
  const isMeant = ({ isTrusted, pointerType }: PointerEvent) =>
    isTrusted && pointerType === 'mouse' && handlers.wantsHover();
  const onMove = (event: PointerEvent) => {
    if (!isMeant(event)) return;
    clearTimeout(timer);
    // The path of an event is only available during dispatch.
    const target = innermost(event);
    if (target && !handlers.isOurs(event)) wait(target, event);
  };
  const startAt = (last: PointerEvent) => {
    // The pointer may have left the window since then.
    if (!isMeant(last) || !view.document.documentElement.matches(':hover')) return;
    const target = elementAt(view.document, last.clientX, last.clientY);
    if (target) wait(target, last);
  };
  /** Looks for a mark when the pointer has rested on an element. */
  function wait(target: Element, { clientX, clientY, buttons }: PointerEvent): void {
    const keyHere = () => (buttons === 0 ? handlers.at(clientX, clientY, target) : null);
    // At once: a pointer that leaves a dismissed mark and comes back before it rests anywhere has left it, too.
    if (rested !== null && handlers.previewKey() === null && keyHere() !== rested) rested = null;
    const look = (time: number) => {
      // A card may have opened while the pointer rested.
      if (!handlers.wantsHover()) return;
      const key = keyHere();
      const pause = LOOK_AGAIN[time];
      if (key === null && handlers.previewKey() === null && pause !== undefined) {
        timer = setTimeout(() => look(time + 1), pause);
      }
      if (key !== handlers.previewKey() && (key === null || key !== rested)) handlers.onHover(key);
      rested = key;
    };
    timer = setTimeout(() => look(0), handlers.previewKey() === null ? REST : GRACE);
  }
  /** Handles that the pointer left the window or frame. */
  const onLeave = () => {
    clearTimeout(timer);
    rested = null;
    if (view !== window || handlers.previewKey() === null) return;
    timer = setTimeout(() => handlers.onHover(null), GRACE);
  };
  view.document.documentElement.addEventListener('pointerleave', onLeave, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { onMove, startAt };
}

/** The innermost target of an event, through open shadow roots. */
export function innermost(event: Event): Element | null {
  const first = event.composedPath()[0] as Node | undefined;
  if (!first) return null;
  return first.nodeType === 1 ? (first as Element) : first.parentElement;
}

/** The innermost element at a point of the viewport, through open shadow roots. */
function elementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const inner = element?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === element) return element;
    element = inner;
  }
}

function isControl(event: Event): boolean {
  return event.composedPath().some((node) => {
    const element = node as Partial<Element>;
    return (
      element.localName !== MARK_TAG && typeof element.matches === 'function' && (node as Element).matches(CONTROL)
    );
  });
}
