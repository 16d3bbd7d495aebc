// @vitest-environment happy-dom
// Protects dates on live blogs: what a post says is read for the post's day, told in whichever way the page tells it;
// a time that only stands somewhere is nobody's date.
import { describe, expect, it } from 'vitest';
import { readFacts } from '#src/content/facts/facts';
import { postDates } from '#src/content/facts/post-date';
import { pageOf } from './support';

const BEGAN = '2025-07-02';
const page = (posts: string, more: object = {}, type = 'LiveBlogPosting') =>
  pageOf(`<html lang="en"><head><script type="application/ld+json">${JSON.stringify({
    '@type': type,
    datePublished: BEGAN,
    ...more,
  })}</script></head><body><article><header><h1>Live</h1><p>Began <time datetime="${BEGAN}">2 July</time></p></header>
    <div>${posts}</div></article></body></html>`);
const post = (day: string, text: string, id = '') =>
  `<section class="post"${id && ` id="${id}"`}><p>${day && `<time datetime="${day}T09:00">09:00</time>`}</p><p id="${text}">${text}</p></section>`;

/** Days by the id of the paragraph. */
function daysOf(document: Document): Record<string, string | null> {
  const dateOf = postDates(document, readFacts(document));
  return Object.fromEntries([...document.querySelectorAll('p[id], h1')].map((p) => [p.id || p.localName, dateOf(p)]));
}

describe('the day of a post', () => {
  it('is that of its own time; what stands in no post has that of the page', () => {
    expect(daysOf(page(`${post('2025-07-04', 'b')}${post('2025-07-03', 'a')}<p id="end">End</p>`))).toEqual({
      h1: BEGAN,
      b: '2025-07-04',
      a: '2025-07-03',
      end: BEGAN,
    });
  });

  it('is told by the metadata, by the id in its address', () => {
    const updates = [
      { '@type': 'BlogPosting', url: 'https://x.example/live#p1', datePublished: '2025-07-05T10:00:00Z' },
      { '@type': 'BlogPosting', '@id': '#p2', datePublished: 'soon' },
      { '@type': 'BlogPosting', url: 'https://x.example/live', '@id': '#p3', datePublished: '2025-07-06' },
      { '@type': 'BlogPosting', url: '#p4', '@id': '#p3', datePublished: '2025-07-07' },
      null,
      7,
    ];
    const posts = ['a', 'b', 'c', 'd'].map((text, at) => post('', text, `p${at + 1}`)).join('');
    const days = daysOf(page(posts, { liveBlogUpdate: updates }));
    expect(days).toMatchObject({ a: '2025-07-05', b: BEGAN, c: '2025-07-06', d: '2025-07-07' });
  });

  it('is told by elements of any name that is no tag of text', () => {
    const posts = post('2025-07-04', 'b') + post('2025-07-03', 'a');
    expect(daysOf(page(posts.replaceAll('section', 'p-post')))).toMatchObject({ b: '2025-07-04', a: '2025-07-03' });
  });

  it.each('h3 span a b i em strong small q blockquote'.split(' '))('is not told by a %s', (tag) => {
    const one = (day: string) => `<${tag}><time datetime="${day}">9:00</time><u><p id="${day}">Text</p></u></${tag}>`;
    const days = Object.values(daysOf(page(['2025-07-04', '2025-07-03'].map(one).join(''))));
    expect(new Set(days)).toEqual(new Set([BEGAN]));
  });

  it('is told by a row of a table neither', () => {
    const row = (day: string) =>
      `<tr><td><time datetime="${day}">9:00</time></td><td><p id="${day}">Text</p></td></tr>`;
    const days = daysOf(page(`<table>${['2025-07-04', '2025-07-03'].map(row).join('')}</table>`));
    expect(days).toMatchObject({ '2025-07-04': BEGAN, '2025-07-03': BEGAN });
  });

  it('is told by microdata', () => {
    const one =
      '<div itemscope itemtype="https://schema.org/BlogPosting"><time datetime="2025-07-01">x</time><meta itemprop="datePublished" content="2025-07-06"><p id="a">A</p></div>';
    expect(daysOf(page(one)).a).toBe('2025-07-06');
    const both = one.replace('content="2025-07-06"', 'content="2025-07-06" datetime="2025-07-07"');
    expect(daysOf(page(both)).a).toBe('2025-07-07');
  });

  it('is not a time that its text names', () => {
    const text = '<p id="x">Open until <time datetime="2025-08-01">August</time>.</p>';
    const two = `<p id="y">Closed from <time datetime="2025-09-01">September</time>.</p>`;
    const document = page(
      post('2025-07-04', 'b') + post('2025-07-03', 'a').replace('</section>', `${text}${two}</section>`),
    );
    expect(daysOf(document)).toMatchObject({ x: '2025-07-03', y: '2025-07-03' });
  });

  it("is the page's where the time cannot be read, or one post alone has one", () => {
    expect(daysOf(page(post('2025-07-40', 'a') + post('2025-07-03', 'b')))).toMatchObject({
      a: BEGAN,
      b: '2025-07-03',
    });
    expect(daysOf(page(post('2025-07-03', 'a')))).toMatchObject({ a: BEGAN });
  });

  it('is not looked for where the page is no live blog', () => {
    const days = daysOf(page(post('2025-07-04', 'b') + post('2025-07-03', 'a'), {}, 'NewsArticle'));
    expect(days).toMatchObject({ a: BEGAN, b: BEGAN });
  });
});
