import { describe, expect, it } from 'vitest';
import { noLayout } from '#src/content/dom/visible';
import { extractProse } from '#src/content/prose/prose';
import { FILLER, pageOf } from './support';

const texts = (html: string) => extractProse(pageOf(html)).map((block) => block.text);
const article = (inner: string, head = '<h1>Leaders speak by telephone</h1>') =>
  `<main><article>${head}<p>${FILLER}</p><p>Second. ${FILLER}</p>${inner}<p>Last. ${FILLER}</p></article></main>`;

describe('a table of data', () => {
  const cells = '<td>12</td><th><a href="/m">MS</a></th><td> 7 <span></span></td>'.repeat(100);
  const page = (inTable: string) =>
    pageOf(
      `<main><article><h1>Leaders speak by telephone</h1><p>${FILLER}</p><p>The points are as follows</p>` +
        `<table>${inTable}</table><p>and so they spoke. ${FILLER}</p></article></main>`,
    );
  const read = (inTable: string) => {
    const asked: string[] = [];
    const sight = { ...noLayout, isSeen: (element: Element) => asked.push(element.localName) > 0 };
    return { asked, texts: extractProse(page(inTable), { sight }).map(({ text }) => text) };
  };

  it('is not asked for the layout of its short cells, save the first', () => {
    const { asked } = read(`<tr>${cells}</tr><tr>${cells}</tr>`);
    expect(asked.filter((name) => /^(td|th|a|span)$/.test(name))).toEqual(['td']);
  });

  it('has its sentences read, also between short cells and deep in a cell', () => {
    const { texts } = read(
      `<tr>${cells}<td>They spoke twice.</td><td><b>12</b></td><td><p>They met again.</p></td></tr>`,
    );
    expect(texts).toEqual(expect.arrayContaining(['They spoke twice.', 'They met again.']));
  });

  it('keeps the paragraphs around it apart', () => {
    expect(read(`<tr>${cells}</tr>`).texts.at(-1)).toBe(`and so they spoke. ${FILLER}`);
  });

  it('has the text read that a cell shows from elsewhere', () => {
    const document = page(`<tr><td>1</td><td><span></span></td></tr>`);
    const inside = document.querySelector('td span')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    inside.innerHTML = '<p>They spoke twice.</p>';
    expect(extractProse(document).map(({ text }) => text)).toContain('They spoke twice.');
  });
});

