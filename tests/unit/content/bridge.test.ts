// @vitest-environment happy-dom
/** Protects what counts as ours in a page: our host and that of an earlier version, nothing of the page's. */
import { expect, it } from 'vitest';
import { HOST_MARK, isHost } from '#src/content/bridge';

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
