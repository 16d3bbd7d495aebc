/** Protects which of several declarations of a page counts: title, day, language, genre, paywall, kind of page. */
import { describe, expect, it } from 'vitest';
import { type Facts, readFacts } from '#src/content/facts/facts';
import { readLinkedData } from '#src/content/facts/linked-data';
import { pageOf } from './support';

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const og = (property: string, content: string) => `<meta property="${property}" content="${content}">`;
const article = (fields: object = {}) => ld({ '@type': 'NewsArticle', ...fields });
type Case = [name: string, expected: Partial<Facts>, head: string, body?: string];
const isAbout = (cases: Case[]) =>
  it.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', (_name, [expected, head, body = '']) => {
    expect(readFacts(pageOf(`<html><head>${head}</head><body>${body}</body></html>`))).toMatchObject(expected);
  });

describe('the title is', () =>
  isAbout([
    [
      'the article’s headline',
      { title: 'A headline' },
      `${article({ headline: 'A  headline ', name: 'N' })}${og('og:title', 'O')}<title>T</title>`,
    ],
    ['the article’s name', { title: 'N' }, `${article({ name: ['N', 'M'] })}${og('og:title', 'O')}`],
    ['that of a property before that of a name', { title: 'P' }, '<meta property="og:title" name="title" content="P">'],
    ['that of a name before that of an item', { title: 'N' }, '<meta name="og:title" itemprop="name" content="N">'],
    ['that of Open Graph', { title: 'O' }, `${og('twitter:title', 'W')}${og('og:title', 'O')}<title>T</title>`],
    ['that of Twitter', { title: 'W' }, `${og('twitter:title', 'W')}<title>T</title>`],
    ['that of the document without the site', { title: 'T and more' }, '<title>T and more | Example | News</title>'],
    ['cut after 500 characters', { title: `T${'x'.repeat(499)}` }, og('og:title', `T${'x'.repeat(600)}`)],
    ['none where it is empty', { title: null }, '<title> </title>'],
  ]));

describe('of several articles that one counts whose headline is the page’s', () => {
  const two = article({ headline: 'One: “A”', datePublished: '2025-01-01', inLanguage: 'en' });
  const both = `${two}${article({ headline: 'Two', datePublished: '2025-02-02', inLanguage: 'en-GB' })}`;
  const twice = `${both}${article({ headline: 'two!', datePublished: '2025-03-03' })}`;
  isAbout([
    ['in its heading', { date: '2025-02-02', language: 'en-gb' }, both + og('og:title', 'One A'), '<h1> TWO </h1>'],
    ['in its metadata', { date: '2025-02-02' }, both + og('og:title', 'two'), '<h1> </h1>'],
    ['without marks and cases', { date: '2025-01-01' }, both, '<h1>one a</h1>'],
    ['the first of equal ones', { date: '2025-02-02' }, twice, '<h1>Two</h1>'],
    ['the first where none is', { date: '2025-01-01', title: 'One: “A”' }, both, '<h1>Three</h1>'],
    ['the first where the page shows none', { date: '2025-01-01' }, both + article({ headline: ' ' })],
    [
      'not one that a page of another kind declares',
      { title: 'One: “A”' },
      `${ld({ '@type': 'WebPage', headline: 'Two' })}${two}`,
      '<h1>Two</h1>',
    ],
  ]);
});

