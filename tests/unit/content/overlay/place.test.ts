// @vitest-environment happy-dom
/** Protects where the card is: beside its sentence, in the viewport, and what a bottom sheet covers. The library is given here. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Anchor } from '#src/content/marks/anchor';
import { keepPlaced } from '#src/content/views/place';

interface Options {
  strategy: string;
  placement: string;
  middleware: { name: string; options?: unknown; fn?(state: object): Promise<object> }[];
}
interface Size {
  apply(room: { availableHeight: number }): void;
  padding: number;
}
interface Reference {
  getBoundingClientRect(): DOMRect;
  contextElement: Element;
}
const computePosition = vi.hoisted(() => vi.fn());
const detectOverflow = vi.hoisted(() => vi.fn());
const autoUpdate = vi.hoisted(() => vi.fn());
const named = vi.hoisted(() => (name: string) => (options: unknown) => ({ name, options }));
vi.mock('@floating-ui/dom', () => ({
  autoUpdate,
  computePosition,
  detectOverflow,
  offset: named('offset'),
  shift: named('shift'),
  size: named('size'),
}));

const floating = document.createElement('div');
const paragraph = document.body.appendChild(document.createElement('p'));
let rects: DOMRect[];
let isNarrow: boolean;
let update: () => void;
const scrollBy = vi.fn();
const anchor: Anchor = { rects: () => rects, element: () => paragraph };
const settle = () => new Promise((resolve) => setTimeout(resolve));
const options = () => computePosition.mock.lastCall?.[2] as Options;
const reference = () => computePosition.mock.lastCall?.[0] as Reference;
const middleware = (name: string) => options().middleware.find((one) => one.name === name);

beforeEach(() => {
  vi.resetAllMocks();
  isNarrow = false;
  rects = [new DOMRect(30, 100, 50, 20), new DOMRect(10, 120, 60, 20)];
  floating.style.cssText = '';
  autoUpdate.mockImplementation((_reference, _floating, then) => {
    update = then;
    then();
    return () => {};
  });
  computePosition.mockResolvedValue({ x: 10.4, y: 148.6 });
  vi.stubGlobal('scrollBy', scrollBy);
  vi.stubGlobal('matchMedia', () => ({ matches: isNarrow }));
  window.scrollBy = scrollBy as never;
  window.matchMedia = (() => ({ matches: isNarrow })) as never;
});
afterEach(() => void vi.unstubAllGlobals());

it('is placed at all lines of the sentence, on whole pixels, with room to it and to the edges', async () => {
  floating.style.maxHeight = '1px';
  keepPlaced(floating, anchor, true);
  expect(floating.style.maxHeight).toBe('');
  await settle();
  const { left, top, width, height } = reference().getBoundingClientRect();
  expect([left, top, width, height]).toEqual([10, 100, 70, 40]);
  expect(reference().contextElement).toBe(paragraph);
  expect([floating.style.left, floating.style.top]).toEqual(['10px', '149px']);
  expect(options()).toMatchObject({ strategy: 'fixed', placement: 'bottom-start' });
  expect([middleware('offset')?.options, middleware('shift')?.options]).toEqual([8, { padding: 8 }]);
});

it('is 200 to 560 px high, as there is room', async () => {
  keepPlaced(floating, anchor, true);
  await settle();
  const { apply, padding } = (middleware('size') as { options: Size }).options;
  const heights = [100, 300.9, 900].map((availableHeight) => {
    apply({ availableHeight });
    return floating.style.maxHeight;
  });
  expect([heights, padding]).toEqual([['200px', '300px', '560px'], 8]);
});

it.each([
  ['below, where it fits', 300, 0, 500, 'bottom-start', false],
  ['below, where 320 px are left', 500, 180, -900, 'bottom-start', false],
  ['above, where fewer are left and more above', 500, 181, -900, 'bottom-start', true],
  ['below, where both sides have the same', 500, 300, -236, 'bottom-start', false],
  ['above, where that has a pixel more', 500, 300, -237, 'bottom-start', true],
  ['where it is, once that was decided', 500, 300, -900, 'top-start', false],
])('is %s', async (_name, height, bottom, top, placement, isAbove) => {
  keepPlaced(floating, anchor, true);
  await settle();
  detectOverflow.mockResolvedValue({ bottom, top });
  const state = { placement, rects: { floating: { height }, reference: { height: 20 } } };
  const found = await middleware('roomierSide')?.fn?.(state);
  expect(found).toEqual(isAbove ? { reset: { placement: 'top-start' } } : {});
});

it('stays while its sentence has no place', async () => {
  keepPlaced(floating, anchor, false);
  await settle();
  rects = [];
  floating.style.top = '5px';
  update();
  await settle();
  expect([computePosition.mock.calls.length, floating.style.top]).toEqual([1, '5px']);
  const { left, top, width, height } = reference().getBoundingClientRect();
  expect([left, top, width, height]).toEqual([0, 0, 0, 0]);
});

it('is a bottom sheet on a narrow screen, which scrolls its sentence into view once, as far as there is room', () => {
  isNarrow = true;
  const scrolled = (sheetTop: number, more: Partial<Record<'top' | 'bottom', number>> = {}) => {
    scrollBy.mockClear();
    const { top = 100, bottom = 140 } = more;
    rects = [new DOMRect(0, top, 50, bottom - top)];
    floating.getBoundingClientRect = () => ({ top: sheetTop }) as DOMRect;
    floating.style.top = '5px';
    keepPlaced(floating, anchor, true);
    update();
    expect(floating.style.cssText).toBe('');
    return scrollBy.mock.calls.map(([{ top: by }]) => by);
  };
  expect([scrolled(148), scrolled(147), scrolled(100), scrolled(20)]).toEqual([[], [1], [48], [92]]);
  expect([scrolled(20, { top: 8, bottom: 28 }), scrolled(20, { top: 9, bottom: 28 })]).toEqual([[], [1]]);
  expect(computePosition).not.toHaveBeenCalled();
});

it('is none on a narrow screen where it is only a preview', async () => {
  isNarrow = true;
  keepPlaced(floating, anchor, false);
  await settle();
  expect([computePosition.mock.calls.length, scrollBy.mock.calls.length]).toEqual([1, 0]);
});

it('counts the frames that the sentence is in', () => {
  isNarrow = true;
  const frame = document.body.appendChild(document.createElement('div'));
  Object.defineProperty(frame, 'clientTop', { value: 2 });
  frame.getBoundingClientRect = () => ({ top: 50 }) as DOMRect;
  const inner = document.implementation.createHTMLDocument();
  Object.defineProperty(inner, 'defaultView', { value: { frameElement: frame } });
  floating.getBoundingClientRect = () => ({ top: 148 }) as DOMRect;
  keepPlaced(floating, { rects: () => rects, element: () => inner.body }, true);
  expect(scrollBy.mock.calls.map(([{ top }]) => top)).toEqual([52]);
});
