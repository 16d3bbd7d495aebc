/** One Firefox tab, over BiDi. */
import type { Modifier, Point, TabDriver } from '../driver';
import type { Connection } from './connection';

/** How often and how long a load is asked whether it is done. */
const POLL = 40;
const LOAD_TIMEOUT = 20_000;
/** How long a changed preference takes until pages see the new colour scheme. */
const SCHEME_SETTLES = 300;

/** Names of keys as WebDriver writes them (https://w3c.github.io/webdriver/#keyboard-actions). */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const keyOf = (name: string): string => KEYS[name] ?? name;

interface CallResult {
  type: 'success' | 'exception';
  result: { value?: string };
  exceptionDetails: { text: string };
}

type InChrome = <A extends unknown[]>(work: (...args: A) => unknown, ...args: A) => Promise<unknown>;

/** Runs a function in a browsing context; arguments and result go through JSON. */
export async function evaluateIn<T, A extends unknown[]>(
  { send }: Connection,
  context: string,
  work: (...args: A) => T | Promise<T>,
  args: A,
): Promise<T> {
  const answer = await send<CallResult>('script.callFunction', {
    functionDeclaration: `async (args) => JSON.stringify(await (${work})(...JSON.parse(args)))`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return (answer.result.value === undefined ? undefined : JSON.parse(answer.result.value)) as T;
}

export function firefoxTab(connection: Connection, context: string, inChrome: InChrome): TabDriver {
  const { send } = connection;
  const evaluate: TabDriver['evaluate'] = (work, ...args) => evaluateIn(connection, context, work, args);
  const act = (id: string, type: string, actions: object[], extra: object = {}) =>
    send('input.performActions', { context, actions: [{ id, type, actions, ...extra }] });
  const pointer = (actions: object[]) => act('mouse', 'pointer', actions);
  const keys = (type: 'keyDown' | 'keyUp', names: string[]) =>
    act(
      'keyboard',
      'key',
      names.map((name) => ({ type, value: keyOf(name) })),
    );
  const at = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  const held = async (modifiers: Modifier[] | undefined, work: () => Promise<unknown>) => {
    if (modifiers?.length) await keys('keyDown', modifiers);
    await work();
    if (modifiers?.length) await keys('keyUp', modifiers);
  };

  /** A load into another process never reports its end to the old one, so the document itself is asked. */
  const loaded = async (isThere: (href: string) => boolean) => {
    const end = Date.now() + LOAD_TIMEOUT;
    for (;;) {
      const state = await evaluate(() => [location.href, document.readyState] as const).catch(() => null);
      if (state && state[1] === 'complete' && isThere(state[0])) return;
      if (Date.now() > end) throw new Error(`The page did not load; it is at ${state?.[0]} (${state?.[1]})`);
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
  };
  /** Marks the document, so that a later one is told apart from it. */
  const leave = async (work: () => Promise<unknown>) => {
    await evaluate(() => {
      (globalThis as { leaving?: boolean }).leaving = true;
    });
    await work();
    const end = Date.now() + LOAD_TIMEOUT;
    while (await evaluate(() => (globalThis as { leaving?: boolean }).leaving === true).catch(() => true)) {
      if (Date.now() > end) throw new Error('The page did not change');
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
    await loaded(() => true);
  };

  return {
    evaluate,
    goto: async (url) => {
      const target = new URL(url).href;
      await send('browsingContext.navigate', { context, url, wait: 'none' });
      await loaded((href) => href === target || href.startsWith(target.replace(/#.*$/, '')));
    },
    reload: () => leave(() => send('browsingContext.reload', { context, wait: 'none' })),
    back: () => leave(() => send('browsingContext.traverseHistory', { context, delta: -1 })),
    move: async (to) => {
      await pointer([at(to)]);
    },
    click: (point, modifiers) => held(modifiers, () => pointer([at(point), down, up])),
    tap: async (point) => {
      await act('finger', 'pointer', [at(point), down, up], { parameters: { pointerType: 'touch' } });
    },
    drag: async (from, to) => {
      await pointer([at(from), down, { ...at(to), duration: 100 }, up]);
    },
    press: (key, modifiers) =>
      held(modifiers, async () => {
        await keys('keyDown', [key]);
        await keys('keyUp', [key]);
      }),
    screenshot: async () => {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    setViewport: async (width, height) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    setScheme: async (scheme) => {
      const value = scheme === 'dark' ? 0 : 1;
      await inChrome((number) => {
        const { Services } = globalThis as unknown as {
          Services: { prefs: { setIntPref(name: string, value: number): void } };
        };
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', number);
      }, value);
      await new Promise((resolve) => setTimeout(resolve, SCHEME_SETTLES));
    },
    activate: async () => {
      await send('browsingContext.activate', { context });
    },
    close: async () => {
      await send('browsingContext.close', { context });
    },
  };
}
