/** Runs keyboard commands. */
import browser, { type Tabs } from 'webextension-polyfill';
import { SIDE_PANEL_COMMANDS } from '#src/shared/protocol/commands';
import { openSidePanel } from '#src/shared/protocol/side-panel';
import { showOffMessage, tellTab } from '#src/shared/protocol/tabs';
import { showBadge } from './badge';
import { offerUndo } from './off-undo';
import { applyPresses, leavePress } from './toggles';
import { callBack } from './updates';

/** Runs one command. Opens the side panel before any await: after it the browser no longer counts the key press as a user action. */
export function runCommand(name: string, tab: Tabs.Tab | undefined): void {
  switch (name) {
    case SIDE_PANEL_COMMANDS.chrome:
      void openSidePanel(tab?.windowId).catch(() => undefined);
      return;
    case 'toggle':
      void toggle(tab);
      return;
    case 'next':
    case 'previous':
    case 'card':
    case 'list':
      void activeTab(tab).then((id) => id !== undefined && tellTab(id, { type: 'command', command: name }));
  }
}

/** Switches the extension on or off. "Off" is announced in the command's tab, where nothing else would show the effect. */
async function toggle(tab: Tabs.Tab | undefined): Promise<void> {
  callBack();
  const settings = await applyPresses(leavePress()).catch(() => null);
  const id = settings?.on ? undefined : await activeTab(tab);
  if (id === undefined) return;
  if (!settings) return showBadge(id, { kind: 'not-saved' });
  offerUndo(id);
  await showOffMessage(id);
}

/** The command's tab if the browser passes it (Chromium does), else the active tab. */
async function activeTab(tab: Tabs.Tab | undefined): Promise<number | undefined> {
  if (tab?.id !== undefined) return tab.id;
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front?.id;
}
