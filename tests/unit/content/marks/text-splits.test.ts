// @vitest-environment happy-dom
/** Protects the page's own text nodes: each gets its text back when marks go, unless the page has changed it. */
import { beforeEach, expect, it } from 'vitest';
import { TextSplits } from '#src/content/marks/text-splits';

let splits: TextSplits;
let original: Text;
const html = () => document.querySelector('p')?.innerHTML;
const nodes = () => document.querySelector('p')?.childNodes.length;

/** Splits the first node as mark.js does: the page's own, the mark, the rest. */
function split(from: number, to: number, key: string): void {
  const rest = original.splitText(from);
  const tail = rest.splitText(to - from);
  const mark = document.createElement('sl-mark');
  rest.replaceWith(mark);
  mark.append(rest);
  splits.add(mark, key);
  expect(tail.previousSibling).toBe(mark);
}

beforeEach(() => {
  document.body.innerHTML = '<p>One two three four.</p>';
  original = document.querySelector('p')?.firstChild as Text;
  splits = new TextSplits();
});

it('restores one node of two marks, and names the mark that has to be made again', () => {
  split(8, 13, 'b');
  split(0, 3, 'a');
  expect(html()).toBe('<sl-mark>One</sl-mark> two <sl-mark>three</sl-mark> four.');
  expect([...splits.broken()]).toEqual([]);
  expect([...splits.undo('a')]).toEqual(['b']);
  expect([html(), nodes(), document.querySelector('p')?.firstChild === original]).toEqual([
    'One two three four.',
    1,
    true,
  ]);
  expect([...splits.undo('b')]).toEqual([]);
});

it.each<[string, () => unknown]>([
  ['removes a piece', () => document.querySelector('sl-mark')?.remove()],
  ['puts something between', () => original.after(document.createElement('b'))],
  ['changes the text', () => original.appendData('!')],
  ['removes the paragraph', () => document.querySelector('p')?.remove()],
])('notices when the page %s', (_what, change) => {
  split(4, 7, 'a');
  change();
  expect([...splits.broken()]).toEqual(['a']);
});

it('keeps what the page has written meanwhile', () => {
  split(4, 7, 'a');
  original.data = 'New. ';
  splits.undo('a');
  expect(html()).toBe('New. ');
});
