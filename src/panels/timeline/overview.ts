/** Computes for each claim when it was put forward and how long it waited for an answer. Pure. */
import type { Standing } from '#src/claims/standing';
import type { TimelinePoint } from '#src/claims/timeline';
import { groupBy } from '../parts/group-by';

export type OverviewOrder = 'newest' | 'longest-wait';

export interface OverviewRow {
  claim: string;
  claimText: string;
  /** Id of the claim's topic. */
  topic: string;
  standing: Standing;
  /** Name of the added pack; absent for the bundled one. */
  pack?: string | undefined;
  /** Points that have a day, oldest first. */
  points: TimelinePoint[];
  /** First day on which somebody put it forward, `YYYY-MM-DD`; '' if none is known; null if only answers are on record. */
  since: string | null;
  /** Day of the first answer; null without one. */
  answered: string | null;
  /** Days from `since` to the answer, or to the record's end if there is none; null if no answer is due or no day is known. */
  waited: number | null;
}

/** Acts that never put a claim forward: who does this speaks about what another says, even if that is not on record. */
const ONLY_ANSWERS: readonly TimelinePoint['act'][] = ['denies', 'declines', 'responds'];

/** Whether a point is an answer. Silence is not. */
const isAnswer = ({ act, answers, first }: TimelinePoint): boolean =>
  (answers.length > 0 || ONLY_ANSWERS.includes(act)) && act !== 'silent' && first !== '';

/** Standings in which a claim without an answer is still waiting for one. */
const AWAITS: readonly Standing[] = ['reported-only', 'confirmed-by-one', 'disputed', 'denied', 'neither'];

const DAY_MS = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));

/**
 * Makes one row per claim. n log n in points.
 * @param points by day, as `timelineOf` gives them
 * @param end the day to which sources were searched, `YYYY-MM-DD`
 */
export function overviewOf(points: readonly TimelinePoint[], end: string, order: OverviewOrder): OverviewRow[] {
  const rows = [...groupBy(points, ({ claim }) => claim)].map(([claim, own]) => rowOf(claim, own, end));
  return rows.sort(order === 'newest' ? newestFirst : longestFirst);
}

function rowOf(claim: string, own: readonly TimelinePoint[], end: string): OverviewRow {
  const { claimText, topic, standing, pack } = own[0] as TimelinePoint;
  const points = own.filter(({ first }) => first !== '');
  const forward = own.filter((point) => point.act !== null && !isAnswer(point));
  const since = forward.length === 0 ? null : (forward.find(({ first }) => first !== '')?.first ?? '');
  const answered = points.find((point) => isAnswer(point) && point.first >= (since ?? ''))?.first ?? null;
  const isDue = answered !== null || AWAITS.includes(standing);
  const waited = since && isDue ? daysBetween(since, answered ?? end) : null;
  return { claim, claimText, topic, standing, pack, points, since, answered, waited };
}

export interface TopicGroup {
  topic: string;
  rows: OverviewRow[];
}

/** Groups rows by topic; the groups are in the order of their first rows. Linear. */
export function byTopic(rows: readonly OverviewRow[]): TopicGroup[] {
  return [...groupBy(rows, ({ topic }) => topic)].map(([topic, own]) => ({ topic, rows: own }));
}

/** The day by which a row is sorted: of its first statement, whatever it did; '' comes last. */
const dayOf = ({ since, answered }: OverviewRow): string => since ?? answered ?? '';
const newestFirst = (a: OverviewRow, b: OverviewRow): number =>
  dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0;

/** Compares by waiting: claims still without an answer first, then those that waited, then those that need none. */
function longestFirst(a: OverviewRow, b: OverviewRow): number {
  const rank = ({ waited, answered }: OverviewRow) => (waited === null ? 2 : answered === null ? 0 : 1);
  return rank(a) - rank(b) || (b.waited ?? 0) - (a.waited ?? 0) || newestFirst(a, b);
}
