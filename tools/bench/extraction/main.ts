/** `npm run bench -- extraction`: how much of real pages is read, and how little else, on three public collections. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NEWS_SITES } from '#src/shared/sites/news-sites';
import { COLLECTIONS, type Collection, readCollection, type SavedPage } from './collections';
import { type PageScore, type ReadResult, scorePage, totalsOf } from './score';
import { readWithLayout } from './with-layout';
import { readWithoutLayout } from './without-layout';

const HELP = `npm run --silent bench -- extraction --data DIR [--only NAME] [--layout with|without] [--page WORD] [--details FILE]
  --data     folder with one or more of these, each a checkout of a public repository:
               readability/                   https://github.com/mozilla/readability
               article-extraction-benchmark/  https://github.com/scrapinghub/article-extraction-benchmark
               fundus/                        https://github.com/flairNLP/fundus (its English pages are taken)
             Keep them outside of the project: the pages belong to their publishers.
  --only     one collection
  --layout   with: in Chromium; without: on the DOM of \`match FILE.html\`; default: both
  --page     only pages with this word in their name or address
  --details  file for missed and wrong text per page, as JSON lines`;
const WRONG_USE = 2;
const WAYS = { with: readWithLayout, without: readWithoutLayout };
type Way = keyof typeof WAYS;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      only: { type: 'string' },
      layout: { type: 'string' },
      page: { type: 'string', default: '' },
      details: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || values.data === undefined) {
    console.log(HELP);
    return values.help ? 0 : WRONG_USE;
  }
  const collections = COLLECTIONS.filter((name) => values.only === undefined || name === values.only);
  const ways = (Object.keys(WAYS) as Way[]).filter((way) => values.layout === undefined || way === values.layout);
  if (collections.length === 0 || ways.length === 0) {
    console.error(HELP);
    return WRONG_USE;
  }
  const details: string[] = [];
  console.log('| collection | layout | pages | recall | precision | dates | wrong dates | pages lost |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const collection of collections) {
    const pages = readCollection(collection, values.data).filter(({ name, url }) =>
      `${name} ${url}`.includes(values.page),
    );
    for (const way of ways) {
      const results = await WAYS[way](pages, (done) => progress(`${collection} ${way} layout`, done, pages.length));
      const scores = pages.map((page, i) => scorePage(page, results[i] as ReadResult));
      console.log(row(collection, way, scores));
      details.push(...pages.map((page, i) => detail(page, way, results[i] as ReadResult, scores[i] as PageScore)));
      for (const line of lostPages(pages, scores, results)) console.error(line);
    }
  }
  if (values.details) writeFileSync(values.details, `${details.join('\n')}\n`);
  return 0;
}

function progress(what: string, done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${done} of ${all}${done === all ? '\n' : ''}`);
}

function row(collection: Collection, way: Way, scores: readonly PageScore[]): string {
  const totals = totalsOf(scores);
  const dates = totals.dates === 0 ? '–' : `${totals.datesRight} of ${totals.dates}`;
  const shares = `${totals.recall.toFixed(3)} | ${totals.precision.toFixed(3)}`;
  return `| ${collection} | ${way} | ${totals.pages} | ${shares} | ${dates} | ${totals.datesWrong} | ${totals.lost} |`;
}

/** Pages that threw, and pages of a listed outlet whose article was lost: these are faults whatever the shares say. */
function lostPages(
  pages: readonly SavedPage[],
  scores: readonly PageScore[],
  results: readonly ReadResult[],
): string[] {
  return pages.flatMap((page, i) => {
    const { error } = results[i] as ReadResult;
    const { expected, found } = scores[i] as PageScore;
    if (error) return [`${page.collection}/${page.name}: threw ${error}`];
    const isLost = expected > 0 && found < expected * LOST_SHARE;
    return isLost && isListed(page.url)
      ? [`${page.collection}/${page.name} (${page.url}): ${found} of ${expected}`]
      : [];
  });
}

/** An article of which less than this was read counts as lost. */
const LOST_SHARE = 0.5;

function isListed(url: string): boolean {
  const { hostname } = new URL(url);
  return NEWS_SITES.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
}

function detail(page: SavedPage, layout: Way, result: ReadResult, score: PageScore): string {
  const { collection, name, url, date } = page;
  return JSON.stringify({
    collection,
    name,
    url,
    layout,
    ...score,
    dates: [date, result.date],
    error: result.error,
    blocks: result.blocks,
    paragraphs: page.paragraphs,
  });
}
