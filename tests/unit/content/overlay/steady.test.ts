// @vitest-environment happy-dom
/** Protects the card from clicks that a page leads to it: by covering it, or by moving it under the pointer. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Steadiness } from '#src/content/overlay/steady';

let end: AbortController;
let card: HTMLElement;
let root: ShadowRoot;
let acted: ReturnType<typeof vi.fn<() => void>>;
let raise: ReturnType<typeof vi.fn<() => void>>;
let steadiness: Steadiness;
/** Tells what the browser has found: whether the card is visible, undefined where it cannot tell. */
let see: (isVisible: boolean | undefined) => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(hear: (entries: object[]) => void) {
        see = (isVisible) => hear([{ isIntersecting: true, isVisible }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  end = new AbortController();
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  card = root.appendChild(document.createElement('div'));
  acted = vi.fn<() => void>();
  card.addEventListener('click', acted);
  raise = vi.fn<() => void>();
  steadiness = new Steadiness(raise);
  steadiness.guard(root, end.signal);
  steadiness.stayAbove(document, () => false, end.signal);
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const click = (detail = 1) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail });
  card.dispatchEvent(event);
  return event;
};
const wait = (ms: number) => void vi.advanceTimersByTime(ms);

it('is steady half a second after the card was shown or moved', async () => {
  steadiness.watch(card);
  wait(499);
  expect(steadiness.isSteady).toBe(false);
  wait(1);
  expect(steadiness.isSteady).toBe(true);
  card.style.maxHeight = '300px';
  await Promise.resolve();
  expect(steadiness.isSteady).toBe(true);
  card.style.top = '40px';
  await vi.waitFor(() => expect(steadiness.isSteady).toBe(false));
});

it('keeps clicks of the pointer, not of the keyboard, from a covered card, and raises it', () => {
  steadiness.watch(card);
  see(false);
  expect(click().defaultPrevented).toBe(true);
  expect(acted).not.toHaveBeenCalled();
  expect(raise).toHaveBeenCalledTimes(1);
  click(0);
  expect(acted).toHaveBeenCalledTimes(1);
  see(true);
  expect(click().defaultPrevented).toBe(false);
  expect(acted).toHaveBeenCalledTimes(2);
  expect(steadiness.isSteady).toBe(false);
  wait(500);
  expect(steadiness.isSteady).toBe(true);
});

it('lets clicks through where the browser cannot tell', () => {
  steadiness.watch(card);
  see(undefined);
  click();
  expect(acted).toHaveBeenCalledTimes(1);
});

it('raises the open card above what the page opens, ten times a second at most', () => {
  const open = (newState: string) => document.body.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
  open('open');
  expect(raise).not.toHaveBeenCalled();
  const unwatch = steadiness.watch(card);
  wait(500);
  open('closed');
  expect(raise).not.toHaveBeenCalled();
  open('open');
  open('open');
  expect(raise).toHaveBeenCalledTimes(1);
  expect(steadiness.isSteady).toBe(false);
  wait(100);
  open('open');
  expect(raise).toHaveBeenCalledTimes(2);
  unwatch();
  wait(100);
  open('open');
  expect(raise).toHaveBeenCalledTimes(2);
});
