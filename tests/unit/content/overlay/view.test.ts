// @vitest-environment happy-dom
/** Protects what is drawn and painted: only what is listed, only while the extension runs here. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClaimRecord } from '#src/claims/record';
import { entriesOf } from '#src/content/entries';
import { createState, needsViews, type OverlayState, wantsPreview } from '#src/content/overlay/state';
import { createView, type View, type ViewParts } from '#src/content/overlay/view';
import { keepUp, type Upkeep } from '#src/content/overlay/watchdog';
import { t, tn, wordLanguage } from '#src/shared/ui/words';
import { matchOf, pageOf, recordOf, sentenceOf } from './records';
import { useEnglish } from './support';

const paint = vi.fn();
const announce = vi.fn();
const corner = { box: document.createElement('p'), draw: vi.fn(), announce: vi.fn(), clear: vi.fn() };
const host = { insert: vi.fn(), remove: vi.fn(), mount: document.createElement('div') };
const views = { draw: vi.fn(), clear: vi.fn(), setWords: vi.fn() };
const boxes = { pin: vi.fn() };
const load = vi.fn();
const closeCard = vi.fn();
const listen = vi.fn();
const sendMessage = vi.fn();

let end: AbortController;
let state: OverlayState;
let bridge: {
  view: ReturnType<typeof pageOf>;
  records: Map<string, ClaimRecord>;
  entries(): unknown;
  settings: object;
  signal: AbortSignal;
};
let source: { views: typeof views | null; load: typeof load };
let speech: { toast: { text: string; canUndo: boolean } | null; live: string; announce: typeof announce };
let view: View;
/** The element of every mark. */
let anchored: Element | null = null;

const sentences = (count: number) =>
  Array.from({ length: count }, (_, at) => sentenceOf(`${at}`, 'A says so.', matchOf('call')));
const show = (count: number) => {
  bridge.view = { ...pageOf(sentences(count)), state: 'ready' };
  view.update();
};

beforeEach(() => {
  vi.resetAllMocks();
  useEnglish();
  Object.assign(globalThis, { browser: { runtime: { id: 'test', sendMessage } } });
  end = new AbortController();
  state = createState(false);
  bridge = {
    view: pageOf([]),
    records: new Map([['call', recordOf('call')]]),
    entries: () => entriesOf(bridge.view, bridge.records),
    settings: { hoverPreview: true, language: 'en' },
    signal: end.signal,
  };
  source = { views: null, load };
  speech = { toast: null, live: 'said', announce };
  const marks = { paint, theme: () => 'dark', anchor: () => ({ element: () => anchored }) };
  const parts = { bridge, state, marks, boxes, host, corner, source, speech, closeCard, listen };
  view = createView(parts as unknown as ViewParts);
});
afterEach(() => vi.useRealTimers());

it('paints sixty marks and the current sentence, and none on paper', () => {
  show(62);
  const painted = () => paint.mock.lastCall?.[0].map(({ key }: { key: string }) => key);
  expect(painted()).toHaveLength(60);
  state.current = '61';
  view.paint();
  expect(painted()?.slice(59)).toEqual(['59', '61']);
  state.isPaper = true;
  view.paint();
  expect(painted()).toEqual([]);
  state.open = { key: '0', trail: ['call', 'other'] };
  view.paint();
  expect(paint.mock.lastCall?.[1]).toBe('call');
});

it('draws from the records and the day of the page, in its theme, and listens where its sentences are', () => {
  document.body.style.backgroundColor = 'rgb(0, 0, 0)';
  const frame = document.implementation.createHTMLDocument();
  anchored = frame.body;
  bridge.view = { ...pageOf(sentences(1)), date: '2025-02-13' };
  view.update();
  expect(state).toMatchObject({ records: bridge.records, date: '2025-02-13', theme: 'dark' });
  expect(listen).toHaveBeenCalledWith(frame);
  anchored = null;
  view.update();
  expect(listen).toHaveBeenLastCalledWith(document);
  expect(paint.mock.lastCall?.[1]).toBeNull();
  document.body.style.backgroundColor = '';
});

it('closes what belongs to a sentence that is gone, and what has nothing to show', () => {
  show(2);
  state.open = { key: '1', trail: ['call'] };
  state.listOpen = true;
  show(2);
  expect([closeCard.mock.calls.length, state.listOpen, state.cardTheme]).toEqual([0, true, 'dark']);
  show(1);
  expect(closeCard).toHaveBeenCalledTimes(1);
  state.open = null;
  state.preview = state.entries[0] ?? null;
  show(1);
  expect(state.preview?.key).toBe('0');
  bridge.settings = { hoverPreview: false, language: 'en' };
  show(1);
  expect(state.preview).toBeNull();
  bridge.settings = { hoverPreview: true, language: 'en' };
  state.preview = { ...(state.entries[0] as NonNullable<OverlayState['preview']>), key: 'gone' };
  show(1);
  expect([state.preview, state.listOpen]).toEqual([null, true]);
  show(0);
  expect(state.listOpen).toBe(false);
});

it('announces the number of claims when it changes, once the page is read', () => {
  bridge.view = { ...pageOf(sentences(1)), state: 'scanning' };
  view.update();
  expect(announce).not.toHaveBeenCalled();
  show(1);
  show(1);
  expect(announce).toHaveBeenCalledTimes(1);
  show(0);
  expect(announce).toHaveBeenCalledTimes(2);
  expect(announce.mock.calls).toEqual([[tn('live_found', 1)], [t('live_none')]]);
});

