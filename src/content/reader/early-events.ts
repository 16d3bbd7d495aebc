/**
 * Receives the user's clicks and keys before the page can. Listeners on the window run in the order in which they were
 * added, and pages may stop events there (analytics, anti-adblock scripts, click guards). So the reader, which starts before the
 * page's first script, listens at once; the overlay later subscribes to the events.
 */

/** Types of events that the overlay receives early. */
const TYPES = ['pointerdown', 'pointermove', 'click', 'keydown', 'copy'] as const;
export type EarlyType = (typeof TYPES)[number];

/** All other composed user interface events: they leave a shadow root, so a page can listen for them. */
const OTHER_COMPOSED = `
  auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave wheel
  DOMMouseScroll MozMousePixelScroll pointerup pointerover pointerout pointerenter pointerleave pointercancel
  pointerrawupdate gotpointercapture lostpointercapture touchstart touchmove touchend touchcancel keyup keypress
  beforeinput input compositionstart compositionupdate compositionend cut paste focus blur focusin focusout drag
  dragstart dragenter dragover dragleave dragexit dragend drop DOMActivate selectstart`;
/** Events with passive listeners: no handler cancels them, and active listeners would slow scrolling. */
const PASSIVE = ['wheel', 'DOMMouseScroll', 'MozMousePixelScroll', 'touchstart', 'touchmove'];

/** Whether the browser exposes the innermost target of an event to the page, even in closed shadow roots, as Firefox does. */
const namesOrigin = (window: Window): boolean =>
  'originalTarget' in (window as Window & typeof globalThis).Event.prototype;

export interface EarlyEvents {
  /** Calls `listener` for each event of the type, until the signal aborts. */
  on(type: EarlyType, listener: (event: Event) => void, signal: AbortSignal): void;
  /** The user's last move of the pointer; null before the first. A pointer that rests on a mark sends no other. */
  lastMove(): PointerEvent | null;
  /**
   * Calls `guard`, after those listeners, for each event that could leave a shadow root, until the signal aborts. Only in
   * browsers that expose the inner target of such an event. A later call replaces the guard.
   */
  guard(guard: (event: Event) => void, signal: AbortSignal): void;
}

/** Listens on the window until the signal aborts. */
export function hearEarly(window: Window, signal: AbortSignal): EarlyEvents {
  const listeners = new Map<string, Set<(event: Event) => void>>(TYPES.map((type) => [type, new Set()]));
  let guard: ((event: Event) => void) | null = null;
  let moved: PointerEvent | null = null;
  const hear = (event: Event) => {
    if (event.type === 'pointermove' && event.isTrusted) moved = event as PointerEvent;
    listeners.get(event.type)?.forEach((listener) => void listener(event));
    guard?.(event);
  };
  const isNamed = namesOrigin(window);
  for (const type of isNamed ? [...TYPES, ...OTHER_COMPOSED.trim().split(/\s+/)] : TYPES) {
    window.addEventListener(type, hear, { signal, capture: true, passive: PASSIVE.includes(type) });
  }
  return {
    on(type, listener, until) {
      const heard = listeners.get(type);
      heard?.add(listener);
      until.addEventListener('abort', () => heard?.delete(listener));
    },
    lastMove: () => moved,
    guard(one, until) {
      if (!isNamed) return;
      guard = one;
      until.addEventListener('abort', () => {
        if (guard === one) guard = null;
      });
    },
  };
}
