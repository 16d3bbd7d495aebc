/** `npm run eval`: precision and recall of marks on the labelled sentences, and ranking on public data. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compilePack } from '#src/claim-index/compile';
import { createMatcher } from '#src/matcher/matcher';
import { loadPack } from '../corpus/load';
import { readLabelled } from './labelled';
import { measure, type Report } from './measure';
import { printReport } from './print';

const HELP = `npm run --silent eval -- [--split test|tune] [--json] [--wrong]    marks, on tests/quality
npm run --silent eval -- --data DIR [--split NAME] [--negatives FILE] [--json]    ranking, on claims.jsonl, queries.jsonl, qrels.tsv
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
      out: { type: 'string' },
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
  if (values.out) writeFileSync(values.out, `${JSON.stringify(report, null, 1)}\n`);
  if (values.json) console.log(JSON.stringify(report));
  else printReport(report, values.wrong === true && split !== 'test');
  return 0;
}
