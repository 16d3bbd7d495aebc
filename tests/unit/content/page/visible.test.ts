// @vitest-environment happy-dom
/** Protects what counts as visible: hidden text must not be read, and what only a fade covers must not be shown as read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSight } from '#src/content/dom/visible';

/** What a browser would say of the layout of an element. */
interface Layout {
  isVisible?: boolean;
  width?: number | undefined;
  height?: number;
  clientHeight?: number;
  scrollHeight?: number;
  top?: number;
  bottom?: number;
  style?: Record<string, string>;
}
const styles = new Map<Element, Record<string, string>>();

/** Gives an element a layout that happy-dom does not compute. */
function lay(element: Element, layout: Layout): Element {
  const { isVisible = true, height = 20, clientHeight = 20, scrollHeight = 20, top = 0, bottom = 20 } = layout;
  const values = {
    offsetWidth: 'width' in layout ? layout.width : 100,
    offsetHeight: height,
    clientHeight,
    scrollHeight,
  };
  for (const [name, value] of Object.entries(values)) Object.defineProperty(element, name, { value });
  Object.assign(element, { checkVisibility: () => isVisible, getBoundingClientRect: () => ({ top, bottom }) });
  styles.set(element, layout.style ?? {});
  return element;
}
const make = (layout: Layout, parent: Element = document.body) =>
  lay(parent.appendChild(document.createElement('div')), layout);

beforeEach(() => {
  document.body.replaceChildren();
  styles.clear();
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    (one) => (styles.get(one) ?? {}) as unknown as CSSStyleDeclaration,
  );
});
afterEach(() => void vi.restoreAllMocks());

describe('an element is seen', () => {
  it.each<[string, Layout, boolean]>([
    ['of any size', {}, true],
    ['not as the browser says', { isVisible: false, style: { display: 'none' } }, false],
    ['which shows its children without a box', { isVisible: false, style: { display: 'contents' } }, true],
    ['3 px wide', { width: 3, height: 0 }, true],
    ['3 px high', { width: 0, height: 3 }, true],
    ['not of 2 px', { width: 2, height: 2 }, false],
    ['that is no HTML', { width: undefined, height: 0 }, true],
  ])('%s', (_name, layout, isSeen) => expect(createSight().isSeen(make(layout))).toBe(isSeen));

  it('without a size, where its children show beyond it', () => {
    const seen = (overflow: string, isEmpty = false) => {
      const element = make({ width: 0, height: 0, style: { overflow } });
      if (!isEmpty) make({}, element);
      return createSight().isSeen(element);
    };
    expect([seen('visible'), seen('hidden'), seen('visible', true)]).toEqual([true, false, false]);
  });
});

it.each<[Record<string, string>, object]>([
  [
    { display: 'block', whiteSpace: 'pre-wrap', fontSize: '16.5px' },
    { isBlock: true, keepsLines: true, fontSize: 16.5 },
  ],
  [
    { display: 'list-item', whiteSpace: 'break-spaces' },
    { isBlock: true, keepsLines: true, fontSize: 0 },
  ],
  [
    { display: 'flow-root', whiteSpace: 'normal' },
    { isBlock: true, isInline: false, keepsLines: false },
  ],
  [
    { display: 'inline-block', whiteSpace: 'nowrap' },
    { isBlock: false, isInline: true, keepsLines: false },
  ],
  [{ display: '' }, { isBlock: false, isInline: false, keepsLines: false, fontSize: 0 }],
])('the style %o gives %o', (style, expected) => {
  const [element, sight] = [make({ style }), createSight()];
  const { isBlock, isInline, keepsLines, fontSize } = sight;
  const found = { isBlock, isInline, keepsLines, fontSize };
  expect(Object.fromEntries(Object.entries(found).map(([name, ask]) => [name, ask(element)]))).toMatchObject(expected);
});

it.each([
  [{ display: 'inline-block', marginInlineEnd: '3.1px', fontSize: '20px' }, true],
  [{ display: 'inline-flex', marginInlineStart: '3.1px', marginInlineEnd: '0px', fontSize: '20px' }, true],
  [{ display: 'inline-block', marginInlineEnd: '3px', fontSize: '20px' }, false],
  [{ display: 'inline', marginInlineEnd: '9px', fontSize: '20px' }, false],
  [{ display: 'block', marginInlineEnd: '9px', fontSize: '20px' }, false],
  [{ display: 'inline-block', fontSize: '20px' }, false],
  [{ display: 'inline-block', marginInlineEnd: '1px' }, true],
])('words with the style %o are apart: %s', (style, isApart) => {
  expect(createSight().isApart(make({ style }))).toBe(isApart);
});

describe('a block is cut off', () => {
  const clipping = (more: Layout = {}): Layout => ({
    clientHeight: 100,
    scrollHeight: 141,
    bottom: 100,
    style: { overflowY: 'hidden' },
    ...more,
  });
  const isCut = (box: Layout, top: number) => createSight().isCutOff(make({ top }, make({}, make(box))));
  it.each<[string, Layout, number, boolean]>([
    ['below the edge of a box that clips', clipping(), 100, true],
    ['at it, within a pixel', clipping(), 99, true],
    ['not above', clipping(), 98.9, false],
    ['by overflow: clip', clipping({ style: { overflowY: 'clip' } }), 100, true],
    ['not where it scrolls', clipping({ style: { overflowY: 'auto' } }), 100, false],
    ['not by a box that hides 40 px', clipping({ scrollHeight: 140 }), 100, false],
    ['by a box without height', clipping({ clientHeight: 0, scrollHeight: 1, bottom: 0 }), 0, true],
    ['not by one without height and contents', clipping({ clientHeight: 0, scrollHeight: 0, bottom: 0 }), 0, false],
  ])('%s', (_name, box, top, isOne) => expect(isCut(box, top)).toBe(isOne));

  it('by the highest edge around it, but never by itself or by the page', () => {
    const outer = make(clipping({ bottom: 50 }));
    const inner = make(clipping(), outer);
    const sight = createSight();
    const cut = (top: number) => sight.isCutOff(make({ top }, inner));
    expect([cut(50), cut(48), sight.isCutOff(inner)]).toEqual([true, false, false]);
    expect(createSight().isCutOff(make(clipping({ top: 200 })))).toBe(false);
    lay(document.body, clipping());
    expect(createSight().isCutOff(make({ top: 200 }))).toBe(false);
  });

  it('by edges that are asked for once a scan', () => {
    const box = make(clipping());
    const sight = createSight();
    sight.isCutOff(make({ top: 0 }, box));
    const edge = vi.spyOn(box, 'getBoundingClientRect');
    expect(sight.isCutOff(make({ top: 100 }, box))).toBe(true);
    expect(edge).not.toHaveBeenCalled();
  });
});
