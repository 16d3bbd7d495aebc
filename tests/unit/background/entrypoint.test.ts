/** Protects the wiring of the background: each event of the browser is heard from the first moment, and does what it is for. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '#src/background/command-runner';
import { welcome } from '#src/background/first-run';
import { forgetLibrary } from '#src/background/library-cache';
import { answer } from '#src/background/message-handler';
import { onMenu } from '#src/background/selection';
import { catchUp, matchTabsAgain, refreshAll, tellTabs } from '#src/background/updates';
import { setPrivateException } from '#src/shared/storage/private-session';
import { keepFromPages } from '#src/shared/storage/settings-store';
import background from '../../../entrypoints/background';

vi.mock('#src/background/command-runner', () => ({ runCommand: vi.fn() }));
vi.mock('#src/background/first-run', () => ({ welcome: vi.fn() }));
vi.mock('#src/background/library-cache', () => ({ forgetLibrary: vi.fn() }));
vi.mock('#src/background/message-handler', () => ({ answer: vi.fn() }));
vi.mock('#src/background/selection', () => ({ onMenu: vi.fn() }));
vi.mock('#src/background/updates', () => ({
  catchUp: vi.fn(),
  matchTabsAgain: vi.fn(),
  refreshAll: vi.fn(),
  tellTabs: vi.fn(),
}));
vi.mock(import('#src/shared/storage/settings-store'), async (real) => ({
  ...(await real()),
  keepFromPages: vi.fn(async () => {}),
}));

type Listener = (...args: unknown[]) => unknown;
/** Stands for an event of the browser. */
const event = () => {
  const heard: Listener[] = [];
  return { addListener: (one: Listener) => void heard.push(one), fire: (...args: unknown[]) => heard[0]?.(...args) };
};
const events = {
  message: event(),
  installed: event(),
  startup: event(),
  command: event(),
  menu: event(),
  added: event(),
  removed: event(),
  alarm: event(),
};

beforeEach(() => {
  fakeBrowser.reset();
  for (const one of Object.keys(events) as (keyof typeof events)[]) events[one] = event();
  Object.assign(fakeBrowser.runtime, {
    onMessage: events.message,
    onInstalled: events.installed,
    onStartup: events.startup,
  });
  Object.assign(fakeBrowser, {
    commands: { onCommand: events.command },
    contextMenus: { onClicked: events.menu },
    permissions: { onAdded: events.added, onRemoved: events.removed },
    alarms: { onAlarm: events.alarm },
  });
  vi.mocked(welcome).mockResolvedValue(undefined);
  background.main();
});

it('catches up at each start, and denies the store to pages', () => {
  expect(catchUp).toHaveBeenCalledTimes(1);
  expect(keepFromPages).toHaveBeenCalledTimes(1);
  for (const idle of [refreshAll, tellTabs, matchTabsAgain, forgetLibrary, welcome])
    expect(idle).not.toHaveBeenCalled();
  events.alarm.fire();
  expect(catchUp).toHaveBeenCalledTimes(2);
});

it('gives each message its answer, and an empty one where there is none or it fails', async () => {
  const ask = (message: string) =>
    new Promise((resolve) => expect(events.message.fire(message, 'the sender', resolve)).toBe(true));
  vi.mocked(answer).mockResolvedValueOnce('done').mockReturnValueOnce(undefined).mockRejectedValueOnce(new Error('x'));
  expect([await ask('a'), await ask('b'), await ask('c')]).toEqual(['done', undefined, undefined]);
  expect(vi.mocked(answer).mock.calls).toEqual(['a', 'b', 'c'].map((message) => [message, 'the sender']));
});

it.each(['startup', 'added', 'removed', 'installed'] as const)('applies all settings on the event %s', (name) => {
  events[name].fire({ reason: 'update' });
  expect(refreshAll).toHaveBeenCalledTimes(1);
  expect(vi.mocked(welcome).mock.calls).toEqual(name === 'installed' ? [[{ reason: 'update' }]] : []);
});

it('runs the command of a key, and the entry of the menu, with their tab', () => {
  events.command.fire('toggle', 'the tab');
  expect(runCommand).toHaveBeenCalledWith('toggle', 'the tab');
  events.menu.fire('the click', 'the tab');
  expect(onMenu).toHaveBeenCalledWith('the click', 'the tab');
});

it('does after a change in the store what that change needs', async () => {
  const { storage } = fakeBrowser;
  await storage.local.set({ memory: { version: 1, read: ['c'], muted: [], wrong: [] } });
  expect([tellTabs, refreshAll].map((one) => vi.mocked(one).mock.calls.length)).toEqual([1, 0]);
  await storage.local.set({ settings: { version: 1, changed: { on: false } } });
  expect([tellTabs, refreshAll].map((one) => vi.mocked(one).mock.calls.length)).toEqual([1, 1]);
  await setPrivateException('example.org', true);
  expect(refreshAll).toHaveBeenCalledTimes(2);
  expect(forgetLibrary).not.toHaveBeenCalled();
  vi.mocked(forgetLibrary).mockImplementation(() => expect(matchTabsAgain).not.toHaveBeenCalled());
  await storage.local.set({ packs: [] });
  expect([forgetLibrary, matchTabsAgain].map((one) => vi.mocked(one).mock.calls.length)).toEqual([1, 1]);
});

it('starts where the browser has no context menus', () => {
  Object.assign(fakeBrowser, { contextMenus: undefined });
  expect(() => background.main()).not.toThrow();
});
