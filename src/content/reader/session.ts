/**
 * State of one page: what the reader found, the settings, and the bridge that exposes both to the overlay. Muted claims and
 * wrong matches are filtered here, so that marks, list and badge agree.
 */
import { MAX_CLAIMS_A_PAGE } from '#src/shared/protocol/limits';
import type { PageSettings, PageState } from '#src/shared/protocol/messages';
import type { Words } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import type { Background } from './background';
import type { EarlyEvents } from './early-events';
import { createBridge } from './page-bridge';
import { PageClaims } from './page-claims';
import { pageClaimCount, pageStateOf } from './page-state';
import { PageStatus } from './page-status';
import { type Reader, startReader } from './reader';
import { Subscribers } from './subscribers';

export interface Session {
  bridge: Bridge;
  pageState(): PageState;
  /** Sends the badge's number again, since the browser may have forgotten it. */
  tellStatus(): void;
  applySettings(settings: PageSettings): void;
  scanAnyway(): void;
  /** Matches the page's sentences again, after the packs changed. @param packs as in PageSettings */
  matchAgain(packs: number): void;
}

/** Starts reading the page; all of it ends with the signal. */
export function startSession(
  window: Window,
  first: PageSettings,
  background: Background,
  early: EarlyEvents,
  signal: AbortSignal,
): Session {
  return new PageSession(window, first, background, early, signal);
}

class PageSession implements Session {
  readonly bridge: Bridge;
  private readonly claims = new PageClaims();
  private readonly subscribers = new Subscribers();
  private readonly status: PageStatus;
  private readonly background: Background;
  private readonly signal: AbortSignal;
  private settings: PageSettings;
  private reader: Reader | null = null;

  constructor(window: Window, first: PageSettings, background: Background, early: EarlyEvents, signal: AbortSignal) {
    this.settings = first;
    this.background = background;
    this.signal = signal;
    this.status = new PageStatus(background);
    this.bridge = createBridge({
      background,
      early,
      signal,
      claims: this.claims,
      subscribers: this.subscribers,
      settings: () => this.settings,
      watcher: () => this.reader?.watcher ?? null,
      update: () => this.update(),
    });
    this.reader = this.read(window);
  }

  pageState(): PageState {
    return pageStateOf(this.bridge);
  }

  tellStatus(): void {
    if (this.signal.aborted || !this.claims.hasReading) return;
    this.status.tell(this.countClaims(), this.claims.view.state === 'failed');
  }

  applySettings(settings: PageSettings): void {
    // The page was not told of the change while it was in the back/forward cache.
    if (settings.packs !== this.settings.packs) this.matchAgain(settings.packs);
    this.settings = settings;
    this.update();
    void this.refreshPutAway();
  }

  scanAnyway(): void {
    this.reader?.scanAnyway();
  }

  matchAgain(packs: number): void {
    this.settings = { ...this.settings, packs };
    this.reader?.matchAgain();
  }

  private read(window: Window): Reader {
    return startReader({
      window,
      ask: async (message) => {
        const answer = await this.background.ask(message);
        if (answer && 'putAway' in answer) this.claims.putAway.add(answer.putAway);
        if (answer && 'words' in answer && answer.words) this.startOverlay(answer.words);
        return answer;
      },
      onReading: (reading) => {
        this.claims.setReading(reading);
        this.update();
      },
      onRecords: (records) => this.claims.addRecords(records),
      hasOverlay: () => this.bridge.overlay !== null,
      signal: this.signal,
    });
  }

  /** The overlay works in the page's own tree, where anything may throw: the reading goes on without it. */
  private startOverlay(words: Words): void {
    // The answer came after the end: nothing would ever end the overlay.
    if (this.signal.aborted) return;
    try {
      this.bridge.startOverlay?.(words);
    } catch (error) {
      console.error('Sourcelight: the marks could not be shown.', error);
    }
  }

  /** Shows and tells what has changed: a reading, the settings, or what is put away. */
  private update(): void {
    if (this.signal.aborted || !this.claims.hasReading) return;
    this.claims.refresh();
    this.subscribers.notify();
    const { state } = this.claims.view;
    this.status.tellIfChanged(this.countClaims(), state === 'failed', state === 'scanning');
  }

  private countClaims(): number {
    return pageClaimCount(this.bridge);
  }

  /** Fetches what was put away, or restored, in other tabs. */
  private async refreshPutAway(): Promise<void> {
    const claims = [...this.claims.matched].slice(0, MAX_CLAIMS_A_PAGE);
    const now = await this.background.ask({ type: 'put-away', claims });
    if (!now || this.signal.aborted) return;
    this.claims.putAway.replace(now, this.settings.isPrivate);
    this.update();
  }
}
