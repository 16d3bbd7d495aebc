// @vitest-environment happy-dom
/** Protects keys and pointer: only the user's count, each once, and the page does not see an Escape that closes something. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createListeners } from '#src/content/overlay/listeners';
import { hearEarly } from '#src/content/reader/early-events';

let end: AbortController;
const close = vi.fn();
const [show, onNear, openCard, preview] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
/** What is open; the mark under the pointer. */
let state: { open: { key: string } | null; preview: { key: string } | null };
let at: string | null;
let topmost: (() => void) | null;
let listen: (page: Document) => void;

beforeEach(() => {
  end = new AbortController();
  topmost = close;
  vi.clearAllMocks();
  state = { open: null, preview: null };
  at = null;
  const parts = {
    bridge: { early: hearEarly(window, end.signal), signal: end.signal, settings: { hoverPreview: true } },
    state,
    marks: { at: () => at },
    cursor: { show },
    onNear,
    card: { openCard, closeCard: () => undefined },
    isOurs: () => false,
    preview,
    topmost: () => topmost,
  };
  listen = createListeners(parts as never);
  listen(document);
});
afterEach(() => end.abort());

/** @param isTrusted as the browser would set it; a page can only make events in which it is false. */
function press(key: string, isTrusted: boolean, page = document): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  page.body.dispatchEvent(event);
  return event;
}

it('closes the topmost part, for the user alone', () => {
  const page = vi.fn();
  document.body.addEventListener('keydown', page, { signal: end.signal });
  expect(press('Escape', false).defaultPrevented).toBe(false);
  expect(close).not.toHaveBeenCalled();
  expect(press('Escape', true).defaultPrevented).toBe(true);
  expect(close).toHaveBeenCalledTimes(1);
  expect(page).toHaveBeenCalledTimes(1);
});

it('leaves the page its keys: others, and Escape where nothing of ours is open', () => {
  expect(press('a', true).defaultPrevented).toBe(false);
  topmost = null;
  expect(press('Escape', true).defaultPrevented).toBe(false);
  expect(close).not.toHaveBeenCalled();
});

it('hears the keys of a frame with a mark once, and no more after the end', () => {
  const frame = document.implementation.createHTMLDocument();
  listen(frame);
  listen(frame);
  expect(press('Escape', true, frame).defaultPrevented).toBe(true);
  expect(close).toHaveBeenCalledTimes(1);
  end.abort();
  expect([press('Escape', true, frame), press('Escape', true)].map((one) => one.defaultPrevented)).toEqual([
    false,
    false,
  ]);
  expect(close).toHaveBeenCalledTimes(1);
});

/** An event of the user on the page. */
const send = (event: Event) => document.body.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: true }));
const pointer = (type: string, more: object = {}) =>
  new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse', ...more });

it('opens the card of a mark once, although the document was given twice', () => {
  listen(document);
  at = '1';
  send(pointer('click', { button: 0 }));
  expect(openCard.mock.calls).toEqual([['1']]);
});

it('shows the cursor over a mark, and has the views loaded there alone', () => {
  vi.useFakeTimers();
  at = '1';
  send(pointer('pointermove', { clientX: 1 }));
  vi.advanceTimersByTime(50);
  expect([show.mock.calls, onNear.mock.calls.length]).toEqual([[[document.body]], 1]);
  at = null;
  send(pointer('pointermove', { clientX: 2 }));
  vi.advanceTimersByTime(50);
  expect([show.mock.lastCall, onNear.mock.calls.length]).toEqual([[null], 1]);
  vi.useRealTimers();
});

it('previews the mark on which the pointer rests, and ends the preview of one that it has left', () => {
  vi.useFakeTimers();
  at = '1';
  send(pointer('pointermove', { clientX: 1 }));
  vi.advanceTimersByTime(500);
  state.preview = { key: '1' };
  send(pointer('pointermove', { clientX: 2 }));
  vi.advanceTimersByTime(500);
  expect(preview.mock.calls).toEqual([['1']]);
  at = null;
  send(pointer('pointermove', { clientX: 3 }));
  vi.advanceTimersByTime(500);
  expect(preview.mock.calls).toEqual([['1'], [null]]);
  state = Object.assign(state, { open: { key: '1' }, preview: null });
  at = '1';
  send(pointer('pointermove', { clientX: 4 }));
  vi.advanceTimersByTime(5_000);
  expect(preview).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
