/** Reads saved pages in Chromium, each at its own address; nothing else is loaded, and the pages' scripts do not run. */
import type { chromium as Chromium } from '@playwright/test';
import { findBrowsers } from '../../scripts/lib/browsers.mjs';
import { bundleScript } from '../iife';
import type { SavedPage } from './collections';
import { type ReadResult, resultOf } from './score';

const ENTRY = 'tools/bench/extraction/in-page.ts';
const VIEWPORT = { width: 1280, height: 900 };
/** A page that has not come to rest by then is read as it is, in ms. */
const LOAD_TIMEOUT = 15_000;

/** @throws {Error} if there is no Chromium */
export async function readWithLayout(
  pages: readonly SavedPage[],
  onPage: (done: number) => void,
): Promise<ReadResult[]> {
  const { chromium: executablePath } = await findBrowsers();
  if (!executablePath) throw new Error('There is no Chromium here: install it, or name one in CHROMIUM_PATH.');
  // By a name that the bundler does not see: a tool of the tests, and too large to compile into the command line.
  const name = '@playwright/test';
  const { chromium } = (await import(/* @vite-ignore */ name)) as { chromium: typeof Chromium };
  const script = await bundleScript(ENTRY);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const results: ReadResult[] = [];
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: VIEWPORT });
    let body = '';
    let address = '';
    await context.route(/./, (route) =>
      route.request().isNavigationRequest() && route.request().url() === address
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
        : route.abort(),
    );
    for (const saved of pages) {
      [body, address] = [saved.html, new URL(saved.url).href.replace(/#.*$/, '')];
      const page = await context.newPage();
      try {
        await page.goto(address, { waitUntil: 'load', timeout: LOAD_TIMEOUT }).catch(() => {});
        results.push((await page.evaluate(`${script};bundled.readHere()`)) as ReadResult);
      } catch (error) {
        results.push({ ...resultOf([], null), error: String(error) });
      }
      await page.close();
      onPage(results.length);
    }
  } finally {
    await browser.close();
  }
  return results;
}
