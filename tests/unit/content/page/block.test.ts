/** Protects what a single block is taken for, by its length, its links, its ends and the names of its element. */
import { describe, expect, it } from 'vitest';
import { noLayout } from '#src/content/dom/visible';
import { type Facts, NO_FACTS } from '#src/content/facts/facts';
import { looksLikeArticle } from '#src/content/prose/article';
import { isCell, isShortCell } from '#src/content/prose/cells';
import { findHeadline, headlineByLooks } from '#src/content/prose/headline';
import { type BlockKind, kindOf } from '#src/content/prose/kinds';
import { isShortInline, isWithinSentence } from '#src/content/prose/lines';
import { isDateLine, isRunning, isSentence, isShortProse } from '#src/content/prose/measures';
import type { Prose } from '#src/content/prose/prose';
import { blocksOf, elementOf, FILLER, pageOf } from './support';

const ofLength = (length: number, end = 'x') => 'x'.repeat(length - end.length) + end;
const first = (html: string) => blocksOf(html)[0] as ReturnType<typeof blocksOf>[number];
const linked = (share: number, length = 100, end = 'x') =>
  `<p><a href="/x">${ofLength(share * length)}</a>${ofLength(length - share * length, end)}</p>`;

it.each([
  [`<p>${ofLength(60)}</p>`, true],
  [`<p>${ofLength(59)}</p>`, false],
  [linked(0.6), true],
  [linked(0.61), false],
  [`<h1>${ofLength(60)}</h1>`, false],
  [`<h2>${ofLength(60)}</h2>`, false],
  [`<ul><li>${ofLength(60)}</ul>`, true],
])('%s is running text: %s', (html, isOne) => expect(isRunning(first(html))).toBe(isOne));

it.each([
  ['<p>He won.</p>', true, true],
  ['<p>Who won?</p>', true, true],
  ['<p>"He won."</p>', true, true],
  ['<p>He won.)]</p>', true, true],
  ['<p>He won. x</p>', false, false],
  ['<p>He won</p>', false, false],
  ['<div>He won.</div>', true, false],
  [linked(0.6, 100, '.'), true, true],
  [linked(0.61, 100, '.'), false, false],
])('%s is a sentence: %s, and short prose: %s', (html, isOne, isProse) => {
  expect([isSentence(first(html)), isShortProse(first(html))]).toEqual([isOne, isProse]);
});

it.each([
  ['28 Aug 2024 at 17:35', true],
  ['28 Aug 2024 at 17.35', true],
  ['28 Aug 2024 at 17h35', true],
  ['1999, 3 hours ago', true],
  ['1999, 1 minute ago', true],
  ['3 hours ago', false],
  ['28 Aug 2024', false],
  ['28 Aug 2124 at 17:35', false],
  ['No 12024 at 17:35', false],
  ['28 Aug 2024 at 17:355', false],
  ['They spoke on 28 Aug 2024 at 17:35.', false],
  ['2024 at 17:35'.padEnd(160, ' x'), true],
  ['2024 at 17:35'.padEnd(161, ' x'), false],
])('"%s" says only when: %s', (text, isOne) => expect(isDateLine(text)).toBe(isOne));

it.each([
  ['twelve characters', '<td>Twelve chars', false],
  ['eleven and spaces', '<td>  Eleven char  ', true],
  ['four elements', '<td><b></b><b></b><b></b><b></b>', true],
  ['five elements', '<td><b></b><b></b><b></b><b></b><b></b>', false],
  ['a frame', '<td><b><iframe></iframe></b>', false],
  ['an element of the page itself', '<td><x-flag></x-flag>', false],
  ['nothing', '<td>', true],
])('a cell with %s', (_name, html, isShort) => {
  const cell = pageOf(`<table><tr>${html}`).querySelector('td') as Element;
  expect([isCell('td'), isCell('th'), isCell('tr'), isShortCell(cell)]).toEqual([true, true, false, isShort]);
});

