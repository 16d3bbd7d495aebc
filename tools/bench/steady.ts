/** Decides when a library has warmed up: when its own code is optimised, it no longer becomes faster. */

/** Largest gain of speed that counts as none, as a share: about what noise alone makes. */
const SAME = 0.1;
/** Stretches in turn without a greater gain, since optimisation pauses between its tiers and other work slows some. */
const IN_TURN = 4;

/**
 * Measures stretches until their speed no longer grows.
 * @param measure asks sentences for a stretch of time and returns its speed
 * @param most stretches at most
 * @returns the number of stretches
 */
export function warmUp(measure: () => number, most: number): number {
  let best = measure();
  let steady = 0;
  let count = 1;
  while (count < most && steady < IN_TURN) {
    const speed = measure();
    steady += 1;
    if (speed > best * (1 + SAME)) {
      best = speed;
      steady = 0;
    }
    count += 1;
  }
  return count;
}
