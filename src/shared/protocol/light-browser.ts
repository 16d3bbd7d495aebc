/**
 * The browser's API without webextension-polyfill and zod, for content scripts, where every kilobyte is loaded on every
 * page. Firefox and current Chromium have a promise-based `browser`; older Chromium has `chrome`,
 * whose methods return promises under Manifest V3.
 */
import type { AnswerTo, ToBackground, ToTab } from './messages';

/** The browser calls that content scripts make. */
interface ThinBrowser {
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: Listener): void;
      removeListener(listener: Listener): void;
    };
  };
}

/**
 * Longest wait for an answer, in ms. A background that is killed meanwhile never answers; loading its files takes far less
 * time even on a slow machine, and asking twice does no harm.
 */
const ANSWER_WITHIN = 20_000;
type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => boolean | undefined;

/** The browser's API. Looked up at each call, since tests and an extension update replace it. */
export function thinBrowser(): ThinBrowser {
  const globals = globalThis as unknown as { browser?: ThinBrowser; chrome?: ThinBrowser };
  // An element with the id "browser" is a property of the global object too, but an inherited one; the browser's API is an
  // own property.
  const api = Object.hasOwn(globals, 'browser') ? globals.browser : globals.chrome;
  if (!api?.runtime) throw new Error('not in an extension');
  return api;
}

/** False once the extension was updated, disabled or removed under a running content script. */
export function isAlive(): boolean {
  try {
    return thinBrowser().runtime.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Sends a message to the background and returns its answer; null if there is none (the extension was updated or removed, or
 * the background could not start or was killed). Never throws: a content script has nobody to report to.
 */
export async function send<T extends keyof AnswerTo>(
  message: Extract<ToBackground, { type: T }>,
): Promise<AnswerTo[T] | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ANSWER_WITHIN);
  });
  try {
    const answer = thinBrowser().runtime.sendMessage(message) as Promise<AnswerTo[T] | undefined>;
    return (await Promise.race([answer, late])) ?? null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Sends one message that has no answer. Never throws. */
export async function tell(message: Exclude<ToBackground, { type: keyof AnswerTo }>): Promise<void> {
  try {
    await thinBrowser().runtime.sendMessage(message);
  } catch {
    // The extension was updated or removed.
  }
}

/**
 * Listens for messages to this tab until the signal aborts. The return value of `hear` is the answer; undefined sends none.
 * Only this extension's messages reach a content script; the sender's id is checked anyway.
 */
export function hearTab(hear: (message: ToTab) => unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { runtime } = thinBrowser();
  const listener: Listener = (message, sender, answer) => {
    if (sender.id !== runtime.id) return undefined;
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    const value = hear(message as ToTab);
    if (value === undefined) return undefined;
    answer(value);
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}
