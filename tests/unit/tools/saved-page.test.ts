import { expect, it } from 'vitest';
import { readPage } from '../../../tools/match/page';

const FIRST = 'The delegations met for several hours in the capital on Tuesday, officials said.';
const SECOND = 'They described the meeting as long and businesslike, and will meet again in the spring.';

it.each([
  [
    'a script with signs of tags',
    `<script>for(var i=0;i<t.length;i++){if(t[i].from===e.source)t[i].style.height=e.data["high"][i]+"px"}</script>`,
  ],
  ['markup for browsers without scripts', '<noscript><div><img src="x"><p></noscript>'],
  ['a drawing', '<svg><path d="M0 0"/><g><title>A chart</title></g></svg>'],
  ['a link for a resource', '<link rel="preload" as="fetch" href="/x">'],
])('a saved page is read on after %s', async (_name, odd) => {
  const html = `<main><article><h1>Leaders speak</h1><p>${FIRST}</p><div>${odd}</div><p>${SECOND}</p></article></main>`;
  expect((await readPage(html)).blocks.map(({ text }) => text)).toEqual(['Leaders speak', FIRST, SECOND]);
});

it('keeps the data that declare the day', async () => {
  const data = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-12"}</script>';
  expect((await readPage(`<head>${data}</head><p>${FIRST}</p>`)).date).toBe('2025-02-12');
});