describe('what is prose', () => {
  it('takes headline, body, list items, captions and table cells, in reading order', () => {
    const found = extractProse(
      pageOf(
        article(
          '<figure><img alt=""><figcaption>The two presidents in a picture from 2019.</figcaption></figure>' +
            '<ul><li>They spoke on the telephone on Wednesday.</li></ul>' +
            '<table><tr><td>Their first call lasted ninety minutes.</td></tr></table>',
        ),
      ),
    );
    expect(found.map((block) => block.kind)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'caption',
      'item',
      'cell',
      'paragraph',
    ]);
  });

  it.each([
    ['navigation', '<nav><p>MARK and more words in a sentence that is long enough to count.</p></nav>'],
    ['an aside', '<aside><p>MARK and more words in a sentence that is long enough to count.</p></aside>'],
    [
      'a related box by its class',
      '<div class="c-related-stories"><p>MARK said the minister in a long sentence here.</p></div>',
    ],
    [
      'a related box by camel case',
      '<div class="RelatedLinks__wrap"><p>MARK said the minister in a long sentence.</p></div>',
    ],
    [
      'a newsletter box',
      '<section class="newsletter-signup"><p>MARK get the news each morning in your inbox.</p></section>',
    ],
    ['comments', '<section id="comments"><p>MARK he never said that, wrote a reader in the comments.</p></section>'],
    ['a form', '<form><p>MARK please fill in this form in order to go on reading.</p></form>'],
    [
      'something editable',
      '<div contenteditable><p>MARK what the reader types here is the business of nobody.</p></div>',
    ],
    ['a footer', '<footer><p>MARK this story was first published by our partner on Monday.</p></footer>'],
    ['a cookie banner', '<div id="onetrust-banner"><p>MARK we value your privacy and keep cookies on it.</p></div>'],
    ['hidden text', '<p hidden>MARK this was hidden with the attribute, so nobody sees it.</p>'],
    ['text hidden by style', '<p style="display: none">MARK this was hidden by style, so nobody sees it.</p>'],
    ['aria-hidden text', '<div aria-hidden="true"><p>MARK this is hidden from everyone who listens.</p></div>'],
    [
      'text for screen readers only',
      '<p class="visually-hidden">MARK this is for those who listen to the page only.</p>',
    ],
    ['a script', '<script>const MARK = "and a long sentence in a script that nobody reads.";</script>'],
    ['a paragraph that is one link', '<p><a href="/x">MARK minister resigns after a long day in parliament</a></p>'],
    ['a read-more line', '<p>Read more: <a href="/x">MARK minister resigns after a long day in parliament</a></p>'],
    ['a list of links', '<ul><li><a href="/1">MARK minister resigns after a long day</a></li></ul>'],
    [
      'a box with a telling heading',
      '<div><h3>Related stories</h3><p>MARK the minister resigns after a long day in parliament.</p></div>',
    ],
  ])('leaves out %s', (_name, html) => {
    const found = texts(article(html));
    expect(found.join('\n')).not.toContain('MARK');
    expect(found).toHaveLength(4);
  });

  it.each([
    [
      'beside one long paragraph',
      '<article><h1>News</h1><p>The weather in Paris stayed mild.</p><p>LONG</p></article>',
    ],
    [
      'in boxes of their own',
      '<article><h1>News</h1><div><p>The weather in Paris stayed mild.</p></div><div><p>LONG</p></div></article>',
    ],
    [
      'of two words',
      '<article><h1>News</h1><p>LONG</p><p>The weather in Paris stayed mild.</p><p>He won.</p></article>',
    ],
  ])('takes short paragraphs that end as a sentence: %s', (_name, html) => {
    const found = texts(html.replace('LONG', FILLER));
    expect(found).toContain('The weather in Paris stayed mild.');
    expect(found).toContain(FILLER);
    expect(found.includes('He won.')).toBe(html.includes('He won.'));
  });

  it('leaves out labels beside a short paragraph', () => {
    const label = '<p>10 February 2025</p><p>Staff writer</p>';
    const html = `<article><h1>News</h1>${label}<p>It rained.</p><p>${FILLER}</p></article>`;
    expect(texts(html)).toEqual(['News', 'It rained.', FILLER]);
  });

  it('keeps an article whose wrapper has a telling name but holds the headline or most of the text', () => {
    expect(
      texts(`<div class="page has-sidebar with-comments"><div class="promo-layout">${article('')}</div></div>`),
    ).toHaveLength(4);
    expect(texts(`<div class="social-page">${article('')}</div>`)).toHaveLength(4);
  });

  it('reads a page of divs with line breaks for paragraphs', () => {
    const found = texts(
      `<div class=x><h1>Leaders speak by telephone</h1><div class=y>${FILLER}<br><br>Second: ${FILLER}<br>\n<br>Third.<br> ${FILLER}</div></div>`,
    );
    expect(found).toEqual(['Leaders speak by telephone', FILLER, `Second: ${FILLER}`, `Third. ${FILLER}`]);
  });

  it('reads the standfirst between headline and body and not the byline', () => {
    const found = extractProse(
      pageOf(
        `<div><header><h1>Leaders speak by telephone</h1><p class="standfirst">The Kremlin would not say how often the two have talked since January.</p><p>By A. Writer</p></header><div class="body"><p>${FILLER}</p><p>${FILLER}</p></div></div>`,
      ),
    );
    expect(found.map((block) => block.kind)).toEqual(['headline', 'standfirst', 'paragraph', 'paragraph']);
  });

  it('takes for a standfirst only what is between headline and body', () => {
    const [motto, standfirst] = [
      'The paper of record for the whole of the coast.',
      'The two spoke for an hour, the office said.',
    ];
    const head = `<p>${motto}</p><h1>Leaders speak by telephone</h1><p>${standfirst}</p>`;
    const body = `<section><p>${FILLER}</p><p>Second. ${FILLER}</p></section>`;
    const found = texts(`<div><section>${head}</section>${body}<section><p>${motto} Again.</p></section></div>`);
    expect(found).toEqual(['Leaders speak by telephone', standfirst, FILLER, `Second. ${FILLER}`]);
  });

  it.each([
    ['p', 'The two spoke for an hour, the office said.', true],
    ['p', 'The two spoke for half an hour.', false],
    ['p', 'By Anna Berg and Carl Dorn, reporting from Oslo', false],
    ['p', 'Office: leaders spoke for an hour, without word on what they agreed', true],
    ['h2', 'Leaders spoke for an hour, the office says', true],
    ['h2', 'Leaders spoke for half an hour', false],
    ['li', 'Leaders spoke for an hour, the office says', true],
  ])('of what is between headline and body, in <%s> "%s" is read: %s', (tag, line, isRead) => {
    const head = `<section><h1>Leaders speak by telephone</h1><${tag}>${line}</${tag}></section>`;
    // So long that what is before it is no part of the core.
    const body = `<section>${`<p>${FILLER}</p>`.repeat(9)}</section>`;
    expect(texts(`<div>${head}${body}</div>`).includes(line)).toBe(isRead);
  });

  it('reads the posts of a live blog with their headings', () => {
    const post = (n: number) =>
      `<article id=p${n}><h2>Post number ${n} of this day</h2><p>Post ${n}. ${FILLER}</p></article>`;
    const found = texts(`<main><h1>Live: talks go on</h1><div>${post(3)}${post(2)}${post(1)}</div></main>`);
    expect(found).toHaveLength(7);
    expect(found[1]).toBe('Post number 3 of this day');
  });

  it('ignores a sidebar of teasers that no name gives away', () => {
    const teaser =
      '<div><h3><a href="/a">Minister resigns after a long day</a></h3><p>A short teaser of another story, in some words.</p></div>';
    const found = texts(`<div><div>${article(`<p>Third. ${FILLER}</p>`)}</div><div>${teaser.repeat(2)}</div></div>`);
    expect(found.join(' ')).not.toContain('teaser');
  });

  it('takes the headline that says the title, not the name of the site', () => {
    const document = pageOf(`<h1>The Daily Example</h1>${article('')}`);
    const found = extractProse(document, { title: 'Leaders speak by telephone' });
    expect(found[0]).toMatchObject({ kind: 'headline', text: 'Leaders speak by telephone' });
  });

  it('finds a headline that is no h1 by the title', () => {
    const found = extractProse(pageOf(article('', '<div class=t>Leaders speak by telephone</div>')), {
      title: 'Leaders speak by telephone',
    });
    expect(found[0]).toMatchObject({ kind: 'headline', text: 'Leaders speak by telephone' });
  });

  it('finds a headline that is neither h1 nor in the title by its place', () => {
    const found = extractProse(
      pageOf(
        `<div><div>Our motto</div><div>Leaders speak by telephone again</div><div>July 4, 2025 / The Example</div><div><div>${FILLER}</div><div>${FILLER}</div></div></div>`,
      ),
      { title: 'Two accounts of a call' },
    );
    expect(found[0]).toMatchObject({ kind: 'headline', text: 'Leaders speak by telephone again' });
  });

  it('reads through open shadow roots and slots, and says which roots it entered', () => {
    const document = pageOf(`<main><h1>Leaders speak by telephone</h1><x-story></x-story></main>`);
    const host = document.querySelector('x-story') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = `<div><p>${FILLER}</p><p>In the shadow. ${FILLER}</p></div>`;
    expect(extractProse(document).map((block) => block.text)).toEqual([
      'Leaders speak by telephone',
      FILLER,
      `In the shadow. ${FILLER}`,
    ]);
  });

  it('does not fail on an empty page, a page without prose or very deep nesting', () => {
    expect(texts('')).toEqual([]);
    expect(texts('<p>Hi</p>')).toEqual([]);
    const document = pageOf('<div id=a></div>');
    let at = document.querySelector('#a') as Element;
    for (let i = 0; i < 3000; i++) at = at.appendChild(document.createElement('div'));
    at.textContent = FILLER;
    expect(extractProse(document)).toEqual([]);
  });
});

