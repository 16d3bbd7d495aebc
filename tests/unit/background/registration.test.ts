import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshRegistration } from '#src/background/registration';
import { changeSettings } from '#src/shared/storage/settings-store';

interface Script {
  id: string;
  runAt?: string;
  allFrames?: boolean;
  matches?: string[];
  excludeMatches?: string[];
}

/** Registered scripts: they outlive the background, as in a browser. */
let held: Script[];
/** Rights that the user has given. */
let granted: string[];
/** Tabs in which a reader answers. */
let reading: Set<number>;
const executeScript = vi.fn();
const tabs = [
  { id: 1, url: 'https://www.reuters.com/a' },
  { id: 2, url: 'https://www.bbc.com/b' },
  { id: 3 },
  { id: 4, url: 'https://www.bbc.com/asleep', discarded: true },
];
const told: [number, string][] = [];
/** When the tabs were listed, as the messages say. */
const listed: number[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  held = [];
  granted = [];
  reading = new Set();
  told.length = 0;
  listed.length = 0;
  executeScript.mockImplementation(async ({ target }: { target: { tabId: number } }) => reading.add(target.tabId));
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async () => held,
      unregisterContentScripts: async () => {
        await Promise.resolve();
        held = [];
      },
      registerContentScripts: vi.fn(async (scripts: Script[]) => {
        if (held.length > 0) throw new Error('duplicate script id'); // as browsers do
        held.push(...scripts);
      }),
      executeScript,
    },
    permissions: { getAll: async () => ({ origins: granted }) },
    tabs: {
      query: async () => tabs,
      sendMessage: async (id: number, message: { type: string; listed?: number }) => {
        told.push([id, message.type]);
        if (message.listed !== undefined) listed.push(message.listed);
        if (!reading.has(id)) throw new Error('nobody there');
        if (message.type === 'stop') reading.delete(id);
        return message.type === 'ask-page' ? { state: 'ready', date: null, list: [] } : undefined;
      },
    },
  });
});

