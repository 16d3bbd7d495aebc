/**
 * Hides the events of our shadow root from the page. Firefox exposes inner nodes of an event even for closed roots
 * (`originalTarget`, `explicitOriginalTarget`, `rangeParent`), and with one node of the card a page could read and change
 * all of it. So each event is stopped at the window, before the page's first listener, and the views get a copy that does
 * not leave the root.
 */
import type { EarlyEvents } from '../reader/early-events';

/** Properties that a copy takes over: all that views use of pointer, key and focus events. */
const COPIED = [
  ...['detail', 'view', 'screenX', 'screenY', 'clientX', 'clientY', 'button', 'buttons'],
  ...['ctrlKey', 'shiftKey', 'altKey', 'metaKey', 'key', 'code', 'location', 'repeat', 'isComposing', 'relatedTarget'],
  ...['pointerId', 'pointerType', 'isPrimary', 'deltaX', 'deltaY', 'deltaMode', 'data', 'inputType'],
];

/** An event in Firefox, with the additional nodes that it exposes. */
type NamingEvent = Event & { originalTarget?: Node; explicitOriginalTarget?: Node };

/** Keeps events inside the root until the signal aborts. */
export function keepEventsIn(
  root: ShadowRoot,
  early: EarlyEvents,
  signal: AbortSignal,
): { isCopy(event: Event): boolean } {
  const copies = new WeakSet<Event>();
  early.guard((event) => {
    const origin = originIn(root, event);
    const target = origin ?? targetBefore(root, event);
    if (!target) return;
    event.stopImmediatePropagation();
    // Only the user acts in the card.
    if (!event.isTrusted || target === root.host) return;
    const copy = origin ? copyForView(event) : copyForPage(event);
    copies.add(copy);
    if (!target.dispatchEvent(copy)) event.preventDefault();
  }, signal);
  return { isCopy: (event) => copies.has(event) };
}

/** The node in the root from which an event came, or the host if it is not known; null for events from elsewhere. */
function originIn(root: ShadowRoot, event: Event): Node | null {
  try {
    const { originalTarget } = event as NamingEvent;
    if (originalTarget?.getRootNode?.() === root) return originalTarget;
  } catch {
    // Native parts such as a scrollbar must not be accessed.
  }
  return event.composedPath().includes(root.host) ? root.host : null;
}

/** The page's node that the pointer leaves for one of ours. Such an event exposes ours too, so the page gets a copy. */
function targetBefore(root: ShadowRoot, event: Event): Node | null {
  try {
    const { originalTarget, explicitOriginalTarget } = event as NamingEvent;
    return explicitOriginalTarget?.getRootNode?.() === root ? (originalTarget ?? null) : null;
  } catch {
    return null;
  }
}

/**
 * Copies an event for a view. A plain Event, since a MouseEvent click would have a default action: a fold would open with
 * the user's click and close with the copy.
 */
function copyForView(event: Event): Event {
  const copy = new Event(event.type, { bubbles: event.bubbles, cancelable: event.cancelable });
  const from = event as unknown as Record<string, unknown>;
  for (const name of COPIED) if (name in event) Object.defineProperty(copy, name, { value: from[name] });
  return copy;
}

/** Copies an event for the page, of the same type, as the page's handlers expect. */
function copyForPage(event: Event): Event {
  const { bubbles, cancelable, composed } = event;
  const from = event as unknown as Record<string, unknown>;
  const init: Record<string, unknown> = { bubbles, cancelable, composed };
  for (const name of COPIED) if (name in event) init[name] = from[name];
  return new (event.constructor as typeof Event)(event.type, init);
}
