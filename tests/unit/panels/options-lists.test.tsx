// @vitest-environment happy-dom
/** Protects the lists of the options page: what a click adds, takes away and asks the browser for, and nothing else. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Remembered } from '#src/panels/options/remembered';
import { Where } from '#src/panels/options/where';
import { MAX_RECORDS_A_MESSAGE } from '#src/shared/protocol/limits';
import { NEWS_SITES } from '#src/shared/sites/news-sites';
import { EMPTY_MEMORY, type Memory } from '#src/shared/storage/memory';
import { DEFAULTS, MAX_SITES, type Settings } from '#src/shared/storage/settings';
import { changeMemory, changeSettings, loadMemory, loadSettings } from '#src/shared/storage/settings-store';
import { withWords } from './words';

let root: HTMLElement;
const sendMessage = vi.fn();
const permissions = { request: vi.fn(), remove: vi.fn(), getAll: vi.fn() };
/** Does something and waits for all that follows from it. */
const then = (what: () => unknown) =>
  act(async () => {
    what();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
const click = (selector: string) => then(() => root.querySelector<HTMLElement>(selector)?.click());

beforeEach(() => {
  fakeBrowser.reset();
  withWords();
  sendMessage.mockResolvedValue({ applied: true });
  permissions.request.mockResolvedValue(true);
  permissions.remove.mockResolvedValue(true);
  permissions.getAll.mockResolvedValue({ origins: [] });
  Object.assign(fakeBrowser.runtime, { sendMessage });
  Object.assign(fakeBrowser, {
    permissions: { ...permissions, onAdded: { addListener: vi.fn() }, onRemoved: { addListener: vi.fn() } },
  });
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

describe('where pages are read', () => {
  const show = async (settings: Partial<Settings> = {}) => {
    await changeSettings(() => settings);
    await then(() => render(<Where settings={{ ...DEFAULTS, ...settings }} />, root));
  };
  const form = (list: 'added' | 'exceptions') =>
    root.querySelector(`[aria-labelledby="${list}-title"]`)?.closest('form') as HTMLFormElement;
  const type = async (list: 'added' | 'exceptions', text: string) => {
    const input = form(list).querySelector('input') as HTMLInputElement;
    input.value = text;
    await then(() => input.dispatchEvent(new Event('input', { bubbles: true })));
    await then(() => form(list).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  };
  const remove = (list: 'added' | 'exceptions') =>
    then(() => form(list).parentElement?.querySelector<HTMLElement>('li button')?.click());

  it('shows the chosen mode, and the button for all sites only in the mode that needs it', async () => {
    const radios = () => [...root.querySelectorAll<HTMLInputElement>('input[name=mode]')];
    for (const [mode, nr, buttons] of [
      ['listed', 0, 0],
      ['allowed', 1, 1],
      ['click', 2, 0],
    ] as const) {
      await show({ mode });
      expect(radios().findIndex(({ checked }) => checked)).toBe(nr);
      const own = [...root.querySelectorAll('button')].filter((one) => !one.closest('form, li'));
      expect([mode, own.length]).toEqual([mode, buttons]);
    }
    await then(() => radios()[0]?.click());
    expect((await loadSettings()).mode).toBe('listed');
    expect(root.querySelectorAll('.columns li')).toHaveLength(NEWS_SITES.length);
  });

  it('names the country of a news site, or else its host', async () => {
    await show();
    const shown = [...root.querySelectorAll('.columns li .quiet')].map((one) => one.textContent);
    expect(shown).toEqual(
      NEWS_SITES.map(({ host, country }) => (country === 'unknown' ? host : `${host} · ${country}`)),
    );
  });

  it('adds a site in order, asks for it, and gives back what is removed', async () => {
    await show({ sites: ['c.org'] });
    await type('added', 'a.org');
    expect(await loadSettings()).toMatchObject({ sites: ['a.org', 'c.org'], exceptions: [] });
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*.a.org/*'] });
    await remove('added');
    expect(await loadSettings()).toMatchObject({ sites: ['a.org'] });
    expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*.c.org/*'] });
  });

  it('adds and removes an exception, with wildcards, without asking for anything', async () => {
    await show({ sites: ['a.org'], exceptions: ['c.org'] });
    await type('exceptions', '*.b.org');
    expect(await loadSettings()).toMatchObject({ sites: ['a.org'], exceptions: ['*.b.org', 'c.org'] });
    await remove('exceptions');
    expect(await loadSettings()).toMatchObject({ sites: ['a.org'], exceptions: ['*.b.org'] });
    expect(permissions.request).not.toHaveBeenCalled();
    expect(permissions.remove).not.toHaveBeenCalled();
  });

  it('adds no site twice, and none beyond the limit', async () => {
    const most = Array.from({ length: MAX_SITES - 1 }, (_, nr) => `s${nr}.org`);
    await show({ exceptions: most });
    await type('exceptions', 's0.org');
    expect((await loadSettings()).exceptions).toEqual(most);
    await type('exceptions', 'a.org');
    expect((await loadSettings()).exceptions).toHaveLength(MAX_SITES);
    await type('exceptions', 'b.org');
    expect((await loadSettings()).exceptions).toHaveLength(MAX_SITES);
    expect((await loadSettings()).exceptions).not.toContain('b.org');
  });
});

describe('what is remembered', () => {
  const wrong = [
    { claim: 'a', sentence: '1' },
    { claim: 'a', sentence: '2' },
    { claim: 'b', sentence: '1' },
  ];
  const show = async (memory: Partial<Memory>) => {
    await changeMemory(() => ({ ...EMPTY_MEMORY, ...memory }));
    await then(() => render(<Remembered memory={{ ...EMPTY_MEMORY, ...memory }} />, root));
  };
  const rows = () => [...root.querySelectorAll('.rows')].map((list) => list.querySelectorAll('li').length);

  it('says of each list that it is empty only if it is', async () => {
    await show({});
    const empty = root.textContent;
    expect(root.querySelectorAll('p.small.quiet')).toHaveLength(2);
    expect(root.querySelector('div.row > button')).toBeNull();
    await show({ muted: ['a'], wrong: wrong.slice(0, 1), read: ['a'] });
    expect(root.querySelectorAll('p.small.quiet')).toHaveLength(0);
    expect(rows()).toEqual([1, 1]);
    expect(root.querySelector('div.row > button')).not.toBeNull();
    expect(root.textContent).not.toBe(empty);
  });

  it('takes back one wrong match and leaves those of the same claim or the same sentence', async () => {
    await show({ wrong, muted: ['a'], read: ['x'] });
    await click('.rows:nth-of-type(2) li button');
    expect(await loadMemory()).toMatchObject({ wrong: wrong.slice(1), muted: ['a'], read: ['x'] });
    await click('.rows:nth-of-type(1) li button');
    expect(await loadMemory()).toMatchObject({ wrong: wrong.slice(1), muted: [], read: ['x'] });
    await click('div.row > button');
    expect(await loadMemory()).toMatchObject({ wrong: wrong.slice(1), muted: [], read: [] });
  });

  it('asks for the texts of all claims once, at most as many a message as a message may have', async () => {
    const asked: string[][] = [];
    sendMessage.mockImplementation(async (message: { type: string; ids: string[] }) => {
      if (message.type !== 'records') return { applied: true };
      asked.push(message.ids);
      return { records: [] };
    });
    const muted = Array.from({ length: 2 * MAX_RECORDS_A_MESSAGE + 20 }, (_, nr) => `c${nr}`);
    await show({ muted, wrong: [{ claim: 'c0', sentence: '1' }] });
    await vi.waitFor(() => expect(asked.flat()).toHaveLength(muted.length));
    expect(asked.map(({ length }) => length)).toEqual([MAX_RECORDS_A_MESSAGE, MAX_RECORDS_A_MESSAGE, 20]);
    expect(asked.flat()).toEqual(muted);
    expect(root.querySelector('.rows li')?.textContent).toContain('c0');
  });
});
