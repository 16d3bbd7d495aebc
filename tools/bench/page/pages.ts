/** The pages that are visited, each with the share of main-thread time that ours may take at most. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import makeLongPage from '../../../tests/pages/long/make.mjs';
import { testPage } from '../../../tests/support/site';

/** What a page's time with our extension is divided by: the time of bare reading, or the page's own. */
export type Against = 'bare' | 'none';

export interface BenchPage {
  name: string;
  url: string;
  html: string;
  against: Against;
  /** The greatest ratio that is acceptable; null where none is set. */
  limit: number | null;
}

const TESTS = join(process.cwd(), 'tests', 'pages');
/** A page of the tests by its folder, with the limit of its ratio to bare reading. */
const TEST_PAGES = [
  { name: 'article', folder: 'wire', limit: 1.8 },
  { name: 'without claims', folder: 'no-claims', limit: 1.3 },
  { name: '3,000 sentences', folder: 'long', limit: 1.8 },
];
/** Under a host of our own list, since the extension reads only there. */
const BASE = 'https://www.reuters.com/world/bench/';

const STORM_ELEMENTS = 3000;
const STORM_FRAMES = 100;
/** By then every content script has read the page, in ms: the storm meets what watches it. */
const STORM_DELAY = 1500;
/** With a row to every ten of them, 55,000 elements. */
const CELLS = 50_000;
const CELLS_A_ROW = 10;
const PARAGRAPHS = 30;

/** Ordinary prose without a claim, so that the page is an article and is read. */
const prose = Array.from(
  { length: PARAGRAPHS },
  (_, i) =>
    `<p>The harbour master counted ${i + 11} boats on the morning of the fair, and he wrote the number down in the long book. ` +
    'Nobody on the quay asked him why he did so.</p>',
).join('\n');

const page = (title: string, rest: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">` +
  `</head><body><h1>${title}</h1><article>${prose}</article>${rest}</body></html>`;

const STORM = page(
  'A page whose attributes change all the time',
  `<div id="field">${'<i></i>'.repeat(STORM_ELEMENTS)}</div><script>
    const field = [...document.querySelectorAll('#field i')];
    let frame = 0;
    const step = () => {
      for (const one of field) one.setAttribute('data-step', frame);
      if (++frame < ${STORM_FRAMES}) requestAnimationFrame(step);
      else document.documentElement.dataset.done = 'yes';
    };
    addEventListener('load', () => setTimeout(step, ${STORM_DELAY}));
  </script>`,
);

const row = `<tr>${'<td>12</td>'.repeat(CELLS_A_ROW)}</tr>`;
const ELEMENTS = page(
  'A page with a very long table of results',
  `<table>${row.repeat(CELLS / CELLS_A_ROW)}</table><script>document.documentElement.dataset.done = 'yes'</script>`,
);

/** The page's own script says when it is done, if it has work to do. */
export const hasWork = ({ html }: BenchPage): boolean => html.includes('dataset.done');

/** @param folder saved pages (*.html) to visit as well, if given */
export function benchPages(folder: string | undefined): BenchPage[] {
  const own: BenchPage[] = TEST_PAGES.map(({ name, folder: of, limit }) => ({
    name,
    url: testPage(of).url,
    html: of === 'long' ? makeLongPage() : readFileSync(join(TESTS, of, 'page.html'), 'utf8'),
    against: 'bare',
    limit,
  }));
  const work: BenchPage[] = [
    { name: '3,000 attributes a frame', url: `${BASE}storm/`, html: STORM, against: 'none', limit: 2 },
    { name: '55,000 elements', url: `${BASE}elements/`, html: ELEMENTS, against: 'none', limit: 1.5 },
  ];
  const saved: BenchPage[] = (folder === undefined ? [] : readdirSync(folder).sort())
    .filter((file) => /\.html?$/i.test(file))
    .map((file) => ({
      name: file,
      url: `${BASE}saved/${encodeURIComponent(file)}`,
      html: readFileSync(join(folder as string, file), 'utf8'),
      against: 'bare',
      limit: null,
    }));
  return [...own, ...work, ...saved];
}
