/**
 * Where a claim stands on a day, derived from its statements. The definitions for readers are in docs/standing.md;
 * this is their only implementation.
 */
import { firstDay, lastDay, spanDays } from './dates';
import type { Claim, Side, Source, Speaker, Statement } from './schema';

export type Standing = 'confirmed-by-both' | 'confirmed-by-one' | 'disputed' | 'neither' | 'reported-only';

/** All outcomes, firmest first: the order in which lists and counts show them. */
export const STANDINGS: readonly Standing[] = [
  'confirmed-by-both',
  'confirmed-by-one',
  'disputed',
  'neither',
  'reported-only',
];

/** Sides that speak for a state. What outlets and others say is a report: it answers for nobody. */
const STATE_SIDES: readonly Side[] = ['us', 'russia', 'ukraine', 'europe'];

/** Whose word counts where a claim names no parties: most claims are about these two. */
export const DEFAULT_PARTIES: readonly Side[] = ['us', 'russia'];

/** A side's last word on a claim. `partly`: granted a part. `silent` and no word at all are the same: undefined. */
export type Position = 'confirms' | 'denies' | 'partly' | 'declines';

/**
 * The first day on which a statement is certainly known: the end of its own date, or the day of its earliest dated
 * source where that is sooner ("in 2024", published on 8 October 2024). Undefined when neither has a date.
 * Late rather than early on purpose: a card must not show as known what may have come after the page.
 */
export function knownFrom(statement: Statement, sources: readonly Source[]): string | undefined {
  const wanted = new Set(statement.sources);
  let published: string | undefined;
  for (const source of sources) {
    if (source.date === undefined || !wanted.has(source.id)) continue;
    const day = lastDay(source.date);
    if (published === undefined || day < published) published = day;
  }
  if (statement.date === undefined) return published;
  const said = lastDay(statement.date);
  if (published === undefined || published >= said) return said;
  const earliest = firstDay(statement.date);
  return published > earliest ? published : earliest;
}

/**
 * Whether a statement counts on a day. `date` null asks for the whole record, in which every statement counts; on a
 * dated page a statement of which no day is known does not.
 */
export function countsOn(statement: Statement, sources: readonly Source[], date: string | null): boolean {
  if (date === null) return true;
  const known = knownFrom(statement, sources);
  return known !== undefined && known <= lastDay(date);
}

function positionOf(act: Statement['act']): Position | undefined {
  switch (act) {
    case 'asserts':
    case 'confirms':
      return 'confirms';
    case 'denies':
      return 'denies';
    case 'partially-confirms':
      return 'partly';
    case 'declines':
      return 'declines';
    case 'silent':
      return undefined;
  }
}

/** An answer takes the place of a partial one, and that of a refusal, whenever they were given. */
const FIRMNESS: Record<Position, number> = { denies: 2, confirms: 2, partly: 1, declines: 0 };

/**
 * The last word of each state's side that has one, on a day, be it a party of the claim or not. A refusal to answer, or an answer in
 * part, does not take back a full one; a later answer replaces an earlier one, whoever of the side gave it; of two on
 * one day a denial holds. A denial, refusal or partial answer from before the claim's time answered something else
 * (a plan, an earlier report) and is left out.
 */
export function positions(
  claim: Pick<Claim, 'statements' | 'time'>,
  sources: readonly Source[],
  speakers: readonly Speaker[],
  date: string | null,
): Map<Side, Position> {
  const sides = new Map(speakers.map((speaker) => [speaker.id, speaker.side]));
  const begins = claim.time === undefined ? '' : spanDays(claim.time).first;
  const last = new Map<Side, Word>();
  for (const statement of claim.statements) {
    const side = sides.get(statement.speaker);
    const position = positionOf(statement.act);
    if (side === undefined || position === undefined || !STATE_SIDES.includes(side)) continue;
    if (!countsOn(statement, sources, date)) continue;
    // A statement of which no day is known is taken as the oldest, so that it never overrules a dated one.
    const day = knownFrom(statement, sources) ?? '';
    if (position !== 'confirms' && day !== '' && day < begins) continue;
    const held = last.get(side);
    if (held === undefined || replaces({ position, day }, held)) last.set(side, { position, day });
  }
  return new Map([...last].map(([side, { position }]) => [side, position]));
}

interface Word {
  position: Position;
  day: string;
}

function replaces(next: Word, held: Word): boolean {
  const firmer = FIRMNESS[next.position] - FIRMNESS[held.position];
  if (firmer !== 0) return firmer > 0;
  return next.day === held.day ? next.position === 'denies' : next.day > held.day;
}

/**
 * Where a claim stands on `date` (`YYYY-MM-DD`; null: by the whole record). Pure; the order of statements, sources
 * and speakers makes no difference; linear in statements times sources.
 *
 * In this order: a party denies: `disputed`; every party confirms, and there are at least two: `confirmed-by-both`; a
 * party declines: `neither`; a party confirms: `confirmed-by-one`; a party grants a part: `neither`; else
 * `reported-only`.
 */
export function standing(
  claim: Pick<Claim, 'statements' | 'parties' | 'time'>,
  sources: readonly Source[],
  speakers: readonly Speaker[],
  date: string | null,
): Standing {
  const held = positions(claim, sources, speakers, date);
  const parties = [...new Set(claim.parties ?? DEFAULT_PARTIES)];
  const words = parties.map((party) => held.get(party));
  if (words.includes('denies')) return 'disputed';
  if (words.length > 1 && words.every((word) => word === 'confirms')) return 'confirmed-by-both';
  if (words.includes('declines')) return 'neither';
  if (words.includes('confirms')) return 'confirmed-by-one';
  return words.includes('partly') ? 'neither' : 'reported-only';
}
