// @vitest-environment happy-dom
/** Protects Escape: only the user's key closes the topmost part, and the page does not see that key. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createListeners } from '#src/content/overlay/listeners';
import { hearEarly } from '#src/content/reader/early-events';

let end: AbortController;
const close = vi.fn();
let topmost: (() => void) | null;
let listen: (page: Document) => void;

beforeEach(() => {
  end = new AbortController();
  topmost = close;
  const parts = {
    bridge: { early: hearEarly(window, end.signal), signal: end.signal, settings: { hoverPreview: false } },
    state: { open: null, preview: null },
    marks: { at: () => null },
    cursor: { show: () => undefined },
    onNear: () => undefined,
    card: { openCard: () => undefined, closeCard: () => undefined },
    isOurs: () => false,
    preview: () => undefined,
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
