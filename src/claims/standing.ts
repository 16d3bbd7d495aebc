/**
 * Where a claim stands on a day, derived from its statements. The definitions for readers are in docs/standing.md;
 * this is their only implementation.
 */
import { firstDay, lastDay } from './dates';
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

/** Sides that speak for a state. What outlets and others say is a report; it neither confirms nor denies. */
const STATE_SIDES: readonly Side[] = ['us', 'russia', 'ukraine', 'europe'];

/** Whose word decides "by both" where a claim names no parties: most claims are about these two. */
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

/**
 * Which position holds where a side took several on one day: a denial is never hidden by a friendlier word, and a
 * refusal to answer never hides an answer.
 */
const STRENGTH: Record<Position, number> = {
  denies: 3,
  confirms: 2,
  partly: 1,
  declines: 0,
};

/**
 * The last word of each state's side on a day. A refusal to answer does not take back an earlier answer; a later
 * answer replaces an earlier one, whoever of the side gave it.
 */
export function positions(
  claim: Pick<Claim, 'statements'>,
  sources: readonly Source[],
  speakers: readonly Speaker[],
  date: string | null,
): Map<Side, Position> {
  const sides = new Map(speakers.map((speaker) => [speaker.id, speaker.side]));
  const last = new Map<Side, { position: Position; day: string }>();
  for (const statement of claim.statements) {
    const side = sides.get(statement.speaker);
    const position = positionOf(statement.act);
    if (side === undefined || position === undefined || !STATE_SIDES.includes(side)) continue;
    if (!countsOn(statement, sources, date)) continue;
    // A statement of which no day is known is taken as the oldest, so that it never overrules a dated one.
    const day = knownFrom(statement, sources) ?? '';
    const held = last.get(side);
    if (held === undefined || replaces({ position, day }, held)) last.set(side, { position, day });
  }
  return new Map([...last].map(([side, { position }]) => [side, position]));
}

function replaces(next: { position: Position; day: string }, held: { position: Position; day: string }): boolean {
  const nextAnswers = next.position !== 'declines';
  if (nextAnswers !== (held.position !== 'declines')) return nextAnswers;
  return next.day === held.day ? STRENGTH[next.position] > STRENGTH[held.position] : next.day > held.day;
}

/**
 * Where a claim stands on `date` (`YYYY-MM-DD`; null: by the whole record). Pure; the order of statements, sources
 * and speakers makes no difference; linear in statements times sources.
 *
 * In this order: a state's side denies: `disputed`; every party confirms, and there are two: `confirmed-by-both`;
 * a party declines, or no more than a part is granted: `neither`; a party confirms: `confirmed-by-one`; else
 * `reported-only`.
 */
export function standing(
  claim: Pick<Claim, 'statements' | 'parties'>,
  sources: readonly Source[],
  speakers: readonly Speaker[],
  date: string | null,
): Standing {
  const held = positions(claim, sources, speakers, date);
  if ([...held.values()].includes('denies')) return 'disputed';
  const parties = [...new Set(claim.parties ?? DEFAULT_PARTIES)];
  const words = parties.map((party) => held.get(party));
  if (words.length > 1 && words.every((word) => word === 'confirms')) return 'confirmed-by-both';
  if (words.includes('declines')) return 'neither';
  if (words.includes('confirms')) return 'confirmed-by-one';
  return words.includes('partly') ? 'neither' : 'reported-only';
}
