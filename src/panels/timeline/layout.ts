/**
 * Lays out the timeline's points. A lane is a grid of slots as wide as a mark. Each slot has room for a few marks; more become
 * one cluster. So marks of a lane never overlap and stay in order of days. Pure.
 */
import { LANES, type Lane, type TimelinePoint } from '#src/claims/timeline';
import { groupBy } from '../parts/group-by';
import { makeScale, type Scale } from './scale';

/** Width and height of a slot, in px: a mark of 12 px, or a number of two digits in its box, with room around it. */
export const SLOT = 18;
/** Most marks above each other in a slot, before they become a cluster. */
export const ROWS = 4;
/** Space between two lanes per row, in px; small, since six lanes must fit in 320 px. */
const BETWEEN = 2;
/** Height of the two lines above the lanes, in px: months and the page's day, or names of lanes in alternating lines. */
export const HEAD = 40;

/** A mark: one point, or a cluster of several. Centre in px; `across` counts from the top of the first lane. */
export interface PlacedMark {
  key: string;
  lane: Lane;
  points: TimelinePoint[];
  along: number;
  across: number;
}

export interface LanePlace {
  lane: Lane;
  start: number;
  size: number;
}

export interface Layout {
  scale: Scale;
  /** Marks by lane, then along time, then across. */
  marks: PlacedMark[];
  lanes: LanePlace[];
  /** Length along time and across the lanes, in px. */
  length: number;
  breadth: number;
  /** The mark of each point, by the point's id. */
  markOf: ReadonlyMap<string, PlacedMark>;
}

/**
 * Lays out the points that have a day; the others are left out. n log n in points.
 * @param perMonth width in px of a month that has points (the zoom)
 * @param rows marks above each other in a lane before they become a cluster
 */
export function layOut(points: readonly TimelinePoint[], perMonth: number, rows = ROWS): Layout {
  const dated = points.filter(({ first }) => first !== '');
  const scale = makeScale(
    dated.map(({ first }) => first),
    perMonth,
  );
  const lanes = lanesOf(dated, rows);
  const length = Math.max(SLOT, Math.ceil(scale.size / SLOT) * SLOT);
  const lastSlot = length / SLOT - 1;
  const slots = groupBy(
    [...dated].sort(byDay),
    ({ lane, first }) => `${lane} ${Math.min(lastSlot, Math.floor(scale.at(first) / SLOT))}`,
  );
  const marks = lanes.flatMap((lane) => marksOf(lane, slots));
  const last = lanes.at(-1);
  return {
    scale,
    marks,
    lanes,
    length,
    breadth: last ? last.start + last.size : 0,
    markOf: new Map(marks.flatMap((mark) => mark.points.map((point) => [point.id, mark] as const))),
  };
}

/** The lanes that have points, each as high as its fullest slot needs. */
function lanesOf(points: readonly TimelinePoint[], rows: number): LanePlace[] {
  const used = new Set(points.map(({ lane }) => lane));
  return LANES.filter((lane) => used.has(lane)).map((lane, i) => ({
    lane,
    start: i * rows * (SLOT + BETWEEN),
    size: rows * SLOT,
  }));
}

function marksOf({ lane, start, size }: LanePlace, slots: ReadonlyMap<string, TimelinePoint[]>): PlacedMark[] {
  const own = [...slots]
    .filter(([key]) => key.startsWith(`${lane} `))
    .map(([key, points]) => ({ slot: Number(key.slice(lane.length + 1)), points }))
    .sort((a, b) => a.slot - b.slot);
  const middle = start + size / 2;
  return own.flatMap(({ slot, points }): PlacedMark[] => {
    const along = (slot + 0.5) * SLOT;
    if (points.length * SLOT > size) return [{ key: `${lane}-${slot}`, lane, points, along, across: middle }];
    const top = middle - (points.length * SLOT) / 2;
    return points.map((point, row) => ({
      key: `${lane}-${slot}-${row}`,
      lane,
      points: [point],
      along,
      across: top + (row + 0.5) * SLOT,
    }));
  });
}

const byDay = (a: TimelinePoint, b: TimelinePoint): number =>
  a.first < b.first ? -1 : a.first > b.first ? 1 : a.id < b.id ? -1 : 1;

/** A step from one mark to another, by a key. */
export type Step = 'back' | 'on' | 'up' | 'down' | 'first' | 'last' | 'month-back' | 'month-on';

/** The mark to which a step leads; the same mark if there is none. Linear in marks. */
export function stepFrom({ marks, lanes, scale }: Layout, from: PlacedMark, step: Step): PlacedMark {
  const own = marks.filter(({ lane }) => lane === from.lane);
  const at = own.indexOf(from);
  const month = monthAt(scale, from.along);
  switch (step) {
    case 'back':
      return own[at - 1] ?? from;
    case 'on':
      return own[at + 1] ?? from;
    case 'first':
      return own[0] ?? from;
    case 'last':
      return own.at(-1) ?? from;
    case 'month-back': {
      const earlier = own.filter(({ along }) => monthAt(scale, along) < month);
      const target = earlier.at(-1);
      // The first mark of that month.
      return own.find(({ along }) => target && monthAt(scale, along) === monthAt(scale, target.along)) ?? from;
    }
    case 'month-on':
      return own.find(({ along }) => monthAt(scale, along) > month) ?? from;
    case 'up':
    case 'down': {
      const lane = lanes[lanes.findIndex((one) => one.lane === from.lane) + (step === 'up' ? -1 : 1)];
      const there = marks.filter((mark) => mark.lane === lane?.lane);
      const distance = ({ along }: PlacedMark) => Math.abs(along - from.along);
      return (
        there.reduce<PlacedMark | undefined>(
          (best, one) => (best && distance(best) <= distance(one) ? best : one),
          undefined,
        ) ?? from
      );
    }
  }
}

/** Index of the segment at a position. */
function monthAt({ segments }: Scale, along: number): number {
  return segments.findLastIndex(({ start }) => start <= along);
}
