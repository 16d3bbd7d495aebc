/**
 * Lifecycle of the reader in a page: asks whether it may run, reads, handles messages of panels and background, and ends on
 * request or when the extension was updated or removed. The message channel is a parameter, so that tests can make it fail.
 */

import type { PageSettings, PageState, ToTab } from '#src/shared/protocol/messages';
import { placeBridge, SWITCHED_OFF, takePlace } from '../bridge';
import type { Background } from './background';
import { type EarlyEvents, hearEarly } from './early-events';
import { type Session, startSession } from './session';

/** The message channel to the extension. */
export interface Line extends Background {
  /** Listens for messages to this tab; the listener's return value is the answer. */
  hear(listener: (message: ToTab) => unknown, signal: AbortSignal): void;
  /** False once the extension was updated, disabled or removed under the page. */
  isAlive(): boolean;
}

/**
 * Interval of the checks whether the extension still runs and the document is still the same, in ms: an update leaves old
 * scripts behind and immediately starts new ones in the same page. Each check reads one property.
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
  // The registered script and an injected one may start at the same time: the first one claims the tab.
  if (!takePlace(end.signal)) return;
  const pulse = startPulse(end.signal);
  endWithExtension(window.document, line, end, pulse);
  await new ReaderRun(window, line, end, pulse).start();
}

/** The reader's run in one page, through several sessions if the page replaces its document. */
class ReaderRun {
  private readonly window: Window;
  private readonly line: Line;
  private readonly end: AbortController;
  private readonly pulse: Pulse;
  /** When it began, in ms since 1970. */
  private readonly begun = Date.now();
  private early: EarlyEvents;
  private session: Session | null = null;
  private sessionEnd = new AbortController();
  /** What panels are told while nothing is read. */
  private unread: PageState['state'] = 'scanning';
  /** The latest settings that the background sent by itself. */
  private sent: PageSettings | null = null;

  /** Listens to the page and to messages at once. @param end ends the run */
  constructor(window: Window, line: Line, end: AbortController, pulse: Pulse) {
    this.window = window;
    this.line = line;
    this.end = end;
    this.pulse = pulse;
    this.early = hearEarly(window, end.signal);
    line.hear((message) => this.hear(message), end.signal);
  }

  /** Reads when the page is there and the background allows it; ends the run otherwise. */
  async start(): Promise<void> {
    await this.begin().catch(() => this.giveUp());
  }