describe('registration', () => {
  it('at install registers the script and starts in open news tabs, not in sleeping or unknown ones', async () => {
    await refreshRegistration();
    expect(held).toHaveLength(1);
    // Before the page's own scripts, which could stop clicks; frames are read from the top one.
    expect(held[0]).toMatchObject({ runAt: 'document_start', allFrames: false, persistAcrossSessions: true });
    // Chromium refuses a script whose list of exceptions is empty.
    expect(held[0]).not.toHaveProperty('excludeMatches');
    expect([...reading]).toEqual([1, 2]);
  });

  it('registers nothing anew while nothing changed, and starts no second reader', async () => {
    await refreshRegistration();
    await refreshRegistration();
    expect(fakeBrowser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(executeScript).toHaveBeenCalledTimes(2);
  });

  it('compares patterns as sets, and registers anew what differs in exceptions alone', async () => {
    await changeSettings(() => ({ exceptions: ['bbc.com', 'reuters.com'] }));
    await refreshRegistration();
    for (const list of [held[0]?.matches, held[0]?.excludeMatches]) list?.reverse();
    await refreshRegistration();
    expect(fakeBrowser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    await changeSettings(() => ({ exceptions: ['reuters.com'] }));
    await refreshRegistration();
    expect(held.map(({ excludeMatches }) => excludeMatches)).toEqual([['*://*.reuters.com/*']]);
    expect(fakeBrowser.scripting.registerContentScripts).toHaveBeenCalledTimes(2);
  });

  it('registers anew what differs in sites, or in the rights that were given where all of these are read', async () => {
    await refreshRegistration();
    await changeSettings(() => ({ sites: ['blog.example'] }));
    await refreshRegistration();
    expect(held.map(({ matches }) => matches?.includes('*://*.blog.example/*'))).toEqual([true]);
    granted = ['*://*.one.example/*'];
    await changeSettings(() => ({ mode: 'allowed' }));
    await refreshRegistration();
    expect(held.map(({ matches }) => matches)).toEqual([granted]);
    granted = [...granted, '*://*.two.example/*'];
    await refreshRegistration();
    expect(held.map(({ matches }) => matches)).toEqual([granted]);
  });

  it('off means unregistered, and every tab is told to stop', async () => {
    await refreshRegistration();
    await changeSettings(() => ({ on: false }));
    await refreshRegistration();
    expect(held).toEqual([]);
    expect([...reading]).toEqual([]);
    expect(told).toContainEqual([3, 'stop']);
  });

  it('says with "stop" a time before the tabs were listed, so that a page that comes later can tell', async () => {
    await refreshRegistration();
    await changeSettings(() => ({ on: false }));
    let asked = 0;
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementationOnce(async () => {
      asked = Date.now();
      await new Promise((resolve) => setTimeout(resolve, 3));
      return tabs as never;
    });
    await refreshRegistration();
    expect(listed.length).toBeGreaterThan(0);
    for (const time of listed) expect(time).toBeLessThanOrEqual(asked);
  });

  it('stops no page that settings changed meanwhile allow again, and those that they do not', async () => {
    await refreshRegistration();
    told.length = 0;
    await changeSettings(() => ({ on: false }));
    const { query } = fakeBrowser.tabs as unknown as { query(): Promise<object[]> };
    // The user switches on again while the tabs of the refresh for "off" are listed.
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementationOnce(async () => {
      await changeSettings(() => ({ on: true, exceptions: ['bbc.com'] }));
      return (await query()) as never;
    });
    await refreshRegistration();
    expect([...reading]).toEqual([1]);
    expect(told).not.toContainEqual([3, 'stop']);
  });

  it('stops where access may have been taken back, since the address is hidden then, and on a site off the list', async () => {
    const other = { id: 5, url: 'https://blog.example/a' };
    tabs.push(other);
    await changeSettings(() => ({ sites: ['blog.example'] }));
    await refreshRegistration();
    expect(told).toContainEqual([3, 'stop']);
    expect([...reading].sort()).toEqual([1, 2, 5]);
    await changeSettings(() => ({ sites: [] }));
    await refreshRegistration();
    tabs.pop();
    expect([...reading].sort()).toEqual([1, 2]);
    told.length = 0;
    await changeSettings(() => ({ on: false }));
    await refreshRegistration();
    expect(told).toContainEqual([3, 'stop']);
  });

  it('an exception stops that site alone, and taking it away starts it again', async () => {
    await refreshRegistration();
    await changeSettings(() => ({ exceptions: ['reuters.com'] }));
    await refreshRegistration();
    expect([...reading]).toEqual([2]);
    expect(held[0]?.excludeMatches).toEqual(['*://*.reuters.com/*']);
    await changeSettings(() => ({ exceptions: [] }));
    await refreshRegistration();
    expect([...reading].sort()).toEqual([1, 2]);
  });

  it('starts in no page of an exception that match patterns cannot express', async () => {
    await changeSettings(() => ({ exceptions: ['www.reuters.*'] }));
    await refreshRegistration();
    expect(held[0]?.excludeMatches ?? []).toEqual([]);
    expect([...reading]).toEqual([2]);
  });

  it('leaves a page alone that was started by a click', async () => {
    await changeSettings(() => ({ mode: 'click' }));
    await refreshRegistration();
    reading.add(1);
    await changeSettings(() => ({ hoverPreview: true }));
    await refreshRegistration();
    expect([...reading]).toEqual([1]);
  });

  it('but stops it, too, when the extension is switched off', async () => {
    const other = { id: 5, url: 'https://blog.example/a' };
    tabs.push(other);
    await refreshRegistration();
    reading.add(other.id);
    await changeSettings(() => ({ on: false }));
    await refreshRegistration();
    tabs.pop();
    expect([...reading]).toEqual([]);
  });
});
