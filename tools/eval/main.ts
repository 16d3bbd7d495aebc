/** `npm run eval`: measures precision and recall of marks on the labelled sentences, and ranking on public data. */
import { parseArgs } from 'node:util';
import { entriesOf } from '#src/claims/entries';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { loadPack } from '../corpus/load';
import { writeBlock } from './blocks';
import { exchangedLines, measureExchanged, wrongExchangedLines } from './exchanged';
import { readLabelled } from './labelled';
import { measure, type Report } from './measure';
import { belowMinimum } from './minimum';
import { halfOf, labelledOf, measurePages, pagesLines, readPages, wrongLines } from './pages';
import { phrasingsOf } from './phrasings';
import { printReport, reportLines, summaryLines } from './print';

const HELP = `npm run --silent eval -- [--split test|tune] [--json] [--wrong] [--write] [--minimum]    marks, on tests/quality
npm run --silent eval -- --data DIR [--split NAME] [--negatives FILE] [--json]    ranking, on claims.jsonl, queries.jsonl, qrels.tsv
npm run --silent eval -- --exchanged [--pages FILE | --phrasings] [--wrong]    sentences of tests/quality, of pages, or the record's texts, in which a party, the day, yes/no or done/announced is exchanged
npm run --silent eval -- --pages FILE [--half 0|1] [--json] [--wrong]    marks, on whole labelled pages, one JSON object per line
  --write     writes the tables into docs/accuracy.md and README.md
  --minimum   exit code 1 if precision or recall is below tools/eval/minimum.ts (test half)
  --wrong     prints every wrong and every missing mark (tune half and pages only)
  --half      only one half of the pages, by their ids`;
const HALVES = new Set(['0', '1']);

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      split: { type: 'string' },
      data: { type: 'string' },
      negatives: { type: 'string' },
      pages: { type: 'string' },
      exchanged: { type: 'boolean' },
      phrasings: { type: 'boolean' },
      half: { type: 'string' },
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
  if (values.exchanged) {
    const pack = loadPack();
    const matcher = createMatcher(compilePack(pack));
    const known = new Set(Array.from({ length: matcher.index.claims }, (_, claim) => matcher.index.claimId(claim)));
    const labelled = () =>
      values.pages === undefined
        ? ['tune', 'test'].flatMap((split) => readLabelled(`tests/quality/${split}`))
        : labelledOf(readPages(values.pages), known);
    const sentences = values.phrasings ? phrasingsOf(entriesOf(pack)) : labelled();
    const report = measureExchanged(matcher, sentences);
    console.log(exchangedLines(report).join('\n'));
    if (values.wrong) console.log(wrongExchangedLines(report).join('\n'));
    return 0;
  }
  if (values.pages !== undefined) {
    if (values.half !== undefined && !HALVES.has(values.half)) throw new Error('--half takes 0 or 1.');
    const pages = readPages(values.pages).filter(
      ({ id }) => values.half === undefined || halfOf(id) === Number(values.half),
    );
    const report = measurePages(createMatcher(compilePack(loadPack())), pages);
    if (values.json) console.log(JSON.stringify({ ...report, marks: undefined }));
    else console.log([...pagesLines(report), ...(values.wrong ? ['', ...wrongLines(report)] : [])].join('\n'));
    return 0;
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
