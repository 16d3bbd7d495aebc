/** Threads from an answer to what it answers. Pure. */
import type { Layout, PlacedMark } from './layout';

export interface Thread {
  from: PlacedMark;
  to: PlacedMark;
}

/** All threads that begin or end at a mark, each pair of marks once. Linear in points. */
export function threadsOf({ marks, markOf }: Layout, mark: PlacedMark): Thread[] {
  const threads = new Map<string, Thread>();
  const add = (from: PlacedMark, to: PlacedMark | undefined) => {
    if (to && from !== to) threads.set(`${from.key} ${to.key}`, { from, to });
  };
  for (const { answers } of mark.points) for (const id of answers) add(mark, markOf.get(id));
  const own = new Set(mark.points.map(({ id }) => id));
  for (const other of marks)
    for (const { answers } of other.points) if (answers.some((id) => own.has(id))) add(other, mark);
  return [...threads.values()];
}