it.each<[string, BlockKind, BlockKind]>([
  ['<h1>', 'paragraph', 'headline'],
  ['<h1 class="subtitle">', 'paragraph', 'headline'],
  ['<h3>', 'paragraph', 'subheading'],
  ['<h3 class="sub-title">', 'paragraph', 'standfirst'],
  ['<p>', 'paragraph', 'paragraph'],
  ['<p>', 'caption', 'caption'],
  ['<p class="story__dek">', 'paragraph', 'standfirst'],
  ['<p class="story dek">', 'paragraph', 'standfirst'],
  ['<p class="lede">', 'headline', 'headline'],
  ['<p class="deckchair">', 'paragraph', 'paragraph'],
  ['<p itemprop="summary">', 'paragraph', 'standfirst'],
  ['<ul>', 'paragraph', 'paragraph'],
  ['<li>', 'paragraph', 'item'],
  ['<li>', 'caption', 'caption'],
  ['<li class="x">', 'caption', 'caption'],
  ['<li class="x">', 'paragraph', 'item'],
  ['<li class="summary">', 'caption', 'caption'],
  ['<figure>', 'paragraph', 'caption'],
  ['<div class="photo-credits">', 'paragraph', 'caption'],
  ['<div class="credits">', 'paragraph', 'paragraph'],
  ['<div class="LEGEND">', 'paragraph', 'caption'],
  ...['h2', 'h4', 'h5', 'h6'].map((tag): [string, BlockKind, BlockKind] => [`<${tag}>`, 'paragraph', 'subheading']),
  ['<figcaption>', 'paragraph', 'caption'],
  ['<dd>', 'paragraph', 'cell'],
  ...['standfirst', 'dek', 'deck', 'subtitle', 'sub-heading', 'subheadline', 'sub-hed', 'summary', 'lede', 'intro']
    .concat('introduction', 'strapline')
    .map((name): [string, BlockKind, BlockKind] => [`<p class="x-${name}_y">`, 'paragraph', 'standfirst']),
  ...['caption', 'captions', 'figure-credit', 'image_credits', 'imgcredit', 'media-credit', 'photocredits', 'legend']
    .concat('picture-credit', 'newsCaption', 'wp-caption-text')
    .map((name): [string, BlockKind, BlockKind] => [`<div class="x ${name}">`, 'paragraph', 'caption']),
  ...['has', 'no', 'with', 'without'].map((word): [string, BlockKind, BlockKind] => [
    `<div class="x-${word}-caption">`,
    'paragraph',
    'paragraph',
  ]),
  [`<div class="${'x'.repeat(192)} caption">`, 'paragraph', 'caption'],
  [`<div class="${'x'.repeat(193)} caption">`, 'paragraph', 'paragraph'],
])('%s in a %s has the kind %s', (html, outer, kind) => expect(kindOf(elementOf(html), outer)).toBe(kind));

describe('an element of its own line', () => {
  const inside = (html: string) => pageOf(html).querySelector('b') as Element;
  it.each([
    ['<p>He <b>won</b>, twice', true],
    ['<p>He <b>won</b> twice', true],
    ['<p>Yes. <b>Won</b>.', false],
    ['<p>He <b>Won</b> Twice', false],
    ['<p>The office <b>won</b>', true],
    ['<p>The office <b>Won</b>', false],
    ['<p>The office. <b>won</b>', false],
    ['<p>The office: <b>won</b>', false],
    ['<p>&mdash; <b>won</b>', false],
    ['<p><b>won</b>', false],
    ['<p>He <b>...</b> twice', false],
    [`<p>He <b>${ofLength(100)}</b> twice`, true],
    [`<p>He <b>${ofLength(101)}</b> twice`, false],
    // The text beside it may be in an element, and outside of its own one, but not in another block.
    ['<p>He <b>won</b><i> twice</i>', true],
    ['<p><i>He <b>Won</b></i> twice', true],
    ['<p>He <b>Won</b> <i></i> twice', false],
    ['<div><p><b>Won</b></p> twice</div>', false],
    ['<div>He <b>Won</b><ul> twice</ul></div>', false],
    [`<p><b>Won</b><i>${' '.repeat(199)}twice</i>`, true],
    [`<p><b>Won</b><i>${' '.repeat(200)}twice</i>`, false],
  ])('is within a sentence in %s: %s', (html, isOne) => expect(isWithinSentence(inside(html))).toBe(isOne));

  const sight = { ...noLayout, isInline: (element: Element) => element.id === 'inline' };
  it.each([
    ['<div id=inline>Word</div>', true],
    ['<div style="DISPLAY : inline-block">Word</div>', true],
    ['<div>Word</div>', false],
    ['<div id=inline></div>', false],
    ['<div id=inline><b>Word</b></div>', false],
    ['<div id=inline>Word<b></b></div>', false],
    [`<div id=inline>${ofLength(40)}</div>`, true],
    [`<div id=inline>${ofLength(41)}</div>`, false],
  ])('is a short inline one in %s: %s', (html, isOne) => expect(isShortInline(elementOf(html), sight)).toBe(isOne));
});

