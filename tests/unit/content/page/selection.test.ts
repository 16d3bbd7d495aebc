/** Protects which blocks are taken together, and which of them are the article: lines of a sentence, the core, teasers, boxes. */
import { describe, expect, it } from 'vitest';
import { BoxJudge } from '#src/content/prose/box';
import { findCore, furtherParts, widened } from '#src/content/prose/core';
import type { Suspicion } from '#src/content/prose/furniture-words';
import { joinCutSentences } from '#src/content/prose/joined';
import { isRunning } from '#src/content/prose/measures';
import { findTeasers } from '#src/content/prose/teasers';
import type { RawBlock } from '#src/content/prose/walk';
import { blocksOf, elementOf, pageOf } from './support';

const textsOf = (blocks: Iterable<RawBlock>) => [...blocks].map(({ mapped }) => mapped.text);
const ofLength = (length: number, end = '.') => 'x'.repeat(length - end.length) + end;
const idOf = (element: Element | null) => element && (element.id || element.localName);

describe('lines of one sentence', () => {
  const joined = (html: string) => textsOf(joinCutSentences(blocksOf(html)));
  const LINE = 'The office of the';
  it.each([
    ['a small letter goes on', `<p>${LINE} x</p><p>president said</p>`, [`${LINE} x president said`]],
    ['a comma goes on', `<p>${LINE} x</p><p>, he said</p>`, [`${LINE} x , he said`]],
    ['what ends in a comma', `<p>${LINE} x,</p><p>Paris said</p>`, [`${LINE} x, Paris said`]],
    ['what ends in a joining word', `<p>${LINE}</p><p>Paris fair</p>`, [`${LINE} Paris fair`]],
    ['what ends in the capitals of one', `<p>${LINE.toUpperCase()}</p><p>PARIS</p>`, [`${LINE.toUpperCase()} PARIS`]],
    ['not a capital behind another word', `<p>${LINE} x</p><p>Paris said</p>`, [`${LINE} x`, 'Paris said']],
    ['not behind a full stop', `<p>${LINE}.</p><p>he said</p>`, [`${LINE}.`, 'he said']],
    ['not behind other signs', `<p>${LINE}:</p><p>he said</p>`, [`${LINE}:`, 'he said']],
    ['a line of 15 characters', '<p>The office of x</p><p>he said</p>', ['The office of x he said']],
    ['not one of 14', '<p>The office o x</p><p>he said</p>', ['The office o x', 'he said']],
    ['not a letter and a figure', `<p>${LINE} x</p><p>a1</p>`, [`${LINE} x`, 'a1']],
    ['not two tags', `<p>${LINE} x</p><div>he said</div>`, [`${LINE} x`, 'he said']],
    ['not two classes', `<p>${LINE} x</p><p class=y>he said</p>`, [`${LINE} x`, 'he said']],
    ['not two boxes', `<div><p>${LINE} x</p></div><div><p>he said</p></div>`, [`${LINE} x`, 'he said']],
    ['not list items', `<ul><li>${LINE} x<li>he said</ul>`, [`${LINE} x`, 'he said']],
    ['not a caption behind it', `<p>${LINE} x</p><figcaption>he said</figcaption>`, [`${LINE} x`, 'he said']],
    ['not texts of one element', `<p>${LINE} x<br><br>he said</p>`, [`${LINE} x`, 'he said']],
    [
      'the open lines of a box of which two go on',
      `<div>${LINE}</div><div>Paris fair</div><div>Berlin</div>`,
      [`${LINE} Paris fair Berlin`],
    ],
    [
      'but no line behind one that ends a sentence',
      `<div>${LINE}</div><div>Paris fair.</div><div>Berlin</div>`,
      [`${LINE} Paris fair.`, 'Berlin'],
    ],
    ['and no further paragraphs', `<p>${LINE}</p><p>Paris fair</p><p>Berlin</p>`, [`${LINE} Paris fair`, 'Berlin']],
  ])('%s', (_name, html, texts) => expect(joined(html)).toEqual(texts));

  it('have the links of both', () => {
    const [block] = joinCutSentences(
      blocksOf(`<p><a href="/x">${ofLength(20, 'x')}</a></p><p>said on the telephone</p>`),
    );
    expect(block?.linkShare).toBeCloseTo(20 / 42);
  });
});