describe('texts that only look like the article', () => {
  const link = (words: string) => `<a href="/world/other-story">${words}</a>`;

  it.each([
    ['a linked heading of another story', `<h3>${link('MARK on the floods that closed both of the valleys')}</h3>`],
    [
      'a heading in a link',
      `<a href="/world/other-story"><h3>MARK on the floods that closed both of the valleys</h3></a>`,
    ],
    [
      'a link by script',
      `<ul><li><a data-id="7">MARK says the mayor of the town on the river bank</a><time>17:35</time></li></ul>`,
    ],
    [
      'when it was published and changed',
      '<div>MARK: 28 Aug 2024 at 17:35 | Updated: 29 Aug 2024 at 08:12 in London</div>',
    ],
    [
      'the title of a video',
      '<div class="c-video__data"><p>MARK and the ministers leave the house by the garden door</p></div>',
    ],
  ])('leaves out %s', (_, inner) => {
    expect(texts(article(inner)).join(' ')).not.toContain('MARK');
  });

  it('leaves out a list that stands on the page several times, but not one of the article', () => {
    const offer = '<ul><li>Exclusive articles by our writers and a letter that comes with them each day.</li></ul>';
    const own =
      '<ul><li>The ministers agreed to meet again before the end of the month, in the old town hall.</li></ul>';
    const found = texts(article(`${offer}<p>Third. ${FILLER}</p>${offer}${own}`)).join(' ');
    expect(found).not.toContain('Exclusive');
    expect(found).toContain('old town hall');
  });

  it.each([
    [
      "a post's heading that leads to itself",
      '<h3><a href="/world/story#post-7">MARK said that the talks were off</a></h3>',
    ],
    ["a post's heading with a mark in the address", '<h3><a href="#post-7">MARK said that the talks were off</a></h3>'],
    [
      'a named place in the text',
      '<p><a name="talks">MARK said that the talks were off until the end of the month.</a></p>',
    ],
    [
      'rows of a table whose first cell is a link',
      `<table><tr><td>${link('The first of the two meetings')}</td><td>MARK: the two delegations met in the town hall, and nobody spoke to the press there.</td></tr></table>`,
    ],
    [
      'a paragraph with a link under it',
      `<section><h3>The third meeting</h3><p>MARK: the two delegations met in the town hall, and nobody spoke to the press there.</p>${link('A picture that the mayor has put online')}</section>`,
    ],
    [
      'three paragraphs in an arrangement with a sidebar',
      `<div class="sidebar-grid__content"><p>MARK. ${FILLER}</p></div>`,
    ],
  ])('keeps %s', (_, inner) => {
    expect(texts(article(inner)).join(' ')).toContain('MARK');
  });

  it('tells captions by the names that pages give them', () => {
    const kinds = (name: string) =>
      extractProse(pageOf(article(`<div class="${name}">The two presidents in a picture of 2019.</div>`)))
        .filter(({ text }) => text.includes('picture'))
        .map(({ kind }) => kind);
    for (const name of ['newsCaption', 'wp-caption-text', 'photo-credit', 'legends'])
      expect(kinds(name)).toEqual(['caption']);
    const gallery = '<ul class="legends"><li><p>The two presidents in a picture of 2019.</p></li></ul>';
    expect(extractProse(pageOf(article(gallery))).map(({ kind }) => kind)).toContain('caption');
    for (const name of ['has-caption', 'no-captions', 'story']) expect(kinds(name)).toEqual(['paragraph']);
  });
});

