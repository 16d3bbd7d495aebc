/**
 * What a claim is about, apart from its words: an event with its participants and days, a position with its holder
 * and matter, a figure with its value. The engine fits sentences to these and the timeline draws them.
 */
import * as z from 'zod/mini';
import { DateSpan, Id } from './fields';

/** Most names or matters in one list of a frame: a summit with all its guests stays below it. */
const MAX_NAMED = 50;
/** Longest that an event can last, in minutes: a month of talks. Bounds what a hostile pack can contain. */
const MAX_MINUTES = 45_000;
/** Furthest that a page without a date in its sentence may be from an event, in days: a century. */
const MAX_NEAR_DAYS = 36_500;
/** Largest ordinal of an event. */
const MAX_ORDINAL = 10_000;

const ids = z.array(Id).check(z.maxLength(MAX_NAMED));
const someIds = z.array(Id).check(z.minLength(1), z.maxLength(MAX_NAMED));

export const ClaimKind = z.enum(['event', 'position', 'figure']);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** `talks`: a round of negotiations; `aid`: weapons or money given; `other`: none of these. */
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
  /** Slugs of its subject, if that distinguishes it from similar events. */
  about: z.optional(ids),
  /** The event's own day or days. */
  on: DateSpan,
  minutes: z.optional(z.number().check(z.positive(), z.maximum(MAX_MINUTES))),
  /** The sixth call is 6; the heading says since when it is counted. */
  ordinal: z.optional(z.number().check(z.int(), z.positive(), z.maximum(MAX_ORDINAL))),
  place: z.optional(Id),
  /** A sentence without a date can mean the event only on pages at most this many days from it (default: NEAR_DAYS). */
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
  /** Who holds it: ids of names of the lexicon. */
  of: someIds,
  stance: Stance,
  /** Slugs of the matter; ids of the lexicon's senses and names where these exist. */
  on: someIds,
});
export type PositionFrame = z.infer<typeof PositionFrame>;

export const FigureFrame = z.object({
  /** Whose figure it is: ids of names of the lexicon. */
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
