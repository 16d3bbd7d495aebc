/** Sets what was read of a page against what its collection expects: paragraphs and the day of publication. */
import { readDay } from '#src/content/facts/published';
import type { BlockKind } from '#src/content/prose/prose';
import type { SavedPage } from './collections';

/** What was read of a page. */
export interface ReadResult {
  /** Headline and captions left out: collections keep these apart, or not at all. */
  blocks: string[];
  /** Headline and captions. */
  apart: string[];
  date: string | null;
  /** What was thrown instead, if anything. */
  error?: string;
}

/** What was read, as the score takes it. */
export function resultOf(blocks: readonly { kind: BlockKind; text: string }[], date: string | null): ReadResult {
  const isApart = ({ kind }: { kind: BlockKind }) => kind === 'headline' || kind === 'caption';
  const textOf = ({ text }: { text: string }) => text;
  return {
    blocks: blocks.filter((block) => !isApart(block)).map(textOf),
    apart: blocks.filter(isApart).map(textOf),
    date,
  };
}

export interface PageScore {
  /** Paragraphs that are expected, and of these the ones that were read. */
  expected: number;
  found: number;
  /** Paragraphs that were read, and of these the ones that are expected. */
  read: number;
  right: number;
  missed: string[];
  wrong: string[];
  /** What became of the date: null if the collection gives none. */
  date: 'right' | 'wrong' | 'missing' | null;
}

/** A paragraph that counts is at least this long, in characters: shorter ones are labels, bylines, headings. */
const PARAGRAPH = 60;

/** Words in a run: what two texts share of runs this long is no chance. */
const RUN = 4;
/** Share of a paragraph's runs that have to stand in the other text: collections cut and join paragraphs otherwise. */
const SHARED = 0.5;

/** Runs of words, without case, accents and punctuation, which collections write each in a way of their own. */
function runsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length <= RUN) return [words.join(' ')];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

function isIn(text: string, other: ReadonlySet<string>): boolean {
  const runs = runsOf(text);
  return runs.filter((run) => other.has(run)).length >= SHARED * runs.length;
}

const paragraphs = (texts: readonly string[]): string[] =>
  texts.filter((text) => text.replace(/\s+/g, ' ').trim().length >= PARAGRAPH);

/** A paragraph counts as found where at least half of its runs of four words stand in the other text. */
export function scorePage(page: SavedPage, result: ReadResult): PageScore {
  const expected = paragraphs(page.paragraphs);
  const read = paragraphs(result.blocks);
  const allExpected = new Set(runsOf(page.paragraphs.join(' ')));
  // A caption that a collection keeps was not missed, one that it does not keep is not wrong.
  const allRead = new Set(runsOf([...result.blocks, ...result.apart].join(' ')));
  const missed = expected.filter((text) => !isIn(text, allRead));
  const wrong = read.filter((text) => !isIn(text, allExpected));
  return {
    expected: expected.length,
    found: expected.length - missed.length,
    read: read.length,
    right: read.length - wrong.length,
    missed,
    wrong,
    date: judgeDate(page.date, result.date),
  };
}

function judgeDate(expected: string | null, read: string | null): PageScore['date'] {
  const day = readDay(expected);
  if (day === null) return null;
  if (read === null) return 'missing';
  // Collections keep the instant, not the publisher's zone: either neighbour in UTC may be the day that the page prints.
  const instant = Date.parse(expected ?? '');
  const utc = Number.isNaN(instant) ? day : new Date(instant).toISOString().slice(0, 10);
  return read === day || read === utc ? 'right' : 'wrong';
}

export interface Totals {
  pages: number;
  recall: number;
  precision: number;
  dates: number;
  datesRight: number;
  datesWrong: number;
  /** Pages with expected paragraphs of which none was read. */
  lost: number;
}

/** Shares over all paragraphs of all pages. */
export function totalsOf(scores: readonly PageScore[]): Totals {
  const sum = (of: (score: PageScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    pages: scores.length,
    recall:
      sum((one) => one.found) /
      Math.max(
        1,
        sum((one) => one.expected),
      ),
    precision:
      sum((one) => one.right) /
      Math.max(
        1,
        sum((one) => one.read),
      ),
    dates: sum((one) => (one.date === null ? 0 : 1)),
    datesRight: sum((one) => (one.date === 'right' ? 1 : 0)),
    datesWrong: sum((one) => (one.date === 'wrong' ? 1 : 0)),
    lost: sum((one) => (one.expected > 0 && one.found === 0 ? 1 : 0)),
  };
}
