// @vitest-environment happy-dom
/** Protects Escape: only the user's key closes the topmost part, and the page does not see that key. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createListeners } from '#src/content/overlay/listeners';
import { hearEarly } from '#src/content/reader/early-events';

let end: AbortController;
const close = vi.fn();
let topmost: (() => void) | null;

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
  createListeners(parts as never)(document);
});
afterEach(() => end.abort());

/** @param isTrusted as the browser would set it; a page can only make events in which it is false. */
function press(key: string, isTrusted: boolean): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
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
