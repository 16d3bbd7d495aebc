/** Marks sentences of the extension's own first-run page with the same marks and card as on news pages. */

import { entryIdsOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import { claimKey } from '#src/shared/protocol/claim-key';
import type { MatchAnswer, PageSettings } from '#src/shared/protocol/messages';
import type { Bridge, FoundSentence } from '../bridge';
import { entriesOf } from '../entries';
import { startOverlay } from '../overlay/overlay';
import { hearEarly } from '../reader/early-events';
import { createViews } from '../views/views';

export interface Demo {
  /** Elements of the page, each with one sentence. */
  elements: readonly HTMLElement[];
  /** The day of the article that they represent, `YYYY-MM-DD`. */
  date: string;
  answer: MatchAnswer;
  settings: PageSettings;
  fetchRecords(ids: string[]): Promise<ClaimRecord[]>;
  openTimeline(claim: string): void;
}

/** Starts the overlay on the sentences that match, until the signal aborts. Nothing done there is stored. */
export function startDemo(window: Window, demo: Demo, signal: AbortSignal): void {
  const { elements, date, answer, settings } = demo;
  const records = new Map<string, ClaimRecord>();
  const keep = (found: readonly ClaimRecord[]) => {
    for (const record of found)
      for (const entry of entryIdsOf(record)) records.set(claimKey(record.pack.id, entry), record);
  };
  keep(answer.records);
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const read = new Set<string>();
  /** Claims and sentences that were put away, until Undo or the end of the tab. */
  const away = new Set<string>();
  const putAway = async (what: string, on: boolean) => {
    if (on) away.add(what);
    else away.delete(what);
    notify();
    return true;
  };
  const all: FoundSentence[] = answer.matches.flatMap(({ sentence, matches }) => {
    const element = elements[sentence];
    return element
      ? [{ key: `demo-${sentence}`, text: element.textContent ?? '', date, matches, ranges: () => [rangeOf(element)] }]
      : [];
  });
  const isShown = ({ key, matches }: FoundSentence) =>
    !matches.some(({ claim }) => away.has(claim) || away.has(`${key} ${claim}`));
  const bridge: Bridge = {
    signal,
    early: hearEarly(window, signal),
    startOverlay: null,
    overlay: null,
    get view() {
      return { state: 'ready' as const, date, genre: null, hasPaywall: false, sentences: all.filter(isShown) };
    },
    settings,
    muted: [],
    read,
    records,
    entries: () => entriesOf(bridge.view, records),
    subscribe: (listener) => void listeners.add(listener),
    async fetchRecords(ids) {
      const found = await demo.fetchRecords(ids);
      keep(found);
      return found;
    },
    markRead(claim) {
      read.add(claim);
      notify();
    },
    mute: (claim, on) => putAway(claim, on),
    setWrong: (key, claim, on) => putAway(`${key} ${claim}`, on),
    openSidePanel: () => undefined,
    openTimeline: demo.openTimeline,
    quietly: (work) => work(),
    rescan: notify,
  };
  startOverlay(bridge, async () => bridge.overlay?.addViews(createViews));
}

function rangeOf(element: HTMLElement): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}
