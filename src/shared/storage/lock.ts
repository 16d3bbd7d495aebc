/** A mutex across the extension's pages and background, so that concurrent changes are not lost. */

/** Fallback without a lock manager (tests in older Node): one queue per name, in this context only. */
const queues = new Map<string, Promise<unknown>>();

/** Runs a task after all earlier tasks of the same name have ended, in any of our contexts. */
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
