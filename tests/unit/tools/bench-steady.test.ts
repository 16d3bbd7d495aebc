/** Protects the comparison of speeds: nothing is measured while a library's code still becomes faster. */
import { expect, test } from 'vitest';
import { warmUp } from '../../../tools/bench/steady';

const MOST = 16;
/** Stretches measured, for stretches of these speeds; the last speed goes on. */
const stretches = (...speeds: number[]) => warmUp(() => (speeds.length > 1 ? speeds.shift() : speeds[0]) ?? 0, MOST);

test('a library of steady speed is warm after three stretches', () => {
  expect(stretches(100)).toBe(3);
  expect(stretches(100, 109, 102)).toBe(3);
});

test('one small change is not enough, and a large one begins anew', () => {
  expect(stretches(100, 104, 160, 220, 225, 228)).toBe(6);
  expect(stretches(100, 60, 62, 61)).toBe(4);
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
