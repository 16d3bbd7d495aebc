// @vitest-environment happy-dom
// Protects the page in elements mode: off restores the original text nodes, and the page's own changes of text are kept.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createElementPainter } from '#src/content/marks/paint-elements';
import type { Mark, Painter } from '#src/content/marks/painter';

let end: AbortController;
let painter: Painter;
const onLost = vi.fn();

const textNodes = (root: Node): Text[] => {
  const nodes: Text[] = [];
  const iterator = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  for (let node = iterator.nextNode(); node; node = iterator.nextNode()) nodes.push(node as Text);
  return nodes;
};

function rangeOf(start: [Text, number], stop: [Text, number]): Range {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...stop);
  return range;
}

const mark = (key: string, ...ranges: Range[]): Mark => ({
  key,
  standing: 'disputed',
  read: false,
  look: { theme: 'light', paint: 'light', flash: 'light', isClose: false },
  label: 'Known claim.',
  ranges: () => ranges,
});

beforeEach(() => {
  end = new AbortController();
  onLost.mockReset();
  painter = createElementPainter({ quietly: (work) => work(), onLost, signal: end.signal });
  document.body.innerHTML = '<p id=p>One two. Three <a href="/x">four five</a> six. Seven.</p>';
});
afterEach(() => end.abort());

const paragraph = () => document.querySelector('#p') as HTMLElement;

describe('marks as elements', () => {
  it('are announced as buttons with their standing and their words, and reached by the Tab key', () => {
    const [a] = textNodes(paragraph()) as [Text];
    painter.paint([{ ...mark('1', rangeOf([a, 0], [a, 8])), label: 'Known claim, Disputed. Open.' }]);
    const element = document.querySelector('sl-mark') as HTMLElement;
    expect(element.getAttribute('role')).toBe('button');
    expect(element.getAttribute('aria-label')).toBe('Known claim, Disputed. Open. One two.');
    expect(element.tabIndex).toBe(0);
  });

  it.each(['copy', 'cut', 'dragstart'])('give none of our labels and styles away at a %s', async (type) => {
    const [a] = textNodes(paragraph()) as [Text];
    painter.paint([mark('1', rangeOf([a, 0], [a, 8]))]);
    const before = paragraph().innerHTML;
    expect(before).toMatch(/aria-label="Known claim/);
    const taken: string[] = [];
    document.body.addEventListener(type, () => taken.push(paragraph().innerHTML), { once: true });
    paragraph().dispatchEvent(new Event(type, { bubbles: true }));
    expect(taken).toEqual(['<sl-mark>One two.</sl-mark> Three <a href="/x">four five</a> six. Seven.']);
    await new Promise((resolve) => setTimeout(resolve));
    expect(paragraph().innerHTML).toBe(before);
    end.abort();
  });

  it('wraps a sentence across a link and gives back the very same nodes', () => {
    const before = textNodes(paragraph());
    const html = paragraph().outerHTML;
    const [a, b, c] = before as [Text, Text, Text];
    painter.paint([
      mark('1', rangeOf([a, 0], [a, 8])),
      mark('2', rangeOf([a, 9], [c, 5])),
      mark('3', rangeOf([c, 6], [c, 12])),
    ]);
    expect(paragraph().textContent).toBe('One two. Three four five six. Seven.');
    expect([...paragraph().querySelectorAll('sl-mark')].map((one) => one.textContent)).toEqual([
      'One two.',
      'Three ',
      'four five',
      ' six.',
      'Seven.',
    ]);
    expect(b.parentElement?.localName).toBe('a');
    painter.clear();
    expect(paragraph().outerHTML).toBe(html);
    const after = textNodes(paragraph());
    expect(after).toHaveLength(before.length);
    expect(after.every((node, i) => node === before[i])).toBe(true);
  });

  it('keeps the original text nodes in their places, so that a framework can go on removing and changing them', async () => {
    const [a] = textNodes(paragraph()) as [Text];
    painter.paint([mark('1', rangeOf([a, 0], [a, 8]))]);
    expect(a.parentNode).toBe(paragraph());
    a.data = 'Drawn anew. ';
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(paragraph().textContent).toBe('Drawn anew. four five six. Seven.');
    expect(paragraph().querySelector('sl-mark')).toBeNull();
    expect(onLost).toHaveBeenCalled();
  });

  it('takes its pieces along when the page removes a text node', async () => {
    const [a] = textNodes(paragraph()) as [Text];
    painter.paint([mark('1', rangeOf([a, 4], [a, 8]))]);
    paragraph().removeChild(a);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(paragraph().textContent).toBe('four five six. Seven.');
  });

  it('can be reached by Tab outside links only', () => {
    const [a, b] = textNodes(paragraph()) as [Text, Text];
    painter.paint([mark('1', rangeOf([a, 0], [a, 8])), mark('2', rangeOf([b, 0], [b, 4]))]);
    expect([...document.querySelectorAll('sl-mark')].map((one) => one.getAttribute('role'))).toEqual(['button', null]);
  });

  it('gives up after a few tries on a mark that has no place', () => {
    for (let i = 0; i < 10; i++) painter.paint([mark('1')]);
    expect(onLost).toHaveBeenCalledTimes(3);
  });
});