it('shows a message in the open card, in the corner where it has Undo or nothing is open; loads the views if needed', () => {
  const said = { text: 'Copied', canUndo: false };
  speech.toast = said;
  const drawn = () => [corner.draw.mock.lastCall?.[1], views.draw.mock.lastCall?.[1]];
  view.draw();
  expect([drawn(), load.mock.calls.length, host.insert.mock.calls.length]).toEqual([[said, undefined], 0, 1]);
  expect(corner.announce).toHaveBeenCalledWith('said');
  state.open = { key: '0', trail: ['call'] };
  view.draw();
  expect([drawn(), load.mock.calls.length]).toEqual([[said, undefined], 1]);
  source.views = views;
  view.draw();
  expect([drawn(), load.mock.calls.length]).toEqual([[null, said], 1]);
  speech.toast = { text: 'Put away', canUndo: true };
  view.draw();
  expect(drawn()).toEqual([speech.toast, null]);
  state.open = null;
  speech.toast = said;
  view.draw();
  expect([drawn(), host.insert.mock.calls.length, boxes.pin.mock.calls.length]).toEqual([[said, null], 1, 1]);
});

it('does nothing more once the extension has ended here', async () => {
  sendMessage.mockResolvedValue({ language: 'de', words: {} });
  bridge.settings = { hoverPreview: true, language: 'de' };
  source.views = views;
  const changing = view.changeLanguage();
  end.abort();
  await changing;
  view.draw();
  show(1);
  for (const done of [corner.draw, paint, listen, views.setWords]) expect(done).not.toHaveBeenCalled();
});

it('asks for words only of another language, and keeps its own where none come', async () => {
  await view.changeLanguage();
  expect(sendMessage).not.toHaveBeenCalled();
  bridge.settings = { hoverPreview: true, language: 'de' };
  source.views = views;
  sendMessage.mockResolvedValue(undefined);
  await view.changeLanguage();
  expect(views.setWords).not.toHaveBeenCalled();
  const words = { language: 'de', words: {} };
  sendMessage.mockResolvedValue(words);
  await view.changeLanguage();
  expect([views.setWords.mock.calls, host.mount.lang, wordLanguage()]).toEqual([[[words]], 'de', 'de']);
  expect(corner.draw).toHaveBeenCalledTimes(1);
});

it('goes at once, or after its last words', () => {
  vi.useFakeTimers();
  source.views = views;
  view.remove('Switched off', 1000);
  vi.advanceTimersByTime(999);
  expect([host.remove.mock.calls.length, corner.announce.mock.calls]).toEqual([0, [['Switched off']]]);
  vi.advanceTimersByTime(1);
  expect(host.remove).toHaveBeenCalledTimes(1);
  view.remove(null, 1000);
  expect([host.remove, views.clear, corner.clear].map(({ mock }) => mock.calls.length)).toEqual([2, 2, 2]);
  expect(corner.announce).toHaveBeenLastCalledWith('');
});

it('is kept up every second while the page is seen, at each change of its root, and no more after the end', async () => {
  vi.useFakeTimers();
  const done = { look: vi.fn(), mend: vi.fn(), onPulse: vi.fn(), reshow: vi.fn() };
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  keepUp(document, {
    stage: { look: done.look },
    host: { root },
    boxes: { reshow: done.reshow },
    mend: done.mend,
    onPulse: done.onPulse,
    signal: end.signal,
  } as unknown as Upkeep);
  const calls = () => [done.look, done.mend, done.onPulse].map(({ mock }) => mock.calls.length);
  vi.advanceTimersByTime(999);
  expect(calls()).toEqual([0, 0, 0]);
  vi.advanceTimersByTime(1);
  expect(calls()).toEqual([1, 1, 1]);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  vi.advanceTimersByTime(1000);
  expect(calls()).toEqual([1, 1, 1]);
  hidden.mockReturnValue(false);
  document.documentElement.append(document.createElement('i'));
  await vi.advanceTimersByTimeAsync(0);
  expect(calls()).toEqual([1, 2, 1]);
  const full = (element: Element | null) => {
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: element });
    document.dispatchEvent(new Event('fullscreenchange'));
    return done.reshow.mock.calls.length;
  };
  // Above a video nothing of ours is shown.
  expect([full(null), full(document.documentElement), full(document.createElement('video'))]).toEqual([1, 2, 2]);
  end.abort();
  document.documentElement.append(document.createElement('i'));
  await vi.advanceTimersByTimeAsync(5000);
  expect([calls(), full(null)]).toEqual([[1, 2, 1], 2]);
});

it('begins with the pill alone', () => {
  const begun = { showPill: true, listOpen: false, isFirstCard: false, open: null, preview: null, theme: 'light' };
  expect([createState(false), createState(true)]).toMatchObject([
    { ...begun, isPaper: false },
    { ...begun, isPaper: true },
  ]);
});

it('needs the views for card, preview or list, and wants previews while no card is open and the user does', () => {
  const open = { key: '0', trail: ['call'] };
  const preview = {} as OverlayState['preview'];
  const need = (more: Partial<OverlayState>) => needsViews({ ...state, ...more });
  expect([need({}), need({ open }), need({ preview }), need({ listOpen: true })]).toEqual([false, true, true, true]);
  const want = (hoverPreview: boolean, more: Partial<OverlayState>) =>
    wantsPreview({ settings: { hoverPreview } } as ViewParts['bridge'], { ...state, ...more });
  expect([want(true, {}), want(false, {}), want(true, { open })]).toEqual([true, false, false]);
});
