// @vitest-environment happy-dom
/** Protects pages after an update: what an earlier instance left is removed, and nothing of the page. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CURSOR_MARK, HOST_MARK } from '#src/content/bridge';
import { sweepHosts, sweepMarks } from '#src/content/reader/leftovers';

let highlights: Map<string, unknown>;
beforeEach(() => {
  highlights = new Map([
    ['sl-n-l', 1],
    ['search', 1],
  ]);
  vi.stubGlobal('CSS', { highlights });
  document.adoptedStyleSheets = [];
});
afterEach(() => vi.unstubAllGlobals());

/** A sheet with these rules: happy-dom drops those of highlights. */
function sheetOf(...rules: string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  Object.defineProperty(sheet, 'cssRules', {
    get() {
      if (rules.length === 0) throw new Error('a sheet of another origin');
      return rules.map((cssText) => ({ cssText }));
    },
  });
  return sheet;
}

it('removes old hosts, not what a page gives the same mark', () => {
  const placed = 'position: fixed !important; z-index: 2147483647 !important';
  document.body.innerHTML = `<div ${HOST_MARK} style="${placed}"></div><sl-layer style="${placed}"></sl-layer>
    <div id=a ${HOST_MARK}></div><div id=b ${HOST_MARK} style="position: fixed"></div>`;
  sweepHosts(document);
  expect([...document.querySelectorAll('div, sl-layer')].map(({ id }) => id)).toEqual(['a', 'b']);
});

it('puts text that marks have split together in the page’s own node', () => {
  document.body.innerHTML = '<p>One <sl-mark>two</sl-mark> three.</p><p><sl-mark>Four <b>five</b></sl-mark></p>';
  const first = document.querySelector('p')?.firstChild as Text;
  sweepMarks(document);
  expect(first.data).toBe('One two three.');
  expect(document.body.innerHTML).toBe('<p>One two three.</p><p>Four <b>five</b></p>');
});

it('drops our sheets with their highlights, and keeps those of the page, of many rules, and that cannot be read', () => {
  const kept = [
    sheetOf('p { color: red }'),
    sheetOf('::highlight(search) { color: red }'),
    sheetOf('p {}', 'a {}', '::highlight(sl-n-l) {}'),
    sheetOf(),
  ];
  const ours = [sheetOf('::highlight(sl-n-l) { color: red }'), sheetOf('p {}', `a:hover { ${CURSOR_MARK}: 1 }`)];
  document.adoptedStyleSheets = [...ours, ...kept];
  sweepMarks(document);
  expect(document.adoptedStyleSheets.map((sheet) => kept.indexOf(sheet))).toEqual([0, 1, 2, 3]);
  expect([...highlights.keys()]).toEqual(['search']);
});
