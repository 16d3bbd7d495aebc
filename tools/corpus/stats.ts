/** `corpus stats`: counts what the record contains, by topic and in total. */
import { parseArgs } from 'node:util';
import { entriesOf, recordEnd } from '#src/claims/entries';
import type { Claim, Pack } from '#src/claims/schema';
import { STANDINGS, type Standing, standing } from '#src/claims/standing';
import { askedSide } from './gaps';
import { CORPUS, loadPack } from './load';

/** How often each value occurs, the most frequent first, then by name. */
function counted(values: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** A topic: one row of the table. */
export interface TopicStats {
  topic: string;
  claims: number;
  /** Entries: claims, and statements with phrasings. */
  entries: number;
  statements: number;
  sources: number;
  /** Shares of claims, 0 to 1: with two publishers that publish their own texts; with a statement of the first party. */
  twoSources: number;
  answered: number;
  /** Day of the newest statement, as precisely as known; undefined if no day is known. */
  newest: string | undefined;
}

/** Labels of pages that only republish. */
const NOT_OWN: readonly string[] = ['copy', 'mirror', 'aggregator'];

/** One row per topic, the largest first. */
export function topicsOf(pack: Pack): TopicStats[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const sides = new Map(pack.speakers.map(({ id, side }) => [id, side]));
  const asked = askedSide(pack);
  const cited = (claim: Claim) => [...new Set(claim.statements.flatMap((one) => one.sources))];
  const hasTwo = (claim: Claim) => {
    const own = cited(claim).flatMap((id) => sources.get(id) ?? []);
    return (
      new Set(own.filter(({ labels = [] }) => !labels.some((one) => NOT_OWN.includes(one))).map((one) => one.publisher))
        .size > 1
    );
  };
  const isAnswered = (claim: Claim) => claim.statements.some(({ by }) => sides.get(by) === asked);
  return counted(pack.claims.map(({ topic }) => topic)).map(([topic, count]) => {
    const claims = pack.claims.filter((claim) => claim.topic === topic);
    return {
      topic,
      claims: count,
      entries: entriesOf({ claims }).length,
      statements: claims.flatMap(({ statements }) => statements).length,
      sources: new Set(claims.flatMap(cited)).size,
      twoSources: claims.filter(hasTwo).length / count,
      answered: claims.filter(isAnswered).length / count,
      newest: claims
        .flatMap(({ statements }) => statements.flatMap(({ on }) => on ?? []))
        .sort()
        .at(-1),
    };
  });
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function printTopics(pack: Pack): void {
  const asked = pack.parties?.find(({ answers }) => answers)?.name ?? 'first party';
  const head = ['topic', 'claims', 'entries', 'statements', 'sources', 'two sources', asked, 'newest'];
  const rows = topicsOf(pack).map((one) => [
    one.topic,
    ...[one.claims, one.entries, one.statements, one.sources].map(String),
    percent(one.twoSources),
    percent(one.answered),
    one.newest ?? '',
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
  for (const row of [head, ...rows])
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    );
}

export interface CorpusStats {
  claims: number;
  entries: number;
  statements: number;
  sources: number;
  sourcesUsed: number;
  speakers: number;
  relations: number;
  phrasings: number;
  lookalikes: number;
  /** First and last dated statement. */
  statementsFrom: string | undefined;
  statementsUntil: string | undefined;
  recordEnds: string;
  standings: Record<Standing, number>;
  topics: [string, number][];
  acts: [string, number][];
  sides: [string, number][];
  sourceKinds: [string, number][];
  sourceLabels: [string, number][];
  sourceCountries: [string, number][];
}

/** Counts a pack. Standings are derived from the whole record. */
export function statsOf(pack: Pack): CorpusStats {
  const statements = pack.claims.flatMap((claim) => claim.statements);
  const entries = entriesOf(pack);
  const sides = new Map(pack.speakers.map(({ id, side }) => [id, side as string]));
  const dates = statements.flatMap(({ on }) => on ?? []).sort();
  const standings = counted(pack.claims.map((claim) => standing(claim, pack, null)));
  return {
    claims: pack.claims.length,
    entries: entries.length,
    statements: statements.length,
    sources: pack.sources.length,
    sourcesUsed: new Set(statements.flatMap(({ sources }) => sources)).size,
    speakers: pack.speakers.length,
    relations: pack.claims.flatMap(({ relations }) => relations).length,
    phrasings: entries.flatMap(({ phrasings }) => phrasings).length,
    lookalikes: entries.flatMap(({ lookalikes }) => lookalikes).length,
    statementsFrom: dates[0],
    statementsUntil: dates.at(-1),
    recordEnds: recordEnd(pack),
    standings: Object.fromEntries(
      STANDINGS.map((one) => [one, standings.find(([name]) => name === one)?.[1] ?? 0]),
    ) as Record<Standing, number>,
    topics: counted(pack.claims.map(({ topic }) => topic)),
    acts: counted(statements.map(({ act }) => act)),
    sides: counted(statements.map(({ by }) => sides.get(by) ?? 'unknown')),
    sourceKinds: counted(pack.sources.map(({ kind }) => kind)),
    sourceLabels: counted(pack.sources.flatMap(({ labels }) => labels ?? [])),
    sourceCountries: counted(pack.sources.map(({ country }) => country ?? 'not known')),
  };
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { corpus: { type: 'string', default: CORPUS }, json: { type: 'boolean', default: false } },
  });
  const pack = loadPack(values.corpus);
  const stats = statsOf(pack);
  if (values.json) {
    console.log(JSON.stringify(stats, undefined, 2));
    return 0;
  }
  const list = (title: string, entries: [string, number][]) =>
    console.log(`${title}\n${entries.map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`).join('\n')}`);
  printTopics(pack);
  list('The record', [
    ['claims', stats.claims],
    ['entries', stats.entries],
    ['statements', stats.statements],
    ['speakers', stats.speakers],
    [`sources, ${stats.sourcesUsed} of them used`, stats.sources],
    ['relations as written', stats.relations],
    ['phrasings', stats.phrasings],
    ['lookalikes', stats.lookalikes],
  ]);
  console.log(
    `Statements from ${stats.statementsFrom} to ${stats.statementsUntil}; the record ends on ${stats.recordEnds}`,
  );
  list('Standing by the whole record', Object.entries(stats.standings));
  list('Acts', stats.acts);
  list('Statements by side', stats.sides);
  list('Kinds of sources', stats.sourceKinds);
  list('Labels of sources', stats.sourceLabels);
  list('Countries of sources', stats.sourceCountries);
  return 0;
}
