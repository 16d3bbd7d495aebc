/** Opens the side panel: Chromium's side panel or Firefox's sidebar, each with its own rules. */
import browser from 'webextension-polyfill';

/** The part of Chromium's API that the polyfill lacks. */
interface ChromiumSidePanel {
  open(where: { windowId?: number; tabId?: number }): Promise<void>;
}

function chromiumPanel(): ChromiumSidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: ChromiumSidePanel } }).chrome?.sidePanel;
}

/** Whether a card in a page can open it. Firefox accepts only clicks in the extension's own pages. */
export function opensFromPage(): boolean {
  return chromiumPanel() !== undefined;
}

/** Opens it. Must be called synchronously in the handler of a click or message: after an await the user action no longer counts. */
export function openSidePanel(window: number | undefined): Promise<void> {
  const panel = chromiumPanel();
  if (panel) return window === undefined ? Promise.resolve() : panel.open({ windowId: window });
  return browser.sidebarAction.open();
}
