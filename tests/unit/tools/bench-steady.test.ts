/** Protects the comparison of speeds: nothing is measured while a library's code still becomes faster. */
import { expect, test } from 'vitest';
import { warmUp } from '../../../tools/bench/steady';

const MOST = 24;
/** Stretches measured, for stretches of these speeds; the last speed goes on. */
const stretches = (...speeds: number[]) => warmUp(() => (speeds.length > 1 ? speeds.shift() : speeds[0]) ?? 0, MOST);

test('a library of steady speed is warm after five stretches', () => {
  expect(stretches(100)).toBe(5);
  expect(stretches(100, 109, 102)).toBe(5);
});

test('a gain begins the count anew, also one in small steps', () => {
  expect(stretches(100, 104, 160, 220, 225, 228)).toBe(8);
  expect(stretches(100, 106, 109, 112)).toBe(8);
});

test('a stretch slowed by other work is no gain, and neither is the return to the speed before', () => {
  expect(stretches(100, 60, 100, 55, 100, 100)).toBe(5);
});

test('a library that never becomes steady is measured after the most stretches', () => {
  let speed = 1;
  expect(
    warmUp(() => {
      speed *= 2;
      return speed;
    }, MOST),
  ).toBe(MOST);
});
