/** Protects tabs from our scripts, and panels from what a page's process answers. */
import { beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import {
  askPage,
  injectViews,
  liveTabs,
  showOffMessage,
  startOverlay,
  startReader,
  tellTab,
} from '#src/shared/protocol/tabs';

const executeScript = vi.fn<(injection: { target: object; files: string[] }) => Promise<unknown>>();
const sendMessage = vi.fn<() => Promise<unknown>>();
beforeEach(() => {
  executeScript.mockResolvedValue([]);
  Object.assign(browser, { scripting: { executeScript } });
  browser.tabs.sendMessage = sendMessage as never;
});

it('starts scripts in the frame that is asked for, and the overlay once for requests at the same time', async () => {
  let done = () => {};
  executeScript.mockReturnValueOnce(
    new Promise<void>((resolve) => {
      done = resolve;
    }),
  );
  const both = [startOverlay(1, 2), startOverlay(1, 2)];
  const other = startOverlay(1, 3);
  done();
  expect(await Promise.all([...both, other])).toEqual([true, true, true]);
  expect(executeScript.mock.calls.map(([{ target }]) => target)).toEqual([
    { tabId: 1, frameIds: [2] },
    { tabId: 1, frameIds: [3] },
  ]);
  await startOverlay(1, 2);
  expect(executeScript).toHaveBeenCalledTimes(3);
  executeScript.mockRejectedValue(new Error('a page of the browser'));
  expect([await startReader(4), await injectViews(4, 5), await startOverlay(1, 2), await showOffMessage(4)]).toEqual(
    Array(4).fill(false),
  );
  expect(executeScript.mock.calls.slice(-4).map(([one]) => [one.target, one.files])).toEqual([
    [{ tabId: 4, frameIds: [0] }, ['/reader.js']],
    [{ tabId: 4, frameIds: [5] }, ['/views.js']],
    [{ tabId: 1, frameIds: [2] }, ['/overlay.js']],
    [{ tabId: 4, frameIds: [0] }, ['/off-message.js']],
  ]);
});

it('takes only a valid state from a page, and a tab without a reader is no error', async () => {
  sendMessage.mockResolvedValueOnce({ state: 'ready', date: null, list: [] });
  expect(await askPage(1)).toEqual({ state: 'ready', date: null, list: [] });
  sendMessage.mockResolvedValueOnce({ state: 'owned', date: null, list: [] }).mockResolvedValueOnce(undefined);
  expect([await askPage(1), await askPage(1)]).toEqual([null, null]);
  sendMessage.mockRejectedValueOnce(new Error('no receiver'));
  expect(await tellTab(1, { type: 'stop', listed: 0 })).toBeUndefined();
});

const ENTRY = { key: 'k', claim: 'c', claimText: 'C', standing: 'denied', act: 'asserts', words: 'w', marked: true };
const STATE = { state: 'ready', date: null, list: [ENTRY] };
it.each<[string, string, unknown[], unknown[]]>([
  ['state', 'state', ['scanning', 'ready', 'not-an-article', 'other-language', 'failed'], ['', 'off', null]],
  ['date', 'date', ['2025-02-10', null], ['2025-02', 'today', undefined]],
  ['claim of the open card', 'open', ['call', 'a/b', undefined, 'x'.repeat(201)], ['', 'x'.repeat(202), null]],
  ['list of hidden claims', 'muted', [undefined, [], [{ claim: 'c', text: 'C' }]], [[{ claim: '', text: 'C' }], [{}]]],
  [
    'act of an entry',
    'list',
    ['asserts', 'denies', 'declines', 'asks'].map((act) => [{ ...ENTRY, act }]),
    [[{ ...ENTRY, act: 'reports' }]],
  ],
  ['mark of an entry', 'list', [[{ ...ENTRY, marked: false, pack: 'Mine' }], []], [[{ ...ENTRY, marked: 1 }], null]],
  ['standing of an entry', 'list', [[{ ...ENTRY, standing: 'neither' }]], [[{ ...ENTRY, standing: 'true' }]]],
])('takes from a page only a %s of the known kind', async (_name, field, taken, refused) => {
  const ask = (value: unknown) => {
    sendMessage.mockResolvedValueOnce({ ...STATE, [field]: value });
    return askPage(1);
  };
  for (const value of taken) expect(await ask(value)).toMatchObject({ [field]: value });
  for (const value of refused) expect(await ask(value)).toBeNull();
});

it('leaves out tabs whose document is not loaded', async () => {
  browser.tabs.query = (async () => [{ id: 1 }, { id: 2, discarded: true }, {}]) as never;
  expect(await liveTabs()).toEqual([{ id: 1 }]);
});
