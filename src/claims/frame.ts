/**
 * Frames: what a claim is about, independent of its wording. An event has parties and days, a position a holder and a
 * subject, a figure a value. The engine fits sentences to frames; the timeline draws them.
 */
import * as z from 'zod/mini';
import { DateSpan, Id } from './fields';

/** Most names or subjects in one list of a frame: a summit with all its guests has fewer. */
const MAX_NAMED = 50;
/** Longest event, in minutes: a month of talks. Bounds what a hostile pack can contain. */
const MAX_MINUTES = 45_000;
/** Largest `near_days`: a century. */
const MAX_NEAR_DAYS = 36_500;
/** Largest ordinal of an event. */
const MAX_ORDINAL = 10_000;

const ids = z.array(Id).check(z.maxLength(MAX_NAMED));
const someIds = z.array(Id).check(z.minLength(1), z.maxLength(MAX_NAMED));

export const ClaimKind = z.enum(['event', 'position', 'figure']);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** Types of events. `talks`: a round of negotiations; `aid`: weapons or money given; `other`: none of these. */
export const EventType = z.enum([
  'call',
  'meeting',
  'talks',
  'summit',
  'agreement',
  'order',
  'strike',
  'truce',
  'exchange',
  'law',
  'sanctions',
  'aid',
  'letter',
  'visit',
  'report',
  'vote',
  'other',
]);
export type EventType = z.infer<typeof EventType>;

/** Phase of the event. Absent means `held`: it took place. */
export const EventPhase = z.enum(['held', 'planned', 'postponed', 'called-off', 'paused', 'resumed', 'violated']);
export type EventPhase = z.infer<typeof EventPhase>;

export const EventFrame = z.object({
  what: EventType,
  phase: z.optional(EventPhase),
  /** Ids of lexicon names: the parties of the event, the actor first. */
  who: someIds,
  /** Slugs of its subjects, if these distinguish it from similar events. */
  about: z.optional(ids),
  /** The event's own day or days. */
  on: DateSpan,
  minutes: z.optional(z.number().check(z.positive(), z.maximum(MAX_MINUTES))),
  /** Its number in a series: 6 for the sixth call. The claim's text says since when it is counted. */
  ordinal: z.optional(z.number().check(z.int(), z.positive(), z.maximum(MAX_ORDINAL))),
  place: z.optional(Id),
  /** Largest distance in days of a page whose sentence gives no date (default: NEAR_DAYS). */
  near_days: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(MAX_NEAR_DAYS))),
});
export type EventFrame = z.infer<typeof EventFrame>;

export const Stance = z.enum([
  'for',
  'against',
  'demands',
  'offers',
  'promises',
  'threatens',
  'expects',
  'thinks',
  'plans',
  'refuses',
]);
export type Stance = z.infer<typeof Stance>;

export const PositionFrame = z.object({
  /** Who holds it: ids of lexicon names. */
  of: someIds,
  stance: Stance,
  /** Slugs of its subjects; ids of the lexicon's senses and names if these exist. */
  on: someIds,
});
export type PositionFrame = z.infer<typeof PositionFrame>;

export const FigureFrame = z.object({
  /** Whose figure it is: ids of lexicon names. */
  of: someIds,
  value: z.optional(z.number()),
  /** What is counted, as a slug: `percent`, `people`, `usd`, `km2`. */
  unit: z.optional(Id),
  on: someIds,
});
export type FigureFrame = z.infer<typeof FigureFrame>;

/** The frame of a claim with its kind. */
export type Frame =
  | ({ kind: 'event' } & EventFrame)
  | ({ kind: 'position' } & PositionFrame)
  | ({ kind: 'figure' } & FigureFrame);
