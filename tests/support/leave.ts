/** Waits for a tab to show another document, whether it is loaded or comes from the back/forward cache. */
import type { TabDriver } from './driver';

/** Interval and limit of the checks whether a load is complete, in ms. */
const POLL = 40;
const LOAD_TIMEOUT = 20_000;

type Evaluate = TabDriver['evaluate'];

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL));

/** Checks the document itself: a load into another process does not report its end to the old one. */
export async function loaded(evaluate: Evaluate, isThere: (href: string) => boolean = () => true): Promise<void> {
  const end = Date.now() + LOAD_TIMEOUT;
  for (;;) {
    const state = await evaluate(() => {
      // From the prototype: a form named "readyState" would hide the document's own property.
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState') ?? {};
      return [location.href, get?.call(document) as string] as const;
    }).catch(() => null);
    if (state && state[1] === 'complete' && isThere(state[0])) return;
    if (Date.now() > end) throw new Error(`The page did not load; it is at ${state?.[0]} (${state?.[1]})`);
    await pause();
  }
}

/** Runs a function that leads to another document, and waits for that. Marks the old one to recognise the new one. */
export async function leave(evaluate: Evaluate, work: () => Promise<unknown>): Promise<void> {
  await evaluate(() => {
    (globalThis as { leaving?: boolean }).leaving = true;
  });
  await work();
  const end = Date.now() + LOAD_TIMEOUT;
  while (await evaluate(() => (globalThis as { leaving?: boolean }).leaving === true).catch(() => true)) {
    if (Date.now() > end) throw new Error('The page did not change');
    await pause();
  }
  await loaded(evaluate);
}
