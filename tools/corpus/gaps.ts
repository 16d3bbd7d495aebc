/** `corpus gaps`: lists what the record does not cover, by topic and month. */
import { parseArgs } from 'node:util';
import { firstDay, lastDay } from '#src/claims/dates';
import { timeOf } from '#src/claims/entries';
import type { Claim, Pack, Side } from '#src/claims/schema';
import { countsOn } from '#src/claims/standing';
import { CORPUS, loadPack } from './load';

export interface TopicGaps {
  topic: string;
  claims: number;
  /** First and last month (`2025-02`) with a claim or statement of the topic. */
  from: string;
  until: string;
  /** Months between these, and after them up to the record's end, with none. */
  empty: string[];
  /** Events and figures on which the first party of the pack has no statement. */
  unanswered: string[];
  /** Claims whose statements all rest on one publisher. */
  oneSource: string[];
}

/** The month after a month. */
function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Months of a claim: that of its time, and those of its statements. */
function monthsOf(claim: Claim): string[] {
  const days = [...(timeOf(claim)?.split('/') ?? []), ...claim.statements.flatMap(({ on }) => on ?? [])];
  return days.filter((day) => day.length >= 'YYYY-MM'.length).map((day) => day.slice(0, 'YYYY-MM'.length));
}

/** The side whose row is shown first; undefined if the pack names no party. */
export function askedSide(pack: Pick<Pack, 'parties'>): Side | undefined {
  return (pack.parties?.find(({ answers }) => answers) ?? pack.parties?.[0])?.side;
}

/** Gaps of every topic, sorted by topic. Linear in the pack except for the sorting. */
export function gapsOf(pack: Pack): TopicGaps[] {
  const sides = new Map(pack.speakers.map(({ id, side }) => [id, side]));
  const publishers = new Map(pack.sources.map(({ id, publisher }) => [id, publisher]));
  const asked = askedSide(pack);
  const end = (pack.searched ?? pack.compiled).slice(0, 'YYYY-MM'.length);
  return [...new Set(pack.claims.map(({ topic }) => topic))].sort().map((topic) => {
    const claims = pack.claims.filter((claim) => claim.topic === topic);
    const months = new Set(claims.flatMap(monthsOf));
    const sorted = [...months].sort();
    const [from = end, until = end] = [sorted[0], sorted.at(-1)];
    const empty: string[] = [];
    for (let month = from; month <= end; month = nextMonth(month)) if (!months.has(month)) empty.push(month);
    const isAnswered = ({ statements }: Claim) => statements.some(({ by }) => sides.get(by) === asked);
    const ofOne = ({ statements }: Claim) =>
      new Set(statements.flatMap(({ sources }) => sources.map((id) => publishers.get(id)))).size === 1;
    return {
      topic,
      claims: claims.length,
      from,
      until,
      empty,
      unanswered: claims.filter((one) => one.kind !== 'position' && !isAnswered(one)).map(({ id }) => id),
      oneSource: claims.filter(ofOne).map(({ id }) => id),
    };
  });
}

/** Consecutive months as `2025-03 to 2025-05`. */
export function inRuns(months: readonly string[]): string[] {
  const runs: [string, string][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last !== undefined && nextMonth(last[1]) === month) last[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([from, until]) => (from === until ? from : `${from} to ${until}`));
}

/** Claims without any dated statement: they are used only on pages without a date. */
function undated(pack: Pack): string[] {
  const last = lastDay(pack.compiled);
  return pack.claims
    .filter(({ statements }) => !statements.some((one) => countsOn(one, pack.sources, firstDay(last))))
    .map(({ id }) => id);
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { corpus: { type: 'string', default: CORPUS }, json: { type: 'boolean', default: false } },
  });
  const pack = loadPack(values.corpus);
  const gaps = gapsOf(pack);
  if (values.json) {
    console.log(JSON.stringify({ topics: gaps, undated: undated(pack) }, undefined, 2));
    return 0;
  }
  const asked = pack.parties?.find(({ answers }) => answers)?.name ?? 'the first party';
  for (const { topic, claims, from, until, empty, unanswered, oneSource } of gaps) {
    console.log(`${topic}: ${claims} claims, ${from} to ${until}`);
    console.log(`  months without anything: ${empty.length === 0 ? 'none' : inRuns(empty).join(', ')}`);
    console.log(`  events and figures without a word of ${asked}: ${unanswered.length}`);
    for (const id of unanswered) console.log(`    ${id}`);
    console.log(`  claims that rest on one publisher: ${oneSource.length}`);
    for (const id of oneSource) console.log(`    ${id}`);
  }
  const none = undated(pack);
  console.log(`Claims of which no day is known: ${none.length === 0 ? 'none' : none.join(', ')}`);
  console.log(`Sources were searched to ${pack.searched ?? 'an unknown day'}; later matters are not in the record.`);
  return 0;
}
