// @vitest-environment happy-dom
/** Protects what is painted, by whom, and how long: the marks of the page's entries, in the way that the user chose. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bridge } from '#src/content/bridge';
import { createMarks, type ElementPainting, type Marks } from '#src/content/marks/marks';
import type { Mark, Painter } from '#src/content/marks/painter';
import type { PageEntry } from '#src/shared/protocol/messages';

import { useEnglish } from '../overlay/support';

const painter = {
  paint: vi.fn<Painter['paint']>(),
  flash: vi.fn<Painter['flash']>(),
  at: vi.fn<Painter['at']>(),
  rects: vi.fn<Painter['rects']>(),
  elementOf: vi.fn<Painter['elementOf']>(),
  repair: vi.fn<Painter['repair']>(),
  clear: vi.fn<Painter['clear']>(),
};
const makeElements = vi.fn<ElementPainting>();
let bridge: { settings: { marks: string }; read: Set<string> } & Omit<Bridge, 'settings' | 'read'>;
let marks: Marks;

const paragraph = () => document.querySelector('p') as HTMLElement;
const range = () => {
  const one = document.createRange();
  one.selectNodeContents(paragraph());
  one.setStart(paragraph().firstChild as Text, 0);
  one.getClientRects = () => [{ width: 3, height: 4 }] as never;
  return one;
};
const entry = (key: string, claim: string): PageEntry => ({ key, claim, standing: 'disputed' }) as PageEntry;
const painted = () => painter.paint.mock.lastCall?.[0] as Mark[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  vi.stubGlobal('CSS', { highlights: new Map(), supports: () => true });
  useEnglish();
  document.body.innerHTML = '<p style="background-color: rgb(255, 255, 255); color: rgb(0, 0, 0)">Words.</p>';
  makeElements.mockReturnValue(painter);
  painter.elementOf.mockReturnValue(null);
  painter.rects.mockReturnValue([]);
  bridge = {
    settings: { marks: 'elements' },
    read: new Set(['read']),
    view: { sentences: [{ key: '1', ranges: () => [range()] }] },
    quietly: vi.fn(),
    rescan: vi.fn(),
  } as unknown as typeof bridge;
  marks = createMarks(bridge as unknown as Bridge, makeElements);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('paints a claim that was read fainter, but not while its card is open', () => {
  marks.paint([entry('1', 'new'), entry('2', 'read')], null);
  expect(painted().map(({ key, read }) => [key, read])).toEqual([
    ['1', false],
    ['2', true],
  ]);
  expect(painted().map(({ ranges }) => ranges().length)).toEqual([1, 0]);
  marks.paint([entry('1', 'new'), entry('2', 'read')], 'read');
  expect(painted().map(({ read }) => read)).toEqual([false, false]);
});

it('keeps one painter until the user chooses the other way, and ends what that one started', () => {
  marks.paint([], null);
  marks.paint([], null);
  expect(makeElements).toHaveBeenCalledTimes(1);
  const { signal, onLost } = (makeElements.mock.lastCall as Parameters<ElementPainting>)[0];
  expect(onLost).toBe(bridge.rescan);
  bridge.settings.marks = 'highlights';
  marks.paint([], null);
  expect([makeElements.mock.calls.length, painter.clear.mock.calls.length, signal.aborted]).toEqual([1, 1, true]);
});

it('paints elements where the browser has no highlights', () => {
  bridge.settings.marks = 'highlights';
  vi.stubGlobal('CSS', { supports: () => true });
  marks.paint([], null);
  expect(makeElements).toHaveBeenCalledTimes(1);
});

it('sets a sentence off for 1.6 seconds, the last one', () => {
  marks.paint([], null);
  marks.flash('1');
  vi.advanceTimersByTime(1_000);
  marks.flash('2');
  vi.advanceTimersByTime(1_599);
  expect(painter.flash.mock.calls).toEqual([['1'], ['2']]);
  vi.advanceTimersByTime(1);
  expect(painter.flash).toHaveBeenLastCalledWith(null);
  marks.flash('1');
  marks.clear();
  vi.advanceTimersByTime(2_000);
  expect(painter.flash).toHaveBeenCalledTimes(4);
  expect(marks.at(1, 2, paragraph())).toBeNull();
});

it('has the place of what is painted, else of the sentence', () => {
  marks.paint([], null);
  expect(marks.anchor('1').rects()).toEqual([{ width: 3, height: 4 }]);
  expect([marks.anchor('1').element(), marks.anchor('2').element()]).toEqual([paragraph(), null]);
  painter.rects.mockReturnValue([{ width: 1 } as DOMRect]);
  painter.elementOf.mockReturnValue(document.body);
  expect([marks.anchor('1').rects(), marks.anchor('1').element()]).toEqual([[{ width: 1 }], document.body]);
  painter.at.mockReturnValue('1');
  expect(marks.at(1, 2, paragraph())).toBe('1');
  expect(painter.at).toHaveBeenCalledWith(1, 2, paragraph());
});

it('has the theme of the sentence, light where there is none', () => {
  paragraph().style.backgroundColor = 'rgb(0, 0, 0)';
  expect([marks.theme('1'), marks.theme('2')]).toEqual(['dark', 'light']);
});

it('reads a look once, and again where the page has changed its colours: one mark at each check', () => {
  const looks = () => painted().map(({ look }) => look.theme);
  expect(marks.repair()).toBe(false);
  marks.paint([entry('2', 'new'), entry('1', 'new')], null);
  expect(looks()).toEqual(['light', 'light']);
  paragraph().style.backgroundColor = 'rgb(0, 0, 0)';
  marks.paint([entry('2', 'new'), entry('1', 'new')], null);
  expect(looks()).toEqual(['light', 'light']);
  expect([marks.repair(), marks.repair()]).toEqual([false, true]);
  expect(painter.repair).toHaveBeenCalledTimes(2);
  marks.paint([entry('2', 'new'), entry('1', 'new')], null);
  expect(looks()).toEqual(['light', 'dark']);
  expect([marks.repair(), marks.repair(), marks.repair()]).toEqual([false, false, false]);
});

it('reads a look again for another standing or element', () => {
  const isClose = () => painted()[0]?.look.isClose;
  Object.assign(paragraph().style, { fontSize: '16px', lineHeight: '21px' });
  marks.paint([entry('1', 'new')], null);
  marks.paint([{ ...entry('1', 'new'), standing: 'nothing-yet' }], null);
  const before = isClose();
  marks.paint([entry('1', 'new')], null);
  expect([before, isClose()]).toEqual([false, true]);
  const other = document.body.appendChild(document.createElement('div'));
  other.style.lineHeight = '40px';
  painter.elementOf.mockReturnValue(other);
  marks.paint([entry('1', 'new')], null);
  expect(isClose()).toBe(false);
});