describe('the headline', () => {
  const found = (html: string, title: string | null) => findHeadline(blocksOf(html), title)?.mapped.text ?? null;
  it.each([
    ['the only h1, whatever the title', '<h1>Site</h1><p>Two men speak again', 'Two men speak again', 'Site'],
    ['the h1 that says more of the title', '<h1>Two</h1><h1>Two men</h1>', 'Two men speak again', 'Two men'],
    ['the first of equal ones', '<h1>Two men</h1><h1>Men two</h1>', 'Two men', 'Two men'],
    ['the first without a title', '<h1>One</h1><h1>Two</h1>', null, 'One'],
    [
      'rather half of the title than it with many other words',
      '<h1>Two men speak again one two three four five</h1><h1>Two men</h1>',
      'Two men speak again',
      'Two men',
    ],
    [
      'a block that is the title',
      '<p>By one</p><p>TWO men: speak, again</p>',
      'Two men speak again',
      'TWO men: speak, again',
    ],
    ['none that is not', '<p>Two men speak again today</p>', 'Two men speak again', null],
    ['none for a title of three words', '<p>Two men speak</p>', 'Two men speak', null],
    ['none without words', '<p>...</p>', 'Two men speak again', null],
    ['none of over 300 characters', `<p>Two men speak ${ofLength(287)}`, `Two men speak ${ofLength(287)}`, null],
    [
      'one of 300',
      `<p>Two men speak ${ofLength(286)}`,
      `Two men speak ${ofLength(286)}`,
      `Two men speak ${ofLength(286)}`,
    ],
  ])('is %s', (_name, html, title, text) => expect(found(html, title)).toBe(text));

  const looks = (before: string, size: (element: Element) => number = () => 0) => {
    const blocks = blocksOf(`<section>${before}</section><main><p>${FILLER}</p></main>`);
    const core = blocks.at(-1)?.element.parentElement as Element;
    return headlineByLooks(blocks, core, { ...noLayout, fontSize: size })?.mapped.text ?? null;
  };
  it.each([
    ['the last line before the text', '<p>Our motto is truth</p><p>Two men speak again</p>', 'Two men speak again'],
    ['not one of three words', '<p>Our motto is truth</p><p>Two men speak</p>', 'Our motto is truth'],
    ['not a date', '<p>Our motto is truth</p><p>In Berlin on 1 May 2025</p>', 'Our motto is truth'],
    ['not a byline', '<p>Our motto is truth</p><p>By Ada Quay and others</p>', 'Our motto is truth'],
    [
      'not one with a link',
      '<p>Our motto is truth</p><p>Two men speak <a href="/x">again</a></p>',
      'Our motto is truth',
    ],
    ['one of 300 characters', `<p>One two three ${ofLength(286)}</p>`, `One two three ${ofLength(286)}`],
    ['not one of 301', `<p>One two three ${ofLength(287)}</p>`, null],
  ])('without an h1 is %s', (_name, before, text) => expect(looks(before)).toBe(text));

  it('without an h1 is the last line in letters larger by a quarter, where sizes are known', () => {
    const lines = '<p id=big>Two men speak again</p><p id=small>Our motto is truth</p>';
    const sizes = (big: number) => (element: Element) => ({ big, small: 24.9 })[element.id] ?? 20;
    expect([looks(lines, sizes(25)), looks(lines, sizes(24.9))]).toEqual(['Two men speak again', null]);
    expect(headlineByLooks(blocksOf(lines), null, noLayout)).toBeNull();
    expect(headlineByLooks(blocksOf(lines), elementOf(lines), noLayout)).toBeNull();
  });
});

it.each<[string, Partial<Facts>, Partial<Prose>, boolean]>([
  ['declared, of 100 characters', { saysArticle: true }, { proseLength: 100, paragraphs: 0 }, true],
  ['declared, of 99', { saysArticle: true }, { proseLength: 99, paragraphs: 9 }, false],
  ['undeclared, of 350 in two paragraphs', {}, { proseLength: 350, paragraphs: 2 }, true],
  ['undeclared, of 349', {}, { proseLength: 349, paragraphs: 2 }, false],
  ['undeclared, of one paragraph', {}, { proseLength: 999, paragraphs: 1 }, false],
  ['without headline', {}, { headline: null }, false],
  ['without headline, but with a title', { title: 'A' }, { headline: null }, true],
  ['a front page', { isFrontPage: true }, {}, false],
  ['a front page that is declared one', { isFrontPage: true, saysArticle: true }, {}, true],
])('a page is an article: %s', (_name, facts, prose, isOne) => {
  const whole = { headline: 'A', proseLength: 999, paragraphs: 9, ...prose } as Prose;
  expect(looksLikeArticle({ ...NO_FACTS, ...facts }, whole)).toBe(isOne);
});
