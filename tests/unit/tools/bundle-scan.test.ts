/** Protects the scan of the built bundles: it must find what it is for, and nothing else. */
import { expect, test } from 'vitest';
import { findings } from '../../../tools/scripts/scan-bundles.mjs';

const seen = (file: string, text: string): string[] =>
  (findings(file, text) as { what: string }[]).map(({ what }) => what);

test.each([
  ['fetch', 'await fetch("https://example.org/?"+location.href)'],
  ['fetch', 'window.fetch(u)'],
  ['XMLHttpRequest', 'new XMLHttpRequest'],
  ['WebSocket', 'new WebSocket(u)'],
  ['sendBeacon', 'navigator.sendBeacon(u,d)'],
  ['eval', 'eval(x)'],
  ['Function', 'new Function("return 1")()'],
  ['innerHTML', 'e.innerHTML=x'],
  ['Image', '(new Image).src=u'],
  ['event of the framework', 'e("wxt:content-script-started")'],
  ['page with an outside address', '<script src="https://example.org/a.js">'],
])('%s is found in %s', (what, text) => {
  expect(seen('reader.js', text)).toContain(what);
});

test('longer names and comments on them are no findings', () => {
  expect(seen('background.js', 'prefetch(x); myeval(y); a.evaluate(z); isFunction(q)')).toEqual([]);
});

test('an allowed word is allowed only where its reason holds', () => {
  expect(seen('background.js', 'fetch(browser.runtime.getURL("claims/index.bin"))')).toEqual([]);
  expect(seen('reader.js', 'fetch(browser.runtime.getURL("claims/index.bin"))')).toEqual(['fetch']);
  expect(seen('background.js', 'fetch("https://example.org")')).toEqual(['fetch']);
  expect(seen('chunks/a.js', 'fetch(browser.runtime.getURL(`_locales/`+e))')).toEqual([]);
  expect(seen('chunks/a.js', 'fetch(`https://example.org/_locales/`+e)')).toEqual(['fetch']);
  expect(seen('reader.js', 'fetch(browser.runtime.getURL(`_locales/`+e))')).toEqual(['fetch']);
});
