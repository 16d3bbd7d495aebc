/** Whether a function's time grows faster than its input: the time for twice the input against that for the input. */
import type { Growth } from './target';

/** Runs of which the median counts: one may fall into a pause of the machine or the collector. */
const RUNS = 7;
/** Twice the input may take this many times as long. Linear is 2; sorting and caches add; a square takes 4. */
const MOST_RATIO = 3.2;
/** Shorter times are noise: a pause of the collector is as long. */
const LEAST_MS = 25;
/** Microseconds in a millisecond. */
const MICROSECONDS = 1000;
/** A ratio above the limit is measured again this often; only one that stays is reported. */
const RETRIES = 3;

/** The ratio where it is above the limit every time, else null. */
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

/** Both in turn, so that a busy moment of the machine falls on both. */
function medianTimes(use: (input: unknown) => void, small: unknown, large: unknown): [number, number] {
  const pairs = Array.from({ length: RUNS }, () => [timeOf(use, small), timeOf(use, large)] as const);
  return [median(pairs.map(([one]) => one)), median(pairs.map(([, two]) => two))];
}

/** Time of the processor in ms, not of the clock: other work of a busy machine does not count. */
function timeOf(use: (input: unknown) => void, input: unknown): number {
  const start = process.cpuUsage();
  use(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / MICROSECONDS;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}
