/**
 * Protects switches against a background that the browser ends at any moment: what was not applied is applied at its next
 * start, and somebody starts it.
 */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '#src/background/command-runner';
import { takeUndo } from '#src/background/off-undo';
import { leavePress } from '#src/background/toggles';
import { callBack, catchUp, matchTabsAgain, refreshAll, tellTabs } from '#src/background/updates';
import { packsStamp } from '#src/shared/storage/pack-store';
import { setPrivateException } from '#src/shared/storage/private-session';
import { changeSettings, loadSettings } from '#src/shared/storage/settings-store';
import { withWords } from '../panels/words';

const PAGE = { id: 1, url: 'https://www.reuters.com/a', incognito: false };
let told: { type: string; settings?: { run: boolean; isPrivate: boolean } }[];
let tabs: object[];
const executeScript = vi.fn();
const createMenu = vi.fn();
let granted: string[];
const setIcon = vi.fn();
const setBadgeText = vi.fn();
const setTitle = vi.fn();
const registerContentScripts = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  withWords();
  told = [];
  tabs = [PAGE];
  granted = [];
  for (const mock of [setIcon, setBadgeText, setTitle, registerContentScripts, executeScript])
    mock.mockResolvedValue(undefined);
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async () => [],
      unregisterContentScripts: async () => {},
      registerContentScripts,
      executeScript,
    },
    permissions: { getAll: async () => ({ origins: granted }) },
    action: { setIcon, setBadgeText, setBadgeBackgroundColor: async () => {}, setTitle },
    commands: { getAll: async () => [] },
    contextMenus: { removeAll: async () => {}, create: createMenu },
    tabs: { query: async () => tabs, sendMessage: async (_id: number, message: never) => void told.push(message) },
  });
  vi.stubGlobal('fetch', async () => ({ ok: false }));
});

/** What the page was last told of whether it may run. */
const lastRun = () => told.filter(({ type }) => type === 'settings').at(-1)?.settings?.run;

describe('catching up', () => {
  it('applies what was never applied, and does nothing the second time', async () => {
    await catchUp();
    expect(lastRun()).toBe(true);
    told = [];
    await catchUp();
    expect(told).toEqual([]);
  });

  it.each([
    ['a switch', () => changeSettings(() => ({ on: false }))],
    ['an exception', () => changeSettings(() => ({ exceptions: ['reuters.com'] }))],
    ['a site that is off in private windows', () => setPrivateException('reuters.com', true)],
    ['a right that was given', async () => void granted.push('*://*.example.org/*')],
  ])('applies %s of which the background heard nothing', async (_name, change) => {
    await refreshAll();
    told = [];
    await change();
    await catchUp();
    expect(told.map(({ type }) => type)).toContain('settings');
  });

  it('applies a press of the key of which only the browser knows', async () => {
    await refreshAll();
    leavePress();
    await catchUp();
    expect((await loadSettings()).on).toBe(false);
    expect(lastRun()).toBe(false);
  });

  it('applies what is stored although a press cannot be', async () => {
    leavePress();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await catchUp();
    expect(lastRun()).toBe(true);
  });

  it('does nothing when only the order of the rights differs', async () => {
    granted = ['*://*.a.org/*', '*://*.b.org/*'];
    await refreshAll();
    told = [];
    granted.reverse();
    await catchUp();
    expect(told).toEqual([]);
  });

  it('begins again what ended halfway', async () => {
    registerContentScripts.mockRejectedValueOnce(new Error('ended'));
    await expect(refreshAll()).rejects.toThrow('ended');
    told = [];
    await catchUp();
    expect(lastRun()).toBe(true);
    expect(registerContentScripts).toHaveBeenCalledTimes(2);
  });

  it('tells pages of a change that was taken back after the background had ended halfway', async () => {
    await refreshAll();
    await changeSettings(() => ({ on: false }));
    vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockRejectedValueOnce(new Error('ended'));
    await refreshAll().catch(() => undefined);
    expect(lastRun()).toBe(false);
    await changeSettings(() => ({ on: true }));
    await catchUp();
    expect(lastRun()).toBe(true);
  });

  it('does not take what an earlier update has applied for what a later one began', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    registerContentScripts.mockImplementationOnce(() => held);
    const earlier = refreshAll();
    await vi.waitFor(() => expect(registerContentScripts).toHaveBeenCalledTimes(1));
    await changeSettings(() => ({ on: false }));
    vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockRejectedValueOnce(new Error('ended'));
    const later = refreshAll().catch(() => undefined);
    await vi.waitFor(() => expect(lastRun()).toBe(false));
    release();
    await Promise.all([earlier, later]);
    await changeSettings(() => ({ on: true }));
    await catchUp();
    expect(lastRun()).toBe(true);
  });

  it('has the browser call back before anything is stored or applied', async () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    const leave = vi.spyOn(fakeBrowser.storage.session, 'set');
    runCommand('toggle', PAGE as never);
    // Before any await: the background may be ended at the first one.
    expect(create).toHaveBeenCalledTimes(1);
    expect(leave).toHaveBeenCalledTimes(1);
    await vi.waitFor(async () => expect((await loadSettings()).on).toBe(false));
    create.mockClear();
    registerContentScripts.mockRejectedValueOnce(new Error('ended'));
    await changeSettings(() => ({ on: true }));
    await refreshAll().catch(() => undefined);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('is called back three seconds later', () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create').mockResolvedValue();
    vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    callBack();
    expect(create.mock.lastCall?.[1]).toEqual({ when: 1_003_000 });
    vi.mocked(Date.now).mockRestore();
  });
});

