/** The bridge of a page: the session's state as the overlay sees it, and what the user does there. */
import type { PageSettings } from '#src/shared/protocol/messages';
import type { Bridge } from '../bridge';
import { entriesOf } from '../entries';
import { type Background, remember } from './background';
import type { EarlyEvents } from './early-events';
import type { PageClaims } from './page-claims';
import type { Subscribers } from './subscribers';
import type { Watcher } from './watch';

/** What a bridge needs of its session. */
export interface BridgeParts {
  background: Background;
  early: EarlyEvents;
  signal: AbortSignal;
  claims: PageClaims;
  subscribers: Subscribers;
  settings(): PageSettings;
  /** Null until the reader has started. */
  watcher(): Watcher | null;
  /** Called after something was put away or restored. */
  update(): void;
}

/** Makes a bridge, without an overlay yet. Its functions need no `this`. */
export function createBridge(parts: BridgeParts): Bridge {
  const { background, early, signal, claims, subscribers, settings, watcher, update } = parts;
  const readHere = new Set<string>();
  const store = (action: Parameters<typeof remember>[1]) => remember(background, action, settings().isPrivate);

  return {
    signal,
    early,
    startOverlay: null,
    overlay: null,
    get view() {
      return claims.view;
    },
    get settings() {
      return settings();
    },
    get read() {
      return settings().fadeRead ? readHere : new Set<string>();
    },
    get muted() {
      return claims.muted;
    },
    entries: () => entriesOf(claims.view, claims.records),
    records: claims.records,
    subscribe: (listener) => subscribers.add(listener),
    async fetchRecords(ids) {
      const answer = await background.ask({ type: 'records', ids });
      const found = answer && 'records' in answer ? answer.records : [];
      claims.addRecords(found);
      return found;
    },
    markRead(claim) {
      if (readHere.has(claim)) return;
      readHere.add(claim);
      void store({ what: 'read', claim });
      subscribers.notify();
    },
    mute(claim, on) {
      claims.putAway.mute(claim, on);
      const isKept = store({ what: on ? 'mute' : 'unmute', claim });
      update();
      return isKept;
    },
    setWrong(key, claim, on) {
      const hash = claims.setWrong(key, claim, on);
      if (hash === undefined) return Promise.resolve(true);
      const isKept = store({ what: on ? 'wrong' : 'not-wrong', claim, sentenceHash: hash });
      update();
      return isKept;
    },
    openSidePanel: (claim) => background.tell({ type: 'open-side-panel', claim }),
    openTimeline: (claim) => background.tell({ type: 'open-timeline', claim }),
    quietly(work) {
      const running = watcher();
      if (running) running.quietly(work);
      else work();
    },
    rescan: () => watcher()?.poke(),
  };
}
