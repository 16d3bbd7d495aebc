/**
 * Measures marks on whole labelled pages (`eval --pages FILE`): the matcher sees a page's sentences in order, as the
 * extension sends them. Labels of entries that the record lacks are left out.
 */
import * as z from 'zod/mini';
import { hashTerm } from '#src/engine/hash';
import { MAX_BEFORE } from '#src/engine/limits';
import type { Matcher } from '#src/engine/matcher';
import type { Labelled } from './labelled';
import { readLines } from './lines';
import { type Share, share } from './measure';

const Page = z.object({
  id: z.string(),
  date: z.nullable(z.string()),
  title: z.optional(z.nullable(z.string())),
  kind: z.optional(z.string()),
  text_as: z.optional(z.string()),
  sentences: z.array(z.object({ text: z.string(), must: z.array(z.string()), may: z.array(z.string()) })),
});
export type LabelledPage = z.infer<typeof Page>;

/** Marks with at least this score should nearly always be right; they are reported separately. */
const SURE = 0.9;
const WORST_SHOWN = 12;
const PER = 1_000;

/** @throws {Error} with file and line of a line that is not a labelled page */
export const readPages = (file: string): LabelledPage[] => readLines(file, Page);

/** Bit of an id's hash that determines its half of a set of pages. */
const HALF_BIT = 7;

/** The half of a set of pages to which an id belongs: rules are developed on one and checked on the other. */
export function halfOf(id: string): 0 | 1 {
  return ((hashTerm(id) >>> HALF_BIT) & 1) as 0 | 1;
}

/** The sentences of pages, each with those before it; all sentences of a page form a group. */
export function labelledOf(pages: readonly LabelledPage[], known: ReadonlySet<string>): Labelled[] {
  return pages.flatMap(({ id, date, title, sentences }) =>
    sentences.map(({ text, must, may }, at) => ({
      id: `${id}/${at}`,
      group: id,
      text,
      before: sentences.slice(Math.max(0, at - MAX_BEFORE), at).map((one) => one.text),
      ...(title ? { title } : {}),
      date,
      must: must.filter((one) => known.has(one)),
      may,
      not: [],
      kind: 'article' as const,
    })),
  );
}

export interface PageMark {
  page: LabelledPage;
  at: number;
  must: string[];
  /** Entries shown, best first. */
  shown: { claim: string; score: number }[];
  right: boolean;
  found: boolean;
}

export interface PageTally {
  pages: number;
  sentences: number;
  precision: Share;
  recall: Share;
}

export interface PagesReport {
  all: PageTally;
  byText: Record<string, PageTally>;
  byKind: Record<string, PageTally>;
  /** Wrong marks per 1,000 sentences of pages that are not on topic. */
  offTopic: { wrong: number; sentences: number; perThousand: number };
  /** Right marks among those with a score of at least SURE. */
  sure: Share;
  reliability: { from: number; marks: number; right: number }[];
  worst: { claim: string; missed: number; wronglyGiven: number; of: number }[];
  marks: PageMark[];
}

/** Matches every page and counts. Linear in the text of the pages. */
export function measurePages(matcher: Matcher, pages: readonly LabelledPage[]): PagesReport {
  const known = new Set(Array.from({ length: matcher.index.claims }, (_, claim) => matcher.index.claimId(claim)));
  const marks = pages.flatMap((page) => marksOf(matcher, page, known));
  const group = (key: (page: LabelledPage) => string | undefined) =>
    Object.fromEntries(
      [...new Set(pages.map(key))]
        .filter((one) => one !== undefined)
        .sort()
        .map((one) => [one, tally(marks.filter(({ page }) => key(page) === one))]),
    );
  const off = marks.filter(({ page }) => page.kind !== undefined && page.kind !== 'on-topic');
  const wrong = off.filter((one) => one.shown.length > 0 && !one.right).length;
  const sure = marks.filter(({ shown }) => (shown[0]?.score ?? 0) >= SURE);
  return {
    all: tally(marks),
    byText: group((page) => page.text_as),
    byKind: group((page) => page.kind),
    offTopic: { wrong, sentences: off.length, perThousand: (PER * wrong) / Math.max(1, off.length) },
    sure: share(sure.filter(({ right }) => right).length, sure.length),
    reliability: reliability(marks),
    worst: worst(marks),
    marks,
  };
}

