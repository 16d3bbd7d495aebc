// @vitest-environment happy-dom
/** Protects copying and the focus: the page can neither fill nor forbid what is copied, and gets its focus back. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyText } from '#src/content/card/clipboard';
import { createFocusKeeper } from '#src/content/overlay/focus';
import type { EarlyEvents } from '#src/content/reader/early-events';

let root: ShadowRoot;
let button: HTMLButtonElement;
let listeners: Map<(event: Event) => void, AbortSignal>;
let execCommand: ReturnType<typeof vi.fn>;
const early = {
  on: (_type: string, listener: (event: Event) => void, signal: AbortSignal) => listeners.set(listener, signal),
} as unknown as EarlyEvents;
const isHeard = () => [...listeners.values()].some((signal) => !signal.aborted);

beforeEach(() => {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  button = root.appendChild(document.createElement('button'));
  listeners = new Map();
  execCommand = vi.fn();
  Object.assign(document, { execCommand });
});
afterEach(() => vi.unstubAllGlobals());

const noClipboard = () =>
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('denied')) } });
/** A copy event as the browser sends it, or as a page makes it. */
function copyEvent(isTrusted: boolean, hasData = true) {
  const setData = vi.fn();
  const stop = vi.fn();
  const prevent = vi.fn();
  const event = {
    isTrusted,
    clipboardData: hasData ? { setData } : null,
    preventDefault: prevent,
    stopImmediatePropagation: stop,
  };
  return { event: event as unknown as Event, setData, stop, prevent };
}
const copies = (...events: Event[]) =>
  execCommand.mockImplementation(() => {
    for (const event of events) for (const listener of listeners.keys()) listener(event);
    return true;
  });

it('copies with the browser’s own clipboard where that works', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect([await copyText('words', root, early), writeText.mock.calls, execCommand.mock.calls.length]).toEqual([
    true,
    [['words']],
    0,
  ]);
});

it('else sets the data itself, last, and leaves nothing behind', async () => {
  noClipboard();
  button.focus();
  const { event, setData, stop, prevent } = copyEvent(true);
  copies(event);
  expect(await copyText('words', root, early)).toBe(true);
  expect([setData.mock.calls, stop.mock.calls.length, prevent.mock.calls.length]).toEqual([
    [['text/plain', 'words']],
    1,
    1,
  ]);
  expect([root.querySelector('textarea'), root.activeElement, isHeard()]).toEqual([null, button, false]);
});

it.each<[string, () => void]>([
  ['only the page has sent an event', () => copies(copyEvent(false).event)],
  ['the event has no data', () => copies(copyEvent(true, false).event)],
  ['no event came', () => copies()],
  ['the browser refuses', () => execCommand.mockReturnValue(false)],
  [
    'the browser throws',
    () =>
      execCommand.mockImplementation(() => {
        throw new Error('no');
      }),
  ],
])('says that nothing was copied where %s', async (_why, prepare) => {
  noClipboard();
  prepare();
  expect(await copyText('words', root, early)).toBe(false);
  expect([root.querySelector('textarea'), isHeard()]).toEqual([null, false]);
});

it('gives the focus back to where it was, unless the user has moved it or the element is gone', () => {
  const field = document.body.appendChild(document.createElement('input'));
  const keeper = createFocusKeeper(root);
  const active = () => root.activeElement ?? document.activeElement;
  field.focus();
  keeper.remember();
  button.focus();
  keeper.giveBack();
  expect(document.activeElement).toBe(field);
  keeper.remember();
  const other = document.body.appendChild(document.createElement('input'));
  other.focus();
  keeper.giveBack();
  expect(document.activeElement).toBe(other);
  keeper.remember();
  button.focus();
  other.remove();
  keeper.giveBack();
  expect(active()).toBe(document.body);
  keeper.remember();
  button.focus();
  keeper.giveBack();
  expect(active()).toBe(document.body);
});
