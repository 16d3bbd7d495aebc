/**
 * Lifecycle of the reader in a page: asks whether it may run, reads, handles messages of panels and background, and ends on
 * request or when the extension was updated or removed. The message channel is a parameter, so that tests can make it fail.
 */

import type { PageSettings, PageState, ToTab } from '#src/shared/protocol/messages';
import { placeBridge, SWITCHED_OFF, takePlace } from '../bridge';
import { hearEarly } from './early-events';
import { type Background, type Session, startSession } from './session';

/** The message channel to the extension. */
export interface Line extends Background {
  /** Listens for messages to this tab; the listener's return value is the answer. */
  hear(listener: (message: ToTab) => unknown, signal: AbortSignal): void;
  /** False once the extension was updated, disabled or removed under the page. */
  isAlive(): boolean;
}

/**
 * Interval of the check whether the extension still runs, in ms: an update leaves old scripts behind and immediately starts
 * new ones in the same page. The check reads one property.
 */
const PULSE = 1000;
/**
 * Delays before an unanswered `hello` is sent again, in ms. A background that is starting or was killed does not answer;
 * without a retry the page would never be read.
 */
const HELLO_AGAIN = [250, 1000, 3000, 8000, 20_000];

/** Longest wait for an idle period, in ms. */
const LONGEST_START_MS = 500;
/** Most restarts: a page that replaces its document more often does it on purpose, and the reader gives up. */
const MOST_RESTARTS = 10;

/** Runs the reader in this page, unless one runs or is starting there. */
export async function live(window: Window, line: Line): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  // The registered script and an injected one may start at the same time: the first one claims the tab.
  if (!takePlace(signal)) return;
  endWithExtension(window.document, line, end);

  let session: Session | null = null;
  /** State that panels get while nothing is read. */
  let unread: PageState['state'] = 'scanning';
  let sitting = new AbortController();
  let early = hearEarly(window, signal);
  line.hear((message) => hear(message), signal);
  await begin().catch(giveUp);

  async function begin(): Promise<void> {
    await ready(window.document);
    if (signal.aborted) return;
    if (!window.document.body) return end.abort();
    await shown(window.document);
    const settings = await hello(line, signal);
    if (signal.aborted) return;
    if (!settings?.run) return end.abort();
    read(settings);
    askAgainAfterCache();
    restartWithDocument();
  }

  /** Ends reading because the page made something throw, and shows that on button and panels. */
  function giveUp(): void {
    sitting.abort();
    session = null;
    unread = 'failed';
    line.tell({ type: 'page-status', count: 0, failed: true });
  }

  /** Starts reading, and ends the previous reading. */
  function read(settings: PageSettings): void {
    sitting.abort();
    sitting = new AbortController();
    try {
      session = startSession(window, settings, line, early, AbortSignal.any([signal, sitting.signal]));
      placeBridge(session.bridge, signal);
    } catch {
      giveUp();
    }
  }

  function pageState(): PageState {
    try {
      return session?.pageState() ?? { state: unread, date: null, list: [] };
    } catch {
      return { state: 'failed', date: null, list: [] };
    }
  }

  /**
   * Restarts everything after the page replaced its root element or called `document.open()`, which removes all our listeners
   * without notice.
   */
  function restartWithDocument(): void {
    let root = window.document.documentElement;
    let restarts = 0;
    const timer = setInterval(async () => {
      const now = window.document.documentElement;
      if (now === root || !window.document.body || restarts >= MOST_RESTARTS) return;
      root = now;
      restarts++;
      early = hearEarly(window, signal); // `document.open()` removed the listeners
      const settings = await hello(line, signal);
      if (settings?.run && !signal.aborted) read(settings);
    }, PULSE);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  function hear(message: ToTab): unknown {
    const overlay = session?.bridge.overlay;
    switch (message.type) {
      case 'ask-page':
        return pageState();
      case 'show':
        overlay?.show(message.key, message.open);
        break;
      case 'command':
        overlay?.command(message.command);
        break;
      case 'settings':
        if (!message.settings.run) end.abort(SWITCHED_OFF);
        else session?.applySettings(message.settings);
        break;
      case 'scan-anyway':
        session?.scanAnyway();
        break;
      case 'stop':
        end.abort();
    }
    return undefined;
  }

  /**
   * Asks for the settings and reports the state again when the page is restored from the back/forward cache: it missed
   * messages such as "off", and the browser forgot its badge.
   */
  function askAgainAfterCache(): void {
    const onShow = async ({ persisted }: PageTransitionEvent) => {
      const now = persisted ? await hello(line, signal) : null;
      if (now?.run === false) end.abort(SWITCHED_OFF);
      else if (now) session?.applySettings(now);
      if (persisted) session?.tellStatus();
    };
    window.addEventListener('pageshow', (event) => void onShow(event), { signal });
  }
}

/** The answer to `hello`; null if no attempt is answered. */
async function hello(line: Line, signal: AbortSignal): Promise<PageSettings | null> {
  for (const wait of [...HELLO_AGAIN, null]) {
    const settings = await line.ask({ type: 'hello' });
    if (settings || signal.aborted || wait === null) return settings;
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return null;
  }
  return null;
}

/** Ends everything, without a message, once the extension was updated, disabled or removed. */
function endWithExtension(page: Document, line: Line, end: AbortController): void {
  const look = () => {
    if (!line.isAlive()) end.abort();
  };
  const timer = setInterval(look, PULSE);
  page.addEventListener('visibilitychange', look, { signal: end.signal });
  end.signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Waits until the document is loaded and the page idle. The reader starts earlier, to receive clicks, but lets the page start
 * first.
 */
async function ready(page: Document): Promise<void> {
  if (page.readyState === 'loading') {
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  if (page.readyState === 'complete' || typeof requestIdleCallback !== 'function') return;
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_START_MS }));
}

/** Waits until a prerendered page is opened by the user; other pages do not wait. */
function shown(page: Document & { prerendering?: boolean }): Promise<void> {
  // Compares with `true`: a form or image with the name "prerendering" would shadow the property.
  if (page.prerendering !== true) return Promise.resolve();
  return new Promise((resolve) => page.addEventListener('prerenderingchange', () => resolve(), { once: true }));
}
