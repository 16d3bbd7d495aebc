/**
 * Serves the news sites of the tests: each folder of tests/pages/ is one page. Their hosts are on the site list, since
 * the extension works only there, but no request reaches them: all are intercepted in the browser and answered here.
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
  /** Address of the page. */
  url: string;
  /** Kind of page, in words, for the name of the test. */
  kind: string;
  /** Day of publication that the page gives; null if it gives none. */
  date: string | null;
  /** Position in the demo site of `npm start`; absent if it is not part of it. */
  demo?: number;
  headers?: Record<string, string>;
  marks: ExpectedMark[];
  /** Marks that are added when the page changes. */
  later?: ExpectedMark[];
  /** Marks inside the page's frame. */
  inFrame?: ExpectedMark[];
  /** Words of the page that must never be in a marked sentence. */
  never: string[];
}

export interface TestPage extends Expected {
  /** Name of the folder. */
  name: string;
}

const PAGES = join(process.cwd(), 'tests', 'pages');
/** Folder of what is bundled or generated from the pages' folders: the React application, the long pages. */
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

/** A file of a page's folder, or what was built from it. */
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

/** Whether the site serves an address. A request for any other address was not made by a test page. */
export function isOwnAddress(url: string, serve: Serve): boolean {
  return /^https?:/.test(url) && (serve(url) !== null || new URL(url).pathname === '/favicon.ico');
}