describe('the day is', () =>
  isAbout([
    [
      'the article’s, before any meta element',
      { date: '2025-01-01' },
      article({
        uploadDate: '2024-12-30',
        dateCreated: '2024-12-31',
        datePublished: '2025-01-01',
        dateModified: '2025-05-05',
      }) + og('article:published_time', '2025-02-02'),
    ],
    ['of its creation', { date: '2025-01-01' }, article({ dateCreated: '2025-01-01', uploadDate: '2025-02-02' })],
    ['of its upload', { date: '2025-02-02' }, article({ uploadDate: '2025-02-02' })],
    [
      'of a meta element before that of another page',
      { date: '2025-02-02' },
      ld({ '@type': 'WebPage', datePublished: '2025-01-01' }) + og('article:published_time', '2025-02-02'),
    ],
    [
      'the first of other pages’ days that can be read',
      { date: '2025-03-03' },
      article() +
        ['soon', '2025-03-03', '2025-04-04'].map((day) => ld({ '@type': 'WebPage', datePublished: day })).join(''),
      '<h1>A</h1>',
    ],
    [
      'of the first meta element of a name',
      { date: '2025-01-01' },
      og('date', '2025-01-01') + og('DATE', '2025-02-02'),
    ],
    [
      'not of an empty meta element',
      { date: '2025-02-02' },
      '<meta name="date" content=" "><meta name="date" content="2025-02-02">',
    ],
    ['of a meta element by its item', { date: '2025-02-02' }, '<meta itemprop="datePublished" content="2025-02-02">'],
  ]));

const aThing = ld({ '@type': 'Thing' });
const dated = { '@type': 'NewsArticle', headline: 'A', datePublished: '2025-02-02' };
const things = (count: number) => Array.from({ length: count }, () => ({ '@type': 'Thing' }));

describe('linked data is read', () =>
  isAbout([
    ['in the fortieth script', { date: '2025-02-02' }, aThing.repeat(39) + ld(dated)],
    ['in no script behind it', { date: null }, aThing.repeat(40) + ld(dated)],
    ['in the last of 2,000 nodes', { date: '2025-02-02' }, ld([...things(1998), dated])],
    ['in no node behind them', { date: null }, ld([...things(1999), dated])],
    [
      'from the outside inwards',
      { title: 'First' },
      ld({ hasPart: { hasPart: dated }, mainEntity: { '@type': 'Article', headline: 'First' } }),
    ],
    [
      'in the order of the page',
      { title: 'First' },
      ld({ '@graph': [{ '@type': 'Article', headline: 'First' }, dated] }),
    ],
    ['also with the signs of a comment in a text', { title: 'A /* B */ C' }, article({ headline: 'A /* B */ C' })],
    ['in a page with several types', { date: '2025-02-02' }, ld({ ...dated, '@type': ['Thing', 'WebPage'] })],
    ['in no thing of another type', { date: null, title: null }, ld({ ...dated, '@type': 'Thing' })],
    ['by the names of schema.org alone', { date: null }, ld({ ...dated, '@type': 'a https://schema.org/Article' })],
    ['of an article, not beside its list', { date: '2025-02-02' }, ld({ ...dated, hasPart: null, liveBlogUpdate: {} })],
    ['of no more than two million characters', { date: null }, ld({ ...dated, text: 'x'.repeat(2_000_000) })],
  ]));

it('reads what a page contains in the order of the keys that name it', () => {
  const named = (headline: string) => ({ '@type': 'Article', headline });
  const keys = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'];
  const page = pageOf(`<html><head>${ld(Object.fromEntries(keys.map((key) => [key, named(key)])))}</head></html>`);
  expect(readLinkedData(page).map(({ headline }) => headline)).toEqual(keys);
});

describe('the language is', () =>
  isAbout([
    ['the article’s', { language: 'en-us' }, article({ inLanguage: ['en-US', 'de'] }) + og('og:locale', 'fr_FR')],
    ['that of Open Graph', { language: 'fr-fr' }, `${og('content-language', 'de')}${og('og:locale', 'fr_FR')}`],
    ['that of a meta element', { language: 'de' }, og('content-language', 'de')],
    ['unknown', { language: null }, ''],
  ]));

it('prefers the language of the page’s root element', () => {
  const head = article({ inLanguage: 'de' });
  expect(readFacts(pageOf(`<html lang="EN"><head>${head}</head></html>`)).language).toBe('en');
});

