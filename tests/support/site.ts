/**
 * The news sites of the tests: one folder of tests/pages/ is one page. Their hosts are real ones of the site list,
 * since the extension works only there, but nothing is asked of them: the browsers' requests are answered from here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Answer, Serve } from './driver';

/** A sentence of a page that must (or, `optional`, may) be marked: its first words, and the claims it may get. */
export interface ExpectedMark {
  starts: string;
  claims: string[];
  optional?: boolean;
}

export interface Expected {
  /** Where the page is served. */
  url: string;
  /** What kind of page it is, for people. */
  kind: string;
  /** Day of publication that the page tells, or null when it tells none. */
  date: string | null;
  /** Place in the demo site of `npm start`; absent: not in it. */
  demo?: number;
  headers?: Record<string, string>;
  marks: ExpectedMark[];
  /** Marks that come after the page has changed: grown, swapped, edited. */
  later?: ExpectedMark[];
  /** Marks inside the page's frame. */
  inFrame?: ExpectedMark[];
  /** Words that stand on the page and must never be marked, nor any sentence that holds them. */
  never: string[];
}

export interface TestPage extends Expected {
  /** Name of the folder. */
  name: string;
}

const PAGES = join(process.cwd(), 'tests', 'pages');
/** What is bundled or generated from the pages' folders: the React application, the long page. */
export const BUILT_PAGES = join(process.cwd(), '.build', 'pages');
/** Path under which every host serves the files of all folders: `/_f/FOLDER/FILE`. */
const FILES = '/_f/';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** All pages, by name. */
export function testPages(): TestPage[] {
  return readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(PAGES, entry.name, 'expected.json')))
    .map(({ name }) => ({ name, ...JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8')) }) as TestPage)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function testPage(name: string): TestPage {
  const page = testPages().find((one) => one.name === name);
  if (!page) throw new Error(`There is no page tests/pages/${name}`);
  return page;
}

/** A file of a page's folder, as it is or as it was built. */
function readPageFile(folder: string, file: string): Answer | null {
  for (const root of [PAGES, BUILT_PAGES]) {
    const path = join(root, folder, file);
    if (path.startsWith(root) && existsSync(path)) {
      return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(path) };
    }
  }
  return null;
}

/**
 * Serves all pages at their addresses, whatever their query or fragment, and their files under `/_f/`.
 * @param extra further pages by address (a user's own file in the demo)
 */
export function siteOf(pages: TestPage[], extra: Map<string, Answer> = new Map()): Serve {
  const byAddress = new Map(pages.map((page) => [page.url, page]));
  return (url) => {
    const { origin, pathname } = new URL(url);
    const page = byAddress.get(origin + pathname);
    if (page) {
      const answer = readPageFile(page.name, 'page.html');
      return answer && { ...answer, headers: page.headers ?? {} };
    }
    if (pathname.startsWith(FILES)) {
      const [folder = '', ...rest] = decodeURIComponent(pathname.slice(FILES.length)).split('/');
      return readPageFile(folder, rest.join('/'));
    }
    return extra.get(origin + pathname) ?? null;
  };
}

/** Whether the site knows an address: every other request was made by something that is not a page of ours. */
export function isOwnAddress(url: string, serve: Serve): boolean {
  return /^https?:/.test(url) && (serve(url) !== null || new URL(url).pathname === '/favicon.ico');
}
