/** Protects the keys: Chromium refuses an extension with more than four suggested ones, and users may have bound others. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandList, sidePanelKey } from '#src/shared/protocol/command-keys';
import { commandsFor } from '#src/shared/protocol/commands';

const getAll = vi.fn();
beforeEach(() => {
  getAll.mockResolvedValue([]);
  Object.assign(fakeBrowser, { commands: { getAll } });
});

it.each<['chrome' | 'firefox', string, number]>([
  ['chrome', 'side-panel', 4],
  ['firefox', '_execute_sidebar_action', 6],
])('%s has all commands, the side panel as "%s", and suggests %i keys', (browser, sidePanel, suggested) => {
  const commands = commandsFor(browser);
  expect(commands.map(({ name }) => name)).toEqual(['toggle', 'next', 'previous', 'card', 'list', sidePanel]);
  expect(new Set(commands.map(({ word }) => word)).size).toBe(6);
  const keys = commands.flatMap((command) => command.suggested ?? []);
  expect(new Set(keys).size).toBe(suggested);
  for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
});

it('tells the keys that are bound, and none where there is none or no list of keys', async () => {
  getAll.mockResolvedValue([
    { name: 'side-panel', shortcut: 'Alt+Shift+S' },
    { name: 'next', shortcut: 'Alt+N' },
    { name: 'card' },
  ]);
  expect(await sidePanelKey()).toBe('Alt+Shift+S');
  const keys = (await commandList()).map(({ name, key }) => [name, key]);
  expect(keys).toEqual([
    ['toggle', ''],
    ['next', 'Alt+N'],
    ['previous', ''],
    ['card', ''],
    ['list', ''],
    ['side-panel', 'Alt+Shift+S'],
  ]);
  getAll.mockRejectedValue(new Error('none'));
  expect(await sidePanelKey()).toBe('');
  Object.assign(fakeBrowser, { commands: undefined });
  expect([await sidePanelKey(), (await commandList()).map(({ key }) => key).join('')]).toEqual(['', '']);
});
