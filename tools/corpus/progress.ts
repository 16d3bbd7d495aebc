/** A progress line on standard error for long commands; only on a terminal. */

/** Milliseconds between two updates of the line: frequent enough to look smooth, rare enough to cost nothing. */
const EVERY_MS = 100;
const WIDTH = 30;

export class Progress {
  private last = 0;

  constructor(
    private readonly label: string,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** `share` from 0 to 1, or undefined if the end is not known. */
  show(share: number | undefined, count: number): void {
    const now = Date.now();
    if (!this.stream.isTTY || now - this.last < EVERY_MS) return;
    this.last = now;
    const full = Math.round((share ?? 0) * WIDTH);
    const bar =
      share === undefined ? '' : ` [${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${Math.round(share * 100)} %`;
    this.stream.write(`\r${this.label}${bar}  ${count.toLocaleString('en')} items`);
  }

  /** Removes the line. */
  done(): void {
    if (this.stream.isTTY) this.stream.write('\r\u001b[K');
  }
}
