// @vitest-environment happy-dom
// Protects the start: a page is read however often the background was killed, busy or not there yet, by one reader
// only, and everything ends when the extension is gone.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBridge, MARK_TAG } from '#src/content/bridge';
import { type Line, live } from '#src/content/reader/run-reader';
import type { PageSettings, PageState, ToBackground, ToTab } from '#src/shared/protocol/messages';
import { FILLER } from './support';

const SETTINGS: PageSettings = {
  run: true,
  marks: 'highlights',
  hoverPreview: false,
  fadeRead: true,
  hasRead: false,
  isPrivate: false,
  language: 'en',
  sidePanel: { opens: true, shortcut: '' },
  packs: 0,
};
const MINUTE = 60_000;
/** A time, in ms, that is short compared with all waits, and long enough for what is due to happen. */
const LITTLE = 10;

/** A background of which tests decide when it answers. */
class FakeLine implements Line {
  asked: string[] = [];
  told: ToBackground[] = [];
  listeners: ((message: ToTab) => unknown)[] = [];
  alive = true;
  /** Questions that get no answer, by kind. */
  deaf: Record<string, number> = {};
  settings = SETTINGS;

  ask: Line['ask'] = (async (message: ToBackground) => {
    this.asked.push(message.type);
    const left = this.deaf[message.type] ?? 0;
    this.deaf[message.type] = left - 1;
    if (left > 0) return null;
    if (message.type === 'hello') return this.settings;
    const putAway = { muted: [], wrong: [] };
    return message.type === 'put-away' ? putAway : { matches: [], records: [], putAway };
  }) as never;
  tell: Line['tell'] = (message) => this.told.push(message);
  hear: Line['hear'] = (listener, signal) => {
    this.listeners.push(listener);
    signal.addEventListener('abort', () => {
      this.listeners = this.listeners.filter((one) => one !== listener);
    });
  };
  isAlive = () => this.alive;
  /** What panels hear when they ask the tab: the first listener's answer, as in a browser. */
  state = () => this.listeners[0]?.({ type: 'ask-page' }) as PageState | undefined;
}

let line: FakeLine;
/** A time after the start of the reader. */
const later = () => Date.now() + 1;
/** Restores the page from the back/forward cache. */
const comeBack = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
const matchesAsked = () => line.asked.filter((type) => type === 'match').length;
const addParagraph = () =>
  document
    .querySelector('article')
    ?.append(Object.assign(document.createElement('p'), { textContent: `One more of them. ${FILLER}` }));
const passes = (time: number) => vi.advanceTimersByTimeAsync(time);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://news.example.org/a/b');
  document.documentElement.innerHTML = `<html lang="en"><head><meta property="article:published_time" content="2025-02-09">
    </head><body><h1>Two leaders and a telephone</h1><article><p>${FILLER}</p><p>First of two. ${FILLER}</p></article></body></html>`;
  Element.prototype.checkVisibility = () => true;
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 100 });
  line = new FakeLine();
});
afterEach(async () => {
  line.alive = false;
  await passes(MINUTE); // readers of one test must not hold the place in the next
  vi.useRealTimers();
});

describe('a background that does not answer', () => {
  it('is asked again whether to run, and the page is read after all', async () => {
    line.deaf = { hello: 4 };
    void live(window, line);
    await passes(MINUTE);
    expect(line.asked.filter((type) => type === 'hello')).toHaveLength(5);
    expect(line.state()?.state).toBe('ready');
  });

  it('is asked again for matches; the badge is told when it failed and when it did not', async () => {
    line.deaf = { match: 3 };
    void live(window, line);
    await passes(MINUTE);
    expect(line.state()?.state).toBe('ready');
    expect(line.asked.filter((type) => type === 'match')).toHaveLength(4);
    expect(line.told.filter(({ type }) => type === 'page-status').pop()).toEqual({ type: 'page-status', count: 0 });
    expect(line.told).toContainEqual({ type: 'page-status', count: 0, failed: true });
  });

  it.each([
    ['whether to run', 'hello', 0, [250, 1000, 3000, 8000, 20_000]],
    ['for matches, once the page is quiet', 'match', 250, [500, 1500, 4000, 10_000, 30_000]],
  ])('is asked %s after longer and longer waits', async (_, type, quiet, waits) => {
    line.deaf = { [type]: Number.POSITIVE_INFINITY };
    const asked = () => line.asked.filter((one) => one === type).length;
    void live(window, line);
    await passes(LITTLE);
    for (const [before, wait] of waits.entries()) {
      await passes(wait + quiet - 2 * LITTLE);
      expect(asked()).toBe(before + 1);
      await passes(2 * LITTLE);
      expect(asked()).toBe(before + 2);
    }
    await passes(10 * MINUTE);
    expect(asked()).toBe(waits.length + 1);
  });

  it('is left alone in the end, and the page ends without a trace', async () => {
    line.deaf = { hello: Number.POSITIVE_INFINITY };
    void live(window, line);
    await passes(10 * MINUTE);
    expect(line.asked.length).toBeLessThan(10);
    expect(line.listeners).toEqual([]);
    expect(findBridge()).toBeNull();
  });
});

