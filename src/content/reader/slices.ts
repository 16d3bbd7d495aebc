/** Runs long work in slices, so that no task is long enough to be felt. */

/** Work between two turns of the page, in ms: half of a frame. */
const SLICE = 8;

/**
 * Runs a generator to its end, with pauses for the page.
 * @returns its value, and the time that it worked, in ms, without the pauses
 */
export async function inSlices<T>(steps: Generator<void, T>): Promise<{ value: T; took: number }> {
  let took = 0;
  for (;;) {
    const from = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - from < SLICE) step = steps.next();
    took += performance.now() - from;
    if (step.done) return { value: step.value, took };
    await pause();
  }
}

function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
