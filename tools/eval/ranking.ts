/** Ranking on public claim-matching data, beside MiniSearch in the same run: MAP@5, P@1, R@20, and the open set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import * as z from 'zod/mini';
import type { Claim } from '#src/claims/schema';
import { isStopWord } from '#src/language/en/stop-words';
import { createRanker } from './general-rank';
import { readLines } from './lines';

const DataClaim = z.object({ id: z.string(), text: z.string(), title: z.optional(z.nullable(z.string())) });
const DataQuery = z.object({ id: z.string(), text: z.string(), split: z.optional(z.string()) });

export interface RankingOptions {
  folder: string;
  split: string | undefined;
  negatives: string | undefined;
  json: boolean;
}

interface Hit {
  claim: string;
  /** Value to which the threshold is applied. */
  confidence: number;
}

interface Figures {
  engine: string;
  queries: number;
  map5: number;
  p1: number;
  r20: number;
  /** Share of queries whose right claim is first and above the threshold that marks one negative in 1,000. */
  openRecall: number | undefined;
  openPrecision: number | undefined;
}

const DEPTH = 20;
/** Share of negatives that are marked at the threshold of the open set. */
const FALSE_MARKS = 1 / 1000;

/** Reads the data, ranks with both engines, prints a table or JSON. @throws {Error} naming what is missing or malformed. */
export async function runRanking({ folder, split, negatives, json }: RankingOptions): Promise<number> {
  const claims = readLines(join(folder, 'claims.jsonl'), DataClaim);
  const right = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').split('\n')) {
    const [query, claim] = line.trim().split('\t');
    if (query && claim) right.set(query, (right.get(query) ?? new Set()).add(claim));
  }
  const queries = readLines(join(folder, 'queries.jsonl'), DataQuery).filter(
    (one) => right.has(one.id) && (split === undefined || one.split === split),
  );
  const others =
    negatives === undefined
      ? []
      : readFileSync(negatives, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '');
  const engines: [string, (text: string) => Hit[]][] = [
    ['sourcelight', sourcelight(claims)],
    ['minisearch + stem + stop words', minisearch(claims)],
  ];
  const figures = engines.map(([name, search]) => measure(name, search, queries, right, others));
  if (json)
    console.log(JSON.stringify({ data: folder, split: split ?? 'all', claims: claims.length, engines: figures }));
  else print(figures, others.length);
  return 0;
}

function measure(
  engine: string,
  search: (text: string) => Hit[],
  queries: readonly z.infer<typeof DataQuery>[],
  right: ReadonlyMap<string, ReadonlySet<string>>,
  negatives: readonly string[],
): Figures {
  let map5 = 0;
  let p1 = 0;
  let r20 = 0;
  const firsts: { confidence: number; right: boolean }[] = [];
  for (const { id, text } of queries) {
    const wanted = right.get(id) as ReadonlySet<string>;
    const hits = search(text);
    let found = 0;
    let sum = 0;
    for (const [rank, { claim }] of hits.slice(0, 5).entries())
      if (wanted.has(claim)) {
        found += 1;
        sum += found / (rank + 1);
      }
    map5 += sum / Math.min(wanted.size, 5);
    const first = hits[0];
    const isRight = first !== undefined && wanted.has(first.claim);
    if (isRight) p1 += 1;
    if (hits.some((hit) => wanted.has(hit.claim))) r20 += 1;
    if (first) firsts.push({ confidence: first.confidence, right: isRight });
  }
  const open = { openRecall: undefined as number | undefined, openPrecision: undefined as number | undefined };
  if (negatives.length > 0) {
    const marked = negatives.map((text) => search(text)[0]?.confidence ?? 0).sort((a, b) => b - a);
    const threshold = marked[Math.floor(marked.length * FALSE_MARKS)] ?? 0;
    const above = firsts.filter((one) => one.confidence > threshold);
    const hits = above.filter((one) => one.right).length;
    open.openRecall = hits / queries.length;
    open.openPrecision = above.length > 0 ? hits / above.length : 1;
  }
  const per = (count: number) => count / Math.max(1, queries.length);
  return { engine, queries: queries.length, map5: per(map5), p1: per(p1), r20: per(r20), ...open };
}

function sourcelight(claims: readonly z.infer<typeof DataClaim>[]): (text: string) => Hit[] {
  const pack = {
    language: 'en',
    lexicon: { names: [], senses: [] },
    claims: claims.map(
      ({ id, text, title }): Claim => ({
        id,
        text,
        topic: 'data',
        added: '2026',
        changed: '2026',
        statements: [],
        relations: [],
        phrasings: title ? [title] : [],
        lookalikes: [],
      }),
    ),
  };
  const ranker = createRanker(pack);
  return (text) => ranker.rank(text, DEPTH);
}

function minisearch(claims: readonly z.infer<typeof DataClaim>[]): (text: string) => Hit[] {
  const search = new MiniSearch({
    fields: ['title', 'text'],
    processTerm: (term) => (isStopWord(term.toLowerCase()) ? null : stemmer(term.toLowerCase())),
  });
  search.addAll(claims.map(({ id, text, title }) => ({ id, text, title: title ?? '' })));
  return (text) =>
    search
      .search(text)
      .slice(0, DEPTH)
      .map((hit) => ({ claim: String(hit.id), confidence: hit.score }));
}

function print(figures: readonly Figures[], negatives: number): void {
  const open = negatives > 0;
  console.log(`| engine | queries | MAP@5 | P@1 | R@20 |${open ? ' right at 1 in 1,000 | precision there |' : ''}`);
  console.log(`|---|---|---|---|---|${open ? '---|---|' : ''}`);
  for (const one of figures) {
    const tail = open ? ` ${one.openRecall?.toFixed(3)} | ${one.openPrecision?.toFixed(3)} |` : '';
    console.log(
      `| ${one.engine} | ${one.queries} | ${one.map5.toFixed(4)} | ${one.p1.toFixed(4)} | ${one.r20.toFixed(4)} |${tail}`,
    );
  }
}
