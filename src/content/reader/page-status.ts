/** Tells the background the number for the extension's button. */
import type { Background } from './background';

export class PageStatus {
  private count = -1;
  private failed = false;
  private readonly background: Background;

  constructor(background: Background) {
    this.background = background;
  }

  /** Tells the number of claims, and whether reading failed. */
  tell(count: number, failed: boolean): void {
    this.background.tell({ type: 'page-status', count, ...(failed ? { failed } : {}) });
  }

  /**
   * Tells it only if it differs from the last call's. Nothing found is first told when the page is read, since each message
   * costs the page time.
   * @param isReading whether more may be found
   */
  tellIfChanged(count: number, failed: boolean, isReading: boolean): void {
    if (count === this.count && failed === this.failed) return;
    if (this.count < 0 && count === 0 && isReading) return;
    this.count = count;
    this.failed = failed;
    this.tell(count, failed);
  }
}