  private async begin(): Promise<void> {
    const { window, end } = this;
    await ready(window.document);
    if (end.signal.aborted) return;
    if (!window.document.body) return end.abort();
    await shown(window.document);
    const settings = await this.askSettings();
    if (end.signal.aborted) return;
    if (!settings?.run) return end.abort();
    this.read(settings);
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) void this.askAfterCache();
    };
    window.addEventListener('pageshow', onShow, { signal: end.signal });
    watchDocument(window, () => void this.restart(), this.pulse);
  }

  /**
   * Asks whether and how to run; null if nobody answers. Settings that are sent meanwhile take precedence: the answer on its
   * way may have been made before a change, and the background sends every later change.
   */
  private async askSettings(): Promise<PageSettings | null> {
    this.sent = null;
    const answer = await hello(this.line, this.end.signal);
    return this.sent ?? answer;
  }

  /** The page has made something throw and cannot be read, which the button and the panels say. */
  private giveUp(): void {
    this.sessionEnd.abort();
    this.session = null;
    this.unread = 'failed';
    this.line.tell({ type: 'page-status', count: 0, failed: true });
  }

  /** Starts reading, and ends what was read before. */
  private read(settings: PageSettings): void {
    const { window, line, early, end } = this;
    this.sessionEnd.abort();
    this.sessionEnd = new AbortController();
    try {
      const signal = AbortSignal.any([end.signal, this.sessionEnd.signal]);
      this.session = startSession(window, settings, line, early, signal);
      placeBridge(this.session.bridge, end.signal);
    } catch {
      this.giveUp();
    }
  }

  private pageState(): PageState {
    try {
      return this.session?.pageState() ?? { state: this.unread, date: null, list: [] };
    } catch {
      return { state: 'failed', date: null, list: [] };
    }
  }

  /** Starts everything again in a new document. */
  private async restart(): Promise<void> {
    const { window, end } = this;
    this.early = hearEarly(window, end.signal); // `document.open()` has taken the listeners along
    const settings = await this.askSettings();
    if (settings?.run && !end.signal.aborted) this.read(settings);
  }

  private hear(message: ToTab): unknown {
    const overlay = this.session?.bridge.overlay;
    switch (message.type) {
      case 'ask-page':
        return this.pageState();
      case 'show':
        overlay?.show(message.key, message.open);
        break;
      case 'command':
        overlay?.command(message.command);
        break;
      case 'settings':
        if (!message.settings.run && this.isNewerThan(message.listed)) void this.askAgain();
        else this.takeSettings(message.settings);
        break;
      case 'match-again':
        this.session?.matchAgain(message.packs);
        break;
      case 'scan-anyway':
        this.session?.scanAnyway();
        break;
      case 'stop':
        if (this.isNewerThan(message.listed)) void this.askAgain();
        else this.end.abort();
    }
    return undefined;
  }

  /** Whether the tabs were listed before this page was read: the message may be meant for the page before it. */
  private isNewerThan(listed: number): boolean {
    return this.begun >= listed;
  }

  private takeSettings(settings: PageSettings): void {
    this.sent = settings;
    if (!settings.run) this.end.abort(SWITCHED_OFF);
    else this.session?.applySettings(settings);
  }

  /** Asks whether this page may run, and takes the answer unless settings were sent meanwhile. */
  private async askAgain(): Promise<void> {
    const { sent } = this;
    const settings = await hello(this.line, this.end.signal);
    if (settings && this.sent === sent) this.takeSettings(settings);
  }

  /**
   * Asks for the settings and reports the state again when the page is restored from the back/forward cache: it missed
   * messages such as "off", and the browser forgot its badge.
   */
  private async askAfterCache(): Promise<void> {
    const settings = await this.askSettings();
    if (settings?.run === false) this.end.abort(SWITCHED_OFF);
    else if (settings) this.session?.applySettings(settings);
    this.session?.tellStatus();
  }
}

/**
 * Calls `onReplaced` when the page has replaced its root element or called `document.open()`, which removes all our
 * listeners without notice.
 */
function watchDocument(window: Window, onReplaced: () => void, pulse: Pulse): void {
  let root = window.document.documentElement;
  let restarts = 0;
  pulse(() => {
    const now = window.document.documentElement;
    if (now === root || !window.document.body || restarts >= MOST_RESTARTS) return;
    root = now;
    restarts++;
    onReplaced();
  });
}

/** The answer to `hello`; null if no attempt is answered, or the signal aborts before one is made. */
async function hello(line: Line, signal: AbortSignal): Promise<PageSettings | null> {
  for (const wait of [0, ...HELLO_AGAIN]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return null;
    const settings = await line.ask({ type: 'hello' });
    if (settings) return settings;
  }
  return null;
}

/** Ends everything, without a message, once the extension was updated, disabled or removed. */
function endWithExtension(page: Document, line: Line, end: AbortController, pulse: Pulse): void {
  const look = () => {
    if (!line.isAlive()) end.abort();
  };
  pulse(look);
  page.addEventListener('visibilitychange', look, { signal: end.signal });
}

/** Adds a check to those that are made at each pulse. */
type Pulse = (check: () => void) => void;

/** Starts the timer of all checks, until the signal ends: each further timer would wake the page's process once more. */
function startPulse(signal: AbortSignal): Pulse {
  const checks: (() => void)[] = [];
  const timer = setInterval(() => {
    for (const check of checks) if (!signal.aborted) check();
  }, PULSE);
  signal.addEventListener('abort', () => clearInterval(timer));
  return (check) => void checks.push(check);
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
