/** Protects how the page's nodes become blocks: what breaks a line, what counts as a link, and what is left out. */
import { describe, expect, it } from 'vitest';
import { noLayout, type Sight } from '#src/content/dom/visible';
import { walk } from '#src/content/prose/walk';
import { blocksOf, pageOf } from './support';

const textsOf = (html: string) => blocksOf(html).map(({ mapped }) => mapped.text);

it.each<[string, string, string[]]>([
  ['a line break is a space', '<p>One<br>two<br>three</p>', ['One two three']],
  ['two are the end of a paragraph', '<p>One<br><br>two</p>', ['One', 'two']],
  ['also with space between', '<p>One<br> \n<br>two</p>', ['One', 'two']],
  ['also three', '<p>One<br><br><br>two<br>three</p>', ['One', 'two three']],
  ['breaks of two paragraphs do not add up', '<div>One<br><p>two</p><br>three</div>', ['One', 'two', 'three']],
  ['a picture is a space', '<p>One<img>two<picture></picture>three</p>', ['One two three']],
  ['a place for a break is none', '<p>One<wbr>two</p>', ['Onetwo']],
  ['a note is left out', '<p>One<sup><a href="#n">1</a></sup> two<sup>nd</sup></p>', ['One twond']],
  ['a mark is its words', '<p>One <sl-mark>two</sl-mark> three</p>', ['One two three']],
  ['a box ends the text before it', '<div>One<div>two</div>three</div>', ['One', 'two', 'three']],
  ['an inline element does not', '<div>One<span>two</span>three</div>', ['Onetwothree']],
  ['an element of the page with boxes does', '<div>One<x-a><p>two</p></x-a>three</div>', ['One', 'two', 'three']],
  ['one with words alone does not', '<div>One<x-a>two</x-a>three</div>', ['Onetwothree']],
  ['a short box laid out in the line does not', '<p>One <div style="display: inline">two</div></p>', ['One', 'two']],
  ['a button within a sentence is read', '<p>One <button>two</button> three</p>', ['One two three']],
  ['one beside it is not', '<p>One. <button>Two</button></p>', ['One.']],
  ['code is, in a listing', '<pre><code>One\ntwo</code></pre>', ['One two']],
  ...['samp', 'kbd', 'output'].map((tag): [string, string, string[]] => [
    `${tag} is, in a listing`,
    `<pre><${tag}>One\ntwo</${tag}></pre>`,
    ['One two'],
  ]),
  ['lines of a listing are paragraphs', '<pre>One.\n\nTwo</pre>', ['One.', 'Two']],
  ['blank lines elsewhere are not', '<p>One.\n\nTwo</p>', ['One. Two']],
  ['short cells are left out, but for the first', '<table><tr><td>1<td>2<td>3</table>', ['1']],
  ['cells with a sentence are not', '<table><tr><td>1<td>They spoke twice.</table>', ['1', 'They spoke twice.']],
  ['a cell after text is read', '<table><tr><td>1</table><p>One</p><table><tr><td>2</table>', ['1', 'One', '2']],
])('%s', (_name, html, texts) => expect(textsOf(html)).toEqual(texts));

it.each([
  ['<p><a href="/x">12345</a>12345</p>', 0.5],
  ['<p><a href="/x"><b>12345</b></a>12345</p>', 0.5],
  ['<p><a href="/x"><b>1</b>2345</a>12345</p>', 0.5],
  ['<p><a>12345</a>12345</p>', 0],
  ['<p><a name="x">12345</a>12345</p>', 0],
  ['<p><a id="x">12345</a>12345</p>', 0],
  ['<p><a data-x="x">12345</a>12345</p>', 0.5],
  ['<p><b id="x">12345</b>12345</p>', 0],
])('%s has the share %s of links', (html, share) => expect(blocksOf(html)[0]?.linkShare).toBe(share));

