/** Protects messages of content scripts: only the extension's are heard, and a background that is gone is no error. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hearTab, isAlive, send, tell, thinBrowser } from '#src/shared/protocol/light-browser';

type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => boolean | undefined;

let listeners: Set<Listener>;
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const runtime: { id?: string; sendMessage: typeof sendMessage; onMessage: object } = {
  id: 'ours',
  sendMessage,
  onMessage: {
    addListener: (one: Listener) => listeners.add(one),
    removeListener: (one: Listener) => listeners.delete(one),
  },
};

beforeEach(() => {
  listeners = new Set();
  runtime.id = 'ours';
  sendMessage.mockReset();
  vi.stubGlobal('browser', { runtime });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('hears the extension’s own messages until the end, and answers where there is an answer', () => {
  const end = new AbortController();
  const hear = vi.fn<(message: unknown) => unknown>();
  hearTab(hear, end.signal);
  const [listener] = listeners;
  const deliver = (message: unknown, id: string | undefined) => {
    const answer = vi.fn();
    const isAsync = listener?.(message, id === undefined ? {} : { id }, answer);
    return [isAsync, ...answer.mock.calls.flat()];
  };
  for (const [message, id] of [
    [{ type: 'stop', listed: 0 }, 'other'],
    [{ type: 'stop', listed: 0 }, undefined],
    [null, 'ours'],
    ['stop', 'ours'],
    [{}, 'ours'],
  ] as const)
    expect(deliver(message, id)).toEqual([undefined]);
  expect(hear).not.toHaveBeenCalled();
  expect(deliver({ type: 'stop', listed: 0 }, 'ours')).toEqual([undefined]);
  hear.mockReturnValue({ state: 'ready' });
  expect(deliver({ type: 'ask-page' }, 'ours')).toEqual([true, { state: 'ready' }]);
  end.abort();
  expect(listeners.size).toBe(0);
  hearTab(hear, end.signal);
  expect(listeners.size).toBe(0);
});

it('gives the answer of the background, or null where there is none, in time or at all', async () => {
  sendMessage.mockResolvedValueOnce({ kept: true }).mockResolvedValueOnce(undefined);
  expect([await send({ type: 'words' }), await send({ type: 'words' })]).toEqual([{ kept: true }, null]);
  sendMessage.mockRejectedValueOnce(new Error('gone'));
  expect(await send({ type: 'words' })).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
  sendMessage.mockReturnValueOnce(new Promise(() => {}));
  const late = send({ type: 'words' });
  let isThere = false;
  void late.then(() => {
    isThere = true;
  });
  await vi.advanceTimersByTimeAsync(19_999);
  expect(isThere).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await late).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
  sendMessage.mockRejectedValueOnce(new Error('gone'));
  sendMessage.mockClear();
  await expect(tell({ type: 'undo-off' })).resolves.toBeUndefined();
  expect(sendMessage.mock.calls).toEqual([[{ type: 'undo-off' }]]);
  // Waits for the browser, whose refusal would else be an error that nobody handles.
  sendMessage.mockReturnValueOnce(new Promise(() => {}));
  let isTold = false;
  void tell({ type: 'undo-off' }).then(() => {
    isTold = true;
  });
  await vi.advanceTimersByTimeAsync(1);
  expect(isTold).toBe(false);
});

it('finds the browser’s own object, not an element of the page with its name, and knows when it is gone', () => {
  expect([thinBrowser().runtime, isAlive()]).toEqual([runtime, true]);
  delete runtime.id;
  expect(isAlive()).toBe(false);
  runtime.id = 'ours';
  vi.unstubAllGlobals();
  const own = Object.getOwnPropertyDescriptor(globalThis, 'browser');
  Reflect.deleteProperty(globalThis, 'browser');
  Object.setPrototypeOf(globalThis, Object.create(Object.getPrototypeOf(globalThis), { browser: { value: {} } }));
  vi.stubGlobal('chrome', { runtime });
  expect(thinBrowser().runtime).toBe(runtime);
  vi.stubGlobal('chrome', {});
  expect(isAlive()).toBe(false);
  expect(thinBrowser).toThrow('not in an extension');
  Object.setPrototypeOf(globalThis, Object.getPrototypeOf(Object.getPrototypeOf(globalThis)));
  if (own) Object.defineProperty(globalThis, 'browser', own);
});
