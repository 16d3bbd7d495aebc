/** Waits until a page is quiet before it is read again, and limits the share of time that reading takes. */

/** Time without a change after which the page is read again, in ms. */
const QUIET = 250;
/** A page that never becomes quiet is read after this time, in ms. */
const LONGEST_WAIT = 1000;
/** Largest share of time for reading: a scan of 20 ms is followed by a rest of 400 ms. */
const REST_FACTOR = 20;
/** Rest that is not waited for, in ms: a few changes after a calm time are read at once, a page without calm is not. */
const BURST = 1000;
/** Longest wait between two scans of a changing page, in ms. */
const LONGEST_REST = 10_000;

export class QuietTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was noticed that is still waited with. On the clock of `performance.now()`, as `rested`. */
  private firstChange = 0;
  /** When the reader has rested long enough. */
  private rested = 0;
  private readonly onQuiet: () => void;
  private readonly signal: AbortSignal;

  /** Calls `onQuiet` some time after each series of changes, until the signal ends. */
  constructor(onQuiet: () => void, signal: AbortSignal) {
    this.onQuiet = onQuiet;
    this.signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Whether a call of `onQuiet` is due. */
  get isWaiting(): boolean {
    return this.timer !== undefined;
  }

  /** Notices a change. @param quiet time without another one to wait for, in ms */
  change(quiet = QUIET): void {
    if (this.signal.aborted) return;
    const now = performance.now();
    if (!this.isWaiting) this.firstChange = now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(quiet, this.firstChange + LONGEST_WAIT - now), this.rested - BURST - now);
    this.timer = setTimeout(() => this.fire(), wait);
  }

  /** Has the next call wait in proportion to the time that reading took, in ms. */
  rest(took: number): void {
    this.rested = Math.max(this.rested, performance.now()) + Math.min(took * REST_FACTOR, LONGEST_REST);
  }

  private fire(): void {
    this.timer = undefined;
    if (!this.signal.aborted) this.onQuiet();
  }
}