function marksOf(matcher: Matcher, page: LabelledPage, known: ReadonlySet<string>): PageMark[] {
  const facts = { date: page.date, language: matcher.index.language.tag, ...(page.title ? { title: page.title } : {}) };
  const found = matcher.match({ page: facts, before: [], sentences: page.sentences.map(({ text }) => text) });
  const shown = new Map(found.map(({ sentence, matches }) => [sentence, matches] as const));
  return page.sentences.map(({ must, may }, at) => {
    const stated = must.filter((one) => known.has(one));
    const matches = (shown.get(at) ?? []).map(({ claim, score }) => ({ claim, score }));
    const first = matches[0]?.claim;
    return {
      page,
      at,
      must: stated,
      shown: matches,
      right: first !== undefined && (stated.includes(first) || may.includes(first)),
      found: matches.some(({ claim }) => stated.includes(claim)),
    };
  });
}

function tally(marks: readonly PageMark[]): PageTally {
  const marked = marks.filter(({ shown }) => shown.length > 0);
  const stating = marks.filter(({ must }) => must.length > 0);
  return {
    pages: new Set(marks.map(({ page }) => page.id)).size,
    sentences: marks.length,
    precision: share(marked.filter(({ right }) => right).length, marked.length),
    recall: share(stating.filter(({ found }) => found).length, stating.length),
  };
}

function reliability(marks: readonly PageMark[]): PagesReport['reliability'] {
  const bins = Array.from({ length: 10 }, (_, tenth) => ({ from: tenth / 10, marks: 0, right: 0 }));
  for (const { shown, right } of marks) {
    const bin = shown[0] && bins[Math.min(9, Math.floor(shown[0].score * 10))];
    if (!bin) continue;
    bin.marks += 1;
    if (right) bin.right += 1;
  }
  return bins.filter((bin) => bin.marks > 0).map((bin) => ({ ...bin, right: bin.right / bin.marks }));
}

function worst(marks: readonly PageMark[]): PagesReport['worst'] {
  const counts = new Map<string, { missed: number; wronglyGiven: number; of: number }>();
  const of = (claim: string) => {
    const one = counts.get(claim) ?? { missed: 0, wronglyGiven: 0, of: 0 };
    counts.set(claim, one);
    return one;
  };
  for (const { must, shown, right, found } of marks) {
    for (const claim of must) of(claim).of += 1;
    if (must[0] !== undefined && !found) of(must[0]).missed += 1;
    if (shown[0] && !right) of(shown[0].claim).wronglyGiven += 1;
  }
  return [...counts]
    .map(([claim, one]) => ({ claim, ...one }))
    .sort((a, b) => b.missed + b.wronglyGiven - a.missed - a.wronglyGiven || a.claim.localeCompare(b.claim))
    .slice(0, WORST_SHOWN);
}

const figure = ({ value, of, low, high }: Share): string =>
  `${value.toFixed(3)} of ${of} (${low.toFixed(3)}\u2013${high.toFixed(3)})`;

/** The report as Markdown, without text of the pages. */
export function pagesLines(report: PagesReport): string[] {
  const row = (name: string, { pages, sentences, precision, recall }: PageTally) =>
    `| ${name} | ${pages} | ${sentences} | ${figure(precision)} | ${figure(recall)} |`;
  const { all, byText, byKind, offTopic, sure } = report;
  return [
    '| pages | pages | sentences | precision of marks | recall |',
    '|---|---|---|---|---|',
    row('all', all),
    ...Object.entries({ ...byText, ...byKind }).map(([name, one]) => row(name, one)),
    '',
    `Wrong marks on pages that are not on topic: ${offTopic.wrong} in ${offTopic.sentences} sentences, ${offTopic.perThousand.toFixed(2)} per 1,000.`,
    `Marks with a score of ${SURE} and more that are right: ${figure(sure)}.`,
    '',
    '| score from | marks | right |',
    '|---|---|---|',
    ...report.reliability.map((bin) => `| ${bin.from.toFixed(1)} | ${bin.marks} | ${bin.right.toFixed(3)} |`),
    '',
    '| entry | stated | missed | wrongly given |',
    '|---|---|---|---|',
    ...report.worst.map((one) => `| ${one.claim} | ${one.of} | ${one.missed} | ${one.wronglyGiven} |`),
  ];
}

/** All wrong and missing marks with their sentences. */
export function wrongLines({ marks }: PagesReport): string[] {
  return marks
    .filter(({ must, shown, right, found }) => (shown.length > 0 && !right) || (must.length > 0 && !found))
    .map(({ page, at, must, shown, right }) => {
      const got = shown.map(({ claim, score }) => `${claim} ${score.toFixed(2)}`).join(', ') || '(none)';
      const fault = shown.length > 0 && !right ? 'WRONG' : 'missed';
      return `${fault} ${page.id}[${at}] ${page.date ?? 'undated'}  must ${must.join(', ') || '(none)'}  got ${got}\n    ${page.sentences[at]?.text}`;
    });
}
