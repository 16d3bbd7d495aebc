/**
 * Computes the standing of a claim on a day from its statements. docs/standing.md explains the rules to users; this is their
 * only implementation.
 */
import { dayBefore, firstDay, lastDay, spanDays } from './dates';
import { timeOf } from './entries';
import type { EventPhase } from './frame';
import type { ClaimRecord } from './record';
import type { Claim, Party, Side, Source, Speaker, Statement } from './schema';

/** All standings, firmest first: the order in lists and counts. */
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

/** Sides that speak for a state. Statements of outlets and others are reports, not answers. */
const STATE_SIDES: readonly Side[] = ['us', 'russia', 'ukraine', 'europe'];

/** A side's last word on a claim. `partly`: confirms a part. Undefined if there are only silence, reports or nothing. */
export type Answer = 'confirms' | 'denies' | 'partly' | 'declines';

/** The parts of a claim from which its standing is computed. */
export type Stated = Pick<Claim, 'statements' | 'time' | 'kind' | 'event' | 'parties'>;

/** The speakers and sources of the statements, and the parties that decide if the claim names none. */
export interface Ground {
  sources: readonly Source[];
  speakers: readonly Speaker[];
  parties?: readonly Pick<Party, 'side'>[] | undefined;
}

/** Cached last days of sources by id: needed for each statement of a record, many times per page. */
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

/** Sorts after every date. */
const LATEST = '~';

/**
 * The first day on which a statement is certainly known: the end of its own date, or the day of its earliest dated source if
 * that is earlier ("in 2024", published on 8 October 2024). Undefined if neither has a date. Errs on the late side: a card
 * must not show as known what may have come after the page.
 * @param sources must not be changed later: their days are cached
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
 * Whether a statement counts on a day. If `date` is null (the whole record), every statement counts; otherwise a statement
 * without a known day does not.
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

/** Acts by which a position is on record. */
const STATES_IT: readonly Statement['act'][] = ['asserts', 'confirms', 'partially-confirms'];

/** Acts that put a claim forward, so that a denial disputes somebody's statement. */
const MAKES_IT: readonly Statement['act'][] = [...STATES_IT, 'reports'];
/** Phases of an event that did not take place; statements before its day count too. */
export const NOT_HELD: readonly EventPhase[] = ['planned', 'postponed', 'called-off'];

/** A firmer answer replaces a less firm one, whichever came first. */
const FIRMNESS: Record<Answer, number> = { denies: 2, confirms: 2, partly: 1, declines: 0 };

/**
 * Whether a statement of this day came before what the claim is about, so that it answered something else: a plan, an
 * earlier report. Nobody can confirm an event before it happened. One day of tolerance, since late evening in Washington is
 * the next day in Moscow. Statements about an event that was only planned or called off count at any time.
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
 * The last word, as of a day, of each state's side that has one, whether or not it is a party of the claim. A refusal or a
 * partial answer does not replace a full answer. A later answer replaces an earlier one, whoever of the side gave it; of two
 * on one day, a denial wins. Statements from before the claim's time are left out (see `isForetold`).
 */
export function answers(claim: Stated, { sources, speakers }: Ground, date: string | null): Map<Side, Answer> {
  const sides = new Map(speakers.map((speaker) => [speaker.id, speaker.side]));
  const last = new Map<Side, Word>();
  for (const statement of claim.statements) {
    const side = sides.get(statement.by);
    const answer = answerOf(statement.act);
    if (side === undefined || answer === undefined || !STATE_SIDES.includes(side)) continue;
    if (!countsOn(statement, sources, date)) continue;
    // A statement without a known day counts as the oldest, so that it never overrules a dated one.
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

/** The sides whose statements decide: the claim's own parties, else the pack's; empty if neither has any. */
export function partiesOf(claim: Pick<Claim, 'parties'>, { parties = [] }: Pick<Ground, 'parties'>): Side[] {
  return [...new Set(claim.parties ?? parties.map(({ side }) => side))];
}

/**
 * The standing of a claim on `date` (`YYYY-MM-DD`; null: by the whole record). Pure; independent of the order of statements,
 * sources and speakers; linear in statements and sources. The first rule that applies decides:
 *
 * - nothing was said by that day: `nothing-yet`
 * - a position: `disputed` if a state denies that it is held; `on-record` if somebody stated it; `neither` if a state
 *   declined to answer; else `reported-only`
 * - a party denies: `disputed`, or `denied` if nobody had put the claim forward
 * - there are at least two parties, and every one confirms: `confirmed-by-both`
 * - a party declines: `neither`
 * - a party confirms: `confirmed-by-one`
 * - a party confirms a part: `neither`
 * - else `reported-only`
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

/** The standing of a record's claim; see `standing`. */
export function standingOf(record: ClaimRecord, date: string | null): Standing {
  return standing(record.claim, groundOf(record), date);
}

/** The Ground of a record's claim. */
export function groundOf({ sources, speakers, pack }: ClaimRecord): Ground {
  return { sources, speakers, parties: pack.parties };
}

/** A page up to this many days before the first statement may be the news to which the statement responds. */
const NEWS_DAYS = 2;

/**
 * Whether a page of this day may be marked with the claim: somebody had made a statement by then, or the first one came
 * within NEWS_DAYS, so that the page may be the news to which it responds. A sentence of an earlier day means something else.
 */
export function isTimely(record: ClaimRecord, date: string | null): boolean {
  if (date === null) return true;
  const days = record.claim.statements.flatMap((statement) => knownFrom(statement, record.sources) ?? []);
  const first = days.sort()[0];
  // If no statement has a known day, nothing rules out the page.
  return first === undefined || first <= dayBefore(date, -NEWS_DAYS);
}