describe('an article in a box whose name, role or tag speaks against it', () => {
  const LONG = `Ministers of nine countries met behind closed doors for most of the day, an aide said. ${FILLER}`;
  const body = `<p>${LONG}</p><p>Second. ${LONG}</p><p>Third. ${LONG}</p><p>Fourth. ${LONG}</p>`;
  it.each([
    ['sidebar-grid', `<div class="sidebar-grid">${body}</div>`],
    ['a form around the page', `<form><input name="x">${body}</form>`],
    ['a dialog', `<div role="dialog" aria-modal="true">${body}</div>`],
    ['a complementary role', `<div role="complementary">${body}</div>`],
    ['hidden from those who listen', `<div aria-hidden="true">${body}</div>`],
    ['paragraphs between breaks', `<div class="sidebar">${body.replaceAll('</p><p>', '<br>').slice(3, -4)}</div>`],
    ['comments-enabled', `<div class="comments-enabled">${body}</div>`],
    ['paragraphs of ad-like names', body.replaceAll('<p>', '<p class="js-ad-host">')],
    ['a subscription box of one paragraph each', body.replaceAll('<p>', '<p class="subscription-content">')],
    [
      'a form whose inputs are named as its properties',
      `<form><input name="getAttribute"><input name="childNodes"><input name="localName">${body}</form>`,
    ],
  ])('is read: %s', (_name, html) => {
    const found = texts(`<h1>Leaders speak by telephone</h1>${html}<footer><p>${LONG}</p></footer>`);
    for (const text of [`Second. ${LONG}`, `Fourth. ${LONG}`]) expect(found.join(' ')).toContain(text);
    expect(found.filter((text) => text.startsWith(LONG))).toHaveLength(1);
  });

  it('is read on in a second box', () => {
    const more = '<div><p>Tail. The talks are to go on in the spring, officials of both sides said.</p></div>';
    const found = texts(`<div><h1>Leaders speak</h1><div>${body}${body}</div>${more}</div>`);
    expect(found.some((text) => text.startsWith('Tail.'))).toBe(true);
  });

  it.each(['<section id="comments">', '<aside>'])('is told from a longer %s', (tag) => {
    const others = tag + body.repeat(3).replaceAll(FILLER, 'X. Y went home.');
    const found = texts(`<div><h1>Leaders speak</h1>${body}</div>${others}`);
    expect(found).toHaveLength(5);
  });

  it('is more than the list or table with most of its text', () => {
    const rows = `<tr><td>${FILLER}</td><td>${FILLER}</td></tr>`.repeat(9);
    const items = 'abcdefghi'.replace(/./g, (letter) => `<li>${letter.toUpperCase()}. ${FILLER}</li>`);
    for (const part of [`<table><tbody>${rows}</tbody></table>`, `<ul>${items}</ul>`])
      expect(
        texts(`<div><h1>Leaders speak</h1><p>${LONG}</p>${part}<p>The talks go on in spring.</p></div>`),
      ).toContain('The talks go on in spring.');
  });

  it('is told from a box of comments and a notice of consent of the same length', () => {
    const others = `<div class="comments">${body.replaceAll(FILLER, 'X. Y went home.')}</div>`;
    const cookies = body.replaceAll('Ministers', 'We use cookies, and ministers').replaceAll(FILLER, '');
    const found = texts(`<article><h1>Leaders speak</h1>${body}</article>${others}<div role="dialog">${cookies}</div>`);
    expect(found).toHaveLength(5);
  });
});

