/** The reports as Markdown tables, on the screen and in docs/bench.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type ArticleReport, GROWTH_LENGTHS, type Growth } from './article';
import type { Result, Spread } from './compare';
import type { SizeReport } from './size';

const MB = 1_000_000;
const DOCUMENT = 'docs/bench.md';
/** Where the tables of a part of the bench begin; the whole without a name. */
const beginOf = (part: string) =>
  `<!-- made by \`npm run bench -- ${part === '' ? '' : `${part} `}--write\`: begin -->`;
const END = '<!-- end -->';

/** A number with three significant digits. */
function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(value >= 10 ? 1 : 2);
}

const range = ({ median, min, max }: Spread): string => `${short(median)} (${short(min)}\u2013${short(max)})`;

export function comparisonLines(results: readonly Result[]): string[] {
  const lines: string[] = [];
  for (const claims of [...new Set(results.map((one) => one.claims))]) {
    lines.push(
      `### ${claims.toLocaleString('en-GB')} claims`,
      '',
      '| | sentences a second | times minisearch+stem | load, ms | times faster | memory, MB (after queries) | shipped, MB (gzipped) | gzipped bytes a claim | build, s |',
      '|---|---|---|---|---|---|---|---|---|',
    );
    for (const one of results.filter((result) => result.claims === claims)) {
      const { built } = one;
      lines.push(
        `| ${one.library} | ${range(one.sentencesPerSecond)} | ${one.faster ? range(one.faster) : '\u2013'} | ${range(one.loadMs)} | ${one.loadsFaster ? range(one.loadsFaster) : '\u2013'} | ${(one.memoryBytes / MB).toFixed(1)} (${(one.usedBytes / MB).toFixed(1)}) | ${(built.bytes / MB).toFixed(2)} (${(built.gzipped / MB).toFixed(2)}) | ${short(built.gzipped / claims)} | ${(built.buildMs / 1000).toFixed(2)} |`,
      );
    }
    lines.push('');
  }
  return lines;
}

export function articleLines(article: ArticleReport, growth: readonly Growth[]): string[] {
  return [
    '### An article',
    '',
    `${article.sentences} sentences against ${article.claims} claims (${article.marked} marked): ${range(article.againMs)} ms; the first time, loading the index included and the code cold, ${short(article.firstMs)} ms.`,
    '',
    '### Growing texts',
    '',
    `Nanoseconds a character, least of three rounds. The last column is the time a character of the longest against the shortest: 1 is linear.`,
    '',
    `| text | ${GROWTH_LENGTHS.map((length) => `${length.toLocaleString('en-GB')} characters`).join(' | ')} | ratio |`,
    `|---|${GROWTH_LENGTHS.map(() => '---|').join('')}---|`,
    ...growth.map((one) => `| ${one.text} | ${one.nanoseconds.map(short).join(' | ')} | ${one.ratio.toFixed(2)} |`),
    '',
  ];
}

export function sizeLines({ engine, weights, zod, bundled }: SizeReport): string[] {
  const row = (name: string, raw: number, small: number) =>
    `| ${name} | ${raw.toLocaleString('en-GB')} | ${small.toLocaleString('en-GB')} |`;
  return [
    '### Size',
    '',
    '| | bytes | gzipped |',
    '|---|---|---|',
    row('engine: code and weights, minified', engine.raw, engine.gzipped),
    row('of these the weights', weights.raw, weights.gzipped),
    row('zod, which checks the lexicon', zod.raw, zod.gzipped),
    row(`bundled index: ${bundled.claims} claims, ${bundled.documents} texts`, bundled.raw, bundled.gzipped),
    '',
    `The bundled index takes ${short(bundled.gzipped / bundled.documents)} gzipped bytes a text, its lexicon of ${bundled.lexiconGzipped.toLocaleString('en-GB')} gzipped bytes included.`,
    '',
  ];
}

/**
 * Writes tables into their block of docs/bench.md; the text around them is written by hand.
 * @param part first word of the command that made them; empty for the comparison with libraries
 */
export function writeTables(lines: readonly string[], part = ''): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const mark = beginOf(part);
  const begin = text.indexOf(mark);
  const end = text.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`${DOCUMENT} has lost the marks between which the tables stand.`);
  writeFileSync(DOCUMENT, `${text.slice(0, begin)}${mark}\n\n${lines.join('\n').trim()}\n\n${text.slice(end)}`);
}
