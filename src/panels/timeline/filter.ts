/** Filters and sorts the points of the timeline. Pure. */
import type { Side } from '#src/claims/schema';
import type { Standing } from '#src/claims/standing';
import type { TimelinePoint } from '#src/claims/timeline';
import { foldWord } from '#src/language/shared/fold';
import { type Shape, shapeOf } from './shapes';

export interface TimelineFilter {
  query: string;
  standing: Standing | '';
  side: Side | '';
  shape: Shape | '';
  /** First and last year, inclusive; '' for no bound. */
  from: string;
  to: string;
  /** Keys of the claims to show; null for all. */
  claims: ReadonlySet<string> | null;
}

export const NO_FILTER: TimelineFilter = {
  query: '',
  standing: '',
  side: '',
  shape: '',
  from: '',
  to: '',
  claims: null,
};

/** The points that pass the filter, in their order. Linear in their text. */
export function filterPoints(points: readonly TimelinePoint[], filter: TimelineFilter): TimelinePoint[] {
  const words = foldWord(filter.query).split(/\s+/).filter(Boolean);
  return points.filter((point) => {
    const { claim, standing, side, first, last } = point;
    if (filter.claims && !filter.claims.has(claim)) return false;
    if (filter.standing !== '' && standing !== filter.standing) return false;
    if (filter.side !== '' && side !== filter.side) return false;
    if (filter.shape !== '' && shapeOf(point) !== filter.shape) return false;
    // A point without a day is in no range of years.
    if (filter.from !== '' && (last === '' || last.slice(0, 4) < filter.from)) return false;
    if (filter.to !== '' && (first === '' || first.slice(0, 4) > filter.to)) return false;
    if (words.length === 0) return true;
    const text = foldWord([point.claimText, point.says, point.speaker].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Years that have points, earliest first. */
export function yearsOf(points: readonly TimelinePoint[]): string[] {
  return [...new Set(points.flatMap(({ first }) => (first === '' ? [] : [first.slice(0, 4)])))].sort();
}

export type Column = 'day' | 'side' | 'who' | 'did' | 'about';

/** Sorts the points by a column of the table; ties stay in order of days. n log n. */
export function sortPoints(
  points: readonly TimelinePoint[],
  column: Column,
  isDescending: boolean,
  textOf: (point: TimelinePoint, column: Column) => string,
): TimelinePoint[] {
  const keyed = points.map((point, i) => ({ point, i, key: textOf(point, column) }));
  const sign = isDescending ? -1 : 1;
  // Points without a value come last in both directions.
  const rank = ({ key }: { key: string }) => (key === '' ? 1 : 0);
  keyed.sort((a, b) => rank(a) - rank(b) || sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.i - b.i);
  return keyed.map(({ point }) => point);
}