describe('the core', () => {
  const core = (html: string) => idOf(findCore(blocksOf(html).filter(isRunning)));
  const p = (length: number, id = '') => `<p id="${id}">${ofLength(length)}</p>`;
  it.each([
    ['the deepest with 0.85 of the prose', `<div id=a><div id=b>${p(85)}${p(85)}</div>${p(30)}</div>`, 'b'],
    ['its parent with less', `<div id=a><div id=b>${p(85)}${p(84)}</div>${p(60)}</div>`, 'a'],
    ['a paragraph with that much', `<div id=a>${p(340, 'c')}${p(60)}</div>`, 'c'],
    ['the article with 0.55 of it', `<article id=a>${p(111)}${p(111)}</article><div>${p(90)}${p(90)}</div>`, 'a'],
    ['not the article with less', `<article id=a>${p(108)}${p(108)}</article><div>${p(92)}${p(92)}</div>`, 'body'],
    [
      'in the article, the deepest with 0.85 of that',
      `<article id=a>${p(60)}<div id=b>${p(170)}${p(170)}</div></article>${p(90)}`,
      'b',
    ],
    ['one with the role', `<div role=article id=a>${p(111)}${p(111)}</div><div>${p(90)}${p(90)}</div>`, 'a'],
    ['one with the property', `<div itemprop="x articleBody" id=a>${p(111)}${p(111)}</div>${p(90)}${p(90)}`, 'a'],
    ['none without prose', '<p>Short.</p>', null],
  ])('is %s', (_name, html, id) => expect(core(html)).toBe(id));

  const wide = (html: string) => {
    const document = pageOf(html);
    const blocks = blocksOf(html);
    const inBlocks = blocks.map(({ element }) => element.ownerDocument).find(Boolean) ?? document;
    return idOf(widened(inBlocks.querySelector('#core'), blocks));
  };
  it.each([
    ['a paragraph to its box with another sentence', '<div id=a><div id=b><p id=core>A.</p></div><p>B.</p></div>', 'a'],
    ['a paragraph to its box without one', '<div id=a><div id=b><p id=core>A.</p></div><p>B</p></div>', 'b'],
    [
      'no further than the article',
      '<div id=a><article id=b><div id=c><p id=core>A.</p></div></article><p>B.</p></div>',
      'c',
    ],
    ['not to the body', '<div id=b><p id=core>A.</p></div><p>B.</p>', 'b'],
    ['not a box', '<div id=a><div id=core><p>A.</p></div><p>B.</p></div>', 'core'],
    ['a list to what holds it', '<div id=a><div id=b><ul id=core><li>A.</ul></div><p>B.</p></div>', 'b'],
    ['lists in one another', '<div id=b><blockquote><ol id=core><li>A.</ol></blockquote></div>', 'b'],
    ['no list of the body', '<ul id=core><li>A.</ul>', 'core'],
  ])('is widened: %s', (_name, html, id) => expect(wide(html)).toBe(id));
  it('is none where there is none', () => expect(widened(null, [])).toBeNull());

  const parts = (html: string) => {
    const blocks = blocksOf(`<section>${html}</section>`);
    const core = blocks[0]?.element.closest('#core') ?? null;
    return furtherParts(core, blocks, blocks.filter(isRunning)).map(idOf);
  };
  const CORE = `<div id=core>${p(90)}</div>`;
  it.each([
    ['of the same tag', `${CORE}<div id=a>${p(90)}</div><span id=b>${p(90)}</span>`, ['a']],
    ['of 0.8 prose', `${CORE}<div id=a>${p(80)}<h2>${ofLength(20, 'x')}</h2></div>`, ['a']],
    ['not of less', `${CORE}<div id=a>${p(79)}<h2>${ofLength(21, 'x')}</h2></div>`, []],
    ['not of texts that are no sentences', `${CORE}<div id=a><p>${ofLength(90, 'x')}</p></div>`, []],
    ['not of list items', `${CORE}<div id=a><ul><li>${ofLength(90)}</ul></div>`, []],
    ['not with many links', `${CORE}<div id=a><p><a href="/x">${ofLength(30)}</a>${ofLength(70)}</p></div>`, []],
    ['deep in their boxes', `${CORE}<div id=a><div><div>${p(90)}</div></div></div>`, ['a']],
    ['not elsewhere', `<div>${CORE}</div><div id=a>${p(90)}</div>`, []],
  ])('has further parts: %s', (_name, html, ids) => expect(parts(html)).toEqual(ids));
  it('has none where there is none', () => expect(furtherParts(null, [], [])).toEqual([]));
});