describe('two readers at once', () => {
  it('are one: the second neither listens nor asks, and panels hear the one that reads', async () => {
    line.deaf = { hello: 1 };
    void live(window, line);
    void live(window, line);
    await passes(MINUTE);
    expect(line.listeners).toHaveLength(1);
    expect(line.asked.filter((type) => type === 'match')).toHaveLength(1);
    expect(line.state()?.state).toBe('ready');
  });

  it('a later one may start when the first has ended', async () => {
    void live(window, line);
    await passes(MINUTE);
    line.listeners[0]?.({ type: 'stop', listed: later() });
    expect(findBridge()).toBeNull();
    void live(window, line);
    await passes(MINUTE);
    expect(line.state()?.state).toBe('ready');
  });
});

it('matches the page again when the packs have changed', async () => {
  void live(window, line);
  await passes(2_000);
  const before = matchesAsked();
  line.listeners[0]?.({ type: 'match-again', packs: 1 });
  await passes(2_000);
  expect(matchesAsked()).toBe(2 * before);
  expect(before).toBeGreaterThan(0);
});

it('a page back from the cache is matched again only if the packs have changed meanwhile, and once', async () => {
  void live(window, line);
  await passes(MINUTE);
  const before = matchesAsked();
  comeBack();
  await passes(MINUTE);
  expect(matchesAsked()).toBe(before);
  line.settings = { ...SETTINGS, packs: 1 };
  comeBack();
  await passes(MINUTE);
  comeBack();
  await passes(MINUTE);
  expect(matchesAsked()).toBe(2 * before);
});

describe('settings that are sent while the first question is open', () => {
  it('are kept: the answer may be older than the change', async () => {
    line.deaf = { hello: 1 };
    void live(window, line);
    await passes(1);
    line.listeners[0]?.({ type: 'settings', settings: { ...SETTINGS, hoverPreview: true }, listed: later() });
    await passes(MINUTE);
    expect(findBridge()?.settings.hoverPreview).toBe(true);
  });

  it('do not stay for a page that is back from the cache: it asks anew', async () => {
    void live(window, line);
    await passes(MINUTE);
    line.listeners[0]?.({ type: 'settings', settings: { ...SETTINGS, hoverPreview: true }, listed: later() });
    comeBack();
    await passes(MINUTE);
    expect(findBridge()?.settings.hoverPreview).toBe(false);
  });
});

describe('a message to end that was made before the page began', () => {
  const early: ToTab[] = [
    { type: 'stop', listed: 0 },
    { type: 'settings', settings: { ...SETTINGS, run: false }, listed: 0 },
  ];

  it.each(early)('was meant for the page before it in the tab, which $type does not end', async (message) => {
    void live(window, line);
    line.listeners[0]?.(message);
    await passes(MINUTE);
    expect(line.state()?.state).toBe('ready');
    line.listeners[0]?.(message);
    await passes(MINUTE);
    expect(line.state()?.state).toBe('ready');
  });

  it.each(early)('ends it after all if the background says so: $type', async (message) => {
    void live(window, line);
    await passes(MINUTE);
    line.settings = { ...SETTINGS, run: false };
    line.listeners[0]?.(message);
    await passes(MINUTE);
    expect(findBridge()).toBeNull();
    expect(line.listeners).toEqual([]);
  });

  it('yields to settings that are sent while the background is asked', async () => {
    void live(window, line);
    await passes(MINUTE);
    line.settings = { ...SETTINGS, run: false };
    line.deaf = { hello: 1 };
    line.listeners[0]?.({ type: 'stop', listed: 0 });
    line.listeners[0]?.({ type: 'settings', settings: SETTINGS, listed: later() });
    await passes(MINUTE);
    expect(line.state()?.state).toBe('ready');
  });
});

describe('the end', () => {
  it('comes while the first question is open: off is off', async () => {
    line.deaf = { hello: 2 };
    void live(window, line);
    await passes(1);
    line.listeners[0]?.({ type: 'settings', settings: { ...SETTINGS, run: false }, listed: later() });
    await passes(MINUTE);
    expect(findBridge()).toBeNull();
    expect(line.asked).toEqual(['hello']);
  });

  it('comes by itself when the extension is gone', async () => {
    void live(window, line);
    await passes(MINUTE);
    line.alive = false;
    await passes(2000);
    expect(findBridge()).toBeNull();
    expect(line.listeners).toEqual([]);
    const before = matchesAsked();
    addParagraph();
    await passes(MINUTE);
    expect(matchesAsked()).toBe(before);
  });
});

