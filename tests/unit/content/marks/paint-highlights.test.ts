// @vitest-environment happy-dom
/** Protects painted marks from their page: what it moves, empties, adds or takes away is put back, and nothing stays behind. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flashName, highlightName } from '#src/content/marks/mark-css';
import { createHighlightPainter } from '#src/content/marks/paint-highlights';
import type { Mark, Painter } from '#src/content/marks/painter';

/** happy-dom has no highlights: a set of ranges with a priority. */
class FakeHighlight extends Set<Range> {
  priority = 0;
}

let highlights: Map<string, FakeHighlight>;
let painter: Painter;

beforeEach(() => {
  highlights = new Map();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights, supports: () => true });
  document.body.innerHTML = '<p>One two three.</p>';
  document.adoptedStyleSheets = [];
  painter = createHighlightPainter();
});
afterEach(() => {
  painter.clear();
  vi.unstubAllGlobals();
});

const text = () => document.querySelector('p')?.firstChild as Text;
function rangeOf(start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(text(), start);
  range.setEnd(text(), end);
  return range;
}
const LOOK = { theme: 'light', paint: 'light', flash: 'light', isClose: false } as const;
const STYLE = { standing: 'neither', read: false, paint: 'light', isClose: false } as const;
const NAME = highlightName(STYLE);
const FLASH = flashName('light');
/** A mark from one letter to another; each call of `ranges` makes them anew, as the reader does. */
const mark = (key: string, start: number, end: number, more: Partial<Mark> = {}): Mark =>
  ({ key, standing: 'neither', read: false, look: LOOK, ranges: () => [rangeOf(start, end)], ...more }) as Mark;
const painted = (name = NAME) => [...(highlights.get(name) ?? [])].map(String).sort();
const sheets = () => document.adoptedStyleSheets.length;

it('paints each mark once, under a name for its look alone, and drops those that are no longer wanted', () => {
  painter.paint([mark('a', 0, 3), mark('b', 4, 7)]);
  expect([painted(), sheets()]).toEqual([['One', 'two'], 1]);
  const [first] = highlights.get(NAME) ?? [];
  painter.paint([mark('a', 0, 3), mark('c', 8, 13)]);
  expect(painted()).toEqual(['One', 'three']);
  expect(highlights.get(NAME)?.has(first as Range)).toBe(true);
  painter.paint([mark('a', 0, 3, { read: true })]);
  expect([painted(), painted(highlightName({ ...STYLE, read: true }))]).toEqual([[], ['One']]);
  expect(painter.elementOf('a')).toBe(document.querySelector('p'));
  expect([painter.elementOf('c'), painter.rects('c')]).toEqual([null, []]);
});

it('flashes one sentence above all marks, also where its mark is painted anew, until it is told otherwise', () => {
  painter.paint([mark('a', 0, 3), mark('b', 4, 7)]);
  painter.flash('a');
  painter.flash('b');
  expect([painted(FLASH), painted()]).toEqual([['two'], ['One', 'two']]);
  expect(highlights.get(FLASH)?.priority).toBeGreaterThan(highlights.get(NAME)?.priority as number);
  painter.paint([mark('a', 0, 3), mark('b', 4, 13)]);
  expect(painted(FLASH)).toEqual(['two three']);
  painter.paint([mark('a', 0, 3)]);
  expect(painted(FLASH)).toEqual([]);
  painter.flash('a');
  painter.flash(null);
  expect(painted(FLASH)).toEqual([]);
});

it('puts back what the page moves, empties, fills, replaces or takes away', () => {
  const repaired = (harm: () => void) => {
    painter.paint([mark('a', 0, 3), mark('b', 4, 7)]);
    harm();
    painter.repair();
    return [painted().join(), sheets()];
  };
  const whole = ['One,two', 1];
  const ours = () => highlights.get(NAME) as FakeHighlight;
  expect(repaired(() => [...ours()][0]?.setStart(text(), 2))).toEqual(whole);
  expect(repaired(() => ours().clear())).toEqual(whole);
  expect(repaired(() => ours().delete([...ours()][0] as Range))).toEqual(whole);
  expect(repaired(() => ours().add(rangeOf(8, 13)))).toEqual(whole);
  expect(
    repaired(() => {
      ours().delete([...ours()][0] as Range);
      ours().add(rangeOf(8, 13));
    }),
  ).toEqual(whole);
  expect(repaired(() => highlights.clear())).toEqual(whole);
  expect(repaired(() => highlights.set(NAME, new FakeHighlight([rangeOf(8, 13)])))).toEqual(whole);
  expect(
    repaired(() => {
      document.adoptedStyleSheets = [];
    }),
  ).toEqual(whole);
});

it('replaces a sheet that the page has emptied or disabled, beside sheets of the page', () => {
  const own = new CSSStyleSheet();
  document.adoptedStyleSheets = [own];
  painter.paint([mark('a', 0, 3)]);
  const sheet = () => document.adoptedStyleSheets[1] as CSSStyleSheet;
  const rules = () => [...sheet().cssRules].map(({ cssText }) => cssText).join();
  const before = [sheet(), rules()] as const;
  expect(before[1]).not.toBe('');
  painter.repair();
  expect(sheet()).toBe(before[0]);
  sheet().replaceSync('');
  painter.repair();
  expect([sheets(), rules()]).toEqual([2, before[1]]);
  Object.defineProperty(sheet(), 'disabled', { value: true });
  painter.repair();
  expect([sheets(), sheet().disabled === true, rules()]).toEqual([2, false, before[1]]);
  painter.clear();
  expect([...document.adoptedStyleSheets]).toEqual([own]);
});

