/** Reads the three public collections of saved pages, each from a checkout of its repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { detectLanguage } from '#src/language/detect';
import { paragraphsOfHtml } from './expected-html';

/** A saved page with what its collection says is to come out. */
export interface SavedPage {
  collection: Collection;
  name: string;
  /** Address at which it was saved. */
  url: string;
  html: string;
  /** Paragraphs of the article. */
  paragraphs: string[];
  /** Date of publication as the collection writes it; null if it gives none. */
  date: string | null;
}

export const COLLECTIONS = ['readability', 'article-extraction-benchmark', 'fundus'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Readability's own tests serve their pages here; the pages were saved without their addresses. */
const READABILITY_ADDRESS = 'http://fakehost/test/page.html';

/**
 * @param folder holds a folder for each collection, named as in COLLECTIONS
 * @throws {Error} naming the folder that is missing
 */
export function readCollection(collection: Collection, folder: string): SavedPage[] {
  const home = join(folder, collection);
  if (!existsSync(home)) throw new Error(`${home} is missing: it should hold a checkout of the repository.`);
  return READERS[collection](home);
}

const READERS: Record<Collection, (home: string) => SavedPage[]> = {
  readability: readReadability,
  'article-extraction-benchmark': readBenchmark,
  fundus: readFundus,
};

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

function readReadability(home: string): SavedPage[] {
  const root = join(home, 'test', 'test-pages');
  return readdirSync(root)
    .sort()
    .map((name) => ({
      collection: 'readability',
      name,
      url: READABILITY_ADDRESS,
      html: readFileSync(join(root, name, 'source.html'), 'utf8'),
      paragraphs: paragraphsOfHtml(readFileSync(join(root, name, 'expected.html'), 'utf8')),
      date: readJson<{ publishedTime?: string }>(join(root, name, 'expected-metadata.json')).publishedTime ?? null,
    }));
}

function readBenchmark(home: string): SavedPage[] {
  const truth = readJson<Record<string, { articleBody: string; url: string }>>(join(home, 'ground-truth.json'));
  return Object.entries(truth).map(([name, { articleBody, url }]) => ({
    collection: 'article-extraction-benchmark',
    name,
    url,
    html: gunzipSync(readFileSync(join(home, 'html', `${name}.html.gz`))).toString('utf8'),
    paragraphs: articleBody.split(/\n+/),
    date: null,
  }));
}

interface FundusArticle {
  body?: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] } | null;
  publishing_date?: string | null;
}

/** The English pages only. A publisher's pages and versions are in the same order: a page for each version. */
function readFundus(home: string): SavedPage[] {
  const root = join(home, 'tests', 'resources', 'parser', 'test_data');
  return readdirSync(root)
    .sort()
    .filter((country) => existsSync(join(root, country, 'meta.info')))
    .flatMap((country) => {
      const addresses = readJson<Record<string, { url: string }>>(join(root, country, 'meta.info'));
      const files = Object.keys(addresses).sort();
      return readdirSync(join(root, country))
        .filter((file) => file.endsWith('.json'))
        .flatMap((file) => {
          const publisher = file.slice(0, -'.json'.length);
          const versions = Object.entries(readJson<Record<string, FundusArticle>>(join(root, country, file)))
            .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
            .map(([, article]) => article);
          const saved = files.filter((name) => name.replace(/_\d{4}_\d{2}_\d{2}\.html\.gz$/, '') === publisher);
          return versions.flatMap((article, i) => {
            const name = saved[i];
            const paragraphs = (article.body?.sections ?? []).flatMap((section) => section.paragraphs);
            if (!name || versions.length !== saved.length || detectLanguage(paragraphs.join(' '), 'und')?.tag !== 'en')
              return [];
            return [
              {
                collection: 'fundus' as const,
                name: `${country}/${name}`,
                url: addresses[name]?.url ?? '',
                html: gunzipSync(readFileSync(join(root, country, name))).toString('utf8'),
                paragraphs: [...(article.body?.summary ?? []), ...paragraphs],
                date: article.publishing_date ?? null,
              },
            ];
          });
        });
    });
}