describe('the genre is', () =>
  isAbout([
    ['opinion by the article’s section', { genre: 'opinion' }, article({ articleSection: ['World', 'Op-Ed'] })],
    ['opinion by the article’s genre', { genre: 'opinion' }, article({ genre: 'Commentary' })],
    ['opinion by a section in a meta element', { genre: 'opinion' }, og('article:section', 'Opinion')],
    ['opinion by a meta element', { genre: 'opinion' }, `<meta name="genre" content="editorial">`],
    ['satire by its section', { genre: 'satire' }, article({ articleSection: 'Satire' })],
    [
      'satire by its type, also in a section of opinions',
      { genre: 'satire' },
      article({ '@type': ['https://schema.org/SatiricalArticle'], articleSection: 'Opinion' }),
    ],
    ['opinion by its type', { genre: 'opinion' }, article({ '@type': 'OpinionNewsArticle', articleSection: 'World' })],
    ['unknown for a word that only begins so', { genre: null }, og('article:section', 'Opinionated')],
    ...[
      'Opinion|Opinions|Op-ed|oped|Op-eds|Editorial|Editorials|Commentary|Column|Columns|Columnist|Columnists'.split(
        '|',
      ),
      'commentisfree|Comment is free|Viewpoint|Viewpoints'.split('|'),
    ]
      .flat()
      .map((word): Case => [`opinion in the section "${word}"`, { genre: 'opinion' }, og('article:section', word)]),
    ...['Satire', 'Satirical'].map(
      (word): Case => [`satire in the section "${word}"`, { genre: 'satire' }, og('article:section', word)],
    ),
  ]));

describe('the text is', () =>
  isAbout([
    [
      'behind a paywall where one article is',
      { hasPaywall: true },
      article() + article({ isAccessibleForFree: false }),
    ],
    ['behind one by its tier', { hasPaywall: true }, og('article:content_tier', 'metered')],
    ['behind one by its locked tier', { hasPaywall: true }, og('article:content_tier', 'locked')],
    ['free in another tier', { hasPaywall: false }, og('article:content_tier', 'unlocked')],
    ['free in a tier with a longer name', { hasPaywall: false }, og('article:content_tier', 'lockedout')],
    ['free', { hasPaywall: false }, article({ isAccessibleForFree: true })],
  ]));

describe('the page is', () =>
  isAbout([
    ['an article by its data', { saysArticle: true, isLiveBlog: false }, article()],
    ...[
      'Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle',
      'ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle LiveBlogPosting BlogPosting',
      'SocialMediaPosting DiscussionForumPosting Report ScholarlyArticle TechArticle',
    ]
      .flatMap((names) => names.split(' '))
      .map((type): Case => [`an article of the type ${type}`, { saysArticle: true }, article({ '@type': type })]),
    ...['WebPage', 'ItemPage'].map(
      (type): Case => [
        `no article of the type ${type}, which has its day`,
        { saysArticle: false, date: '2025-02-02' },
        ld({ ...dated, '@type': type }),
      ],
    ),
    ['an article by its type', { saysArticle: true }, og('og:type', 'article')],
    ['an article by its time', { saysArticle: true }, og('article:published_time', 'soon')],
    [
      'none of another type',
      { saysArticle: false, isLiveBlog: false },
      og('og:type', 'website') + ld({ '@type': 'WebPage' }),
    ],
    ['a live blog among others', { isLiveBlog: true }, article() + ld({ '@type': 'LiveBlogPosting' })],
    [
      'a live blog by its elements',
      { isLiveBlog: true },
      '',
      '<div itemtype="https://schema.org/LiveBlogPosting"></div>',
    ],
  ]));

it.each([
  ['https://news.example.org/', true],
  ['https://news.example.org/index.html', true],
  ['https://news.example.org/index.html/more', false],
  ['https://news.example.org/a/index.html', false],
  ['https://news.example.org/index', false],
  ['file:///', false],
])('%s is a front page: %s', (address, isFrontPage) => {
  expect(readFacts(pageOf('<html></html>', address)).isFrontPage).toBe(isFrontPage);
});