it('a page back from the cache asks anew and tells the badge its number again', async () => {
  void live(window, line);
  await passes(MINUTE);
  line.told = [];
  comeBack();
  await passes(MINUTE);
  expect(line.asked.filter((type) => type === 'hello')).toHaveLength(2);
  expect(line.told).toContainEqual({ type: 'page-status', count: 0 });
});

it('a page back from the cache ends when the extension was switched off meanwhile', async () => {
  void live(window, line);
  await passes(MINUTE);
  line.settings = { ...SETTINGS, run: false };
  comeBack();
  await passes(MINUTE);
  expect(line.state()).toBeUndefined();
});

it('a page that replaces its document once is read once more', async () => {
  void live(window, line);
  await passes(MINUTE);
  const copy = document.documentElement.cloneNode(true);
  document.documentElement.remove();
  document.append(copy);
  await passes(MINUTE);
  expect(line.asked.filter((type) => type === 'hello')).toHaveLength(2);
  const before = matchesAsked();
  addParagraph();
  await passes(MINUTE);
  expect(matchesAsked()).toBe(before + 1);
});

it('a page that replaces its document is left to the next reader if the extension goes before the background answers', async () => {
  void live(window, line);
  await passes(MINUTE);
  const answers: (() => void)[] = [];
  line.ask = () => new Promise((resolve) => answers.push(() => resolve(SETTINGS as never)));
  const copy = document.documentElement.cloneNode(true);
  document.documentElement.remove();
  document.append(copy);
  await passes(2_000);
  line.alive = false;
  await passes(2_000);
  expect(answers).toHaveLength(1);
  const mark = document.body.appendChild(document.createElement(MARK_TAG)); // of the next one
  answers[0]?.();
  await passes(MINUTE);
  expect(mark.isConnected).toBe(true);
});

it('a page that replaces its document again and again is read ten times more, not for ever', async () => {
  void live(window, line);
  await passes(MINUTE);
  const first = document.documentElement;
  for (let times = 0; times < 15; times++) {
    document.documentElement.remove();
    document.append(first.cloneNode(true));
    await passes(2_000);
  }
  expect(line.asked.filter((type) => type === 'hello')).toHaveLength(11);
});

describe('a stage that throws', () => {
  const thrower = () => {
    throw new Error('broken by the page');
  };
  const question = (asked: string) => {
    const { ask } = line;
    line.ask = ((message: ToBackground) =>
      message.type === asked ? Promise.reject(new Error('gone')) : ask(message as never)) as never;
  };

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each<[string, () => void, PageState['state']]>([
    ['the start', () => question('hello'), 'failed'],
    ['the watcher', () => vi.stubGlobal('MutationObserver', thrower), 'failed'],
    ['the sweep of old marks', () => vi.spyOn(document, 'querySelectorAll').mockImplementation(thrower), 'failed'],
    ['the metadata', () => vi.spyOn(document, 'querySelector').mockImplementation(thrower), 'not-an-article'],
    ['the visibility', () => vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(thrower), 'failed'],
    ['the layout', () => vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(thrower), 'failed'],
    ['the walk', () => vi.spyOn(Element.prototype, 'getAttribute').mockImplementation(thrower), 'failed'],
    ['the question', () => question('match'), 'failed'],
  ])('%s: the page is not "scanning" for ever', async (_, breakIt, state) => {
    breakIt();
    void live(window, line);
    await passes(MINUTE);
    expect(line.state()?.state).toBe(state);
    const failed = line.told.some((message) => message.type === 'page-status' && message.failed === true);
    expect(failed).toBe(state === 'failed');
  });

  it('the overlay: what was found stays in the list', async () => {
    void live(window, line);
    await passes(MINUTE);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    findBridge()?.subscribe(thrower);
    document.querySelector('article')?.append(Object.assign(document.createElement('p'), { textContent: FILLER }));
    await passes(MINUTE);
    expect(line.state()?.state).toBe('ready');
    expect(console.error).toHaveBeenCalled();
  });
});

describe('a title', () => {
  it('that changes is no reason to read the page again; one that comes late is', async () => {
    void live(window, line);
    await passes(MINUTE);
    const updates = vi.fn();
    findBridge()?.subscribe(updates);
    document.title = 'Two leaders | News';
    await passes(MINUTE);
    expect(updates).toHaveBeenCalledTimes(1);
    document.title = '(3) Two leaders | News';
    await passes(MINUTE);
    document
      .querySelector('title')
      ?.replaceWith(Object.assign(document.createElement('title'), { text: '(4) Two leaders' }));
    await passes(MINUTE);
    expect(updates).toHaveBeenCalledTimes(1);
  });
});
