/** `npm run bench -- page`: what reading costs a page, against bare reading and against no extension at all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILDS, buildExtension, compileCorpus } from '../../scripts/lib/build-steps.mjs';
import { root } from '../../scripts/lib/run.mjs';
import { writeTables } from '../print';
import { writeBareExtension, writeEmptyExtension } from './extensions';
import { type BenchPage, benchPages } from './pages';
import { pageLines, summarise, VARIANTS, type Variant } from './report';
import { Browser, type Cost } from './visits';

const HELP = `npm run --silent bench -- page [--rounds N] [--pages DIR] [--only WORD] [--json] [--write]
  --rounds  every round visits every page in every browser; medians of the rounds are printed
  --pages   folder with saved pages (*.html) that are visited as well
  --only    only pages with this word in their name
  --write   writes the table into docs/bench.md
Builds the extension first.`;
const ROUNDS = '7';
const WRONG_USE = 2;
const SECTION = 'page';

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: ROUNDS },
      pages: { type: 'string' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (values.help || !Number.isInteger(rounds) || rounds < 1) {
    console.log(HELP);
    return values.help ? 0 : WRONG_USE;
  }
  if (!(await compileCorpus({ quiet: true })).ok || !(await buildExtension('chromium', { quiet: true })).ok) return 1;
  const folder = values.pages === undefined ? undefined : resolve(values.pages);
  const pages = benchPages(folder).filter(({ name }) => name.includes(values.only));
  const costs = await visitAll(pages, rounds);
  const hasty = pages.filter((page) => new Set(costs.get(page)?.map(({ ours }) => ours.marks)).size > 1);
  if (hasty.length > 0) {
    const names = hasty.map(({ name }) => name).join(', ');
    console.error(`Not measured: the marks of ${names} differ between rounds, so the machine is too busy. Try again.`);
    return 1;
  }
  const summaries = pages.map((page) => summarise(page, costs.get(page) ?? []));
  const lines = pageLines(summaries, rounds);
  if (values.write) writeTables(lines, SECTION);
  console.log(values.json ? JSON.stringify(summaries) : lines.join('\n'));
  return 0;
}

/** One browser for each variant; they take turns page by page, so that a busy minute hits all alike. */
async function visitAll(pages: readonly BenchPage[], rounds: number): Promise<Map<BenchPage, Record<Variant, Cost>[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-extensions-'));
  const extensions: Record<Variant, string | null> = {
    none: null,
    empty: writeEmptyExtension(folder),
    bare: await writeBareExtension(folder),
    ours: join(root, BUILDS.chromium),
  };
  const browsers = new Map<Variant, Browser>();
  const costs = new Map<BenchPage, Record<Variant, Cost>[]>(pages.map((page) => [page, []]));
  try {
    for (const variant of VARIANTS) browsers.set(variant, await Browser.start(extensions[variant], pages));
    // The first round warms the browsers up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const page of pages) {
        const cost: Partial<Record<Variant, Cost>> = {};
        for (const variant of VARIANTS) cost[variant] = await (browsers.get(variant) as Browser).visit(page);
        if (round > 0) costs.get(page)?.push(cost as Record<Variant, Cost>);
      }
      if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${rounds}${round === rounds ? '\n' : ''}`);
    }
  } finally {
    for (const browser of browsers.values()) await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return costs;
}
