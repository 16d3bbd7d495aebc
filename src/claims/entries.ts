/**
 * Entries: what a sentence can state. Each claim is an entry, and so is each of its statements that has phrasings. The index
 * is compiled from entries, `match` prints their ids, and the engine fits sentences to their frames.
 */
import type { Facets } from './facets';
import type { Frame } from './frame';
import { NEAR_DAYS } from './near-days';
import type { ClaimRecord, RecordPack } from './record';
import type { Claim, Lookalike, Pack, Statement } from './schema';

/** The part of a statement that a sentence must agree with to state it. */
export interface StatementFrame {
  by: string;
  act: Statement['act'];
  /** Day on which it was said, as precisely as known. */
  on?: string;
}

export interface Entry {
  id: string;
  /** Id of the statement's claim; absent if the entry is a claim. */
  of?: string;
  /** The claim's text; for a statement, who said what about it. */
  text: string;
  /** Time of the event, of the statement, or of what the claim is about: `FROM/TO` or a partial date. */
  time?: string;
  /** Absent in claims of format 1, which have no frame. */
  frame?: Frame;
  statement?: StatementFrame;
  /** For an event: largest distance in days of a page whose sentence gives no date. */
  nearDays?: number;
  phrasings: readonly string[];
  lookalikes: readonly Lookalike[];
  facets?: Facets;
}

/** The parts of a pack from which entries are made. */
export type EntrySource = Pick<Pack, 'claims'> & Partial<Pick<Pack, 'speakers'>>;

/** When what a claim is about happened: the event's days, else the claim's own time. */
export function timeOf(claim: Pick<Claim, 'event' | 'time'>): string | undefined {
  return claim.event?.on ?? claim.time;
}

/** The frame of a claim with its kind; undefined for a claim of format 1. */
export function frameOf(claim: Pick<Claim, 'event' | 'position' | 'figure'>): Frame | undefined {
  if (claim.event) return { kind: 'event', ...claim.event };
  if (claim.position) return { kind: 'position', ...claim.position };
  return claim.figure && { kind: 'figure', ...claim.figure };
}

/** Largest distance in days between an event and a page whose sentence gives no date. */
function nearDaysOf({ event }: Pick<Claim, 'event'>): number | undefined {
  return event && (event.near_days ?? NEAR_DAYS[event.what]);
}

/** Whether a statement is an entry, which sentences can state by itself. */
export function isEntry(statement: Statement): statement is Statement & { id: string } {
  return statement.id !== undefined && (statement.phrasings?.length ?? 0) > 0;
}

/** A statement as one self-contained line: who said what about what. */
export function statementText(statement: Statement, claim: Pick<Claim, 'text'>, speakerName: string): string {
  return `${speakerName} ${statement.says}: ${claim.text}`;
}

/**
 * All entries of a pack, in its order: each claim, followed by its statements that have phrasings. A claim without phrasings
 * is left out if its statements have some: it was only denied, so no sentence states it. Linear in the pack.
 */
export function entriesOf({ claims, speakers = [] }: EntrySource): Entry[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return claims.flatMap((claim) => [
    ...(isStatedItself(claim) ? [claimEntry(claim)] : []),
    ...claim.statements.filter(isEntry).map((one) => statementEntry(one, claim, names.get(one.by) ?? one.by)),
  ]);
}

function isStatedItself({ phrasings, statements }: Claim): boolean {
  return phrasings.length > 0 || !statements.some(isEntry);
}

function claimEntry(claim: Claim): Entry {
  const { id, text, phrasings, lookalikes, facets } = claim;
  return {
    id,
    text,
    phrasings,
    lookalikes,
    ...optional({ time: timeOf(claim), frame: frameOf(claim), nearDays: nearDaysOf(claim), facets }),
  };
}

function statementEntry(statement: Statement & { id: string }, claim: Claim, speakerName: string): Entry {
  const { id, by, act, on, phrasings = [], lookalikes = [], facets } = statement;
  return {
    id,
    of: claim.id,
    text: statementText(statement, claim, speakerName),
    statement: { by, act, ...optional({ on }) },
    phrasings,
    lookalikes,
    ...optional({ time: on ?? timeOf(claim), frame: frameOf(claim), nearDays: nearDaysOf(claim), facets }),
  };
}

/** Drops keys whose value is undefined, so that entries compare and serialise equal. */
function optional<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** Ids of the entries of a record: its claim, and its statements that have an id. */
export function entryIdsOf({ claim }: Pick<ClaimRecord, 'claim'>): string[] {
  return [claim.id, ...claim.statements.flatMap(({ id }) => id ?? [])];
}

/** The last day that the record covers: the day up to which sources were searched, else the day of compilation. */
export function recordEnd({ searched, compiled }: Pick<RecordPack, 'searched' | 'compiled'>): string {
  return searched ?? compiled;
}
