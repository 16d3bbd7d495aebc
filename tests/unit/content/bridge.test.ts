// @vitest-environment happy-dom
/** Protects what counts as ours in a page: our host and that of an earlier version, and one reader at a time. */
import { expect, it } from 'vitest';
import { type Bridge, findBridge, HOST_MARK, isHost, placeBridge, takePlace } from '#src/content/bridge';

it.each([
  [`<div ${HOST_MARK}></div>`, true],
  ['<sl-layer></sl-layer>', true],
  ['<div></div>', false],
  ['<div data-layer></div>', false],
  [`<p ${HOST_MARK}></p>`, false],
  [`<section ${HOST_MARK}></section>`, false],
])('%s: %s', (html, ours) => {
  document.body.innerHTML = html;
  expect(isHost(document.body.firstElementChild as Element)).toBe(ours);
});

it('a tab has one reader until that ends, and its bridge until the bridge ends', () => {
  const [first, second, session] = [new AbortController(), new AbortController(), new AbortController()];
  const bridge = { signal: session.signal } as Bridge;
  placeBridge(bridge, first.signal);
  expect(findBridge()).toBeNull();
  expect([takePlace(first.signal), takePlace(second.signal)]).toEqual([true, false]);
  placeBridge(bridge, second.signal);
  expect(findBridge()).toBeNull();
  placeBridge(bridge, first.signal);
  expect(findBridge()).toBe(bridge);
  session.abort();
  expect(findBridge()).toBeNull();
  first.abort();
  expect(takePlace(second.signal)).toBe(true);
  second.abort();
  // An element of the page with our name is a property of the global object, too, but not its own.
  const inherited = { signal: new AbortController().signal, bridge };
  Object.defineProperty(Object.prototype, '__sourcelight', { configurable: true, value: inherited });
  expect(findBridge()).toBeNull();
  delete (Object.prototype as { __sourcelight?: unknown }).__sourcelight;
});
