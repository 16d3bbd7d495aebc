/** Protects the page's own time: it is read when it is quiet, a busy one once a second, and seldom where reading is slow. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { QuietTimer } from '#src/content/reader/quiet-timer';

let end: AbortController;
let timer: QuietTimer;
const onQuiet = vi.fn();
const calls = () => onQuiet.mock.calls.length;

beforeEach(() => {
  vi.useFakeTimers();
  onQuiet.mockClear();
  end = new AbortController();
  timer = new QuietTimer(onQuiet, end.signal);
});
afterEach(() => vi.useRealTimers());

it('waits until the page is quiet, at most a second', () => {
  timer.change();
  vi.advanceTimersByTime(200);
  timer.change();
  expect(timer.isWaiting).toBe(true);
  vi.advanceTimersByTime(249);
  expect(calls()).toBe(0);
  vi.advanceTimersByTime(1);
  expect([calls(), timer.isWaiting]).toEqual([1, false]);
  for (let i = 0; i < 11; i++) {
    timer.change();
    vi.advanceTimersByTime(100);
  }
  expect(calls()).toBe(2);
  timer.change(5);
  vi.advanceTimersByTime(5);
  expect(calls()).toBe(3);
});

it('rests twenty times as long as reading took, at most ten seconds, of which one is forgiven', () => {
  timer.rest(200);
  timer.change();
  vi.advanceTimersByTime(2_999);
  expect(calls()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(calls()).toBe(1);
  vi.advanceTimersByTime(60_000);
  timer.rest(5_000);
  timer.change();
  vi.advanceTimersByTime(8_999);
  expect(calls()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(calls()).toBe(2);
});

it('does nothing after the end', () => {
  timer.change();
  end.abort();
  timer.change();
  vi.advanceTimersByTime(60_000);
  expect(calls()).toBe(0);
});
