// @vitest-environment happy-dom
/** Protects scrolling to a sentence: without motion for those who do not want it, and to the line in a long block. */
import { afterEach, expect, it, vi } from 'vitest';
import { scrollTo } from '#src/content/overlay/scroll';

afterEach(() => vi.unstubAllGlobals());

const HEIGHT = 600;

/** Scrolls to a line 900 px down in a block of some height. */
function scrolled(blockHeight: number, isReduced: boolean, lines = [{ top: 900 }]) {
  const block = document.createElement('p');
  document.body.append(block);
  block.getBoundingClientRect = () => ({ height: blockHeight }) as DOMRect;
  const [toBlock, by] = [vi.fn(), vi.fn()];
  block.scrollIntoView = toBlock;
  vi.stubGlobal('innerHeight', HEIGHT);
  window.scrollBy = by as never;
  window.matchMedia = (() => ({ matches: isReduced })) as never;
  scrollTo({ rects: () => lines as DOMRect[], element: () => block });
  return { toBlock: toBlock.mock.calls.flat(), by: by.mock.calls.flat() };
}

it('puts a block in the middle, smoothly unless the user wants no motion', () => {
  expect(scrolled(100, false)).toEqual({ toBlock: [{ block: 'center', behavior: 'smooth' }], by: [] });
  expect(scrolled(HEIGHT, true)).toEqual({ toBlock: [{ block: 'center', behavior: 'instant' }], by: [] });
});

it('goes to the line in a block that is higher than the window', () => {
  expect(scrolled(HEIGHT + 1, true)).toEqual({ toBlock: [], by: [{ top: 700, behavior: 'instant' }] });
  expect(scrolled(HEIGHT + 1, false, [])).toEqual({ toBlock: [{ block: 'center', behavior: 'smooth' }], by: [] });
});

it('does nothing for a sentence that has left the page', () => {
  expect(() => scrollTo({ rects: () => [], element: () => null })).not.toThrow();
});
