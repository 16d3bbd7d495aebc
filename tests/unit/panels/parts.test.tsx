// @vitest-environment happy-dom
/** Protects what panels ask, of which tab, and how often: only that tab's state is shown, and nothing once a panel is gone. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cutRecords } from '#src/claims/cut-records';
import type { ClaimRecord } from '#src/claims/record';
import { askRecord, askRecords, askToApply } from '#src/panels/parts/ask';
import { useLoaded, usePage } from '#src/panels/parts/hooks';
import { useRecords } from '#src/panels/parts/records';
import { findTab, namedTab, onTabChange } from '#src/panels/parts/tab';
import type { PageState } from '#src/shared/protocol/messages';
import { smallPack } from '../../../tools/fuzz/small-pack';

const sendMessage = vi.fn();
const askTab = vi.fn();
let root: HTMLElement;

beforeEach(() => {
  fakeBrowser.reset();
  sendMessage.mockReset();
  askTab.mockReset();
  Object.assign(fakeBrowser.runtime, { sendMessage });
  Object.assign(fakeBrowser.tabs, { sendMessage: askTab });
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => {
  vi.useRealTimers();
  render(null, root);
});

describe('a request', () => {
  it('to apply settings is made four times at most, until it is confirmed', async () => {
    sendMessage.mockRejectedValue(new Error('killed'));
    await askToApply();
    expect(sendMessage).toHaveBeenCalledTimes(4);
    sendMessage.mockReset();
    sendMessage.mockResolvedValueOnce({ other: 1 }).mockResolvedValueOnce({ applied: true });
    await askToApply();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('has no answer where the background gives none, or one of another form', async () => {
    for (const answer of [undefined, { failed: 'x' }, { records: [{}] }, { records: [] }]) {
      sendMessage.mockResolvedValueOnce(answer).mockResolvedValueOnce(answer);
      expect([await askRecord('a'), await askRecords(['a'])]).toEqual([null, []]);
    }
  });
});

describe('records', () => {
  const record = (id: string): ClaimRecord => {
    const [one] = cutRecords(smallPack()) as [ClaimRecord];
    return { ...one, claim: { ...one.claim, id } };
  };

  it('are the first that the background gives for one claim, and all for several', async () => {
    const records = [record('a'), record('b')];
    sendMessage.mockResolvedValue({ records });
    expect(await askRecord('a')).toEqual(records[0]);
    expect(await askRecords(['a', 'b'])).toEqual(records);
    expect(sendMessage.mock.calls).toEqual([[{ type: 'records', ids: ['a'] }], [{ type: 'records', ids: ['a', 'b'] }]]);
  });

  it('of a list are asked for fifty at a time, each once, and found by the keys of their entries', async () => {
    let found: ReadonlyMap<string, ClaimRecord> = new Map();
    function List({ claims }: { claims: readonly string[] }) {
      found = useRecords(claims);
      return null;
    }
    const ids = Array.from({ length: 101 }, (_, at) => `c${String(at).padStart(3, '0')}`);
    sendMessage.mockImplementation(async ({ ids: [first] }: { ids: string[] }) => ({ records: [record(first ?? '')] }));
    await act(() => render(<List claims={[]} />, root));
    expect(sendMessage).not.toHaveBeenCalled();
    await act(() => render(<List claims={[...ids, ...ids].reverse()} />, root));
    await vi.waitFor(() => expect(found.size).toBe(4));
    expect(sendMessage.mock.calls.map(([message]) => message.ids)).toEqual([
      ids.slice(0, 50),
      ids.slice(50, 100),
      ids.slice(100),
    ]);
    expect([...found.keys()]).toEqual(['harbour/c000', 'harbour/denial', 'harbour/c050', 'harbour/c100']);
  });
});

describe('the tab of a panel', () => {
  const tab = (url: string) => ({ id: 3, windowId: 5, incognito: true, url });

  it.each([
    ['https://news.example/a', 'news.example'],
    ['https://chrome.google.com/webstore/detail/x', null],
    ['https://chrome.google.com/other', 'chrome.google.com'],
    ['https://www.example/?https://chrome.google.com/webstore', 'www.example'],
    ['https://addons.mozilla.org/', null],
    ['chrome://settings/', null],
  ])('has a host only where an extension may read it: %s', async (url, host) => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(tab(url) as never);
    expect(await findTab('?tab=3')).toEqual({ id: 3, window: 5, host, isPrivate: true });
  });

  it('is the one that is named, by up to ten digits, else the active one', async () => {
    expect(['?tab=1234567890', '?tab=12345678901', '?tab=-1', '?tab=1x', '?tab=', '', '?id=1'].map(namedTab)).toEqual([
      1234567890,
      ...Array.from({ length: 6 }, () => null),
    ]);
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValueOnce([] as never);
    expect(await findTab('')).toBeNull();
    query.mockResolvedValueOnce([{ url: 'https://news.example/' }] as never);
    expect(await findTab('')).toBeNull();
    query.mockResolvedValueOnce([tab('https://a.example/'), { ...tab('https://b.example/'), id: 4 }] as never);
    expect(await findTab('')).toMatchObject({ id: 3, host: 'a.example' });
    expect(query).toHaveBeenLastCalledWith({ active: true, currentWindow: true });
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('closed'));
    expect(await findTab('?tab=3')).toBeNull();
  });

  it('changes with the active tab or its address, not with a title or a sound, until it is to stop', async () => {
    const heard = { activated: new Set<() => void>(), updated: new Set<(id: number, change: object) => void>() };
    const eventOf = <T,>(set: Set<T>) => ({
      addListener: (one: T) => set.add(one),
      removeListener: (one: T) => set.delete(one),
    });
    Object.assign(fakeBrowser.tabs, { onActivated: eventOf(heard.activated), onUpdated: eventOf(heard.updated) });
    const hear = vi.fn();
    const stop = onTabChange(hear);
    for (const one of heard.updated) one(1, { title: 'x', audible: true });
    expect(hear).not.toHaveBeenCalled();
    for (const one of heard.updated) one(1, { status: 'loading' });
    for (const one of heard.activated) one();
    expect(hear).toHaveBeenCalledTimes(2);
    stop();
    expect([heard.activated.size, heard.updated.size]).toEqual([0, 0]);
  });
});

describe('the state of a page', () => {
  const state = (open: string): PageState => ({ state: 'ready', date: null, list: [], open });
  const seen: (PageState | null | undefined)[] = [];
  function Page({ tab }: { tab: number | null }) {
    seen.push(usePage(tab));
    return null;
  }
  const rest = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms) as unknown as Promise<void>);

  it('is asked of the tab at once and every half second while the panel is seen, and drawn when it differs', async () => {
    vi.useFakeTimers();
    seen.length = 0;
    askTab.mockResolvedValue(state('a'));
    await act(() => render(<Page tab={null} />, root));
    await rest(2000);
    expect([askTab.mock.calls.length, seen.at(-1)]).toEqual([0, undefined]);
    await act(() => render(<Page tab={3} />, root));
    await rest(0);
    expect([askTab.mock.calls.length, askTab.mock.calls[0]?.[0], seen.at(-1)]).toEqual([1, 3, state('a')]);
    const drawn = seen.length;
    await rest(1499);
    expect([askTab.mock.calls.length, seen.length]).toEqual([3, drawn]);
    askTab.mockResolvedValue(state('b'));
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValueOnce('hidden');
    await rest(1);
    expect(askTab).toHaveBeenCalledTimes(3);
    await rest(500);
    expect(seen.at(-1)).toEqual(state('b'));
    render(null, root);
    await rest(2000);
    expect(askTab).toHaveBeenCalledTimes(4);
  });
});

it('what is loaded is shown unless something else is wanted meanwhile', async () => {
  const answers = new Map<string, (value: string) => void>();
  const load = (key: string) => new Promise<string>((resolve) => answers.set(key, resolve));
  function Loaded({ wanted }: { wanted: string }) {
    return <p>{useLoaded(() => load(wanted), wanted) ?? 'none'}</p>;
  }
  await act(() => render(<Loaded wanted="a" />, root));
  await act(() => render(<Loaded wanted="b" />, root));
  await act(async () => answers.get('b')?.('of b'));
  await act(async () => answers.get('a')?.('of a'));
  expect(root.textContent).toBe('of b');
});
