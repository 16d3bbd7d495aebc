/** Fuzzes pages: random trees of elements, read as the reader script reads a page. */
import * as fc from 'fast-check';
import { Window } from 'happy-dom';
import { readFacts } from '#src/content/facts/facts';
import { extractProse } from '#src/content/prose/prose';
import { repeated, text } from './pieces';
import { law, target } from './target';

const TAGS = [
  'div',
  'p',
  'article',
  'main',
  'section',
  'aside',
  'nav',
  'ul',
  'li',
  'table',
  'td',
  'h1',
  'h2',
  'span',
  'a',
  'b',
  'form',
  'pre',
  'blockquote',
  'figure',
  'figcaption',
  'time',
  'button',
  'br',
  'script',
  'style',
  'template',
  'svg',
  'iframe',
  'x-y',
  'details',
  'dialog',
] as const;
const ATTRIBUTES = [
  'class="ad"',
  'class="article-body"',
  'class="related-links"',
  'id="comments"',
  'role="dialog"',
  'aria-hidden="true"',
  'hidden',
  'style="display:none"',
  'name="getAttribute"',
  'name="localName"',
  'itemprop="articleBody"',
  'datetime="2025-02-30"',
  'datetime="2025-03-01"',
  'href="#"',
  'dir="rtl"',
] as const;
const HEADS = [
  '',
  '<meta property="article:published_time" content="2025-02-12T10:00:00Z">',
  '<meta property="article:published_time" content="yesterday">',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-12"}</script>',
  '<script type="application/ld+json">{"@type":</script>',
  '<script type="application/ld+json">[[[[null]]]]</script>',
  '<link rel="canonical" href="/a">',
] as const;

/** Greatest depth and width of random trees; the check of growth uses larger ones. */
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    text.map(escaped),
    fc
      .tuple(fc.constantFrom(...TAGS), fc.constantFrom('', ...ATTRIBUTES), fc.array(tie('tree'), { maxLength: 5 }))
      .map(([tag, attribute, inner]) => `<${tag} ${attribute}>${inner.join('')}</${tag}>`),
  ),
}));

function escaped(one: string): string {
  return one.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

const window = new Window({ url: 'https://news.example/a' });

function pageOf(html: string): Document {
  const parser = new window.DOMParser();
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}

/** Elements and words of a page. Not `outerHTML`: happy-dom throws if a template is within foreign elements. */
const shapeOf = (page: Document) => `${page.getElementsByTagName('*').length} ${page.documentElement.textContent}`;

const FILLER =
  '<p>The minister said that the harbour would stay open for the whole of the winter, whatever the weather.</p>';

export const domTarget = target({
  name: 'dom',
  arbitrary: fc.record({ head: fc.constantFrom(...HEADS), body: fc.array(tree, { maxLength: 6 }) }),
  check({ head, body }) {
    const html = `<html><head>${head}</head><body><article>${FILLER}${body.join('')}${FILLER}</article></body></html>`;
    const document = pageOf(html);
    const before = shapeOf(document);
    const { date } = readFacts(document);
    law(date === null || /^\d{4}-\d\d-\d\d$/.test(date), 'a date is a day or null');
    law(date === null || !Number.isNaN(Date.parse(date)), 'a date is a day of the calendar');
    const blocks = extractProse(document);
    law(shapeOf(document) === before, 'reading changes nothing in the page');
    for (const { text: words } of blocks) law(words === words.trim() && words.length > 0, 'a block has words, trimmed');
    const again = extractProse(document).map((block) => block.text);
    law(again.join('\n') === blocks.map((block) => block.text).join('\n'), 'reading twice gives the same');
  },
  growth: [
    {
      name: 'page of many paragraphs',
      size: 20_000,
      make: (one, size) => pageOf(`<article>${repeated(`<p>${escaped(one)} ${FILLER}</p>`, size)}</article>`),
      use: (page) => void extractProse(page as Document),
    },
    {
      name: 'paragraph of many words',
      size: 20_000,
      make: (one, size) => pageOf(`<article>${FILLER}<p>${escaped(repeated(one, size))}</p>${FILLER}</article>`),
      use: (page) => void extractProse(page as Document),
    },
  ],
});
