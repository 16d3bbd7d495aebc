/** Work that never overlaps with itself. */

/**
 * Makes a function that runs `work`. A call during a run starts no second one: the work runs once more after it, however
 * many calls there were.
 * @param work must not reject
 * @param signal ends the repetitions; a run in progress has to look at it itself
 */
export function oneAtATime(work: () => Promise<void>, signal: AbortSignal): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again && !signal.aborted);
    } finally {
      running = false;
    }
  };
}
