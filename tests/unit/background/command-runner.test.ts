/** Protects keys: each reaches the tab in front, the side panel opens at once, and unknown ones do nothing. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '#src/background/command-runner';

const sendTab = vi.fn();
const query = vi.fn();
const open = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  sendTab.mockResolvedValue(undefined);
  query.mockResolvedValue([{ id: 9 }]);
  open.mockResolvedValue(undefined);
  Object.assign(fakeBrowser.tabs, { sendMessage: sendTab, query });
  vi.stubGlobal('chrome', { sidePanel: { open } });
});

it.each(['next', 'previous', 'card', 'list'])('sends "%s" to its tab, else to the one in front', async (command) => {
  runCommand(command, { id: 3 } as never);
  await vi.waitFor(() => expect(sendTab.mock.calls).toEqual([[3, { type: 'command', command }]]));
  expect(query).not.toHaveBeenCalled();
  runCommand(command, undefined);
  await vi.waitFor(() => expect(sendTab.mock.lastCall).toEqual([9, { type: 'command', command }]));
  expect(query).toHaveBeenCalledWith({ active: true, lastFocusedWindow: true });
});

it('sends nothing where no tab is in front, and for no other name', async () => {
  query.mockResolvedValue([]);
  runCommand('next', undefined);
  runCommand('quit', { id: 3 } as never);
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(sendTab).not.toHaveBeenCalled();
});

it('opens the side panel of the window before anything else, which the browser demands', () => {
  runCommand('side-panel', { windowId: 5 } as never);
  expect(open.mock.calls).toEqual([[{ windowId: 5 }]]);
  open.mockRejectedValue(new Error('no user action'));
  runCommand('side-panel', { windowId: 5 } as never);
  runCommand('side-panel', undefined);
  expect(open).toHaveBeenCalledTimes(2);
});
