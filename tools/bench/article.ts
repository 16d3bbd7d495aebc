/** Measures an article of 60 sentences, and whether the time per character stays the same for longer texts. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack } from '#src/engine/index/compile';
import { MAX_BEFORE } from '#src/engine/limits';
import { createMatcher } from '#src/engine/matcher';
import { readText } from '#src/engine/reading/frame';
import type { PageFacts } from '#src/engine/types';
import { splitSentences } from '#src/language/en/sentences';
import { pageOf, readLabelled } from '../eval/labelled';
import { Workshop } from './children';
import { type Spread, spread } from './compare';
import { bundledTrial } from './packs';

const SENTENCES = 60;
/** Runs of the article. The first one, right after loading, is reported separately. */
const RUNS = 40;
/** Runs before those that are counted: by then the code is optimised; before, its compilation counts as well. */
const WARM_UP = 150;
/** Lengths of the growing texts, in UTF-16 units. The longest is a page of 2,000 to 150,000 sentences, by kind. */
const LENGTHS = [3_000, 30_000, 300_000] as const;
/** Short texts are run repeatedly, so that each length is measured over at least this many UTF-16 units. */
const UNITS_IN_ALL = 300_000;
/** Sentences that a live blog adds at a time. */
const PIECE = 20;
/** Rounds over all lengths; the fastest of each counts, since noise only ever adds. */
const ROUNDS = 3;

export interface ArticleReport {
  sentences: number;
  claims: number;
  marked: number;
  /** Time from the index bytes to the article's matches, with a new matcher and code that has not run yet. */
  firstMs: number;
  /** Time of each later run of the same article. */
  againMs: Spread;
}

export interface Growth {
  text: string;
  /** Nanoseconds per character at each of `LENGTHS`. */
  nanoseconds: number[];
  /** Time per character at the longest length divided by that at the shortest: 1 is linear. */
  ratio: number;
}

/** Milliseconds of processor time since then, since other work on the machine must not count. */
function processorMs(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}

function timed(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  return processorMs(from);
}

/** Sentences of our own labelled articles, as one page. */
function articleOf(): { page: PageFacts; sentences: string[] } {
  const all = readLabelled('tests/quality/tune').filter((one) => one.kind === 'article');
  const [first] = all;
  const page = pageOf(first ?? { date: null });
  return { page, sentences: all.slice(0, SENTENCES).map((one) => one.text) };
}

/** What a process measured that opens the index, as the extension does. */
export type ArticleTimes = Pick<ArticleReport, 'sentences' | 'marked' | 'firstMs' | 'againMs'>;

/**
 * Matches one article against the bundled claims, in a process of its own: after compiling the record, V8 makes the objects of
 * each sentence at once in the old generation, and its collections take several times as long.
 */
export async function articleReport(): Promise<ArticleReport> {
  const { pack } = bundledTrial();
  const workshop = new Workshop();
  try {
    const shipped = join(workshop.folder, 'article.bin');
    writeFileSync(shipped, compilePack(pack));
    const times = await workshop.start().ask<ArticleTimes>({ do: 'article', shipped });
    return { claims: pack.claims.length, ...times };
  } finally {
    workshop.close();
  }
}

/** Matches the article against a compiled index. */
export function timeArticle(bytes: Uint8Array): ArticleTimes {
  const { page, sentences } = articleOf();
  const request = { page, before: [], sentences };
  const from = process.cpuUsage();
  const matcher = createMatcher(bytes);
  matcher.match(request);
  const firstMs = processorMs(from);
  for (let run = 0; run < WARM_UP; run++) matcher.match(request);
  const runs = Array.from({ length: RUNS }, () => timed(() => matcher.match(request)));
  return { sentences: sentences.length, marked: matcher.match(request).length, firstMs, againMs: spread(runs) };
}

/** Kinds of text, each of any length: prose, and repetitions on which a regular expression may backtrack. */
const KINDS: { text: string; unit: string; inPieces?: boolean }[] = [
  { text: 'prose of many sentences', unit: '' },
  { text: 'the same in pieces, as a live blog', unit: '', inPieces: true },
  {
    text: 'one sentence without a full stop',
    unit: 'the spokesman said that no call had taken place on Thursday and ',
  },
  { text: 'one word', unit: 'denial' },
  { text: 'full stops', unit: '. ' },
  { text: 'full stops without space', unit: '.' },
  { text: 'abbreviations', unit: 'U.' },
  { text: 'apostrophes', unit: "a'" },
  { text: 'digits and commas', unit: '1,' },
  { text: 'soft hyphens', unit: 'a\u00AD' },
  { text: 'negations', unit: 'not no never ' },
  { text: 'months', unit: 'may march ' },
  { text: 'names', unit: 'President Putin Trump ' },
  { text: 'unknown names', unit: 'Okafor told Lindqvist ' },
  { text: 'clauses', unit: 'that Berg, who would not call Dorn, had said, ' },
  { text: 'commas and conjunctions', unit: 'and Berg, or Dorn, but not Putin, ' },
  { text: 'quotations', unit: '\u201CWe will talk,\u201D said Berg. ' },
  { text: 'quotations that do not close', unit: '\u201CHe said \u201Cwe will talk. ' },
  { text: "a page's people and days", unit: 'He spoke with Putin on Monday. ' },
];

/** Splits, reads and matches texts of growing length, and reads each as a single sentence as well. */
export function growthReport(): Growth[] {
  const { pack } = bundledTrial();
  const matcher = createMatcher(compilePack(pack));
  const { lexicon, language, sides } = matcher.index;
  const prose = `${articleOf().sentences.join(' ')} `;
  const page = { date: '2025-02-10', language: language.tag };
  const work = (text: string, piece: number) => {
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    for (let at = 0; at < sentences.length; at += piece)
      matcher.match({
        page,
        before: sentences.slice(Math.max(0, at - MAX_BEFORE), at),
        sentences: sentences.slice(at, at + piece),
      });
    // The matcher skips what is too long to be a sentence; reading must still be linear in it.
    if (sentences.length <= 1) readText(text, { lexicon, language, sides }, undefined);
  };
  return KINDS.map(({ text, unit, inPieces }) => {
    const piece = unit || prose;
    const best: number[] = LENGTHS.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < ROUNDS; round++)
      for (const [at, length] of LENGTHS.entries()) {
        const whole = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        const times = UNITS_IN_ALL / length;
        const ms = timed(() => {
          for (let count = 0; count < times; count++) work(whole, inPieces ? PIECE : Number.POSITIVE_INFINITY);
        });
        best[at] = Math.min(best[at] as number, (ms * 1e6) / UNITS_IN_ALL);
      }
    return { text, nanoseconds: best, ratio: (best[best.length - 1] as number) / (best[0] as number) };
  });
}

export const GROWTH_LENGTHS: readonly number[] = LENGTHS;
