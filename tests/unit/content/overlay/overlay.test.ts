// @vitest-environment happy-dom
/** Protects what commands, lists and messages do together: which claim is next, what is said, and where a message stands. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Bridge, HOST_MARK, type PageView, SWITCHED_OFF } from '#src/content/bridge';
import { entriesOf } from '#src/content/entries';
import { startOverlay } from '#src/content/overlay/overlay';
import type { OverlayState } from '#src/content/overlay/state';
import type { Views, ViewsParts } from '#src/content/overlay/view-source';
import { t, tn } from '#src/shared/ui/words';
import { matchOf, pageOf, recordOf, sentenceOf } from './records';
import { useEnglish } from './support';

vi.stubGlobal('__SHADOW_MODE__', 'open');
// happy-dom has no highlights.
vi.stubGlobal('Highlight', Set);
const HIGHLIGHTS = new Map<string, Set<Range>>();
vi.stubGlobal('CSS', { highlights: HIGHLIGHTS, supports: () => true });

let end: AbortController;
let bridge: Bridge & { view: PageView };
let changed: () => void;
let parts: ViewsParts;
let onKey: (event: Partial<KeyboardEvent>) => void;
const draw = vi.fn<Views['draw']>();
const views: Views = { draw, setWords: vi.fn(), createElementPainter: vi.fn(), clear: vi.fn() };
const isKept = vi.fn(async () => true);
const inject = vi.fn<() => Promise<unknown>>();

const host = () => document.querySelector<HTMLElement>(`[${HOST_MARK}]`);
const corner = () => parts.listPlace.parentElement?.textContent ?? '';
const state = () => draw.mock.lastCall?.[0] as OverlayState;
const saidInCard = () => draw.mock.lastCall?.[1]?.text ?? null;
const live = () => host()?.shadowRoot?.querySelector('[aria-live]')?.textContent;
/** The page of so many sentences, each of which states a claim. */
const found = (...claims: string[]) =>
  pageOf(claims.map((claim, at) => sentenceOf(String(at + 1), `Sentence ${at + 1}.`, matchOf(claim))));

beforeEach(() => {
  useEnglish();
  vi.clearAllMocks();
  vi.useFakeTimers();
  document.body.innerHTML = '<p>One. Two. Three.</p>';
  end = new AbortController();
  isKept.mockResolvedValue(true);
  inject.mockImplementation(async () =>
    bridge.overlay?.addViews((given) => {
      parts = given;
      return views;
    }),
  );
  bridge = {
    early: {
      on: (type: string, listener: typeof onKey) => {
        if (type === 'keydown') onKey = listener;
      },
      guard: () => {},
      lastMove: () => null,
    },
    signal: end.signal,
    view: found('a', 'b', 'c'),
    muted: [],
    records: new Map(['a', 'b', 'c'].map((id) => [id, recordOf(id)])),
    entries: () => entriesOf(bridge.view, bridge.records),
    read: new Set(),
    settings: { marks: 'highlights', hasRead: true, language: 'en', sidePanel: { opens: true, shortcut: '' } },
    subscribe: (listener: () => void) => {
      changed = listener;
    },
    fetchRecords: vi.fn(async () => []),
    markRead: vi.fn(),
    mute: isKept,
    setWrong: isKept,
    openSidePanel: vi.fn(),
    openTimeline: vi.fn(),
    quietly: (work: () => void) => work(),
    rescan: vi.fn(),
    startOverlay: null,
    overlay: null,
  } as unknown as typeof bridge;
});
afterEach(() => {
  end.abort();
  vi.advanceTimersByTime(2_000);
  vi.useRealTimers();
});

/** Starts the overlay, and opens the card of the first claim: the views are then there. */
async function openFirst(): Promise<void> {
  startOverlay(bridge, inject);
  bridge.overlay?.command('card');
  await vi.advanceTimersByTimeAsync(10);
  expect(state().open?.key).toBe('1');
}

it('goes to the next and the previous claim, round the ends, and opens and closes the card of the one it is at', async () => {
  await openFirst();
  expect(bridge.markRead).toHaveBeenCalledWith('a');
  const { overlay } = bridge;
  overlay?.command('next');
  expect(state().open?.key).toBe('2');
  overlay?.command('previous');
  overlay?.command('previous');
  expect([state().current, overlay?.openClaim()]).toEqual(['3', 'c']);
  overlay?.command('next');
  expect(state().current).toBe('1');
  await vi.advanceTimersByTimeAsync(500);
  expect(live()).toMatch(/^1 of 3/);
  overlay?.command('card');
  expect([state().open, overlay?.openClaim()]).toEqual([null, null]);
  overlay?.command('next');
  expect([state().current, state().open]).toEqual(['2', null]);
});

it.each([
  ['next', '1'],
  ['previous', '3'],
] as const)('begins with the %s claim at that of sentence %s', (command, key) => {
  startOverlay(bridge, inject);
  bridge.overlay?.command(command);
  bridge.overlay?.command('card');
  expect(bridge.markRead).toHaveBeenCalledWith(key === '1' ? 'a' : 'c');
});

it('does nothing on a page without claims, which has no list either', async () => {
  bridge.view = found();
  startOverlay(bridge, inject);
  for (const command of ['next', 'previous', 'card', 'list'] as const) bridge.overlay?.command(command);
  await vi.advanceTimersByTimeAsync(500);
  expect(inject).not.toHaveBeenCalled();
  expect(live()).toBe(t('live_none'));
});

