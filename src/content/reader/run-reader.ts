/**
 * The life of our reader in one page: asks whether it may run, reads, hears what the panels and the background say, and
 * ends when it is told to or when its extension is gone. What it speaks through is handed in, so that tests can break it.
 */

import type { PageSettings, ToTab } from '#src/shared/protocol/messages';
import { placeBridge, SWITCHED_OFF, takePlace } from '../bridge';
import { hearEarly } from './early-events';
import { type Background, type Session, startSession } from './session';

/** The line to the extension. */
export interface Line extends Background {
  /** Hears messages to this tab; what the listener returns is the answer. */
  hear(listener: (message: ToTab) => unknown, signal: AbortSignal): void;
  /** False once the extension was updated, disabled or removed under the page. */
  isAlive(): boolean;
}

/**
 * How often a script looks whether its extension still runs, in ms: an update leaves old scripts behind, and starts
 * new ones in the same page at once. One property is read.
 */
const PULSE = 1000;
/**
 * Waits before an unanswered first question is asked again, in ms. A background that is just being started, or was
 * killed in the middle, answers nobody; without another try the page would never be read.
 */
const HELLO_AGAIN = [250, 1000, 3000, 8000, 20_000];

/** How long a page that is never idle keeps the reader waiting. */
const LONGEST_START_MS = 500;
/** A page that takes its document away more often than this does it on purpose; going on would only cost. */
const MOST_RESTARTS = 10;

/** Starts in this page, unless a reader is there or on its way. */
export async function live(window: Window, line: Line): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  // The registered script and one that the background injects may come at once: the first one takes the place.
  if (!takePlace(signal)) return;
  endWithExtension(window.document, line, end);

  let session: Session | null = null;
  let sitting = new AbortController();
  let early = hearEarly(window, signal);
  line.hear((message) => hear(message), signal);
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

  /** Starts reading, and ends what was read before. */
  function read(settings: PageSettings): void {
    sitting.abort();
    sitting = new AbortController();
    session = startSession(window, settings, line, early, AbortSignal.any([signal, sitting.signal]));
    placeBridge(session.bridge, signal);
  }

  /**
   * A page that replaces its root element or calls `document.open()` takes all our listeners along, without a word to
   * us. Everything is started again then.
   */
  function restartWithDocument(): void {
    let root = window.document.documentElement;
    let restarts = 0;
    const timer = setInterval(async () => {
      const now = window.document.documentElement;
      if (now === root || !window.document.body || restarts >= MOST_RESTARTS) return;
      root = now;
      restarts++;
      early = hearEarly(window, signal); // `document.open()` has taken the listeners along
      const settings = await hello(line, signal);
      if (settings?.run && !signal.aborted) read(settings);
    }, PULSE);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  function hear(message: ToTab): unknown {
    const overlay = session?.bridge.overlay;
    switch (message.type) {
      case 'ask-page':
        return session?.pageState() ?? { state: 'scanning', date: null, list: [] };
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
   * A page that comes back from the back/forward cache missed what was sent meanwhile ("off" above all), and the
   * browser has forgotten the number on its button.
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

/** The answer to the first question; null when nobody answers however often it is asked. */
async function hello(line: Line, signal: AbortSignal): Promise<PageSettings | null> {
  for (const wait of [...HELLO_AGAIN, null]) {
    const settings = await line.ask({ type: 'hello' });
    if (settings || signal.aborted || wait === null) return settings;
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return null;
  }
  return null;
}

/** Ends everything, without a word, when the extension was updated, disabled or removed under the page. */
function endWithExtension(page: Document, line: Line, end: AbortController): void {
  const look = () => {
    if (!line.isAlive()) end.abort();
  };
  const timer = setInterval(look, PULSE);
  page.addEventListener('visibilitychange', look, { signal: end.signal });
  end.signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Waits till the document is there: the reader starts before it, for its clicks, and reads after it. The browser's
 * idle time keeps the page's own start ahead of ours.
 */
async function ready(page: Document): Promise<void> {
  if (page.readyState === 'loading') {
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  if (page.readyState === 'complete' || typeof requestIdleCallback !== 'function') return;
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_START_MS }));
}

/** A page that is only prerendered is not read until the reader goes there. */
function shown(page: Document & { prerendering?: boolean }): Promise<void> {
  // A form or picture of the page that is called "prerendering" would stand here in the browser's place.
  if (page.prerendering !== true) return Promise.resolve();
  return new Promise((resolve) => page.addEventListener('prerenderingchange', () => resolve(), { once: true }));
}
