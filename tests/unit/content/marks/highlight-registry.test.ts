/** Protects our highlights in several documents of a page: each has its own ranges, and nothing of the page's is taken away. */
import { beforeEach, expect, it, vi } from 'vitest';
import { HighlightRegistry } from '#src/content/marks/highlight-registry';

class FakeHighlight extends Set<Range> {
  priority = 0;
}
type FakeView = { Highlight: typeof FakeHighlight; CSS?: { highlights?: Map<string, FakeHighlight> } };

const viewOf = (): FakeView => ({ Highlight: FakeHighlight, CSS: { highlights: new Map() } });
const rangeIn = (view: FakeView | null) =>
  ({ startContainer: { ownerDocument: { defaultView: view } } }) as unknown as Range;
const highlightsOf = ({ CSS }: FakeView) => CSS?.highlights as Map<string, FakeHighlight>;

let page: FakeView;
let frame: FakeView;
let registry: HighlightRegistry;
let inPage: Range;
let inFrame: Range;

beforeEach(() => {
  [page, frame] = [viewOf(), viewOf()];
  [inPage, inFrame] = [rangeIn(page), rangeIn(frame)];
  registry = new HighlightRegistry();
  for (const range of [inPage, inFrame]) registry.add(range, 'a', 2);
});
const painted = (view: FakeView, name = 'a') => [...(highlightsOf(view).get(name) ?? [])];

it('paints each range in its own document, with the priority of the first, and none where there are no highlights', () => {
  const second = rangeIn(page);
  registry.add(second, 'a', 7);
  expect([painted(page), painted(frame), highlightsOf(page).get('a')?.priority]).toEqual([
    [inPage, second],
    [inFrame],
    2,
  ]);
  const without: (FakeView | null)[] = [null, { Highlight: FakeHighlight }, { Highlight: FakeHighlight, CSS: {} }];
  for (const view of without) expect(() => registry.add(rangeIn(view), 'a', 2)).not.toThrow();
});

it('takes ranges out of the highlights of their name alone', () => {
  registry.add(inPage, 'b', 2);
  registry.remove([inPage, inFrame], 'a');
  expect([painted(page), painted(frame), painted(page, 'b')]).toEqual([[], [], [inPage]]);
});

it('registers again what is gone, and touches nothing else, since each change paints the page anew', () => {
  const ours = highlightsOf(page).get('a');
  const set = vi.spyOn(highlightsOf(frame), 'set');
  highlightsOf(page).set('a', new FakeHighlight());
  registry.repair();
  expect([highlightsOf(page).get('a'), set.mock.calls.length]).toEqual([ours, 0]);
  delete frame.CSS;
  registry.repair();
});

it('fills each highlight with the ranges of its document, only where they differ', () => {
  const added = rangeIn(page);
  const clear = vi.spyOn(highlightsOf(frame).get('a') as FakeHighlight, 'clear');
  highlightsOf(page).get('a')?.add(rangeIn(page));
  registry.refill(() => [added, inFrame]);
  expect([painted(page), painted(frame), clear.mock.calls.length]).toEqual([[added], [inFrame], 0]);
});

it('leaves nothing of ours behind, and what another has put under our name', () => {
  const other = new FakeHighlight();
  const [oursInPage, oursInFrame] = [highlightsOf(page).get('a'), highlightsOf(frame).get('a')];
  highlightsOf(page).set('a', other);
  registry.clear();
  expect([oursInPage?.size, oursInFrame?.size]).toEqual([0, 0]);
  expect([highlightsOf(page).get('a'), highlightsOf(frame).has('a')]).toEqual([other, false]);
  registry.repair();
  expect(highlightsOf(frame).has('a')).toBe(false);
});