it.each([
  ['<figure><div><b>One</b></div></figure>', 'caption', 'div'],
  ['<ul><li><span>One</span></li></ul>', 'item', 'li'],
  ['<div><h2>One</h2></div>', 'subheading', 'h2'],
])('the text of %s is a %s of its <%s>', (html, kind, name) => {
  expect(blocksOf(html)).toMatchObject([{ kind, element: { localName: name } }]);
});

describe('with layout', () => {
  const walked = (html: string, sight: Partial<Sight>, isOurs: (element: Element) => boolean = () => false) => {
    const steps = walk(pageOf(html), { ...noLayout, ...sight }, isOurs);
    for (let yields = 0; ; yields++) {
      const step = steps.next();
      if (step.done) return { ...step.value, yields, texts: step.value.blocks.map(({ mapped }) => mapped.text) };
    }
  };
  const has = (id: string) => (element: Element) => element.id === id;

  it.each<[string, string, Partial<Sight>, string[]]>([
    ['a space that is seen is one', 'One<b id=x>two</b>', { isApart: has('x') }, ['One two']],
    ['not at the start of a block', '<b id=x>O</b>ne', { isApart: has('x') }, ['One']],
    ['nor in a listing', '<pre>One<b id=x>two</b></pre>', { isApart: has('x') }, ['Onetwo']],
    ['a box of its own is one', 'One<b id=x>Two.</b>', { isBlock: has('x') }, ['One', 'Two.']],
    ['unless it is within a sentence', 'One <b id=x>two</b> three', { isBlock: has('x') }, ['One two three']],
    ['an element of the page, too', 'One <x-a id=x>two</x-a> three', { isBlock: has('x') }, ['One', 'two', 'three']],
    ['a short box in the line is none', 'One <div id=x>two</div> three', { isInline: has('x') }, ['One two three']],
    ['lines that are shown are paragraphs', '<p id=x>One.\n\nTwo</p>', { keepsLines: has('x') }, ['One.', 'Two']],
    ['but only across a blank line', '<p id=x>One\ntwo</p>', { keepsLines: has('x') }, ['One two']],
    ['what is not seen is left out', 'One <b id=x>two</b> three', { isSeen: (one) => one.id !== 'x' }, ['One three']],
  ])('%s', (_name, html, sight, texts) => expect(walked(html, sight).texts).toEqual(texts));

  it('keeps hidden elements that may show text, three hundred at most', () => {
    const hidden = (html: string) => walked(html, {}).hidden.map(({ id }) => id);
    const html =
      '<p hidden id=a>One</p><p hidden id=b></p><x-a hidden id=c></x-a><p id=d style="display:none"><i></i></p>';
    expect(hidden(html)).toEqual(['a', 'c', 'd']);
    expect(walked('<p hidden>One</p>'.repeat(301), {}).hidden).toHaveLength(300);
  });

  it('tells of elements that may get a root, three hundred at most, and of the roots', () => {
    const { rootless, roots } = walked('<x-a></x-a><p>One</p><x-b>Two</x-b>', {});
    expect([rootless.map(({ localName }) => localName), roots.length]).toEqual([['x-a', 'x-b'], 1]);
    expect(walked('<x-a></x-a>'.repeat(301), {}).rootless).toHaveLength(300);
  });

  it('passes over our own elements, and what is nested deeper than 400 levels', () => {
    expect(walked('<p>One</p><p id=x>two</p>', {}, has('x')).texts).toEqual(['One']);
    const nested = (depth: number) => `${'<b>'.repeat(depth)}One`;
    expect([400, 401].map((depth) => walked(nested(depth), {}).texts)).toEqual([['One'], []]);
  });

  it('pauses every 400 nodes', () => {
    const yields = (count: number) => walked('<i></i>'.repeat(count), {}).yields;
    // Each element takes two steps, its start and its end, and the body one.
    expect([199, 200, 600].map(yields)).toEqual([0, 1, 3]);
  });
});
