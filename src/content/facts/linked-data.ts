/** Reads what a page declares in JSON-LD. The data is untrusted: sizes are bounded and only known shapes count. */

/** Article types of schema.org that a page may declare. */
const ARTICLE_TYPES = new Set(
  (
    'Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ' +
    'ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle LiveBlogPosting BlogPosting ' +
    'SocialMediaPosting DiscussionForumPosting Report ScholarlyArticle TechArticle'
  ).split(' '),
);

/** Types of pages: their dates count, but they do not declare an article. */
const PAGE_TYPES = new Set(['WebPage', 'ItemPage']);

export interface ArticleData {
  /** False for a page that declares only one of PAGE_TYPES. */
  isArticle: boolean;
  types: string[];
  headline: string | null;
  published: unknown;
  language: string | null;
  section: string;
  /** Posts of a live blog: the id of each post's element, taken from its address, and its date as written. */
  posts: { id: string; published: unknown }[];
  /** False if the page declares a paywall. */
  isFree: boolean;
}

/** Longest script that is parsed, in UTF-16 units; those of live blogs can be long. */
const LONGEST_SCRIPT = 2_000_000;
const MOST_SCRIPTS = 40;
/** Most nodes of the data that are visited. */
const MOST_NODES = 2000;

/** The articles and pages that the page declares, in order. */
export function readLinkedData(document: Document): ArticleData[] {
  const found: ArticleData[] = [];
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  for (let i = 0; i < Math.min(scripts.length, MOST_SCRIPTS); i++) {
    const text = scripts[i]?.textContent ?? '';
    if (text.length > LONGEST_SCRIPT) continue;
    const data = parse(text);
    if (data !== undefined) collect(data, found);
  }
  return found;
}

/** Parses JSON as pages write it, repairing common errors; undefined if that fails. */
function parse(text: string): unknown {
  const bare = text.replace(WRAPPING, ' ');
  for (const attempt of [() => bare, () => `[${mended(bare).replace(/\}\s*\{/g, '},{')}]`]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt repairs more.
    }
  }
  return undefined;
}

/** Matches what once hid scripts from old browsers: HTML comments, CDATA. */
const WRAPPING = /<!--|-->|(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|\]\]>)\s*(?:\*\/)?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: raw line breaks and tabs in strings are what is mended
const CONTROLS = /[\u0000-\u001F]+/g;

/** Removes comments, raw line breaks in strings and trailing commas. */
const mended = (text: string): string =>
  text
    .replace(/^\s*\/\/.*$/gm, ' ')
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ' ')
    .replace(CONTROLS, ' ')
    .replace(/,(\s*[}\]])/g, '$1');

function collect(start: unknown, found: ArticleData[]): void {
  const open: unknown[] = [start];
  for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen++) {
    const node = open.shift();
    if (Array.isArray(node)) open.push(...node.slice(0, MOST_NODES));
    if (typeof node !== 'object' || node === null || Array.isArray(node)) continue;
    const record = node as Record<string, unknown>;
    const types = strings(record['@type']).map((type) => type.replace(/^https?:\/\/schema\.org\//, ''));
    const isArticle = types.some((type) => ARTICLE_TYPES.has(type));
    if (isArticle || types.some((type) => PAGE_TYPES.has(type))) found.push(articleOf(record, types, isArticle));
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
      if (key in record) open.push(record[key]);
  }
}

function articleOf(record: Record<string, unknown>, types: string[], isArticle: boolean): ArticleData {
  return {
    isArticle,
    types,
    headline: strings(record.headline)[0] ?? strings(record.name)[0] ?? null,
    published: record.datePublished ?? record.dateCreated ?? record.uploadDate,
    language: strings(record.inLanguage)[0] ?? null,
    posts: postsOf(record.liveBlogUpdate),
    section: [...strings(record.articleSection), ...strings(record.genre)].join(' '),
    isFree: String(record.isAccessibleForFree ?? 'true').toLowerCase() !== 'false',
  };
}

function postsOf(updates: unknown): ArticleData['posts'] {
  return (Array.isArray(updates) ? updates.slice(0, MOST_NODES) : []).flatMap((update: unknown) => {
    if (typeof update !== 'object' || update === null) return [];
    const { url, '@id': name, datePublished } = update as Record<string, unknown>;
    const id = strings([url, name])
      .map((address) => /#([^#]+)$/.exec(address)?.[1])
      .find(Boolean);
    return id && datePublished !== undefined ? [{ id, published: datePublished }] : [];
  });
}

function strings(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string');
}
