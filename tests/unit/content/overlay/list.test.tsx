// @vitest-environment happy-dom
/** Protects the list behind the pill and the preview: what they show, and where the focus goes. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Intents } from '#src/content/overlay/intents';
import { createState, type OverlayState } from '#src/content/overlay/state';
import { List } from '#src/content/views/list';
import { Preview } from '#src/content/views/preview';
import { recordOf } from './records';
import { useEnglish } from './support';

const intents = { toggleList: vi.fn(), show: vi.fn() };
const entry = (key: string, marked = true) =>
  ({
    key,
    claim: key,
    claimText: `Claim ${key} in words.`,
    standing: 'neither',
    act: 'asserts',
    words: `Words ${key}`,
    marked,
  }) as const;

beforeEach(() => {
  useEnglish();
  vi.clearAllMocks();
});
afterEach(() => render(null, document.body));

function draw(more: Partial<OverlayState>): HTMLElement {
  const records = new Map(['1', '2', '3'].map((key) => [key, recordOf(key)]));
  const state = { ...createState(false), records, listOpen: true, entries: [entry('1'), entry('2')], ...more };
  act(() => render(<List state={state} intents={intents as unknown as Intents} />, document.body));
  return document.body;
}

it('is there while it is open and has entries', () => {
  expect(draw({ listOpen: false }).innerHTML).toBe('');
  expect(draw({ entries: [] }).innerHTML).toBe('');
  expect(draw({}).querySelectorAll('.entry')).toHaveLength(2);
});

it('takes the focus, at the entry that the user is at', () => {
  const focused = () => [...document.querySelectorAll('.entry')].indexOf(document.activeElement as Element);
  draw({ current: '2' });
  expect(focused()).toBe(1);
  render(null, document.body);
  draw({});
  expect(focused()).toBe(0);
});

it('shows the sentence of the chosen entry with its card, and closes', () => {
  draw({}).querySelectorAll<HTMLElement>('.entry')[1]?.click();
  expect(intents.show.mock.calls).toEqual([['2', true]]);
  document.querySelector<HTMLElement>('.icon.last')?.click();
  expect(intents.toggleList).toHaveBeenCalledTimes(1);
});

it('says how many of its sentences are not marked', () => {
  expect(draw({}).querySelector('.more')).toBeNull();
  expect(
    draw({ entries: [entry('1'), entry('2', false), entry('3', false)] }).querySelector('.more')?.textContent,
  ).toMatch(/2/);
});

it('has a preview of standing and claim, shown until it is gone', () => {
  const hide = vi.fn();
  const onShown = vi.fn(() => hide);
  act(() => render(<Preview entry={entry('1')} theme="dark" onShown={onShown} />, document.body));
  const box = document.querySelector('.tip') as HTMLElement;
  expect(box.textContent).toBe('Neither confirmed nor deniedClaim 1 in words.');
  expect([box.className, box.getAttribute('role')]).toEqual(['box tip dark', 'tooltip']);
  expect(onShown).toHaveBeenCalledExactlyOnceWith(box);
  act(() => render(null, document.body));
  expect(hide).toHaveBeenCalledTimes(1);
});
