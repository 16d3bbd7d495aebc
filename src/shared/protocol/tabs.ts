/** Starts and messages our scripts in tabs. An unreachable tab is not an error: most tabs run none of our scripts. */

import browser, { type Tabs } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { PageState, type ToTab } from './messages';

/** Files of the build, as WXT names them after their entrypoints. */
const READER = '/reader.js';
const OVERLAY = '/overlay.js';
const VIEWS = '/views.js';
const OFF_MESSAGE = '/off-message.js';

/** Sends a message to the reader of a tab; resolves to its answer, or undefined if none runs there. */
export async function tellTab(tab: number, message: ToTab): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

/** The state of a tab's page; null if no reader runs there. Validated, since it comes from a page's process. */
export async function askPage(tab: number): Promise<PageState | null> {
  const state = z.safeParse(PageState, await tellTab(tab, { type: 'ask-page' }));
  return state.success ? state.data : null;
}

/** Starts the reader in a tab's top frame. False if the browser refuses. */
export async function startReader(tab: number): Promise<boolean> {
  return inject(tab, 0, READER);
}

/** Injections in progress, so that simultaneous answers do not start two overlays. */
const starting = new Map<string, Promise<boolean>>();

/** Starts the overlay in a frame, once even if several messages ask at the same time. */
export function startOverlay(tab: number, frame: number): Promise<boolean> {
  const key = `${tab}:${frame}`;
  const running = starting.get(key);
  if (running) return running;
  const start = inject(tab, frame, OVERLAY).finally(() => starting.delete(key));
  starting.set(key, start);
  return start;
}

/** Injects what draws card, list and preview into a frame in which an overlay runs. False if the browser refuses. */
export function injectViews(tab: number, frame: number): Promise<boolean> {
  return inject(tab, frame, VIEWS);
}

/** Shows in a tab that the extension is off. False if the browser does not allow it: on its own pages, and on sites without permission. */
export function showOffMessage(tab: number): Promise<boolean> {
  return inject(tab, 0, OFF_MESSAGE);
}

async function inject(tab: number, frame: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** All tabs with a document. Discarded tabs are left out: a message would load them. */
export async function liveTabs(): Promise<(Tabs.Tab & { id: number })[]> {
  const tabs = await browser.tabs.query({});
  return tabs.filter((tab): tab is Tabs.Tab & { id: number } => tab.id !== undefined && !tab.discarded);
}
