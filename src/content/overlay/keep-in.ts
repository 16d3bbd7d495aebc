/**
 * Keeps the events of our shadow root from the page where the browser names the inner nodes of an event to everybody
 * (Firefox: `originalTarget`, `explicitOriginalTarget`, `rangeParent`), closed root or not: whoever has one node of the
 * card can read and rewrite all of it. An event is ended at the window, before the page's first listener, and a copy
 * that cannot leave the root is given to the views.
 */
import type { EarlyEvents } from '../reader/early-events';

/** What a copy takes over: all that a view may ask of an event of the pointer, a key or the focus. */
const COPIED = [
  ...['detail', 'view', 'screenX', 'screenY', 'clientX', 'clientY', 'button', 'buttons'],
  ...['ctrlKey', 'shiftKey', 'altKey', 'metaKey', 'key', 'code', 'location', 'repeat', 'isComposing', 'relatedTarget'],
  ...['pointerId', 'pointerType', 'isPrimary', 'deltaX', 'deltaY', 'deltaMode', 'data', 'inputType'],
];

/** What an event of Firefox names beside its target. */
type NamingEvent = Event & { originalTarget?: Node; explicitOriginalTarget?: Node };

/** Starts keeping events in, until the signal ends. */
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

/** The node in the root that an event came from, or the host where it cannot be told; null for one from elsewhere. */
function originIn(root: ShadowRoot, event: Event): Node | null {
  try {
    const { originalTarget } = event as NamingEvent;
    if (originalTarget?.getRootNode?.() === root) return originalTarget;
  } catch {
    // Parts of the browser's own, such as a scrollbar, may not be looked at.
  }
  return event.composedPath().includes(root.host) ? root.host : null;
}

/** The page's own node that the pointer leaves for ours: such an event names ours as well, and the page gets a copy. */
function targetBefore(root: ShadowRoot, event: Event): Node | null {
  try {
    const { originalTarget, explicitOriginalTarget } = event as NamingEvent;
    return explicitOriginalTarget?.getRootNode?.() === root ? (originalTarget ?? null) : null;
  } catch {
    return null;
  }
}

/**
 * For a view of ours. A plain event, as a click that is a mouse event would act by itself: a fold would open with the
 * user's own click and close with the copy.
 */
function copyForView(event: Event): Event {
  const copy = new Event(event.type, { bubbles: event.bubbles, cancelable: event.cancelable });
  const from = event as unknown as Record<string, unknown>;
  for (const name of COPIED) if (name in event) Object.defineProperty(copy, name, { value: from[name] });
  return copy;
}

/** For the page: of the same kind, as its own handlers expect. */
function copyForPage(event: Event): Event {
  const { bubbles, cancelable, composed } = event;
  const from = event as unknown as Record<string, unknown>;
  const init: Record<string, unknown> = { bubbles, cancelable, composed };
  for (const name of COPIED) if (name in event) init[name] = from[name];
  return new (event.constructor as typeof Event)(event.type, init);
}
