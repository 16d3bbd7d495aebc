/**
 * State of one page: what the reader found, the settings, and the bridge that exposes both to the overlay. Muted claims and
 * wrong matches are filtered here, so that marks, list and badge agree.
 */
import { entryIdsOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import { isTimely, standingOf } from '#src/claims/standing';
import { BUNDLED_PACK, claimKey } from '#src/shared/protocol/claim-key';
import { MAX_CLAIMS_A_PAGE } from '#src/shared/protocol/limits';
import type { AnswerTo, PageEntry, PageSettings, PageState, ToBackground } from '#src/shared/protocol/messages';
import { hashSentence } from '#src/shared/storage/sentence-hash';
import { claimCount } from '#src/shared/ui/claim-count';
import { type Bridge, type FoundSentence, MAX_MARKS, type OverlayHandle, type PageView } from '../bridge';
import type { EarlyEvents } from './early-events';
import { PutAwayList } from './put-away';
import { type Reader, type Reading, startReader } from './reader';

/** Messages to the background, as an interface that tests can replace. */
export interface Background {
  ask<T extends keyof AnswerTo>(message: Extract<ToBackground, { type: T }>): Promise<AnswerTo[T] | null>;
  tell(message: Exclude<ToBackground, { type: keyof AnswerTo }>): void;
}

export interface Session {
  bridge: Bridge;
  pageState(): PageState;
  /** Sends the badge's number again, since the browser may have forgotten it. */
  tellStatus(): void;
  applySettings(settings: PageSettings): void;
  scanAnyway(): void;
}

/** Most attempts to send something to be stored, until the background confirms it. */
const REMEMBER_TRIES = 3;
/** Length of the excerpt of a sentence in lists, in characters. */
const WORDS = 90;

/** Starts reading the page; everything ends when the signal aborts. */
export function startSession(
  window: Window,
  first: PageSettings,
  background: Background,
  early: EarlyEvents,
  signal: AbortSignal,
): Session {
  const records = new Map<string, ClaimRecord>();
  const listeners = new Set<() => void>();
  const readHere = new Set<string>();
  const correctedHere = new Map<string, string>();
  let settings = first;
  const putAway = new PutAwayList();
  let reading: Reading | null = null;
  let view: PageView = { state: 'scanning', date: null, genre: null, hasPaywall: false, sentences: [] };
  let lastCount = -1;
  let lastFailed = false;
  let reader: Reader | null = null;

  /** Notifies listeners. The overlay works in the page's DOM, where anything may throw; reading continues regardless. */
  const notify = () => {
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        console.error('Sourcelight: the marks could not be updated.', error);
      }
    }
  };

  function keep(list: readonly ClaimRecord[]): void {
    for (const record of list)
      for (const entry of entryIdsOf(record)) records.set(claimKey(record.pack.id, entry), record);
  }

  function update(): void {
    if (signal.aborted || !reading) return;
    const { facts, state, found } = reading;
    view = {
      state,
      date: facts.date,
      genre: facts.genre,
      hasPaywall: facts.hasPaywall,
      sentences: timely(putAway.filter(found), records),
    };
    notify();
    const count = countClaims();
    const failed = state === 'failed';
    if (count === lastCount && failed === lastFailed) return;
    lastCount = count;
    lastFailed = failed;
    sendStatus(count, failed);
  }

  const countClaims = () => claimCount(view.sentences.flatMap((sentence, i) => entryOf(sentence, i, bridge)));

  function tellStatus(): void {
    if (signal.aborted || !reading) return;
    sendStatus(countClaims(), reading.state === 'failed');
  }

  function sendStatus(count: number, failed: boolean): void {
    background.tell({ type: 'page-status', count, ...(failed ? { failed } : {}) });
  }

  /** Sends something to be stored, again if there is no answer: the background may be killed before it has written. @returns false if it was not saved. */
  async function remember(
    what: 'read' | 'mute' | 'unmute' | 'wrong' | 'not-wrong',
    claim: string,
    hash?: string,
  ): Promise<boolean> {
    const message = { type: 'remember', what, claim, ...(hash ? { sentenceHash: hash } : {}) } as const;
    for (let tries = 0; tries < REMEMBER_TRIES; tries++) {
      const answer = await background.ask(message);
      if (answer) return answer.kept || settings.isPrivate;
    }
    return false;
  }

  /** Fetches what was put away, or restored, in other tabs. */
  async function refreshPutAway(): Promise<void> {
    const claims = new Set(reading?.found.flatMap(({ matches }) => matches.map(({ claim }) => claim)));
    const now = await background.ask({ type: 'put-away', claims: [...claims].slice(0, MAX_CLAIMS_A_PAGE) });
    if (!now || signal.aborted) return;
    putAway.replace(now, settings.isPrivate);
    update();
  }

  const bridge: Bridge = {
    signal,
    early,
    overlay: null as OverlayHandle | null,
    get view() {
      return view;
    },
    get settings() {
      return settings;
    },
    get read() {
      return settings.fadeRead ? readHere : new Set<string>();
    },
    records,
    subscribe(listener) {
      listeners.add(listener);
    },
    async fetchRecords(ids) {
      const answer = await background.ask({ type: 'records', ids });
      const found = answer && 'records' in answer ? answer.records : [];
      keep(found);
      return found;
    },
    markRead(claim) {
      if (readHere.has(claim)) return;
      readHere.add(claim);
      void remember('read', claim);
      notify();
    },
    mute(claim, on) {
      putAway.mute(claim, on);
      const isKept = remember(on ? 'mute' : 'unmute', claim);
      update();
      return isKept;
    },
    setWrong(key, claim, on) {
      const sentence = reading?.found.find((one) => one.key === key);
      // Undo may come after the page has changed its article.
      const hash = sentence ? hashSentence(sentence.text) : correctedHere.get(key);
      if (hash === undefined) return Promise.resolve(true);
      correctedHere.set(key, hash);
      putAway.setWrong(claim, hash, on);
      const isKept = remember(on ? 'wrong' : 'not-wrong', claim, hash);
      update();
      return isKept;
    },
    openSidePanel: (claim) => background.tell({ type: 'open-side-panel', claim }),
    openTimeline: (claim) => background.tell({ type: 'open-timeline', claim }),
    quietly(work) {
      if (reader) reader.watcher.quietly(work);
      else work();
    },
    rescan: () => reader?.watcher.poke(),
  };

  reader = startReader({
    window,
    async ask(message) {
      const answer = await background.ask(message);
      if (answer && 'putAway' in answer) putAway.add(answer.putAway);
      return answer;
    },
    onReading(next) {
      reading = next;
      update();
    },
    onRecords: keep,
    hasOverlay: () => bridge.overlay !== null,
    signal,
  });

  return {
    bridge,
    pageState: () => ({
      state: view.state,
      date: view.date,
      list: view.sentences.flatMap((sentence, i) => entryOf(sentence, i, bridge)),
      ...openIn(bridge.overlay),
    }),
    tellStatus,
    applySettings(next) {
      settings = next;
      update();
      void refreshPutAway();
    },
    scanAnyway: () => reader.scanAnyway(),
  };
}

