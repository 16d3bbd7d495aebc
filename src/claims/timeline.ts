/**
 * Turns records into points in time: statements with their speakers, and the calls and meetings themselves. The timeline,
 * its table and its exports all use this list. Pure; linear in statements times sources.
 */
import * as z from 'zod/mini';
import { firstDay, lastDay, spanDays } from './dates';
import type { ClaimRecord } from './record';
import type { Claim, Side, Statement } from './schema';
import { PartialDate, Side as SideField, StatementAct } from './schema';
import { NOT_HELD, STANDINGS, type Standing } from './standing';
import { type StatementView, viewOf } from './view';

/** Lanes of the picture, from the top: calls and meetings lie between the parties. */
export const LANES = ['us', 'contacts', 'russia', 'ukraine', 'other', 'media'] as const;
export type Lane = (typeof LANES)[number];

/** How certain a call or meeting is: both sides confirm it, somebody reports it, it is disputed, or it is only planned. */
export const EVENT_STATES = ['confirmed', 'reported', 'disputed', 'planned'] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const TimelinePoint = z.object({
  /** Unique in the record. */
  id: z.string(),
  /** Key of the claim that it belongs to. */
  claim: z.string(),
  claimText: z.string(),
  /** Id of the claim's topic in its pack. */
  topic: z.string(),
  /** Name of the added pack that the claim is of; absent for the bundled one. */
  pack: z.optional(z.string()),
  /** The standing of the claim by the whole record. */
  standing: z.enum(STANDINGS),
  lane: z.enum(LANES),
  side: z.nullable(SideField),
  /** Who said it; '' for a call or meeting itself. */
  speaker: z.string(),
  /** Null for a call or meeting itself. */
  act: z.nullable(StatementAct),
  /** Null for a statement. */
  event: z.nullable(z.enum(EVENT_STATES)),
  /** How long a call or meeting lasted, in minutes, where known. */
  minutes: z.nullable(z.number()),
  /** As precisely as known; null if unknown, in which case it is only in the table. */
  date: z.nullable(PartialDate),
  /** First and last day of `date`, `YYYY-MM-DD`; '' without a date. */
  first: z.string(),
  last: z.string(),
  /** Whether the date is that of its earliest source. */
  isPublication: z.boolean(),
  says: z.string(),
  source: z.nullable(z.object({ publisher: z.string(), url: z.optional(z.string()) })),
  /** Ids of the points that it answers. */
  answers: z.array(z.string()),
});
export type TimelinePoint = z.infer<typeof TimelinePoint>;

/** Event types of the lane `contacts`. */
const CONTACTS: readonly string[] = ['call', 'meeting', 'talks', 'summit', 'visit'];

const LANE_OF: Record<Side, Lane> = {
  us: 'us',
  russia: 'russia',
  ukraine: 'ukraine',
  europe: 'other',
  other: 'other',
  media: 'media',
};

/** Acts that answer a claim; the others put it forward. */
const ANSWERS: readonly Statement['act'][] = [
  'confirms',
  'partially-confirms',
  'denies',
  'declines',
  'silent',
  'responds',
];

/** How a record's claim is identified outside its pack. */
export interface ClaimName {
  key: string;
  /** Name of the added pack; absent for the bundled one. */
  pack?: string | undefined;
}

/** The points of one record: the call or meeting, then its statements, oldest first. */
export function pointsOf(record: ClaimRecord, { key, pack }: ClaimName): TimelinePoint[] {
  const { claim } = record;
  const view = viewOf(record, null);
  const shared = {
    claim: key,
    claimText: claim.text,
    topic: claim.topic,
    standing: view.standing,
    ...(pack === undefined ? {} : { pack }),
  };
  const event = eventPoint(claim, view.standing, key);
  const statements = view.said.map(
    (said, i): TimelinePoint => ({
      ...shared,
      ...statementPart(said),
      id: `${key}#${i}`,
      answers: [],
    }),
  );
  const points = [...(event ? [{ ...shared, ...event }] : []), ...statements];
  for (const [i, point] of points.entries()) point.answers = answeredBy(points, i);
  return points;
}

/** The points of several records, by day; points without a day last. */
export function timelineOf(
  records: readonly ClaimRecord[],
  nameOf: (record: ClaimRecord) => ClaimName,
): TimelinePoint[] {
  const points = records.flatMap((record) => pointsOf(record, nameOf(record)));
  const day = ({ first }: TimelinePoint) => (first === '' ? '9999' : first);
  return points.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

type Part = Omit<TimelinePoint, 'id' | 'claim' | 'claimText' | 'topic' | 'pack' | 'standing' | 'answers'>;

function statementPart({ speaker, act, date, dated, says, sources }: StatementView): Part {
  const [source] = sources;
  return {
    lane: LANE_OF[speaker.side],
    side: speaker.side,
    speaker: speaker.name,
    act,
    event: null,
    minutes: null,
    date,
    first: date === null ? '' : firstDay(date),
    last: date === null ? '' : lastDay(date),
    isPublication: dated === 'published',
    says,
    source: source ? { publisher: source.publisher, ...(source.url === undefined ? {} : { url: source.url }) } : null,
  };
}

function eventPoint({ event, text }: Claim, standing: Standing, key: string) {
  if (!event || !CONTACTS.includes(event.what)) return null;
  const { first, last } = spanDays(event.on);
  return {
    id: `${key}#event`,
    lane: 'contacts' as const,
    side: null,
    speaker: '',
    act: null,
    event: stateOf(event.phase, standing),
    minutes: event.minutes ?? null,
    date: event.on.split('/')[0] as string,
    first,
    last,
    isPublication: false,
    says: text,
    source: null,
    answers: [],
  };
}

function stateOf(phase: NonNullable<Claim['event']>['phase'], standing: Standing): EventState {
  if (phase !== undefined && NOT_HELD.includes(phase)) return 'planned';
  if (standing === 'disputed' || standing === 'denied') return 'disputed';
  return standing === 'confirmed-by-both' ? 'confirmed' : 'reported';
}

/**
 * Ids of the points that the one at `place` answers: the latest earlier statement of another side, else the call or meeting,
 * which is the first point. Points without a day are last.
 */
function answeredBy(points: readonly TimelinePoint[], place: number): string[] {
  const { act, side, first } = points[place] as TimelinePoint;
  if (act === null || !ANSWERS.includes(act) || first === '') return [];
  for (let i = place - 1; i >= 0; i--) {
    const one = points[i] as TimelinePoint;
    if (one.side !== side && one.first <= first) return [one.id];
  }
  return [];
}
