/** Opening the side panel: Chromium's side panel or Firefox's sidebar, each with its own rules. */
import browser from 'webextension-polyfill';

/** The part of Chromium's interface that the polyfill does not know. */
interface ChromiumSidePanel {
  open(where: { windowId?: number; tabId?: number }): Promise<void>;
}

function chromiumPanel(): ChromiumSidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: ChromiumSidePanel } }).chrome?.sidePanel;
}

/** Whether a card in a page can open it. Firefox takes a click only from the extension's own pages. */
export function opensFromPage(): boolean {
  return chromiumPanel() !== undefined;
}

/** Opens it. Must be called at once in a click's or message's handler: after an await the browser no longer counts the click. */
export function openSidePanel(window: number | undefined): Promise<void> {
  const panel = chromiumPanel();
  if (panel) return window === undefined ? Promise.resolve() : panel.open({ windowId: window });
  return browser.sidebarAction.open();
}
