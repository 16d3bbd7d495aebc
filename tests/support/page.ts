/** A tab for tests: finds, clicks and waits, the same in both browsers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Modifier, Point, TabDriver } from './driver';
import { centreOf, domWithoutUs, type PaintedMark, paintedMarks, pointOnText, tracesOfUs } from './in-page';

const POLL = 60;
const WAIT = 10_000;
/** Marks are complete if they have not changed for this long, in ms, and their number is unknown. */
const QUIET = 700;
/** The same if as many are painted as the reader has found. */
const QUIET_WHEN_READ = 2 * POLL;

export class Page {
  /**
   * @param found number of marks that the reader has found; null while it reads. Without it, `settledMarks` waits until
   *   nothing changes.
   */
  constructor(
    readonly tab: TabDriver,
    private readonly found: () => Promise<number | null> = async () => null,
  ) {}

  evaluate<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.tab.evaluate(work, ...args);
  }
  goto = (url: string): Promise<void> => this.tab.goto(url);
  reload = (): Promise<void> => this.tab.reload();
  press = (key: string, ...modifiers: Modifier[]): Promise<void> => this.tab.press(key, modifiers);
  close = (): Promise<void> => this.tab.close();

  /** Repeats a function in the page until it returns something true. @throws {Error} with `what` after the time limit */
  async waitFor<T, A extends unknown[]>(
    what: string,
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<NonNullable<T>> {
    return this.until(what, () => this.evaluate(work, ...args));
  }

  /** As `waitFor`, with a function that runs in the test. */
  async until<T>(what: string, work: () => Promise<T>, timeout = WAIT): Promise<NonNullable<T>> {
    const end = Date.now() + timeout;
    let problem = '';
    for (;;) {
      try {
        const value = await work();
        if (value) return value;
      } catch (error) {
        problem = ` (${error instanceof Error ? error.message : error})`;
      }
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}${problem}`);
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
  }

  /** Clicks the last visible element that matches, with a trusted event; looks into open shadow roots. */
  async click(selector: string, text: string | null = null, ...modifiers: Modifier[]): Promise<void> {
    const named = text === null ? selector : `${selector} with "${text}"`;
    await this.tab.click(await this.waitFor(named, centreOf, selector, text), modifiers);
  }

  /** Clicks words of the page's text, with a trusted event. */
  async clickText(words: string, ...modifiers: Modifier[]): Promise<void> {
    await this.tab.click(await this.pointOn(words), modifiers);
  }
  pointOn = (words: string): Promise<Point> => this.waitFor(`the words "${words}"`, pointOnText, words);

  /** Whether a visible element matches. */
  async sees(selector: string, text: string | null = null): Promise<boolean> {
    return this.evaluate(
      (css, words) => {
        const roots: (Document | ShadowRoot)[] = [document];
        for (const root of roots) {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) roots.push(element.shadowRoot);
            const fits = element.matches(css) && (words === null || element.textContent?.includes(words));
            if (fits && element.getClientRects().length > 0) return true;
          }
        }
        return false;
      },
      selector,
      text,
    );
  }

  /** The visible text of the last element that matches, white space folded; '' if there is none. */
  async textOf(selector: string): Promise<string> {
    return this.evaluate((css) => {
      const roots: (Document | ShadowRoot)[] = [document];
      let text = '';
      for (const root of roots) {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (element.matches(css) && element.getClientRects().length > 0) text = element.innerText;
        }
      }
      return text.replace(/\s+/g, ' ').trim();
    }, selector);
  }

  marks = (): Promise<PaintedMark[]> => this.evaluate(paintedMarks);
  dom = (): Promise<string> => this.evaluate(domWithoutUs);
  traces = (): Promise<string[]> => this.evaluate(tracesOfUs);

  /**
   * Waits until the marked texts have stopped changing, and returns them without duplicates. For a page without marks use
   * `marks`.
   * @throws {Error} if nothing is marked within the time limit, or the marks never rest
   */
  async settledMarks(quiet = QUIET, timeout = WAIT): Promise<string[]> {
    const end = Date.now() + timeout;
    let last = '';
    let since = Date.now();
    for (;;) {
      const marks = await this.marks();
      const texts = [...new Set(marks.map(({ text }) => text))];
      const now = texts.join('\n');
      if (now !== last) [last, since] = [now, Date.now()];
      const rested = Date.now() - since;
      if (texts.length > 0 && rested > quiet) return texts;
      if (texts.length > 0 && rested > QUIET_WHEN_READ) {
        const found = await this.found().catch(() => null);
        if (found !== null && marks.length >= found) return texts;
      }
      if (Date.now() > end) {
        if (texts.length === 0) throw new Error(`Waited in vain for a mark; ${await this.inFew()}`);
        if (Date.now() > end + timeout)
          throw new Error(`The ${texts.length} marks never came to rest; ${await this.inFew()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
  }

  /** For messages of errors: the address, and how many marks the reader has found. */
  private async inFew(): Promise<string> {
    const found = await this.found().catch(() => null);
    const address = await this.evaluate(() => location.href).catch(() => 'an unknown address');
    return `${found === null ? 'the page is not read' : `the reader has found ${found}`} at ${address}`;
  }

  async savePicture(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await this.tab.screenshot());
  }
}
