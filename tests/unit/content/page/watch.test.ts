// @vitest-environment happy-dom
/** Protects what a page is read again for: new text, and elements that were hidden; and that other attributes are not heard. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Watcher, watchPage } from '#src/content/reader/watch';

let end: AbortController;
let watcher: Watcher;
let shown: Set<Element>;
const onChange = vi.fn();
/** Longer than the wait for a quiet page and the time between two looks together, in ms. */
const SOON = 700;
const changes = async (): Promise<number> => {
  onChange.mockClear();
  // The observer is told in a task of its own.
  await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(SOON);
  return onChange.mock.calls.length;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  document.body.innerHTML = '<p>One.</p><p hidden>Two.</p>';
  end = new AbortController();
  shown = new Set();
  watcher = watchPage(window, onChange, () => (element) => shown.has(element), end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const last = () => document.body.lastElementChild as HTMLElement;

it('hears of text, and not of attributes', async () => {
  watcher.watch([document], false);
  last().hidden = false;
  last().dataset.step = '1';
  expect(await changes()).toBe(0);
  document.body.append('Three.');
  expect(await changes()).toBe(1);
});

it('looks at the hidden elements that it is to expect', async () => {
  watcher.watch([document], false);
  watcher.expect([last()], []);
  expect(await changes()).toBe(0);
  shown.add(last());
  expect(await changes()).toBeGreaterThan(0);
});

it('asks for the attribute "hidden" alone, once, where more is hidden than is looked at', () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  for (const withHidden of [false, false, true, true, false]) watcher.watch([document], withHidden);
  expect(observe.mock.calls.map(([, options]) => options?.attributeFilter)).toEqual([undefined, ['hidden']]);
});
