import { describe, expect, it } from 'vitest';
import { type Facts, readFacts } from '#src/content/facts/facts';
import { dayFromAddress, readDay } from '#src/content/facts/published';
import { languageOf, looksLikeArticle } from '#src/content/prose/article';
import { type Prose, readProse } from '#src/content/prose/prose';
import { FILLER, pageOf } from './support';

const withHead = (head: string, body = '', url?: string) =>
  pageOf(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, url);
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('a day of publication', () => {
  it.each([
    ['2025-02-09T23:30:00-05:00', '2025-02-09'],
    ['2025-02-09', '2025-02-09'],
    ['20250209T101500Z', '2025-02-09'],
    ['Sun, 09 Feb 2025 10:00:00 GMT', '2025-02-09'],
    ['9 February 2025', '2025-02-09'],
    ['Feb. 9, 2025 at 4:15 p.m. EST', '2025-02-09'],
    ['1739100000', '2025-02-09'],
    [1739100000000, '2025-02-09'],
  ])('is read from %s in the publisher’s own time zone', (text, day) => expect(readDay(text)).toBe(day));

  it.each(['02/09/2025', 'yesterday', '2025-02-30', '2025-13-01', '0000-00-00', '', null, {}, 'Updated 5 hours ago'])(
    'is not guessed from %s',
    (text) => expect(readDay(text)).toBeNull(),
  );

  it('is read from an address', () => {
    expect(dayFromAddress('/world/2025/02/09/story')).toBe('2025-02-09');
    expect(dayFromAddress('/world/2025/feb/09/story')).toBe('2025-02-09');
    expect(dayFromAddress('/story-2025-02-09')).toBe('2025-02-09');
    expect(dayFromAddress('/2025/story-123456')).toBeNull();
  });

  it('comes from the declared article whose headline the page shows, before any meta element', () => {
    const document = withHead(
      `${ld([
        { '@type': 'NewsArticle', headline: 'Another', datePublished: '2020-01-01' },
        { '@graph': [{ '@type': ['NewsArticle'], headline: 'Leaders  speak', datePublished: '2025-02-09T01:00:00Z' }] },
      ])}<meta property="article:published_time" content="2024-01-01">`,
      '<h1>Leaders speak</h1>',
    );
    expect(readFacts(document).date).toBe('2025-02-09');
  });

  it('comes from other linked data before elements only where no article is declared', () => {
    const element = '<h1>A</h1><span itemprop="datePublished" content="2025-02-09"></span>';
    const page = ld({ '@type': 'WebPage', datePublished: '2025-02-08' });
    const article = ld({ '@type': 'NewsArticle', headline: 'A' });
    expect(readFacts(withHead(page, element)).date).toBe('2025-02-08');
    expect(readFacts(withHead(`${page}${article}`, element)).date).toBe('2025-02-09');
    expect(readFacts(withHead(`${page}${article}`, '<h1>A</h1>')).date).toBe('2025-02-08');
  });

  it('comes from meta, from marked elements, from the time beside the headline, and else is null, never today', () => {
    expect(readFacts(withHead('<meta name="DC.date.issued" content="2025-02-09">')).date).toBe('2025-02-09');
    expect(readFacts(withHead('', '<span itemprop="datePublished" content="2025-02-09"></span>')).date).toBe(
      '2025-02-09',
    );
    expect(readFacts(withHead('', '<header><h1>A</h1><time datetime="2025-02-09">9 Feb</time></header>')).date).toBe(
      '2025-02-09',
    );
    expect(
      readFacts(withHead('', '<h1>A</h1><aside><time datetime="2025-02-09">9 Feb</time></aside>')).date,
    ).toBeNull();
    expect(readFacts(withHead('', '<h1>A</h1>')).date).toBeNull();
  });
});

