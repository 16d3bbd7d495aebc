// @vitest-environment happy-dom
/** Protects what a page is read again for: new text, and elements that were hidden; and that other attributes are not heard. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOST_MARK } from '#src/content/bridge';
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
  document.title = 'A story';
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

it('hears of what states text or facts, and not of what cannot', async () => {
  document.body.innerHTML = '<p>One.</p><style>p { color: red }</style><div></div>';
  watcher.watch([document], true);
  const [p, style, empty] = document.body.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
  const make = (name: string, type?: string) =>
    Object.assign(document.createElement(name), type === undefined ? {} : { type });
  const host = make('div');
  host.toggleAttribute(HOST_MARK);
  const cases: [string, number, () => void][] = [
    ['words that change in their place', 1, () => ((p.firstChild as Text).data = 'Two.')],
    ['words that are taken out', 1, () => p.firstChild?.remove()],
    ['white space', 0, () => p.append(' ')],
    ...['script', 'style', 'link', 'meta', 'img', 'noscript'].map((name): [string, number, () => void] => [
      `a new ${name}`,
      0,
      () => p.append(make(name)),
    ]),
    ['a drawing', 0, () => p.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))],
    ['an element whose name begins so', 1, () => p.append(make('img-text'))],
    ['an element whose name ends so', 1, () => p.append(make('x-img'))],
    ['our own element', 0, () => p.append(host)],
    ['a paragraph', 1, () => empty.append(make('p'))],
    ['a rule', 0, () => style.append('q { color: red }')],
    ['hiding what has text', 1, () => (empty.hidden = true)],
    ['hiding what has none', 0, () => (empty.querySelector('p') as HTMLElement).toggleAttribute('hidden')],
    ['a meta element of the head', 1, () => document.head.append(make('meta'))],
    ['linked data', 1, () => document.head.append(make('script', 'application/ld+json'))],
    ['another script of the head', 0, () => document.head.append(make('script', 'module'))],
    ['a counting title', 0, () => (document.title = '(1) A story')],
  ];
  for (const [what, times, change] of cases) {
    change();
    expect([what, await changes()]).toEqual([what, times]);
  }
});

it('hears of a title that comes late, once', async () => {
  document.head.innerHTML = '';
  end.abort();
  end = new AbortController();
  watcher = watchPage(window, onChange, () => () => false, end.signal);
  watcher.watch([document], false);
  document.title = 'A story';
  expect(await changes()).toBe(1);
  document.title = '(1) A story';
  expect(await changes()).toBe(0);
});

it('hears of no work of our own, of events after which the text may differ, and of nothing after the end', async () => {
  watcher.watch([document], false);
  watcher.quietly(() => document.body.append('Ours.'));
  expect(await changes()).toBe(0);
  document.body.append('Theirs.');
  watcher.quietly(() => document.body.append('Ours.'));
  expect(await changes()).toBe(1);
  const { body } = document;
  const frame = body.appendChild(document.createElement('i'));
  // Of another namespace, since happy-dom would load the page of a real one.
  const inner = body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'iframe'));
  const cases: [string, number, () => void][] = [
    ['popstate', 1, () => window.dispatchEvent(new Event('popstate'))],
    ['the page has loaded', 1, () => window.dispatchEvent(new Event('load'))],
    ['load of a frame', 1, () => inner.dispatchEvent(new Event('load'))],
    ['load of an image', 0, () => frame.dispatchEvent(new Event('load'))],
    ['toggle', 1, () => frame.dispatchEvent(new Event('toggle'))],
    ['back from the cache', 1, () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))],
    ['first shown', 0, () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))],
  ];
  await changes();
  for (const [what, times, change] of cases) {
    change();
    expect([what, await changes()]).toEqual([what, times]);
  }
  end.abort();
  watcher.watch([document.body as never], false);
  body.append('Late.');
  window.dispatchEvent(new Event('popstate'));
  expect(await changes()).toBe(0);
});

it('looks at elements that may get a shadow root, and no longer where there is nothing to look at', async () => {
  watcher.expect([], [last()]);
  expect(await changes()).toBe(0);
  watcher.expect([document.body], [last()]); // one of each
  last().attachShadow({ mode: 'open' });
  expect(await changes()).toBeGreaterThan(0);
  watcher.expect([], []);
  await changes();
  expect(vi.getTimerCount()).toBe(0);
});

it('looks at nothing while the tab is in the background, and ends its looks with its signal', async () => {
  shown.add(last());
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  watcher.expect([last()], []);
  expect(await changes()).toBe(0);
  visibility.mockReturnValue('visible');
  expect(await changes()).toBeGreaterThan(0);
  end.abort();
  expect(vi.getTimerCount()).toBe(0);
  watcher.expect([last()], []);
  expect(vi.getTimerCount()).toBe(0);
});
