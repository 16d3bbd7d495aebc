/** Our scripts in tabs: start, ask, tell. A tab that cannot be reached is no error: most tabs are not ours. */

import browser, { type Tabs } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { PageState, type ToTab } from './messages';

/** Files of the build, as WXT names them after their entrypoints. */
const READER = '/reader.js';
const OVERLAY = '/overlay.js';

/** Sends to the reader of a tab; undefined when none runs there. */
export async function tellTab(tab: number, message: ToTab): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

/** What the tab says of its page; null when no reader runs there. The answer comes from a page's process: checked. */
export async function askPage(tab: number): Promise<PageState | null> {
  const state = z.safeParse(PageState, await tellTab(tab, { type: 'ask-page' }));
  return state.success ? state.data : null;
}

/** Starts the reader in a tab's top frame. False when the browser does not let us. */
export async function startReader(tab: number): Promise<boolean> {
  return inject(tab, 0, READER);
}

/** Overlays that are being injected: two answers at once must not start two. */
const starting = new Map<string, Promise<boolean>>();

/** Starts the overlay in a frame, once, however many messages ask at the same time. */
export function startOverlay(tab: number, frame: number): Promise<boolean> {
  const key = `${tab}:${frame}`;
  const running = starting.get(key);
  if (running) return running;
  const start = inject(tab, frame, OVERLAY).finally(() => starting.delete(key));
  starting.set(key, start);
  return start;
}

async function inject(tab: number, frame: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** All tabs that have a document: a discarded one would be loaded only to be told something. */
export async function liveTabs(): Promise<(Tabs.Tab & { id: number })[]> {
  const tabs = await browser.tabs.query({});
  return tabs.filter((tab): tab is Tabs.Tab & { id: number } => tab.id !== undefined && !tab.discarded);
}
