/** Reads facts that a page declares: headline, day of publication, language, genre, paywall, whether it is an article. */
import { type ArticleData, readLinkedData } from './linked-data';
import { dayFromAddress, dayFromElements, dayFromMeta, readDay } from './published';

export interface Facts {
  /** The headline by the metadata, without the site's name if that can be recognised. */
  title: string | null;
  /** Day of publication, `YYYY-MM-DD`; null if unknown, never today's. */
  date: string | null;
  /** BCP 47 tag that the page declares, lower-case, or null. */
  language: string | null;
  /** Genre that the metadata declare. */
  genre: 'opinion' | 'satire' | null;
  /** Whether the page declares that its text is behind a paywall. */
  hasPaywall: boolean;
  /** Whether the metadata declare an article (or a live blog). */
  saysArticle: boolean;
  /** Whether the page declares itself a live blog, in which each post has its own day. */
  isLiveBlog: boolean;
  /** Day of each post, by the id of its element, if the metadata give it. */
  posts: ReadonlyMap<string, string>;
  /** Whether the address is a site's front page. */
  isFrontPage: boolean;
}

/** Facts of a page that declares nothing. */
export const NO_FACTS: Facts = {
  title: null,
  date: null,
  language: null,
  genre: null,
  hasPaywall: false,
  saysArticle: false,
  isLiveBlog: false,
  posts: new Map(),
  isFrontPage: false,
};

/** Longest title that is read, in UTF-16 units; the matcher uses it as context. */
const LONGEST_TITLE = 500;
const OPINION =
  /\b(opinions?|op-?eds?|editorials?|commentary|columns?|columnists?|commentisfree|comment is free|views?points?)\b/i;
const SATIRE = /\bsatir(e|ical)\b/i;

/** Reads the metadata in the head and in marked elements, without layout. */
export function readFacts(document: Document): Facts {
  const metas = readMetas(document);
  const declared = readLinkedData(document);
  const articles = declared.filter(({ isArticle }) => isArticle);
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const article = pickArticle(articles, heading || metas.get('og:title') || '');
  const { pathname } = addressOf(document);
  return {
    title: titleOf(document, metas, article),
    date:
      readDay(article?.published) ??
      dayFromMeta(metas) ??
      (articles.length === 0 ? readDay(declared[0]?.published) : null) ??
      dayFromElements(document) ??
      declared.map((one) => readDay(one.published)).find(Boolean) ??
      dayFromAddress(pathname),
    language: languageOf(document, metas, article),
    genre: genreOf(metas, article),
    hasPaywall:
      articles.some((one) => !one.isFree) || /^(locked|metered)$/.test(metas.get('article:content_tier') ?? ''),
    saysArticle: articles.length > 0 || metas.get('og:type') === 'article' || metas.has('article:published_time'),
    isLiveBlog:
      articles.some(({ types }) => types.includes('LiveBlogPosting')) ||
      document.querySelector('[itemtype*="LiveBlogPosting"]') !== null,
    posts: daysOfPosts(articles),
    isFrontPage: /^\/?(index\.\w+)?$/.test(pathname),
  };
}

function daysOfPosts(articles: ArticleData[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { id, published } of articles.flatMap(({ posts }) => posts)) {
    const day = readDay(published);
    if (day) days.set(id, day);
  }
  return days;
}

function addressOf(document: Document): { pathname: string } {
  try {
    const { protocol, pathname } = new URL(document.URL);
    // A file read by the command line is never a front page.
    return /^https?:$/.test(protocol) ? { pathname } : { pathname: '/file' };
  } catch {
    return { pathname: '/file' };
  }
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** Chooses among several declared articles (related ones, earlier ones of an endless page) the one whose headline the page shows. */
function pickArticle(articles: ArticleData[], heading: string): ArticleData | null {
  if (articles.length < 2) return articles[0] ?? null;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = plain(heading);
  const same = wanted && articles.find(({ headline }) => headline !== null && plain(headline) === wanted);
  return same || (articles[0] ?? null);
}

function titleOf(document: Document, metas: Map<string, string>, article: ArticleData | null): string | null {
  const title =
    article?.headline ?? metas.get('og:title') ?? metas.get('twitter:title') ?? document.title.split(/ [|–—] /)[0];
  const plain = title?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  return plain || null;
}

function languageOf(document: Document, metas: Map<string, string>, article: ArticleData | null): string | null {
  const declared =
    document.documentElement?.getAttribute('lang') ||
    article?.language ||
    metas.get('og:locale') ||
    metas.get('content-language');
  return declared ? declared.toLowerCase().replace('_', '-') : null;
}

function genreOf(metas: Map<string, string>, article: ArticleData | null): Facts['genre'] {
  const types = article?.types ?? [];
  const said = `${article?.section ?? ''} ${metas.get('article:section') ?? ''} ${metas.get('genre') ?? ''}`;
  if (types.includes('SatiricalArticle') || SATIRE.test(said)) return 'satire';
  if (types.includes('OpinionNewsArticle') || OPINION.test(said)) return 'opinion';
  return null;
}
