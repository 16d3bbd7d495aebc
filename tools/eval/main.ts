/** `npm run eval`: precision and recall of marks on the labelled sentences, and ranking on public data. */
import { parseArgs } from 'node:util';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { loadPack } from '../corpus/load';
import { writeBlock } from './blocks';
import { readLabelled } from './labelled';
import { measure, type Report } from './measure';
import { belowMinimum } from './minimum';
import { printReport, reportLines, summaryLines } from './print';

const HELP = `npm run --silent eval -- [--split test|tune] [--json] [--wrong] [--write] [--minimum]    marks, on tests/quality
npm run --silent eval -- --data DIR [--split NAME] [--negatives FILE] [--json]    ranking, on claims.jsonl, queries.jsonl, qrels.tsv
  --write     puts the tables into docs/accuracy.md and README.md
  --minimum   ends with 1 when precision or recall is below the minimum of tools/eval/minimum.ts (test half)
  --wrong     prints every wrong and every missing mark (tune half only: the test half is not looked at)`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      split: { type: 'string' },
      data: { type: 'string' },
      negatives: { type: 'string' },
      json: { type: 'boolean' },
      wrong: { type: 'boolean' },
      write: { type: 'boolean' },
      minimum: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.data !== undefined) {
    const { runRanking } = await import('./ranking');
    return runRanking({
      folder: values.data,
      split: values.split,
      negatives: values.negatives,
      json: values.json ?? false,
    });
  }
  const split = values.split ?? 'test';
  const pack = loadPack();
  const matcher = createMatcher(compilePack(pack));
  const report: Report = measure(matcher, readLabelled(`tests/quality/${split}`), pack, split);
  if (values.write) {
    writeBlock('docs/accuracy.md', 'eval', reportLines(report));
    writeBlock('README.md', 'accuracy', summaryLines(report));
  }
  if (values.json) console.log(JSON.stringify(report));
  else printReport(report, values.wrong === true && split !== 'test');
  const problems = values.minimum ? belowMinimum(report) : [];
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}
