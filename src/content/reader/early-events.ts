/**
 * Receives the user's clicks and keys before the page can. Listeners on the window run in the order in which they were
 * added, and pages may stop events there (analytics, anti-adblock scripts, click guards). So the reader, which starts before the
 * page's first script, listens at once; the overlay later subscribes to the events.
 */

/** Events of the page's document, for the overlay. */
const TYPES = ['pointerdown', 'pointermove', 'click', 'keydown', 'copy'] as const;
export type EarlyType = (typeof TYPES)[number];

/** Every user interface event that is composed: it leaves a shadow root, and a page can listen for it. */
const COMPOSED: ReadonlySet<string> = new Set([
  ...TYPES,
  ...`auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave wheel
  DOMMouseScroll MozMousePixelScroll pointerup pointerover pointerout pointerenter pointerleave pointercancel
  pointerrawupdate gotpointercapture lostpointercapture touchstart touchmove touchend touchcancel keyup keypress
  beforeinput input compositionstart compositionupdate compositionend cut paste focus blur focusin focusout drag
  dragstart dragenter dragover dragleave dragexit dragend drop DOMActivate selectstart`.split(/\s+/),
]);
/** No handler cancels these, and a listener that could would slow the page's scrolling. */
const PASSIVE: ReadonlySet<string> = new Set(
  'wheel DOMMouseScroll MozMousePixelScroll touchstart touchmove'.split(' '),
);

/** Firefox tells every listener of the page the innermost target of an event, through closed shadow roots as well. */
const namesOrigin = (window: Window): boolean =>
  'originalTarget' in (window as Window & typeof globalThis).Event.prototype;

export interface EarlyEvents {
  /** Calls back with each event of the type, until the signal ends. */
  on(type: EarlyType, listener: (event: Event) => void, signal: AbortSignal): void;
  /**
   * Calls back, after the listeners above, with each event that could leave a shadow root, until the signal ends; only
   * in browsers where such an event names what is inside. The last one to ask is the one that is called.
   */
  guard(guard: (event: Event) => void, signal: AbortSignal): void;
}

/** Starts listening on the window, until the signal ends. */
export function hearEarly(window: Window, signal: AbortSignal): EarlyEvents {
  const listeners = new Map<string, Set<(event: Event) => void>>(TYPES.map((type) => [type, new Set()]));
  let guard: ((event: Event) => void) | null = null;
  const hear = (event: Event) => {
    listeners.get(event.type)?.forEach((listener) => void listener(event));
    guard?.(event);
  };
  const isNamed = namesOrigin(window);
  for (const type of isNamed ? COMPOSED : TYPES) {
    window.addEventListener(type, hear, { signal, capture: true, passive: PASSIVE.has(type) });
  }
  return {
    on(type, listener, until) {
      const heard = listeners.get(type);
      heard?.add(listener);
      until.addEventListener('abort', () => heard?.delete(listener));
    },
    guard(one, until) {
      if (!isNamed) return;
      guard = one;
      until.addEventListener('abort', () => {
        if (guard === one) guard = null;
      });
    },
  };
}
