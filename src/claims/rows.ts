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
  /** The earliest report; null if no outlet's own report is on record. */
  statement: StatementView | null;
  /** Outlets and authors who reported it, the main one first; else the publishers of its sources. */
  names: string[];
  /** The day of the report, as precisely as known. */
  date: string | null;
  source: Source | null;
}

/** A party and its last word as of the page's day. */
export interface PartyRow {
  kind: 'party';
  side: Side;
  /** Name of the party in the pack; null if the pack has none. */
  name: string | null;
  /** Its last word, as the standing counts it; else its last statement; null if there is none. */
  statement: StatementView | null;
  source: Source | null;
}

export type Row = ReportedRow | PartyRow;

/** The rows of a record for a day. @param said its statements up to that day, oldest first. */
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

/** Sorts sides for display: first the party marked `answers`, then the others in the pack's order, last sides without a name in the pack. */
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
 * The statement in a side's row: its last word as the standing counts it. If none counts (a reaction, silence, a statement
 * on the plan before the event), its last statement, so that the row does not claim that there is none.
 */
function lastWord(said: readonly StatementView[], side: Side, answer: Answer | undefined): StatementView | null {
  const newestFirst = said.filter(({ speaker }) => speaker.side === side).reverse();
  if (answer === undefined) return newestFirst[0] ?? null;
  return newestFirst.find(({ act }) => ACTS[answer].includes(act)) ?? null;
}

/** Makes the row of who reported the claim: outlets with reports of their own, else the publishers of sources up to the page's day. */
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