describe('what is applied', () => {
  it('tells a private window that it is private, and what is off there', async () => {
    tabs = [{ ...PAGE, incognito: true }];
    await setPrivateException('reuters.com', true);
    await refreshAll();
    expect(told.find(({ type }) => type === 'settings')?.settings).toMatchObject({ isPrivate: true, run: false });
  });

  it('tells a page the newest settings last, however long the older ones took to be read', async () => {
    await changeSettings(() => ({ on: false }));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const query = fakeBrowser.tabs.query;
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementationOnce(async () => {
      await held;
      return query({});
    });
    const first = tellTabs();
    await new Promise((resolve) => setTimeout(resolve, 5)); // "off" has been read
    await changeSettings(() => ({ on: true }));
    const second = tellTabs();
    await new Promise((resolve) => setTimeout(resolve, 5));
    release();
    await Promise.all([first, second]);
    expect(told.map(({ settings }) => settings?.run)).toEqual([false, true]);
  });

  it('waits for no page that answers late before it tells the pages of newer settings', async () => {
    let answer = () => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementationOnce(() => late);
    const heard: string[] = [];
    const first = tellTabs().then(() => heard.push('first'));
    await changeSettings(() => ({ on: false }));
    await tellTabs().then(() => heard.push('second'));
    expect(lastRun()).toBe(false);
    answer();
    await first;
    expect(heard).toEqual(['second', 'first']);
  });

  it('shows on the button, and in each tab, that it is off', async () => {
    await refreshAll();
    expect(setIcon.mock.lastCall?.[0].path).toEqual({ 16: '/icon/16.png', 32: '/icon/32.png' });
    await changeSettings(() => ({ on: false }));
    tabs = [PAGE, { ...PAGE, id: 2 }];
    await refreshAll();
    expect(setIcon.mock.lastCall?.[0].path).toEqual({ 16: '/icon/off-16.png', 32: '/icon/off-32.png' });
    expect(setBadgeText.mock.calls.map(([badge]) => badge)).toEqual([1, 2].map((tabId) => ({ tabId, text: '' })));
  });

  it('offers words of a page to be looked up only while the extension is on', async () => {
    vi.stubGlobal('fetch', async () => new Response(readFileSync('public/_locales/en/messages.json')));
    await refreshAll();
    expect(createMenu).toHaveBeenCalledTimes(1);
    await changeSettings(() => ({ on: false }));
    await refreshAll();
    expect(createMenu).toHaveBeenCalledTimes(1);
  });
});

describe('the key that switches', () => {
  const press = async (on: boolean) => {
    runCommand('toggle', PAGE as never);
    await vi.waitFor(async () => expect((await loadSettings()).on).toBe(on));
  };

  it('says that everything is off in the tab where it was pressed, which alone may undo it', async () => {
    await press(false);
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(1));
    expect(executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 1 }, files: ['/off-message.js'] });
    expect(takeUndo(2)).toBe(false);
    expect(takeUndo(1)).toBe(true);
  });

  it('says nothing when it switches on: the marks come back', async () => {
    await changeSettings(() => ({ on: false }));
    await press(true);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(executeScript).not.toHaveBeenCalled();
    expect(takeUndo(1)).toBe(false);
  });
});

describe('packs that have changed', () => {
  it('have every open page matched again', async () => {
    tabs = [PAGE, { ...PAGE, id: 2 }];
    await matchTabsAgain();
    const packs = await packsStamp();
    expect(told).toEqual([1, 2].map(() => ({ type: 'match-again', packs })));
  });
});

describe('a key while the browser saves nothing', () => {
  it('says so on the button, and changes nothing', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    runCommand('toggle', PAGE as never);
    await vi.waitFor(() => expect(setBadgeText).toHaveBeenCalledWith({ tabId: 1, text: '!' }));
    await vi.waitFor(() => expect(setTitle.mock.calls.at(-1)?.[0].title).toMatch(/did not save/));
    expect((await loadSettings()).on).toBe(true);
  });
});
