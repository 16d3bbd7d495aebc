/** The evaluation's report as Markdown tables: the same text goes into docs/accuracy.md. */
import type { Report, Share, Tally } from './measure';

const percent = ({ value, low, high }: Share): string =>
  `${value.toFixed(3)} (${low.toFixed(3)}\u2013${high.toFixed(3)})`;

/** The report's tables, as lines of Markdown. */
export function reportLines(report: Report): string[] {
  const row = (name: string, { precision, recall, f1, sentences }: Tally) =>
    `| ${name} | ${sentences} | ${percent(precision)} | ${percent(recall)} | ${f1.toFixed(3)} |`;
  const { overall, byTopic, byKind, confused, worst, confusions, reliability } = report;
  return [
    `Labelled sentences, ${report.split} half: ${overall.sentences} sentences, ${overall.precision.of} marks. In brackets: 95 % intervals (Wilson).`,
    '',
    '| | sentences | precision of marks | recall | F1 |',
    '|---|---|---|---|---|',
    row('all', overall),
    ...Object.entries(byTopic).map(([topic, one]) => row(topic, one)),
    '',
    '| kind | sentences | marked | wrongly marked | recall |',
    '|---|---|---|---|---|',
    ...Object.entries(byKind).map(
      ([kind, one]) =>
        `| ${kind} | ${one.sentences} | ${percent(one.marked)} | ${percent(one.wrong)} | ${one.recall.of > 0 ? percent(one.recall) : '\u2013'} |`,
    ),
    '',
    `Of the confusable sentences ${percent(confused)} get a wrong claim.`,
    '',
    '| score of the mark | marks | mean score | right |',
    '|---|---|---|---|',
    ...reliability.map(
      (bin) =>
        `| ${bin.from.toFixed(1)}\u2013${bin.to.toFixed(1)} | ${bin.marks} | ${bin.meanScore.toFixed(3)} | ${bin.right.toFixed(3)} |`,
    ),
    '',
    '| claim | stated | missed | wrongly given |',
    '|---|---|---|---|',
    ...worst.map((one) => `| ${one.claim} | ${one.of} | ${one.missed} | ${one.wronglyGiven} |`),
    '',
    '| must | got | times |',
    '|---|---|---|',
    ...confusions.map((one) => `| ${one.must} | ${one.got} | ${one.times} |`),
  ];
}

/** The table of the README. */
export function summaryLines({ overall, byKind, confused }: Report): string[] {
  const wrong = (kind: string) => byKind[kind]?.wrong;
  const row = (name: string, value: Share | undefined) =>
    value ? [`| ${name} | ${percent(value)} | ${value.of} |`] : [];
  return [
    '',
    '| on the test half (95 % interval) | share | of |',
    '|---|---|---|',
    ...row('marks that are right', overall.precision),
    ...row('statements of known claims that are found', overall.recall),
    ...row('confusable sentences with a wrong claim', confused),
    ...row('near misses with any mark', wrong('near-miss')),
    ...row('unrelated sentences with any mark', wrong('unrelated')),
    '',
  ];
}

export function printReport(report: Report, wrong: boolean): void {
  console.log(reportLines(report).join('\n'));
  if (!wrong) return;
  console.log('');
  for (const one of report.wrong)
    console.log(
      `${one.id}  must ${one.must.join(', ') || '(none)'}  got ${one.got ?? '(none)'} ${one.score?.toFixed(2) ?? ''}\n    ${one.text}`,
    );
}
