/** Identifies the sender of a message, so that each kind is accepted only from the contexts that may send it. */
import browser, { type Runtime } from 'webextension-polyfill';

/** One of our content scripts, with the tab and frame in which it runs. */
export interface PageSender {
  kind: 'page';
  tab: number;
  frame: number;
  url: string | undefined;
  /** Whether it is in a private window. If so, nothing that it sends is stored. */
  isPrivate: boolean;
}
export type Sender = PageSender | { kind: 'panel' };

/** Identifies the sender; null for other extensions, web pages and anything unexpected. */
export function whoSent(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  // A panel opened in a tab also has a tab: its address distinguishes it from a page.
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return { kind: 'panel' };
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return null;
  return { kind: 'page', tab: tab.id, frame: frameId, url: sender.url, isPrivate: tab.incognito };
}