function openIn(overlay: OverlayHandle | null): Pick<PageState, 'open'> {
  const claim = overlay?.openClaim();
  return claim ? { open: claim } : {};
}

/** Drops claims about which nobody had spoken by the sentence's day: the sentence means something else. */
function timely(found: readonly FoundSentence[], records: ReadonlyMap<string, ClaimRecord>): FoundSentence[] {
  return found.flatMap((sentence) => {
    const matches = sentence.matches.filter(({ claim }) => {
      const record = records.get(claim);
      return record === undefined || isTimely(record, sentence.date);
    });
    return matches.length > 0 ? [{ ...sentence, matches }] : [];
  });
}

function entryOf(sentence: FoundSentence, place: number, bridge: Bridge): PageEntry[] {
  const match = sentence.matches[0];
  const record = match && bridge.records.get(match.claim);
  if (!match || !record) return [];
  return [
    {
      key: sentence.key,
      claim: match.claim,
      claimText: record.claim.text,
      standing: standingOf(record, sentence.date),
      ...(record.pack.id === BUNDLED_PACK ? {} : { pack: record.pack.name }),
      act: match.act,
      words: sentence.text.length > WORDS ? `${sentence.text.slice(0, WORDS).replace(/\s+\S*$/, '')} …` : sentence.text,
      marked: bridge.overlay ? bridge.overlay.isMarked(sentence.key) : place < MAX_MARKS,
    },
  ];
}