describe('teasers', () => {
  const OWN = `<section><p>${ofLength(300)}</p><p>${ofLength(300)}</p></section>`;
  const lead = (length: number) => `<h3><a href="/x">${ofLength(length)}</a></h3>`;
  const TEXT = `<p>${ofLength(70, 'T.')}</p>`;
  const isTeaser = (box: string, own = OWN) => {
    const blocks = blocksOf(`${own}<main>${box}</main>`);
    return textsOf(findTeasers(blocks, blocks.filter(isRunning))).some((text) => text.endsWith('T.'));
  };
  it.each([
    ['a linked heading before a text', `<div>${lead(20)}${TEXT}</div>`, true],
    ['one of 19 characters', `<div>${lead(19)}${TEXT}</div>`, false],
    ['one that is no link', `<div><h3>${ofLength(20)}</h3>${TEXT}</div>`, false],
    ['one behind the text', `<div>${TEXT}${lead(20)}</div>`, false],
    ['two of them', `<div>${lead(20)}${lead(20)}${TEXT}</div>`, false],
    ['two texts', `<div>${lead(20)}${TEXT}${TEXT}</div>`, false],
    ['four blocks', `<div>${lead(20)}<p>A</p>${TEXT}<p>B</p></div>`, true],
    ['five blocks', `<div>${lead(20)}<p>A</p><p>C</p>${TEXT}<p>B</p></div>`, false],
    ['a text two boxes deeper', `<div>${lead(20)}<div><div>${TEXT}</div></div></div>`, true],
    ['a text three boxes deeper', `<div>${lead(20)}<div><div><div>${TEXT}</div></div></div></div>`, false],
    ['a row of a table', `<table><tr><td>${lead(20)}<td>${ofLength(70, 'T.')}</table>`, false],
  ])('%s: %s', (_name, html, isOne) => expect(isTeaser(`${html}<p>${ofLength(90)}</p>`)).toBe(isOne));

  it('are none where they are more than 0.7 of the running text', () => {
    const box = `<div>${lead(20)}${TEXT}</div>`;
    expect(isTeaser(box, `<p>${ofLength(30 + 60)}</p>`)).toBe(true);
    const long = box.replace(TEXT, `<p>${ofLength(210, 'T.')}</p>`);
    expect([90, 89].map((length) => isTeaser(long, `<p>${ofLength(length)}</p>`))).toEqual([true, false]);
  });
});

