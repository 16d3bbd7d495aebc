/** Who sent a message. Only our own contexts can; still, each kind of message is taken only from where it belongs. */
import browser, { type Runtime } from 'webextension-polyfill';

/** A content script of ours, with the tab and frame that it runs in. */
export interface PageSender {
  kind: 'page';
  tab: number;
  frame: number;
  url: string | undefined;
  /** From a private window: nothing that it says is kept. */
  isPrivate: boolean;
}
export type Sender = PageSender | { kind: 'panel' };

/** Null for everyone else: other extensions, web pages, and forms that this browser should not send. */
export function whoSent(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  // A panel opened as a tab has a tab too: its address tells it from a page.
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return { kind: 'panel' };
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return null;
  return { kind: 'page', tab: tab.id, frame: frameId, url: sender.url, isPrivate: tab.incognito };
}
