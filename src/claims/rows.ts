/** The card's fixed rows: who reported the claim, and the last word of each party. */
import { firstDay } from './dates';
import type { ClaimRecord } from './record';
import type { Party, Side, Source, StatementAct } from './schema';
import { bestFirst } from './source-order';
import { type Answer, answers, groundOf, partiesOf } from './standing';
import type { StatementView } from './view';

/** Who reported the claim: outlets and authors, or else the publishers of its sources. */
export interface ReportedRow {
  kind: 'reported';
  /** The report that came first; null if no outlet's own report is on record. */
  statement: StatementView | null;
  /** Names, the main one first: outlets and authors who reported it, else the publishers of its sources. */
  names: string[];
  /** The day of the report, as precisely as known. */
  date: string | null;
  source: Source | null;
}

/** A party and its last word by the page's day. */
export interface PartyRow {
  kind: 'party';
  side: Side;
  /** As the pack names the party; null if the pack has no name for it. */
  name: string | null;
  /** Its last word, by which the standing is computed; else the last thing it said; null if nothing is on record. */
  statement: StatementView | null;
  source: Source | null;
}

export type Row = ReportedRow | PartyRow;

/** The rows of a record for a day. `said`: its statements up to that day, oldest first. */
export function rowsOf(record: ClaimRecord, said: readonly StatementView[], on: string | null): Row[] {
  const held = answers(record.claim, groundOf(record), on);
  const named = inRowOrder(partiesOf(record.claim, record.pack), record.pack.parties ?? []);
  return [
    reportedRow(said, on),
    ...named.map(({ side, name }): PartyRow => {
      const statement = lastWord(said, side, held.get(side));
      return { kind: 'party', side, name, statement, source: statement?.sources[0] ?? null };
    }),
  ];
}

/** In the pack's order, the party whose answer is shown first before the others; sides that it does not name last. */
function inRowOrder(sides: readonly Side[], parties: readonly Party[]): { side: Side; name: string | null }[] {
  const rank = (side: Side) => {
    const at = parties.findIndex((party) => party.side === side);
    return at < 0 ? parties.length : parties[at]?.answers ? -1 : at;
  };
  return [...sides]
    .sort((a, b) => rank(a) - rank(b))
    .map((side) => ({ side, name: parties.find((party) => party.side === side)?.name ?? null }));
}

const ACTS: Record<Answer, readonly StatementAct[]> = {
  confirms: ['confirms', 'asserts'],
  denies: ['denies'],
  partly: ['partially-confirms'],
  declines: ['declines'],
};

/**
 * The statement in a side's row: its last word as the standing counts it. If nothing counts (a reaction, silence, a statement
 * on the plan before the event), its last statement, so that the row does not say that nothing was found.
 */
function lastWord(said: readonly StatementView[], side: Side, answer: Answer | undefined): StatementView | null {
  const newestFirst = said.filter(({ speaker }) => speaker.side === side).reverse();
  if (answer === undefined) return newestFirst[0] ?? null;
  return newestFirst.find(({ act }) => ACTS[answer].includes(act)) ?? null;
}

/** Whether a source was published by the page's day: a later one may contain an earlier statement, but had not reported it. */
function reportedRow(said: readonly StatementView[], on: string | null): ReportedRow {
  const reports = said.filter(({ speaker, act }) => speaker.side === 'media' && act !== 'silent');
  const [first] = reports;
  if (first) {
    const names = [...new Set(reports.map(({ speaker }) => speaker.name))];
    return { kind: 'reported', statement: first, names, date: first.date, source: first.sources[0] ?? null };
  }
  const isOut = ({ date }: Source) => on === null || (date !== undefined && firstDay(date) <= on);
  const all = new Map(said.flatMap(({ sources }) => sources.filter(isOut)).map((one) => [one.id, one]));
  const sources = bestFirst([...all.values()]);
  const names = [...new Set(sources.map(({ publisher }) => publisher))];
  const [best] = sources;
  return { kind: 'reported', statement: null, names, date: best?.date ?? null, source: best ?? null };
}