describe('what a page says of itself', () => {
  it('tells opinion and satire from its own metadata', () => {
    expect(readFacts(withHead(ld({ '@type': 'OpinionNewsArticle' }))).genre).toBe('opinion');
    expect(readFacts(withHead('<meta property="article:section" content="Opinion">')).genre).toBe('opinion');
    expect(readFacts(withHead(ld({ '@type': 'SatiricalArticle' }))).genre).toBe('satire');
    expect(readFacts(withHead(ld({ '@type': 'NewsArticle', articleSection: 'World' }))).genre).toBeNull();
  });

  it('tells a paywall', () => {
    expect(readFacts(withHead(ld({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }))).hasPaywall).toBe(true);
    expect(readFacts(withHead(ld({ '@type': 'NewsArticle' }))).hasPaywall).toBe(false);
  });

  it('survives broken and hostile linked data', () => {
    const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`;
    const document = withHead(
      `<script type="application/ld+json">{broken</script><script type="application/ld+json">${deep}</script>${ld({ __proto__: { x: 1 }, '@type': 5, '@graph': null })}`,
    );
    expect(readFacts(document)).toMatchObject({ date: null, saysArticle: false });
  });
});

describe('whether a page is an article', () => {
  const read = <T>(document: Document, judge: (facts: Facts, prose: Prose) => T): T => {
    const steps = readProse(document);
    for (;;) {
      const step = steps.next();
      if (step.done) return judge(readFacts(document), step.value);
    }
  };
  const isArticle = (document: Document) => read(document, looksLikeArticle);
  it('wants a headline and prose, less of it where the page declares an article', () => {
    expect(isArticle(pageOf(`<h1>Title of it</h1><p>${FILLER}</p><p>${FILLER}</p><p>${FILLER}</p>`))).toBe(true);
    expect(isArticle(pageOf(`<h1>Title of it</h1><p>${FILLER}</p>`))).toBe(false);
    expect(isArticle(withHead(ld({ '@type': 'NewsArticle' }), `<h1>Title of it</h1><p>${FILLER}</p>`))).toBe(true);
  });
  it('refuses a front page of teasers', () => {
    expect(
      isArticle(
        pageOf(`<h1>The Example</h1><p>${FILLER}</p><p>${FILLER}</p><p>${FILLER}</p>`, 'https://news.example.org/'),
      ),
    ).toBe(false);
  });
  it('tells the language by its words, not by what the page declares', () => {
    const tagOf = (declared: string, text: string) =>
      read(pageOf(`<h1>Title</h1><p>${text}</p>`), (facts, prose) =>
        languageOf({ ...facts, language: declared }, prose),
      )?.tag;
    expect(tagOf('uk', `${FILLER} ${FILLER}`)).toBe('en');
    const german =
      'Die Delegationen trafen sich am Dienstag in der Hauptstadt zu einem mehrstündigen Gespräch, das beide Seiten als lang und sachlich bezeichneten. Es gab keine weiteren Angaben zu dem Inhalt der Gespräche.';
    expect(tagOf('en', german)).toBeUndefined();
  });
});

describe('dates as pages write them', () => {
  const DATED = '"@type":"NewsArticle","headline":"Leaders speak","datePublished":"2025-02-13T09:00:00Z"';
  it.each([
    ['CDATA', `\n//<![CDATA[\n{${DATED}}\n//]]>\n`],
    ['CDATA in a comment of scripts', `/*<![CDATA[*/{${DATED}}/*]]>*/`],
    ['a comment of HTML', `<!-- {${DATED}} -->`],
    ['a comment of scripts', `/* by our system */\n// and a line\n{${DATED}}`],
    ['a raw line break in a string', `{"description":"One\nand\ttwo",${DATED}}`],
    ['a trailing comma', `{${DATED},}`],
    ['several objects', `{"@type":"Organization"}\n{${DATED}}`],
    ['a part of the page', `{"@type":"WebPage","hasPart":{${DATED}}}`],
    ['a post of a forum', '{"@type":"DiscussionForumPosting","datePublished":"2025-02-13"}'],
    ['the page alone', '{"@type":"WebPage","datePublished":"2025-02-13"}'],
  ])('are read from linked data with %s', (_name, script) => {
    const page = withHead(`<script type="application/ld+json">${script}</script>`, '<h1>Leaders speak</h1>');
    expect(readFacts(page).date).toBe('2025-02-13');
  });

  it.each([
    ['13/02/2025', '2025-02-13'],
    ['02/13/2025', '2025-02-13'],
    ['13.02.2025', '2025-02-13'],
    ['20250213093000', '2025-02-13'],
  ])('are read from %s', (text, day) => expect(readDay(text)).toBe(day));

  it.each([
    ['a line that says so', '<p class="dateline">Published 9:00 GMT, Thursday 13 February 2025</p>'],
    ['a time without its attribute', '<time>Feb 13, 2025, 9:00am EST</time>'],
    ['a line that is nothing but a day', '<div>Thursday 13 February 2025</div>'],
    ['a time that is published and updated', '<time class="published updated" datetime="2025-02-13">13 Feb</time>'],
    [
      'the first of two times',
      '<p>Published <time datetime="2025-02-13">a</time>, updated <time datetime="2025-02-14">b</time></p>',
    ],
    [
      'the second of two times',
      '<p>Updated <time datetime="2025-02-14">a</time>, first posted on <time datetime="2025-02-13">b</time></p>',
    ],
  ])('are read behind the headline from %s', (_name, html) => {
    expect(readFacts(withHead('', `<article><h1>A</h1>${html}<p>Text.</p></article>`)).date).toBe('2025-02-13');
  });

  it('are read from parse.ly’s object', () => {
    const content = JSON.stringify({ title: 'A', pub_date: '2025-02-13T09:00:00Z' }).replaceAll('"', '&quot;');
    expect(readFacts(withHead(`<meta name="parsely-page" content="${content}">`)).date).toBe('2025-02-13');
  });

  it.each([
    [
      'the masthead’s clock',
      '<main><header><time datetime="2026-11-27">27 Nov</time><h1>A</h1></header><p>T.</p></main>',
    ],
    [
      'another story',
      '<main><ul><li class="published"><time datetime="2026-11-26">26 Nov</time></li></ul><h1>A</h1></main>',
    ],
    ['a line that tells of a change', '<article><h1>A</h1><p>Updated 27 November 2026</p></article>'],
    ['a day after such a word', '<article><h1>A</h1><p><b>Last updated on</b> <i>27 November 2026</i></p></article>'],
    [
      'a time after such a word',
      '<article><h1>A</h1><p>By M. Example <span>last updated</span> <time datetime="2026-11-27">27 Nov</time></p></article>',
    ],
    [
      'a time of the last change',
      '<article><h1>A</h1><time class="updated" itemprop="dateModified" datetime="2026-11-27">27 Nov</time></article>',
    ],
    [
      'a sentence',
      '<article><h1>A</h1><p>The treaty runs out on 27 November 2026, officials in both capitals said.</p></article>',
    ],
  ])('are not taken from %s', (_name, html) => expect(readFacts(withHead('', html)).date).toBeNull());
});
