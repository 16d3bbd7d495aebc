// @vitest-environment happy-dom
/** Protects where a mark is and which box is on top: a click must open what it hits, and nothing else. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CURSOR_MARK } from '#src/content/bridge';
import { createBoxes } from '#src/content/marks/boxes';
import { createCursor } from '#src/content/marks/cursor';
import { isWithin, lineRects } from '#src/content/marks/painter';
import { watchPaper } from '#src/content/marks/print';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = '<p>One <b>two</b> <i>three</i></p>';
});
afterEach(() => end.abort());

const RECT = { left: 10, right: 20, top: 30, bottom: 40 } as DOMRect;
it.each([
  [9, 30, true],
  [8.9, 30, false],
  [21, 30, true],
  [21.1, 30, false],
  [15, 29.9, false],
  [15, 43, true],
  [15, 43.1, false],
])('a line has the point %s, %s: %s', (x, y, isIn) => expect(isWithin(RECT, x, y)).toBe(isIn));

it('the lines of ranges are those with an area, in order', () => {
  const rangeOf = (...sizes: [number, number][]) => {
    const range = document.createRange();
    range.getClientRects = () => sizes.map(([width, height]) => ({ width, height })) as never;
    return range;
  };
  const ranges = [rangeOf([1, 1], [0, 1], [1, 0]), rangeOf([0.5, 2])];
  expect(lineRects(ranges)).toEqual([
    { width: 1, height: 1 },
    { width: 0.5, height: 2 },
  ]);
});

describe('the cursor', () => {
  const element = (name: string) => document.querySelector(name);
  const sheets = () => document.adoptedStyleSheets.length;
  it('has one sheet, of the element under the pointer, beside those of the page', () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    const cursor = createCursor(end.signal);
    cursor.show(element('b'));
    const [, sheet] = document.adoptedStyleSheets;
    expect(sheet?.cssRules[0]?.cssText).toMatch(new RegExp(`^b:hover.*cursor: ?pointer ?!important.*${CURSOR_MARK}`));
    cursor.show(element('b'));
    expect(document.adoptedStyleSheets[1]).toBe(sheet);
    cursor.show(element('i'));
    expect(document.adoptedStyleSheets[1]).not.toBe(sheet);
    expect(sheets()).toBe(2);
    document.adoptedStyleSheets = [own];
    cursor.show(element('i'));
    expect(sheets()).toBe(2);
    cursor.show(null);
    expect([...document.adoptedStyleSheets]).toEqual([own]);
    cursor.show(element('b'));
    end.abort();
    expect([...document.adoptedStyleSheets]).toEqual([own]);
    cursor.show(element('b'));
    expect([...document.adoptedStyleSheets]).toEqual([own]);
  });

  it('moves from root to root, and has none outside a document', () => {
    document.adoptedStyleSheets = [];
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [];
    const inner = root.appendChild(document.createElement('b'));
    const cursor = createCursor(end.signal);
    cursor.show(element('b'));
    cursor.show(inner);
    expect([sheets(), root.adoptedStyleSheets.length]).toEqual([0, 1]);
    cursor.show(document.createElement('b'));
    expect([sheets(), root.adoptedStyleSheets.length]).toEqual([0, 0]);
  });
});

it('tells of paper once, and only where the browser says so', () => {
  const medium = Object.assign(new EventTarget(), { matches: false });
  const onChange = vi.fn();
  const view = Object.assign(new EventTarget(), { matchMedia: () => medium });
  watchPaper(view as unknown as Window, onChange, end.signal);
  const send = (type: string, isTrusted = true, target: EventTarget = view) =>
    target.dispatchEvent(Object.defineProperty(new Event(type), 'isTrusted', { value: isTrusted }));
  send('beforeprint', false);
  expect(onChange).not.toHaveBeenCalled();
  send('beforeprint');
  send('beforeprint');
  expect(onChange.mock.calls).toEqual([[true]]);
  medium.matches = true;
  send('change', true, medium);
  send('afterprint');
  expect(onChange).toHaveBeenCalledTimes(1);
  medium.matches = false;
  send('change', true, medium);
  expect(onChange.mock.calls).toEqual([[true], [false]]);
  end.abort();
  send('beforeprint');
  expect(onChange).toHaveBeenCalledTimes(2);
});

describe('boxes', () => {
  const order: string[] = [];
  const box = (id: string, isOpen = false) => {
    const element = document.body.appendChild(document.createElement('div'));
    const input = element.appendChild(document.createElement('input'));
    const matches = () => isOpen;
    const hidePopover = () => {
      isOpen = false;
      input.blur();
      order.push(`-${id}`);
    };
    const showPopover = () => {
      isOpen = true;
      order.push(id);
    };
    return Object.assign(element, { input, matches, hidePopover, showPopover });
  };
  beforeEach(() => order.splice(0));

  it('are shown again in their order, as long as they are pinned and in the page', () => {
    const boxes = createBoxes();
    const [a, b, c] = [box('a'), box('b', true), box('c')] as const;
    boxes.pin(a);
    const unpin = boxes.pin(b);
    boxes.pin(c);
    expect(order.splice(0)).toEqual(['a', '-b', 'b', 'c']);
    b.input.focus();
    const focused = vi.spyOn(b.input, 'focus');
    unpin();
    c.remove();
    boxes.reshow();
    expect(order).toEqual(['-a', 'a']);
    expect(focused).not.toHaveBeenCalled();
  });

  it('keep the focus that was in them', () => {
    const boxes = createBoxes();
    const one = box('a');
    boxes.pin(one);
    one.input.focus();
    boxes.reshow();
    expect([document.activeElement, order]).toEqual([one.input, ['a', '-a', 'a']]);
  });

  it('are left as they are by a browser without the top layer', () => {
    const element = document.body.appendChild(document.createElement('div'));
    Object.assign(element, { showPopover: undefined });
    expect(() => createBoxes().pin(element)).not.toThrow();
  });
});