describe('a suspect box', () => {
  const p = (length: number, count = 1) => `<p>${ofLength(length)}</p>`.repeat(count);
  const holds = (html: string, suspicion: Suspicion = 'box', beside = '') => {
    const box = elementOf(`${html}<section>${beside}</section>`);
    return new BoxJudge(box.ownerDocument.body).holdsProse(box, suspicion);
  };
  /** Prose beside the box, so that it has not the bulk of the page. */
  const BESIDE = p(500, 9);
  it.each<[string, string, Suspicion, boolean]>([
    ['wrap of a paragraph', `<div>${p(80)}</div>`, 'wrap', true],
    ['wrap of a shorter one', `<div>${p(79)}</div>`, 'wrap', false],
    ['paragraph of 40 characters', p(40), 'wrap', true],
    ['paragraph of 39', p(39), 'wrap', false],
    ['box of four paragraphs', `<div>${p(80, 4)}</div>`, 'box', true],
    ['box of three', `<div>${p(80, 3)}</div>`, 'box', false],
    ['box of four of which two are siblings', `<div>${`<div>${p(80, 2)}</div>`.repeat(2)}</div>`, 'box', false],
    ['box of four of which three are', `<div>${p(80, 3)}<div>${p(80)}</div></div>`, 'box', true],
    ['foreign one of nine', `<div>${p(80, 9)}</div>`, 'foreign', false],
    ['foreign one with the headline', '<div><h1>A</h1></div>', 'foreign', true],
    ['foreign one with the article', '<div><b itemprop="x articleBody"></b></div>', 'foreign', true],
    ['main', '<main>A</main>', 'foreign', true],
    ['wrap without text', '<div></div>', 'wrap', false],
    ['wrap of more labels than prose', `<div>${p(80)}${'<p>Label</p>'.repeat(16)}</div>`, 'wrap', false],
    ['wrap of fewer', `<div>${p(80)}${'<p>Label</p>'.repeat(15)}</div>`, 'wrap', true],
    ['wrap of half a link', `<div><p><a href="/x">${ofLength(50)}</a>${ofLength(50)}</p></div>`, 'wrap', true],
    ['wrap of more', `<div><p><a href="/x">${ofLength(51)}</a>${ofLength(49)}</p></div>`, 'wrap', false],
    ['wrap of an anchor', `<div><p><a>${ofLength(90)}</a></p></div>`, 'wrap', true],
    ['wrap of words that end in none', `<div><p>${ofLength(90, 'x')}</p></div>`, 'wrap', false],
    ['wrap of words that end in a colon', `<div><p>${ofLength(90, ':')}</p></div>`, 'wrap', true],
    ['wrap of a notice of cookies', `<div><p>${ofLength(90, ' Cookies.')}</p></div>`, 'wrap', false],
    ['wrap of a notice', `<div><p>${ofLength(90, ' sign up for it.')}</p></div>`, 'wrap', false],
    ['wrap of hidden text', `<div><p hidden>${ofLength(90)}</p></div>`, 'wrap', false],
    ['wrap of furniture', `<div><p role=menu>${ofLength(90)}</p></div>`, 'wrap', false],
    ['box of lines between breaks', `<div>${`${ofLength(80)}<br>`.repeat(4)}</div>`, 'box', true],
    ['box of shorter ones', `<div>${`${ofLength(79)}<br>`.repeat(4)}</div>`, 'box', false],
    ['wrap of a sentence over breaks', `<div>${ofLength(40, 'x')}<br>${ofLength(40)}</div>`, 'wrap', true],
  ])('%s%s is read as %s: %s', (_name, html, suspicion, isRead) => {
    expect(holds(html, suspicion, BESIDE)).toBe(isRead);
  });

  it('is read with more than half of the page’s prose', () => {
    const apart = (count: number) => `<div>${`<div>${p(100)}</div>`.repeat(count)}</div>`;
    expect([p(100, 4), p(100, 3)].map((beside) => holds(apart(4), 'box', beside))).toEqual([false, true]);
    expect(holds(apart(3), 'box', p(100, 2))).toBe(false);
  });

  it('of a foreign name is not, beside an article of three paragraphs and 350 characters', () => {
    const comments = `<div>${p(200, 9)}</div>`;
    const beside = [p(120, 3), p(116, 3), p(200, 2)];
    expect(beside.map((one) => holds(comments, 'foreign', one))).toEqual([false, true, true]);
  });
});
