/** One writer at a time over all our pages and the background, so that two changes never lose one another. */

/** Used where there is no lock manager (tests in older node): a queue a name within this context. */
const queues = new Map<string, Promise<unknown>>();

/** Runs a task when all earlier tasks of the same name have ended, in whichever of our contexts they run. */
export async function withLock<T>(name: string, task: () => Promise<T>): Promise<T> {
  if (typeof navigator !== 'undefined' && navigator.locks) return navigator.locks.request(`sourcelight-${name}`, task);
  const before = queues.get(name) ?? Promise.resolve();
  const turn = before.then(task, task);
  queues.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}
