/** `corpus stats`: how much the record holds, and how it is spread. */
import { parseArgs } from 'node:util';
import { recordEnd } from '#src/claims/entries';
import type { Pack } from '#src/claims/schema';
import { STANDINGS, type Standing, standing } from '#src/claims/standing';
import { CORPUS, loadPack } from './load';

/** How often each value occurs, the commonest first, then by name. */
function counted(values: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

export interface CorpusStats {
  claims: number;
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

/** Counts a pack; standings are those by the whole record. */
export function statsOf(pack: Pack): CorpusStats {
  const statements = pack.claims.flatMap((claim) => claim.statements);
  const sides = new Map(pack.speakers.map(({ id, side }) => [id, side as string]));
  const dates = statements.flatMap(({ on }) => on ?? []).sort();
  const standings = counted(pack.claims.map((claim) => standing(claim, pack, null)));
  return {
    claims: pack.claims.length,
    statements: statements.length,
    sources: pack.sources.length,
    sourcesUsed: new Set(statements.flatMap(({ sources }) => sources)).size,
    speakers: pack.speakers.length,
    relations: pack.claims.flatMap(({ relations }) => relations).length,
    phrasings: pack.claims.flatMap(({ phrasings }) => phrasings).length,
    lookalikes: pack.claims.flatMap(({ lookalikes }) => lookalikes).length,
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
  const stats = statsOf(loadPack(values.corpus));
  if (values.json) {
    console.log(JSON.stringify(stats, undefined, 2));
    return 0;
  }
  const list = (title: string, entries: [string, number][]) =>
    console.log(`${title}\n${entries.map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`).join('\n')}`);
  list('The record', [
    ['claims', stats.claims],
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
  list('Topics', stats.topics);
  list('Acts', stats.acts);
  list('Statements by side', stats.sides);
  list('Kinds of sources', stats.sourceKinds);
  list('Labels of sources', stats.sourceLabels);
  list('Countries of sources', stats.sourceCountries);
  return 0;
}