it('says the number of claims once, and again only when it changes', async () => {
  await openFirst();
  await vi.advanceTimersByTimeAsync(500);
  expect(live()).toBe(tn('live_found', 3));
  parts.intents.openSidePanel('a');
  expect(bridge.openSidePanel).toHaveBeenCalledWith('a');
  changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(live()).toBe(tn('live_found', 3));
  bridge.view = { ...found('a'), state: 'scanning' };
  changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(live()).toBe(tn('live_found', 3));
  bridge.view = found('a');
  changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(live()).toBe(tn('live_found', 1));
});

it('closes card and list when what they are about leaves the page', async () => {
  await openFirst();
  bridge.overlay?.command('list');
  expect(state().listOpen).toBe(true);
  bridge.view = pageOf([sentenceOf('2', 'Sentence 2.', matchOf('b'))]);
  changed();
  expect([state().open, state().listOpen]).toEqual([null, true]);
  bridge.view = found();
  changed();
  expect(state().listOpen).toBe(false);
});

it('shows a message in the open card, else in the corner; one with Undo always there', async () => {
  await openFirst();
  await parts.intents.openClaim('unknown');
  expect(bridge.fetchRecords).toHaveBeenCalledWith(['unknown']);
  expect([saidInCard(), corner()]).toEqual([
    t('card_related_none'),
    expect.not.stringContaining(t('card_related_none')),
  ]);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(saidInCard()).toBeNull();
  parts.intents.mute('a');
  expect(isKept).toHaveBeenCalledWith('a', true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([saidInCard(), state().open]).toEqual([null, null]);
  expect(corner()).toContain(t('done_mute'));
  isKept.mockResolvedValue(false);
  parts.intents.undo();
  expect(isKept).toHaveBeenLastCalledWith('a', false);
  await vi.advanceTimersByTimeAsync(10);
  expect(corner()).toContain(t('not_saved_here'));
});

it('closes the topmost part with Escape, and leaves the key to the page when nothing is open', async () => {
  await openFirst();
  bridge.overlay?.command('list');
  const press = (isTrusted: boolean, key = 'Escape') => {
    const event = { isTrusted, key, preventDefault: vi.fn(), stopImmediatePropagation: vi.fn() };
    onKey(event);
    return event.preventDefault.mock.calls.length === 1 && event.stopImmediatePropagation.mock.calls.length === 1;
  };
  expect([press(false), press(true, 'a'), state().open?.key]).toEqual([false, false, '1']);
  expect([press(true), state().open, state().listOpen]).toEqual([true, null, true]);
  expect([press(true), state().listOpen]).toEqual([true, false]);
  expect(press(true)).toBe(false);
  // A message counts while it has the focus.
  parts.intents.mute('a');
  expect([press(true), corner().includes(t('done_mute'))]).toEqual([false, true]);
  parts.root.querySelector<HTMLElement>('.toast button')?.focus();
  expect([press(true), corner().includes(t('done_mute'))]).toEqual([true, false]);
});

it('closes what cannot be drawn and says so, where its script cannot be loaded', async () => {
  inject.mockResolvedValue(undefined);
  startOverlay(bridge, inject);
  bridge.overlay?.command('card');
  await vi.advanceTimersByTimeAsync(500);
  expect(bridge.overlay?.openClaim()).toBeNull();
  expect(live()).toBe(t('views_failed'));
});

it('takes everything away with its signal, at once or after its last words', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  await openFirst();
  end.abort(SWITCHED_OFF);
  expect([views.clear, bridge.overlay, live()]).toEqual([expect.anything(), null, t('badge_off')]);
  expect(views.clear).toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_100);
  expect(host()).toBeNull();
  const drawings = draw.mock.calls.length;
  changed();
  expect(draw).toHaveBeenCalledTimes(drawings);
});

it('comes back within a second when the page removes it, but not once the extension is gone', async () => {
  await openFirst();
  host()?.remove();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(host()).not.toBeNull();
  Object.assign(globalThis, { browser: { runtime: {} } });
  host()?.remove();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(host()).toBeNull();
});

it('loads what paints elements where the user chose them, and not again and again where that fails', async () => {
  inject.mockResolvedValue(undefined);
  bridge.settings.marks = 'elements';
  startOverlay(bridge, inject);
  await vi.advanceTimersByTimeAsync(500);
  expect(inject).toHaveBeenCalled();
  expect(live()).toBe(t('views_failed'));
  const tries = inject.mock.calls.length;
  changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(inject).toHaveBeenCalledTimes(tries);
});

it('marks sixty sentences, and of the others that which the user is at', async () => {
  const words = document.querySelector('p')?.firstChild as Text;
  const range = () => {
    const one = document.createRange();
    one.setStart(words, 0);
    one.setEnd(words, 3);
    return [one];
  };
  const many = found(...Array.from({ length: 62 }, () => 'a'));
  bridge.view = { ...many, sentences: many.sentences.map((one) => ({ ...one, ranges: range })) };
  startOverlay(bridge, inject);
  const marks = () => [...HIGHLIGHTS].reduce((sum, [name, all]) => sum + (name.startsWith('sl-now') ? 0 : all.size), 0);
  expect(marks()).toBe(60);
  bridge.overlay?.show('62', false);
  expect(marks()).toBe(61);
  end.abort();
  expect(marks()).toBe(0);
});

it('leaves at once where it ends for another reason', async () => {
  await openFirst();
  end.abort();
  expect(host()).toBeNull();
});
