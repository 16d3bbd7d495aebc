import { expect, it } from 'vitest';
import { readPage } from '../../../tools/match/page';
import { wellFormed } from '../../../tools/match/well-formed';

const FIRST = 'The delegations met for several hours in the capital on Tuesday, officials said.';
const SECOND = 'They described the meeting as long and businesslike, and will meet again in the spring.';

it.each([
  [
    'a script with signs of tags',
    `<script>for(var i=0;i<t.length;i++){if(t[i].from===e.source)t[i].style.height=e.data["high"][i]+"px"}</script>`,
  ],
  ['markup for browsers without scripts', '<noscript><div><img src="x"><p></noscript>'],
  ['a drawing', '<svg><path d="M0 0"/><g><title>A chart</title></g></svg>'],
  ['a list to choose from, which would take minutes', `<select>${'<option>x'.repeat(20_000)}</select>`],
  ['a link for a resource', '<link rel="preload" as="fetch" href="/x">'],
])('a saved page is read on after %s', async (_name, odd) => {
  const html = `<main><article><h1>Leaders speak</h1><p>${FIRST}</p><div>${odd}</div><p>${SECOND}</p></article></main>`;
  expect((await readPage(html)).blocks.map(({ text }) => text)).toEqual(['Leaders speak', FIRST, SECOND]);
});

it('keeps the data that declare the day', async () => {
  const data = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-12"}</script>';
  expect((await readPage(`<head>${data}</head><p>${FIRST}</p>`)).date).toBe('2025-02-12');
});

it.each([
  ['elements', '<div>'.repeat(5_000), '</div>'.repeat(5_000)],
  ['elements that are never closed', '<b>'.repeat(3_000), ''],
  ['lists', '<ul><li>'.repeat(2_000), ''],
  ['templates', '<template>'.repeat(3_000), '</template>'.repeat(3_000)],
])('reads a page with thousands of %s in one another, and what comes after them', async (_what, before, after) => {
  const html = `<article><h1>Leaders speak</h1><p>${FIRST}</p>${before}<p>A deep <i>line</i> of text.</p>${after}</article>`;
  expect((await readPage(html)).blocks.map(({ text }) => text)).toContain(FIRST);
});

it('keeps the order of text below the deepest level, and the boxes in which it stood', () => {
  const deep = `${'<div>'.repeat(600)}one<p>two</p>three${'</div>'.repeat(600)}<p>four</p>`;
  const flat = wellFormed(deep);
  expect(flat.replace(/<\/?(?:html|head|body|div)>/g, '')).toBe('one<p>two</p>three<p>four</p>');
  expect(flat).toContain('<div>one</div><p>two</p><div>three</div>');
});
