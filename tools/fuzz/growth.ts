/** Checks whether a function's time grows faster than its input, by the ratio of the times for 2n and n. */
import type { Growth } from './target';

/** Runs of which the median counts: one may be delayed by the garbage collector or other programs. */
const RUNS = 7;
/** Highest allowed ratio. Linear is 2; sorting and caches add to it; quadratic is 4. */
const MOST_RATIO = 3.2;
/** Shorter times, in ms, are not measured: a pause of the garbage collector takes as long. */
const LEAST_MS = 25;
/** Microseconds in a millisecond. */
const MICROSECONDS = 1000;
/** A ratio above the limit is measured again this many times; only one that remains is reported. */
const RETRIES = 3;

/** The ratio if it is above the limit every time, otherwise null. */
export function superlinear({ make, use, size }: Growth, piece: string): number | null {
  const [small, large] = [make(piece, size), make(piece, 2 * size)];
  use(small);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    const [one, two] = medianTimes(use, small, large);
    if (two < LEAST_MS || two / one < MOST_RATIO) return null;
    least = Math.min(least, two / one);
  }
  return least;
}

/** Measures both in turn, so that other load on the machine affects both. */
function medianTimes(use: (input: unknown) => void, small: unknown, large: unknown): [number, number] {
  const pairs = Array.from({ length: RUNS }, () => [timeOf(use, small), timeOf(use, large)] as const);
  return [median(pairs.map(([one]) => one)), median(pairs.map(([, two]) => two))];
}

/** Processor time in ms, which other programs do not affect. */
function timeOf(use: (input: unknown) => void, input: unknown): number {
  const start = process.cpuUsage();
  use(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / MICROSECONDS;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}
