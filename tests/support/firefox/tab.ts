/** A Firefox tab, by BiDi. */
import type { Modifier, Point, TabDriver } from '../driver';
import { leave, loaded } from '../leave';
import type { Connection } from './connection';

/** Time until pages notice a changed preference, in ms. */
const FEATURE_SETTLES = 300;

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

  /** Sets a preference that pages see as a media feature, for all tabs. */
  const prefer = async (name: string, value: number) => {
    await inChrome(setPreference, name, value);
    await new Promise((resolve) => setTimeout(resolve, FEATURE_SETTLES));
  };

  return {
    evaluate,
    goto: async (url) => {
      const target = new URL(url).href;
      await send('browsingContext.navigate', { context, url, wait: 'none' });
      await loaded(evaluate, (href) => href === target || href.startsWith(target.replace(/#.*$/, '')));
    },
    reload: () => leave(evaluate, () => send('browsingContext.reload', { context, wait: 'none' })),
    back: () => leave(evaluate, () => send('browsingContext.traverseHistory', { context, delta: -1 })),
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
    setScheme: (scheme) => prefer('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1),
    setForcedColors: (on) => prefer('browser.display.document_color_use', on ? 2 : 0),
    setReducedMotion: (on) => prefer('ui.prefersReducedMotion', on ? 1 : 0),
    setPrint: async (on) => {
      await inChrome(setMedium, on ? 'print' : '');
      await new Promise((resolve) => setTimeout(resolve, FEATURE_SETTLES));
    },
    pdf: async () => {
      const { data } = await send<{ data: string }>('browsingContext.print', { context, background: true });
      return Buffer.from(data, 'base64');
    },
    activate: async () => {
      await send('browsingContext.activate', { context });
    },
    close: async () => {
      await send('browsingContext.close', { context });
    },
  };
}

/** In the browser's window. */
function setPreference(name: string, value: number): void {
  const { Services } = globalThis as unknown as {
    Services: { prefs: { setIntPref(name: string, value: number): void } };
  };
  Services.prefs.setIntPref(name, value);
}

/** Runs in the browser's window: sets the medium of the active tab. */
function setMedium(medium: string): void {
  const { gBrowser } = globalThis as unknown as {
    gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } };
  };
  gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
}
