// @vitest-environment happy-dom
// Protects the page in elements mode: off restores the original text nodes, and the page's own changes of text are kept.
import fc from 'fast-check';
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

  it.each([
    ['white space between two tags', '<b>One</b> <i>two</i>\n<u>three.</u>', ['One', 'two', 'three.']],
    ['an empty tag', 'One <b></b>two.', ['One ', 'two.']],
    ['a script and a style', 'One <script>1</script><b>two</b> <style>b{}</style>three.', ['One ', 'two', 'three.']],
  ])('go on after %s', (_, html, pieces) => {
    paragraph().innerHTML = html;
    const before = paragraph().outerHTML;
    const texts = textNodes(paragraph());
    const last = texts.at(-1) as Text;
    painter.paint([mark('1', rangeOf([texts[0] as Text, 0], [last, last.length]))]);
    expect([...paragraph().querySelectorAll('sl-mark')].map((one) => one.textContent)).toEqual(pieces);
    painter.clear();
    expect(paragraph().outerHTML).toBe(before);
  });

  it('cover just the words of their Range, in whatever nodes these are', () => {
    const piece = fc.tuple(
      fc.constantFrom('', 'b', 'i', 'script'),
      fc.constantFrom('one', ' two ', ' ', '\n', 'three. '),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (pieces, from, to) => {
        paragraph().innerHTML = pieces.map(([tag, text]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('');
        const before = paragraph().outerHTML;
        const texts = textNodes(paragraph()).filter(({ parentElement }) => parentElement?.localName !== 'script');
        if (texts.length === 0) return;
        const ends = [from, to].map((at) => at % texts.length).sort((a, b) => a - b) as [number, number];
        const [first, last] = ends.map((at) => texts[at]) as [Text, Text];
        const words = texts
          .slice(ends[0], ends[1] + 1)
          .map(({ data }) => data)
          .filter((data) => data.trim() !== '');
        painter.paint([mark('1', rangeOf([first, 0], [last, last.length]))]);
        expect([...paragraph().querySelectorAll('sl-mark')].map((one) => one.textContent)).toEqual(words);
        painter.clear();
        expect(paragraph().outerHTML).toBe(before);
      }),
      { numRuns: 60 },
    );
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

  const marks = () => [...document.querySelectorAll<HTMLElement>('sl-mark')];
  const two = () => {
    const [a, , c] = textNodes(paragraph()) as [Text, Text, Text];
    return [mark('1', rangeOf([a, 0], [a, 8])), mark('2', rangeOf([c, 6], [c, 12]))] as const;
  };

  it('set one sentence off at a time, in the way of its background, until told otherwise', () => {
    const [one, other] = two();
    painter.paint([one, { ...other, look: { ...other.look, flash: 'text' } }]);
    const shadows = () => marks().map(({ style }) => style.boxShadow !== '');
    painter.flash('1');
    expect(shadows()).toEqual([true, false]);
    const [light] = marks().map(({ style }) => style.boxShadow);
    painter.flash('2');
    expect([shadows(), marks()[1]?.style.boxShadow === light]).toEqual([[false, true], false]);
    painter.flash(null);
    expect(shadows()).toEqual([false, false]);
    painter.flash('gone');
    expect(shadows()).toEqual([false, false]);
  });

  it('are found by their element, or by a point in the gap of their line inside what was hit', () => {
    painter.paint(two());
    const [first, second] = marks() as [HTMLElement, HTMLElement];
    const box = (left: number) => ({ left, right: left + 9, top: 0, bottom: 9 }) as DOMRect;
    first.getClientRects = () => [box(0)] as never;
    second.getClientRects = () => [box(20), box(120)] as never;
    expect([painter.at(0, 0, first), painter.at(99, 99, second)]).toEqual(['1', '2']);
    expect([5, 15, 25, 125].map((x) => painter.at(x, 11, paragraph()))).toEqual(['1', null, '2', '2']);
    expect(painter.at(5, 30, paragraph())).toBeNull();
    expect(painter.at(5, 5, document.body.appendChild(document.createElement('p')))).toBeNull();
    expect(painter.at(5, 5, document.body.appendChild(document.createElement('sl-mark')))).toBeNull();
    expect([painter.rects('2'), painter.rects('gone')]).toEqual([[box(20), box(120)], []]);
    expect([painter.elementOf('1'), painter.elementOf('gone')]).toEqual([first, null]);
  });

  it('change their look in place, and go when they are no longer wanted', () => {
    const [one, other] = two();
    painter.paint([one, other]);
    const before = marks();
    const width = () => marks().map(({ style }) => style.textDecorationThickness);
    const plain = width();
    painter.paint([{ ...one, standing: 'confirmed-by-both' }, other]);
    expect(marks()).toEqual(before);
    expect([width()[0] === plain[0], width()[1] === plain[1]]).toEqual([false, true]);
    painter.paint([other]);
    expect(marks().map(({ textContent }) => textContent)).toEqual(['Seven.']);
    expect([painter.elementOf('1'), painter.elementOf('2')?.textContent]).toEqual([null, 'Seven.']);
  });

  it('are made again beside a mark of the same text that goes', () => {
    const [a] = textNodes(paragraph()) as [Text];
    const one = mark('1', rangeOf([a, 0], [a, 3]));
    painter.paint([one, mark('2', rangeOf([a, 4], [a, 8]))]);
    painter.paint([one]);
    // Both share a text node, which got its text back; the page is read again for the one that is still wanted.
    expect(paragraph().textContent).toBe('One two. Three four five six. Seven.');
    expect(marks().map(({ textContent }) => textContent)).toEqual(['One']);
  });

  it('are made of text alone, not of scripts', () => {
    document.body.innerHTML = '<p id=p>One <script type="x">two</script><b>three</b> four</p>';
    const nodes = textNodes(paragraph());
    painter.paint([mark('1', rangeOf([nodes[0] as Text, 0], [nodes.at(-1) as Text, 5]))]);
    expect(marks().map(({ textContent }) => textContent)).toEqual(['One ', 'three', ' four']);
  });

  it('let the page be, once the signal has ended', async () => {
    painter.paint(two());
    end.abort();
    const html = paragraph().innerHTML;
    paragraph().dispatchEvent(new Event('copy', { bubbles: true }));
    expect(paragraph().innerHTML).toBe(html);
    onLost.mockReset();
    (textNodes(paragraph())[0] as Text).data = 'Drawn anew.';
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onLost).not.toHaveBeenCalled();
  });
});
