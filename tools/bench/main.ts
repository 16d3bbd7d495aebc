/** `npm run bench`: speed, load, memory and size against search libraries; an article; growing texts. */
import { parseArgs } from 'node:util';
import { articleReport, growthReport } from './article';
import { compare } from './compare';
import { LIBRARIES } from './libraries';
import { articleLines, comparisonLines, sizeLines, writeTables } from './print';
import { sizeReport } from './size';
import { serve } from './worker';

const HELP = `npm run --silent bench -- [--sizes 110,10000,100000] [--rounds N] [--only LIB,LIB] [--json] [--write]
npm run --silent bench -- --article | --size [--json]
npm run --silent bench -- extraction --data DIR [--help]     how much of real pages is read
npm run --silent bench -- timeline [--help]                  how quickly the timeline draws and scrolls
npm run --silent bench -- page [--help]                      what reading costs a page
  --sizes    numbers of claims: the bundled record up to its size, above it generated packs (docs/bench.md)
  --rounds   each round loads every index and queries every library; the spread over rounds is printed
  --only     ${LIBRARIES.map((one) => one.name).join(', ')}
  --budget   processor time for queries per library, size and round, in ms
  --article  measures an article of 60 sentences, and texts of growing length
  --size     measures the size of the engine and of the bundled index
  --write    measures everything and writes the tables into docs/bench.md`;

const SIZES = '110,10000,100000';
/** Enough for a minimum and maximum; the whole run takes less than six minutes on two busy cores. */
const ROUNDS = '5';
const BUDGET_MS = '700';
const WRONG_USE = 2;

function wholeNumbers(text: string): number[] | undefined {
  const numbers = text.split(',').map(Number);
  return numbers.every((one) => Number.isInteger(one) && one > 0) ? numbers : undefined;
}

export async function run(args: string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === 'timeline') return (await import('./timeline/main')).run(rest);
  if (first === 'extraction') return (await import('./extraction/main')).run(rest);
  if (first === 'page') return (await import('./page/main')).run(rest);
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: SIZES },
      rounds: { type: 'string', default: ROUNDS },
      budget: { type: 'string', default: BUDGET_MS },
      only: { type: 'string', default: '' },
      article: { type: 'boolean', default: false },
      size: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      worker: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.worker) return serve();
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const sizes = wholeNumbers(values.sizes);
  const [rounds] = wholeNumbers(values.rounds) ?? [];
  const [budget] = wholeNumbers(values.budget) ?? [];
  const only = values.only.split(',').filter(Boolean);
  const unknown = only.find((name) => !LIBRARIES.some((one) => one.name === name));
  if (!sizes || !rounds || !budget || unknown !== undefined) {
    console.error(unknown === undefined ? 'Sizes, rounds and budget are whole numbers.' : `No library "${unknown}".`);
    console.error(HELP);
    return WRONG_USE;
  }
  const single = values.article || values.size;
  const say = (line: string) => console.error(line);
  const comparison = single ? undefined : await compare({ sizes, rounds, only, budget, say });
  const article = values.article || values.write ? { ...(await articleReport()), growth: growthReport() } : undefined;
  const size = values.size || values.write ? await sizeReport() : undefined;
  const lines = [
    ...(comparison ? comparisonLines(comparison) : []),
    ...(article ? articleLines(article, article.growth) : []),
    ...(size ? sizeLines(size) : []),
  ];
  if (values.write) writeTables(lines);
  console.log(values.json ? JSON.stringify({ comparison, article, size }) : lines.join('\n'));
  return 0;
}
