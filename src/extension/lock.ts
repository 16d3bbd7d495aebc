/** One writer at a time over all our pages and the background, so that two changes never lose one another. */

/** Used where the browser has no lock manager (tests in node): a queue within this context. */
let queue: Promise<unknown> = Promise.resolve();

/** Runs a task when all earlier tasks of the same name have ended, in whichever of our contexts they run. */
export async function withLock<T>(name: string, task: () => Promise<T>): Promise<T> {
  if (typeof navigator !== 'undefined' && navigator.locks) return navigator.locks.request(`sourcelight-${name}`, task);
  const turn = queue.then(task, task);
  queue = turn.catch(() => undefined);
  return turn;
}
