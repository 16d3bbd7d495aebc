/** Protects which element or line of a page gives its day, and where the search ends. */
import { expect, it } from 'vitest';
import { dayFromElements } from '#src/content/facts/published';
import { pageOf } from './support';

const DAY = '2025-02-13';
const TIME = `<time datetime="${DAY}">13 Feb</time>`;
const LINE = 'Published 13 February 2025';
const behind = (html: string) => `<article><h1>A</h1>${html}</article>`;
/** The headline, `levels` elements deep in the one that also has the given element. */
const apart = (levels: number, html: string) =>
  `<main>${'<div>'.repeat(levels)}<h1>A</h1>${'</div>'.repeat(levels)}${html}</main>`;
const lines = (count: number) => '<p>x</p> '.repeat(count);
const padded = (length: number) => `<p>${LINE.padEnd(length, '.')}</p>`;

it.each([
  ['a time in a paragraph of 120 characters', behind(`<p>${'x'.repeat(114)}${TIME}</p>`)],
  ['a time three levels from the headline', apart(2, TIME)],
  ['a certain element far from the headline', apart(9, `<b itemprop="datePublished" content="${DAY}"></b>`)],
  ['a certain element without a headline', `<b itemprop="datePublished" content="${DAY}"></b>`],
  ['a time of a class three levels from the headline', apart(2, `<b class="publish">${TIME}</b>`)],
  ['the second time where the first is none', behind(`<time>soon</time>${TIME}`)],
  [
    'the second certain element where the first has no day',
    `<b itemprop="datePublished">soon</b><b itemprop="datePublished" content="${DAY}"></b>`,
  ],
  ['the content of an element', `<b itemprop="datePublished" content="${DAY}" datetime="2025-01-01">2 Jan 2025</b>`],
  [
    'a time whose class says that it was published',
    behind(`<time class="Publish-time" datetime="${DAY}">13 Feb</time>`),
  ],
  [
    'a time in an element of such a class',
    `<main><b class="published-at"><time datetime="${DAY}">a</time></b><h1>A</h1></main>`,
  ],
  [
    'a time before the headline of such a class',
    `<main><time class="published" datetime="${DAY}">a</time><h1>A</h1></main>`,
  ],
  ['the attribute of a time', `<time pubdate datetime="${DAY}">2 January 2025</time>`],
  ['the text of an element', '<b itemprop="datePublished">13 February 2025</b>'],
  ['a time behind a headline that speaks of an update', `<article><h1>Rules updated</h1>${TIME}</article>`],
  ['a time whose line is published first', behind(`<time datetime="${DAY}"> Published 13 Feb, updated 14 Feb</time>`)],
  ['a time long before the word "updated"', behind(`<time datetime="${DAY}">${'x'.repeat(80)} updated</time>`)],
  ['a time long behind the word "updated"', behind(`<b>Updated by our own office</b>${TIME}`)],
  ['the fortieth line', behind(`${lines(39)}<p>${LINE}</p>`)],
  ['the first line behind an empty headline', `<article><h1></h1><p>${LINE}</p></article>`],
  ['a line of 120 characters', behind(padded(120))],
  ['a line three levels from the headline', apart(2, `<p>${LINE}</p>`)],
  ['the second line where the first has no day', behind('<p>Published soon</p><p>13 February 2025</p>')],
  ['a line of figures', behind('<p>13.02.2025</p>')],
])('is read from %s', (_name, html) => expect(dayFromElements(pageOf(html))).toBe(DAY));

it.each([
  ['a time in a longer paragraph', behind(`<p>${'x'.repeat(115)}${TIME}</p>`)],
  ['a time four levels from the headline', apart(4, TIME)],
  ['a time of a class four levels from the headline', apart(4, `<b class="publish">${TIME}</b>`)],
  ['a time of a class in a list', behind(`<ul><li class="publish">${TIME}</li></ul>`)],
  ...['aside', 'nav', 'footer', 'ul', 'ol', 'a'].map((tag): [string, string] => [
    `a certain element in ${tag}`,
    behind(`<${tag}><b itemprop="datePublished" content="${DAY}"></b></${tag}>`),
  ]),
  ...['related', 'Recirculation', 'user-comments', 'latest'].map((name): [string, string] => [
    `a certain element in what is called ${name}`,
    behind(`<div class="${name}"><b itemprop="datePublished" content="${DAY}"></b></div>`),
  ]),
  ['a time that is named as one of a change', behind(`<time itemprop="dateModified" datetime="${DAY}">13 Feb</time>`)],
  ['a time that its class calls updated', behind(`<time class="updated" datetime="${DAY}">13 Feb</time>`)],
  ['a time in a list', behind(`<ul><li>${TIME}</li></ul>`)],
  ['a time whose own words say that it is updated', behind(`<time datetime="${DAY}">Updated 13 Feb</time>`)],
  ['a time whose parent follows such words', behind(`<p><b>Updated</b> <i>${TIME}</i></p>`)],
  ['a time far behind such words, with space alone between', behind(`<b>Updated${' '.repeat(30)}</b>${TIME}`)],
  ['a time that only its name calls modified', behind(`<time class="modified" datetime="${DAY}">13 Feb</time>`)],
  ['a line before the headline', `<main><p>${LINE}</p><h1>A</h1></main>`],
  ['the headline itself', '<main><h1><b>A</b> <i>13 February 2025</i></h1></main>'],
  ['the forty-first line', behind(`${lines(40)}<p>${LINE}</p>`)],
  ['a line of 121 characters', behind(padded(121))],
  ['a line in a list', behind(`<ul><li>${LINE}</li></ul>`)],
  ['a line four levels from the headline', apart(4, `<p>${LINE}</p>`)],
  ['a line behind "updated"', behind('<p>Published at noon, updated</p><p>13 February 2025</p>')],
  ['a line with a place', behind('<p>Berlin, 13 February 2025</p>')],
  ['a line with other signs', behind('<p>13 February 2025!</p>')],
  ['a line without a headline', `<main><p>${LINE}</p></main>`],
])('is not read from %s', (_name, html) => expect(dayFromElements(pageOf(html))).toBeNull());
