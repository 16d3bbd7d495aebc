/** Decides when a library has warmed up: when its own code is optimised, it no longer becomes faster. */

/** Largest change of speed from one stretch to the next that counts as none, as a share: about what noise alone makes. */
const SAME = 0.1;
/** Number of changes in turn that must be this small, since optimisation pauses between its tiers. */
const IN_TURN = 2;

/**
 * Measures stretches until their speed no longer changes.
 * @param measure asks sentences for a stretch of time and returns its speed
 * @param most stretches at most
 * @returns the number of stretches
 */
export function warmUp(measure: () => number, most: number): number {
  let last = measure();
  let steady = 0;
  let count = 1;
  while (count < most && steady < IN_TURN) {
    const speed = measure();
    steady = Math.abs(speed - last) <= SAME * last ? steady + 1 : 0;
    last = speed;
    count += 1;
  }
  return count;
}
