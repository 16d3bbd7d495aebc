/** Waiting for a tab to show another document, whether it is loaded again or comes from the back/forward cache. */
import type { TabDriver } from './driver';

/** How often and how long a load is asked whether it is done, in ms. */
const POLL = 40;
const LOAD_TIMEOUT = 20_000;

type Evaluate = TabDriver['evaluate'];

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL));

/** A load into another process never reports its end to the old one, so the document itself is asked. */
export async function loaded(evaluate: Evaluate, isThere: (href: string) => boolean = () => true): Promise<void> {
  const end = Date.now() + LOAD_TIMEOUT;
  for (;;) {
    const state = await evaluate(() => {
      // From the prototype: a form of the page that is called "readyState" stands before the document's own.
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState') ?? {};
      return [location.href, get?.call(document) as string] as const;
    }).catch(() => null);
    if (state && state[1] === 'complete' && isThere(state[0])) return;
    if (Date.now() > end) throw new Error(`The page did not load; it is at ${state?.[0]} (${state?.[1]})`);
    await pause();
  }
}

/** Does what leads to another document, and waits for it. The old one is marked, so that a later one is told apart. */
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
