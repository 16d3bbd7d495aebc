/**
 * Long-running test: many visits in many tabs, the extension switched off and on, its background ended. One tab, the
 * anchor, stays open throughout: there it counts what the extension leaves in a page.
 */
import { join } from 'node:path';
import { openOwnPage, stateOf } from '../../tests/support/ask';
import { launchChromium } from '../../tests/support/chromium/launch';
import type { BrowserName, ExtensionBrowser, TabMetrics } from '../../tests/support/driver';
import { launchFirefox } from '../../tests/support/firefox/launch';
import { Page } from '../../tests/support/page';
import preparePages from '../../tests/support/prepare-pages';
import { siteOf, testPage, testPages } from '../../tests/support/site';
import { type Memory, memoryOfChildren } from './memory';
import { readOptions, type SoakOptions, USAGE } from './options';

export { readOptions, USAGE };

/** Pages left out: they flood or attack on purpose, or their own policy makes the browser report errors. */
const LEFT_OUT = new Set(['hostile', 'crowded', 'long', 'strict-csp']);
const ANCHOR = 'wire';
/** Visits between two switches off and on, and between two ends of the background. */
const TOGGLE_EVERY = 5;
const KILL_EVERY = 7;
/** Highest ratio of the anchor's counts at the end to those at the start. A leak of one node per toggle is far above it. */
const MOST_GROWTH = 1.1;
/** Highest ratio for the memory of all processes. The browser's caches grow, so only large leaks are found this way. */
const MOST_MEMORY_GROWTH = 2;
/** Time within which the anchor is marked, on a busy machine. */
const MARKED_WITHIN_MS = 60_000;
const MB = 1_048_576;

const total = (memory: Memory | null): number => (memory ? memory.browser + memory.pages + memory.others : 0);

/** Counts at the start and at the end. */
interface Count {
  marks: number;
  elements: number;
  metrics: TabMetrics | null;
  memory: Memory | null;
}

/** Tests each browser in turn. @returns problems, a sentence each; [] if there were none */
export async function soak(options: SoakOptions, executables: Record<string, string>): Promise<string[]> {
  await preparePages();
  const problems: string[] = [];
  for (const name of options.browsers) problems.push(...(await soakOne(name, options, executables[name] ?? '')));
  return problems;
}

async function soakOne(name: BrowserName, options: SoakOptions, executable: string): Promise<string[]> {
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  const extension = join(process.cwd(), '.output', name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  const browser = await launch(siteOf(testPages()), { executable, extension, headless: true });
  try {
    return await visit(browser, options);
  } finally {
    await browser.close();
  }
}

async function visit(browser: ExtensionBrowser, { visits, tabs, isOff }: SoakOptions): Promise<string[]> {
  const own = await openOwnPage(browser);
  if (isOff) await change(own, { on: false });
  const anchor = new Page(await browser.newTab());
  const { url } = testPage(ANCHOR);
  await anchor.goto(url);
  const urls = testPages().flatMap((page) => (LEFT_OUT.has(page.name) || page.name === ANCHOR ? [] : [page.url]));
  const others: Page[] = [];
  const goOn = async (number: number) => {
    const at = number % Math.max(1, tabs - 1);
    others[at] ??= new Page(await browser.newTab());
    await others[at].goto(urls[number % urls.length] as string);
  };
  /** Each tab keeps pages for the way back, more with each visit: only what is left without them tells of a leak. */
  const closeOthers = async () => {
    for (const page of others.splice(0)) await page?.close();
  };
  for (let number = 0; number < tabs - 1; number++) await goOn(number);
  if (!isOff) await toggle(own);
  await closeOthers();
  const marked = isOff ? null : url;
  await browser.freeMemory();
  const before = await countIn(anchor, own, marked);
  for (let number = 0; number < visits; number++) {
    await goOn(number + tabs - 1);
    if (number % KILL_EVERY === KILL_EVERY - 1) await browser.killBackground();
    if (!isOff && number % TOGGLE_EVERY === TOGGLE_EVERY - 1) await toggle(own);
  }
  await closeOthers();
  await browser.freeMemory();
  const after = await countIn(anchor, own, marked);
  console.log(`${browser.name}, ${visits} visits in ${tabs} tabs${isOff ? ', switched off' : ''}`);
  console.log(`  start  ${inWords(before)}`);
  console.log(`  end    ${inWords(after)}`);
  for (const error of browser.errors) console.log(`  error  ${error}`);
  return problemsOf(browser, before, after);
}

async function toggle(own: Page): Promise<void> {
  await change(own, { on: false });
  await change(own, {});
}

/** Stores changed settings, as the popup does. */
async function change(own: Page, changed: object): Promise<void> {
  await own.evaluate(
    async (settings) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { storage: { local: { set(items: object): Promise<void> } } }
      >;
      await (browser ?? chrome)?.storage.local.set({ settings });
    },
    { version: 1, changed },
  );
}

/** Waits until the anchor is marked, then counts. @param url of the anchor; null if nothing is marked */
async function countIn(anchor: Page, own: Page, url: string | null): Promise<Count> {
  await anchor.tab.activate();
  const countMarks = async () => (url === null ? undefined : (await stateOf(own, url))?.list.length);
  return {
    marks: url === null ? 0 : await anchor.until('the anchor to be marked', countMarks, MARKED_WITHIN_MS),
    elements: await anchor.evaluate(() => document.getElementsByTagName('*').length),
    metrics: (await anchor.tab.metrics?.()) ?? null,
    memory: memoryOfChildren(),
  };
}

function inWords({ marks, elements, metrics, memory }: Count): string {
  const parts = [`${marks} marks`, `${elements} elements`];
  if (metrics)
    parts.push(`${metrics.nodes} nodes`, `${metrics.listeners} listeners`, `heap ${(metrics.heap / MB).toFixed(1)} MB`);
  if (memory) {
    const kinds = Object.entries(memory).map(([kind, bytes]) => `${kind} ${Math.round(bytes / MB)}`);
    parts.push(`all processes ${Math.round(total(memory) / MB)} MB (${kinds.join(', ')})`);
  }
  return parts.join(', ');
}

function problemsOf({ name, errors }: ExtensionBrowser, before: Count, after: Count): string[] {
  const grew: [what: string, from: number, to: number, most: number][] = [
    ['elements', before.elements, after.elements, 1],
    ['nodes', before.metrics?.nodes ?? 0, after.metrics?.nodes ?? 0, MOST_GROWTH],
    ['listeners', before.metrics?.listeners ?? 0, after.metrics?.listeners ?? 0, MOST_GROWTH],
    ['heap', before.metrics?.heap ?? 0, after.metrics?.heap ?? 0, MOST_MEMORY_GROWTH],
    ['memory', total(before.memory), total(after.memory), MOST_MEMORY_GROWTH],
  ];
  return [
    ...errors.map((error) => `${name}: uncaught error: ${error}`),
    ...(after.marks === before.marks ? [] : [`${name}: ${before.marks} marks at the start, ${after.marks} at the end`]),
    ...grew.flatMap(([what, from, to, most]) =>
      to > from * most ? [`${name}: ${what} grew from ${from} to ${to}`] : [],
    ),
  ];
}
