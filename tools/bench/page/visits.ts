/** Visits pages in Chromium and asks its debugger how long the page's main thread worked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, chromium as Chromium, Page } from '@playwright/test';
import { findBrowsers } from '../../scripts/lib/browsers.mjs';
import { type BenchPage, hasWork } from './pages';

/** What one visit cost, in milliseconds of processor time on the page's main thread. */
export interface Cost {
  all: number;
  script: number;
  /** Ranges that are marked: proof that our extension has worked. */
  marks: number;
  /** Tasks of more than 50 ms, which the user may feel as a delay. */
  longTasks: number;
  /** The longest of them, in ms on the clock; 0 if there is none. */
  longest: number;
}

type Spent = Pick<Cost, 'all' | 'script'>;

const VIEWPORT = { width: 1280, height: 900 };
/** A page is at rest when its main thread has worked less than this in one interval, in ms. */
const REST = 3;
const INTERVAL = 600;
/** Every page is watched for this long at least: content scripts wait for an idle moment before they start. In ms. */
const SHORTEST = 1500;
const LONGEST = 60_000;
/** Time in which the browser hands over the long tasks that it has noted, in ms. */
const DELIVERY = 200;
/** A dead end: what is not answered here reaches nobody. */
const NO_PROXY = '127.0.0.1:9';

export class Browser {
  private constructor(
    private readonly context: BrowserContext,
    private readonly profile: string,
  ) {}

  /**
   * @param extension folder of the one extension that it runs; null for none
   * @throws {Error} if there is no Chromium
   */
  static async start(extension: string | null, pages: readonly BenchPage[]): Promise<Browser> {
    const { chromium: executablePath } = await findBrowsers();
    if (!executablePath) throw new Error('There is no Chromium here: install it, or name one in CHROMIUM_PATH.');
    // By a name that the bundler does not see: a tool of the tests, and too large to compile into the command line.
    const name = '@playwright/test';
    const { chromium } = (await import(/* @vite-ignore */ name)) as { chromium: typeof Chromium };
    const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
    const loading = extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [];
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      viewport: VIEWPORT,
      chromiumSandbox: false,
      args: [...loading, `--proxy-server=${NO_PROXY}`, '--no-first-run', '--disable-component-update'],
    });
    const byAddress = new Map(pages.map((page) => [page.url, page.html]));
    await context.route(/^https?:/, (route) => {
      const body = byAddress.get(route.request().url());
      return body === undefined ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
    return new Browser(context, profile);
  }

  /** Opens the page in a tab of its own, waits till it has come to rest, and closes it. */
  async visit(page: BenchPage): Promise<Cost> {
    const tab = await this.context.newPage();
    const session = await this.context.newCDPSession(tab);
    // Processor time of the thread, not time on the clock: other work on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.goto(page.url, { waitUntil: 'load', timeout: LONGEST }).catch(() => {});
    const cost = await atRest(session, tab, page);
    const marks = await tab.evaluate(() =>
      [...(CSS.highlights?.values() ?? [])].reduce((sum, one) => sum + one.size, 0),
    );
    const tasks = await tab.evaluate(longTasks, DELIVERY);
    await tab.close();
    return { ...cost, marks, longTasks: tasks.length, longest: Math.max(0, ...tasks) };
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs in the page: durations of its long tasks since it was opened, in ms. The browser has kept the first 200. */
async function longTasks(delivery: number): Promise<number[]> {
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  });
  observer.observe({ type: 'longtask', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, delivery));
  observer.disconnect();
  return durations;
}

async function atRest(session: CDPSession, tab: Page, page: BenchPage): Promise<Spent> {
  const until = Date.now() + LONGEST;
  if (hasWork(page)) {
    await tab.waitForFunction(() => document.documentElement.dataset.done === 'yes', undefined, { timeout: LONGEST });
  }
  await wait(SHORTEST);
  let before = await metrics(session);
  for (;;) {
    await wait(INTERVAL);
    const now = await metrics(session);
    if (now.all - before.all < REST || Date.now() > until) return now;
    before = now;
  }
}

async function metrics(session: CDPSession): Promise<Spent> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  const inMs = (name: string) => (list.find((one) => one.name === name)?.value ?? 0) * 1000;
  return { all: inMs('TaskDuration'), script: inMs('ScriptDuration') };
}
