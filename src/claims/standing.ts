/**
 * Where a claim stands on a day, derived from its statements. The definitions for readers are in docs/standing.md;
 * this is their only implementation.
 */
import { dayBefore, firstDay, lastDay, spanDays } from './dates';
import { timeOf } from './entries';
import type { EventPhase } from './frame';
import type { ClaimRecord } from './record';
import type { Claim, Party, Side, Source, Speaker, Statement } from './schema';

/** All outcomes, firmest first: the order in which lists and counts show them. */
export const STANDINGS = [
  'confirmed-by-both',
  'confirmed-by-one',
  'disputed',
  'denied',
  'neither',
  'on-record',
  'reported-only',
  'nothing-yet',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Sides that speak for a state. What outlets and others say is a report: it answers for nobody. */
const STATE_SIDES: readonly Side[] = ['us', 'russia', 'ukraine', 'europe'];

/** A side's last word on a claim. `partly`: granted a part. Silence, reports and no word at all are the same: undefined. */
export type Answer = 'confirms' | 'denies' | 'partly' | 'declines';

/** What a standing is computed from. */
export type Stated = Pick<Claim, 'statements' | 'time' | 'kind' | 'event' | 'parties'>;

/** Where the statements' speakers and sources are looked up, and whose word decides where the claim names nobody. */
export interface Ground {
  sources: readonly Source[];
  speakers: readonly Speaker[];
  parties?: readonly Pick<Party, 'side'>[] | undefined;
}

/** Last days of sources by their ids: asked for each statement of a record, many times a page. */
const daysOfSources = new WeakMap<readonly Source[], Map<string, string>>();

function daysOf(sources: readonly Source[]): Map<string, string> {
  const known = daysOfSources.get(sources);
  if (known) return known;
  const days = new Map<string, string>();
  for (const { id, date } of sources) {
    if (date === undefined) continue;
    const day = lastDay(date);
    if (day < (days.get(id) ?? LATEST)) days.set(id, day);
  }
  daysOfSources.set(sources, days);
  return days;
}

/** After every date in order of characters. */
const LATEST = '~';

/**
 * The first day on which a statement is certainly known: the end of its own date, or the day of its earliest dated
 * source where that is sooner ("in 2024", published on 8 October 2024). Undefined when neither has a date.
 * Late rather than early on purpose: a card must not show as known what may have come after the page.
 * @param sources are not to change: their days are remembered
 */
export function knownFrom(
  statement: Pick<Statement, 'on' | 'sources'>,
  sources: readonly Source[],
): string | undefined {
  const days = daysOf(sources);
  let published: string | undefined;
  for (const id of statement.sources) {
    const day = days.get(id);
    if (day !== undefined && (published === undefined || day < published)) published = day;
  }
  if (statement.on === undefined) return published;
  const said = lastDay(statement.on);
  if (published === undefined || published >= said) return said;
  const earliest = firstDay(statement.on);
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

function answerOf(act: Statement['act']): Answer | undefined {
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
    case 'reports':
    case 'responds':
      return undefined;
  }
}

/** Acts that put a position on record. */
const STATES_IT: readonly Statement['act'][] = ['asserts', 'confirms', 'partially-confirms'];

/** Acts that make a claim, so that a denial disputes somebody's word. */
const MAKES_IT: readonly Statement['act'][] = [...STATES_IT, 'reports'];
/** Phases of an event that did not take place: it can be spoken of before its day. */
export const NOT_HELD: readonly EventPhase[] = ['planned', 'postponed', 'called-off'];

/** An answer takes the place of a partial one, and that of a refusal, whenever they were given. */
const FIRMNESS: Record<Answer, number> = { denies: 2, confirms: 2, partly: 1, declines: 0 };

/**
 * Whether a statement of this day came before what the claim is about, so that it answered something else: a plan, an
 * earlier report. Nobody can confirm an event before it happened either; a day is to spare, since late evening in
 * Washington is the next day in Moscow. What was only planned or called off can be spoken of at any time.
 */
function isForetold(claim: Stated, answer: Answer, day: string): boolean {
  const time = timeOf(claim);
  if (time === undefined || day === '') return false;
  const phase = claim.event?.phase;
  if (phase !== undefined && NOT_HELD.includes(phase)) return false;
  const begins = spanDays(time).first;
  if (answer !== 'confirms') return day < begins;
  // A truce is declared before it begins, and the declaration is what is confirmed.
  const isDeclared = claim.event?.what === 'truce' && phase !== 'violated';
  return claim.kind === 'event' && !isDeclared && day < dayBefore(begins);
}

/**
 * The last word of each state's side that has one, on a day, be it a party of the claim or not. A refusal to answer, or
 * an answer in part, does not take back a full one; a later answer replaces an earlier one, whoever of the side gave
 * it; of two on one day a denial holds. What was said before the claim's time is left out (see `isForetold`).
 */
export function answers(claim: Stated, { sources, speakers }: Ground, date: string | null): Map<Side, Answer> {
  const sides = new Map(speakers.map((speaker) => [speaker.id, speaker.side]));
  const last = new Map<Side, Word>();
  for (const statement of claim.statements) {
    const side = sides.get(statement.by);
    const answer = answerOf(statement.act);
    if (side === undefined || answer === undefined || !STATE_SIDES.includes(side)) continue;
    if (!countsOn(statement, sources, date)) continue;
    // A statement of which no day is known is taken as the oldest, so that it never overrules a dated one.
    const day = knownFrom(statement, sources) ?? '';
    if (isForetold(claim, answer, day)) continue;
    const held = last.get(side);
    if (held === undefined || replaces({ answer, day }, held)) last.set(side, { answer, day });
  }
  return new Map([...last].map(([side, { answer }]) => [side, answer]));
}

interface Word {
  answer: Answer;
  day: string;
}

function replaces(next: Word, held: Word): boolean {
  const firmer = FIRMNESS[next.answer] - FIRMNESS[held.answer];
  if (firmer !== 0) return firmer > 0;
  return next.day === held.day ? next.answer === 'denies' : next.day > held.day;
}

/** The sides whose word decides: the claim's own, else the pack's; nobody's where neither names any. */
export function partiesOf(claim: Pick<Claim, 'parties'>, { parties = [] }: Pick<Ground, 'parties'>): Side[] {
  return [...new Set(claim.parties ?? parties.map(({ side }) => side))];
}

/**
 * Where a claim stands on `date` (`YYYY-MM-DD`; null: by the whole record). Pure; the order of statements, sources
 * and speakers makes no difference; linear in statements and sources.
 *
 * Nothing said by that day: `nothing-yet`. A position: `disputed` where a state denies that it is held, else
 * `on-record` once somebody stated it; `neither` where it was only asked for, `reported-only` where outlets tell of it. Otherwise, in this order: a party denies:
 * `disputed`, or `denied` where nobody had said so; every party confirms, and there are at least two: `confirmed-by-both`; a party declines: `neither`; a
 * party confirms: `confirmed-by-one`; a party grants a part: `neither`; else `reported-only`.
 */
export function standing(claim: Stated, ground: Ground, date: string | null): Standing {
  const known = claim.statements.filter((statement) => countsOn(statement, ground.sources, date));
  if (known.length === 0) return 'nothing-yet';
  const held = answers(claim, ground, date);
  if (claim.kind === 'position') {
    if ([...held.values()].includes('denies')) return 'disputed';
    if (known.some(({ act }) => STATES_IT.includes(act))) return 'on-record';
    return [...held.values()].includes('declines') ? 'neither' : 'reported-only';
  }
  const words = partiesOf(claim, ground).map((party) => held.get(party));
  if (words.includes('denies')) return known.some(({ act }) => MAKES_IT.includes(act)) ? 'disputed' : 'denied';
  if (words.length > 1 && words.every((word) => word === 'confirms')) return 'confirmed-by-both';
  if (words.includes('declines')) return 'neither';
  if (words.includes('confirms')) return 'confirmed-by-one';
  return words.includes('partly') ? 'neither' : 'reported-only';
}

/** Where the claim of a record stands. As `standing`. */
export function standingOf(record: ClaimRecord, date: string | null): Standing {
  return standing(record.claim, groundOf(record), date);
}

/** What the standing of a record's claim is computed from. */
export function groundOf({ sources, speakers, pack }: ClaimRecord): Ground {
  return { sources, speakers, parties: pack.parties };
}

/** A page up to this many days before the first statement may itself be the news that the statement answers. */
const NEWS_DAYS = 2;

/**
 * Whether a page of this day may be marked with the claim: somebody had said something by then, or the first word on
 * it came within NEWS_DAYS, so that the page itself may be the news. Otherwise a sentence of that day means another
 * matter than the record's.
 */
export function isTimely(record: ClaimRecord, date: string | null): boolean {
  if (date === null || standingOf(record, date) !== 'nothing-yet') return true;
  const days = record.claim.statements.flatMap((statement) => knownFrom(statement, record.sources) ?? []);
  const first = days.sort()[0];
  // Where no day is known of anything said, nothing speaks against the page.
  return first === undefined || first <= dayBefore(date, -NEWS_DAYS);
}