describe('a sentence that layout cuts', () => {
  const FIRST = 'The two presidents are said to have spoken for an hour and a half on 12 February, the office said.';
  it.each([
    [
      'lines in boxes',
      `<div>${[...FIRST.split(/(?<=presidents|hour) /)].map((line) => `<div class="line">${line}</div>`).join('')}</div>`,
    ],
    ['two paragraphs', `<p>${FIRST.slice(0, 69)}</p><p>${FIRST.slice(69)}</p>`],
    ['names in buttons', `<p>${FIRST.replace('two presidents', '<button>two presidents</button>')}</p>`],
    ['words of code', `<p>${FIRST.replace('hour', '<code>hour</code>')}</p>`],
    ['a paragraph that is a link', `<p><a href="/x">${FIRST}</a></p>`],
  ])('is one: %s', (_name, html) => expect(texts(article(html))).toContain(FIRST));

  it('keeps its way back to the DOM over two boxes', () => {
    const document = pageOf(article(`<p>${FIRST.slice(0, 69)}</p><p>${FIRST.slice(69)}</p>`));
    const block = extractProse(document).find(({ text }) => text === FIRST);
    expect(block?.mapped.rangesOf(0, FIRST.length).map(String).join('').replace(/\s+/g, '')).toBe(
      FIRST.replace(/\s+/g, ''),
    );
  });

  it('stays apart from lists of labels', () => {
    expect(texts(article('<div><div>Weather today</div><div>Sports results</div></div>'))).toHaveLength(4);
  });
});

describe('sentences across tags', () => {
  it('joins links, inline tags and nested font tags into one text', () => {
    const [, , , found] = texts(
      article(
        '<p>Trump <a href=/t>told the <b>New York Post</b></a> <font><font>that he had</font></font>\n   spoken with\u00A0<i>Putin</i>.</p>',
      ),
    );
    expect(found).toBe('Trump told the New York Post that he had spoken with Putin.');
  });

  it('leaves a footnote number and an inline advertisement out and puts no Range across them', () => {
    const document = pageOf(
      article(
        '<p id=p>The two men spoke<sup><a href=#1>[1]</a></sup> for an hour<span class="ad-slot"> BUY THIS </span> on Friday, the office said.</p>',
      ),
    );
    const block = extractProse(document).find((one) => one.element.id === 'p');
    expect(block?.text).toBe('The two men spoke for an hour on Friday, the office said.');
    const ranges = block?.mapped.rangesOf(0, block.text.length) ?? [];
    expect(ranges.map(String)).toEqual(
      ['The two men spoke', ' for an hour', ' on Friday, the office said.'].map((s) =>
        expect.stringContaining(s.trim()),
      ),
    );
  });
});
