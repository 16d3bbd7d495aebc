/**
 * Receives the user's clicks and keys before the page can. Listeners on the window run in the order in which they were
 * added, and pages may stop events there (analytics, anti-adblock scripts, click guards). So the reader, which starts before the
 * page's first script, listens at once; the overlay later subscribes to the events.
 */

/** Events of the page's document, for the overlay. */
const TYPES = ['pointerdown', 'click', 'keydown'] as const;
export type EarlyType = (typeof TYPES)[number];

export interface EarlyEvents {
  /** Calls back with each event of the type, until the signal ends. */
  on(type: EarlyType, listener: (event: Event) => void, signal: AbortSignal): void;
}

/** Starts listening on the window, until the signal ends. */
export function hearEarly(window: Window, signal: AbortSignal): EarlyEvents {
  const listeners = new Map<EarlyType, Set<(event: Event) => void>>(TYPES.map((type) => [type, new Set()]));
  for (const type of TYPES) {
    window.addEventListener(type, (event) => listeners.get(type)?.forEach((listener) => void listener(event)), {
      signal,
      capture: true,
    });
  }
  return {
    on(type, listener, until) {
      const heard = listeners.get(type);
      heard?.add(listener);
      until.addEventListener('abort', () => heard?.delete(listener));
    },
  };
}
