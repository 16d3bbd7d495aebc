// @vitest-environment happy-dom
/** Protects the pill and the messages: what they say, what they do, and that a message that changes keeps the focus. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type Corner, createCorner } from '#src/content/overlay/corner';
import type { Intents } from '#src/content/overlay/intents';
import { SIGNS } from '#src/content/overlay/signs';
import { createState, type OverlayState } from '#src/content/overlay/state';
import { useEnglish } from './support';

const intents = { toggleList: vi.fn(), dismissPill: vi.fn(), undo: vi.fn(), dismissToast: vi.fn() };
const onNear = vi.fn();
let corner: Corner;
let end: AbortController;
let state: OverlayState;

beforeEach(() => {
  useEnglish();
  vi.clearAllMocks();
  document.body.replaceChildren();
  end = new AbortController();
  const all = intents as unknown as Intents;
  corner = createCorner({ mount: document.body, intents: () => all, onNear, signal: end.signal });
  const entry = { key: '1', claim: 'call', claimText: 'A called B.', pack: null };
  state = { ...createState(false), entries: [entry] as unknown as OverlayState['entries'] };
});

const buttons = () =>
  [...corner.box.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent);
const press = (label: string) =>
  [...corner.box.querySelectorAll('button')]
    .find((one) => (one.getAttribute('aria-label') ?? one.textContent) === label)
    ?.click();

it('has a pill with the number of claims while there are any, and until it is dismissed', () => {
  corner.draw({ ...state, entries: [] }, null);
  expect(buttons()).toEqual([]);
  corner.draw(state, null);
  expect(buttons()).toEqual(['1 known claim', 'Hide this']);
  press('1 known claim');
  press('Hide this');
  expect(intents.toggleList).toHaveBeenCalledTimes(1);
  expect(intents.dismissPill).toHaveBeenCalledTimes(1);
  corner.draw({ ...state, showPill: false }, null);
  expect(buttons()).toEqual([]);
});

it('tells whether the list is open, and that the user is about to open it', () => {
  corner.draw({ ...state, listOpen: true }, null);
  const count = corner.box.querySelector('[aria-expanded]');
  expect(count?.getAttribute('aria-expanded')).toBe('true');
  count?.dispatchEvent(new Event('focusin'));
  expect(onNear).toHaveBeenCalledTimes(1);
  count?.dispatchEvent(new Event('pointerover'));
  expect(onNear).toHaveBeenCalledTimes(2);
});

it('is made of buttons that send no form, a box for the top layer, a polite live region and signs that are not read out', () => {
  corner.draw({ ...state, theme: 'dark' }, { text: 'Gone.', canUndo: true });
  expect([...corner.box.querySelectorAll('button')].map(({ type }) => type)).toEqual(Array(4).fill('button'));
  expect([corner.box.className, corner.box.popover]).toEqual(['corner dark', 'manual']);
  expect(document.querySelector('[role="status"]')?.getAttribute('aria-live')).toBe('polite');
  const signs = [...corner.box.querySelectorAll('svg')];
  expect(signs.map((sign) => sign.getAttribute('aria-hidden'))).toEqual(['true', 'true']);
  expect(signs.map((sign) => sign.querySelector('path')?.getAttribute('d'))).toEqual([SIGNS.close, SIGNS.close]);
  expect(corner.box.querySelector('.toast')?.textContent).toBe('Gone.Undo');
});

it('changes nothing in the page where nothing has changed', async () => {
  const changes = vi.fn();
  const observer = new MutationObserver(changes);
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  const draw = (theme: 'light' | 'dark') => corner.draw({ ...state, theme }, { text: 'Gone.', canUndo: true });
  draw('light');
  corner.announce('Gone.');
  observer.observe(document.body, all);
  // What is set anew without a change would be announced again; the attribute of the list is compared by the browser.
  draw('light');
  corner.announce('Gone.');
  expect(observer.takeRecords().map(({ attributeName }) => attributeName)).toEqual(['aria-expanded']);
  draw('dark');
  expect(observer.takeRecords().map(({ attributeName }) => attributeName)).toEqual(['class', 'aria-expanded']);
  observer.disconnect();
});

it('shows a message above list and pill; the focus stays on Undo when its text changes', () => {
  corner.draw(state, { text: 'Gone.', canUndo: true });
  expect([...corner.box.children].map(({ className }) => className)).toEqual(['toast box', 'place', 'box pill']);
  const undo = corner.box.querySelector('button') as HTMLButtonElement;
  undo.focus();
  corner.draw(state, { text: 'Gone. Not saved.', canUndo: true });
  expect(document.activeElement).toBe(undo);
  expect(corner.box.textContent).toContain('Gone. Not saved.');
  undo.click();
  expect(intents.undo).toHaveBeenCalledTimes(1);
  corner.draw(state, { text: 'Undone.', canUndo: false });
  expect(buttons()[0]).toBe('Dismiss');
  corner.draw(state, null);
  expect(corner.box.querySelector('.toast')).toBeNull();
});

it('keeps the live region when all else goes, and does nothing after the end', () => {
  corner.draw(state, null);
  end.abort();
  press('1 known claim');
  expect(intents.toggleList).not.toHaveBeenCalled();
  corner.box.querySelector('[aria-expanded]')?.dispatchEvent(new Event('focusin'));
  expect(onNear).not.toHaveBeenCalled();
  corner.clear();
  corner.announce('Off.');
  expect(document.body.children).toHaveLength(1);
  expect(document.querySelector('[role="status"]')?.textContent).toBe('Off.');
});