it('leaves nothing behind, and nothing of a newer instance is taken away', () => {
  painter.paint([mark('a', 0, 3)]);
  painter.flash('a');
  painter.clear();
  expect([highlights.size, sheets()]).toEqual([0, 0]);
  painter.paint([mark('a', 0, 3)]);
  const newer = new FakeHighlight([rangeOf(0, 3)]);
  highlights.set(NAME, newer);
  painter.clear();
  expect([highlights.get(NAME), newer.size]).toEqual([newer, 1]);
});

it('has its place while the sentence has none, as long as the painted words are the same', () => {
  let isAlive = true;
  const range = rangeOf(4, 7);
  painter.paint([mark('b', 4, 7, { ranges: () => (isAlive ? [range] : []) })]);
  const box = { left: 0, right: 9, top: 0, bottom: 9, width: 9, height: 9 } as DOMRect;
  range.getClientRects = () => [box] as never;
  const paragraph = document.querySelector('p') as HTMLElement;
  isAlive = false;
  expect(painter.at(5, 5, paragraph)).toBe('b');
  expect([painter.elementOf('b'), painter.rects('b')]).toEqual([paragraph, [box]]);
  // The page moves the range that it can reach.
  range.setEnd(text(), 13);
  expect([painter.at(5, 5, paragraph), painter.elementOf('b'), painter.rects('b')]).toEqual([null, null, []]);
});

it('takes for a mark only what is under the point and shows the words', () => {
  const box = (left: number) => ({ left, right: left + 9, top: 0, bottom: 9, width: 9, height: 9 }) as DOMRect;
  const places = [rangeOf(0, 3), rangeOf(4, 7)];
  places.forEach((place, i) => {
    place.getClientRects = () => [box(20 * i), box(20 * i + 100)] as never;
  });
  painter.paint([
    mark('a', 0, 3, { ranges: () => places.slice(0, 1) }),
    mark('b', 4, 7, { ranges: () => places.slice(1) }),
  ]);
  const paragraph = document.querySelector('p') as HTMLElement;
  const other = document.body.appendChild(document.createElement('p'));
  expect([5, 15, 25, 105, 125].map((x) => painter.at(x, 5, paragraph))).toEqual(['a', null, 'b', 'a', 'b']);
  expect([painter.at(5, 20, paragraph), painter.at(5, 5, other)]).toEqual([null, null]);
});

it('has no place where neither sentence nor painted words are left', () => {
  let isAlive = true;
  const empty = rangeOf(4, 4);
  painter.paint([mark('a', 4, 4, { ranges: () => (isAlive ? [empty] : []) })]);
  isAlive = false;
  expect(painter.elementOf('a')).toBeNull();
});

it('paints a mark anew where any of its ends has moved, and only then', () => {
  painter.paint([mark('a', 1, 3), mark('b', 4, 7)]);
  const kept = [...(highlights.get(NAME) ?? [])][1];
  for (const [start, end] of [
    [0, 3],
    [0, 2],
  ] as const) {
    painter.paint([mark('a', start, end), mark('b', 4, 7)]);
    expect(painted()).toEqual(['One'.slice(start, end), 'two']);
    expect(highlights.get(NAME)?.has(kept as Range)).toBe(true);
  }
  const two = () => [rangeOf(0, 2), rangeOf(8, 13)];
  painter.paint([mark('a', 0, 2, { ranges: two })]);
  expect(painted()).toEqual(['On', 'three']);
  painter.paint([mark('a', 0, 2, { ranges: () => [rangeOf(0, 2), rangeOf(4, 7)] })]);
  expect(painted()).toEqual(['On', 'two']);
  painter.paint([mark('a', 0, 2, { ranges: () => [] })]);
  expect(painted()).toEqual([]);
});

it('leaves a painted mark while its sentence has no place', () => {
  let isAlive = true;
  painter.paint([mark('a', 0, 3, { ranges: () => (isAlive ? [rangeOf(0, 3)] : []) })]);
  isAlive = false;
  painter.repair();
  expect(painted()).toEqual(['One']);
});

it('has rules for the sentence set off from the first time on, for each of its looks', () => {
  // happy-dom leaves out rules of highlights.
  const written = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  const rules = () => written.mock.lastCall?.[0] ?? '';
  painter.paint([mark('a', 0, 3), mark('b', 4, 7, { look: { ...LOOK, flash: 'text' } })]);
  expect(rules()).not.toContain('sl-now');
  painter.flash('a');
  expect(rules()).toContain(flashName('light'));
  painter.flash('b');
  expect([rules().includes(flashName('light')), rules().includes(flashName('text'))]).toEqual([true, true]);
  painter.repair();
  expect([painted(FLASH), painted(flashName('text'))]).toEqual([[], ['two']]);
  const times = written.mock.calls.length;
  painter.flash('a');
  painter.paint([mark('a', 0, 3), mark('b', 4, 7)]);
  expect(written).toHaveBeenCalledTimes(times);
  written.mockRestore();
});

it('is flashed no longer once all marks are gone', () => {
  painter.paint([mark('a', 0, 3)]);
  painter.flash('a');
  painter.clear();
  painter.paint([mark('a', 0, 3)]);
  expect([painted(), painted(FLASH)]).toEqual([['One'], []]);
});

it('takes part in sheets of shadow roots, and passes over text that is in no document', () => {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [];
  root.innerHTML = '<b>Four</b>';
  const inside = document.createRange();
  inside.selectNodeContents(root.querySelector('b') as Element);
  const one = rangeOf(0, 3);
  painter.paint([mark('a', 0, 3, { ranges: () => [one] }), mark('b', 0, 1, { ranges: () => [inside] })]);
  expect(root.adoptedStyleSheets).toHaveLength(1);
  root.adoptedStyleSheets = [];
  document.querySelector('p')?.remove();
  painter.repair();
  expect(root.adoptedStyleSheets).toHaveLength(1);
});
