/** Protects the order of the steps: two run at the same time only if both say so, and a lane keeps its order. */
import { expect, test } from 'vitest';
import { BROWSER_STEPS, CHECK_STEPS, groupsOf } from '../../../tools/scripts/lib/steps.mjs';

type Step = (typeof CHECK_STEPS)[number];
const step = (name: string, lane?: string) => ({ name, lane }) as Step;
const named = (steps: Step[]) => groupsOf(steps).map((lanes) => lanes.map((lane) => lane.map(({ name }) => name)));

test('neighbours with lanes form a group; a step without a lane ends it', () => {
  const steps = [step('a', 'x'), step('b', 'y'), step('c', 'x'), step('alone'), step('d', 'y')];
  expect(named(steps)).toEqual([[['a', 'c'], ['b']], [['alone']], [['d']]]);
});

test('every step runs once', () => {
  const all = [...CHECK_STEPS, ...BROWSER_STEPS];
  expect(new Set(groupsOf(all).flat(2))).toEqual(new Set(all));
  expect(groupsOf(all).flat(2)).toHaveLength(all.length);
});

test('unit tests and browser tests use all cores, and so run alone', () => {
  const groups = named([...CHECK_STEPS, ...BROWSER_STEPS]);
  expect(groups).toContainEqual([['unit and property tests']]);
  expect(groups).toContainEqual([['browser tests']]);
});

test('builds wait for the compiled record, whichever steps are chosen', () => {
  const chosen = [...CHECK_STEPS, ...BROWSER_STEPS].filter(({ name }) => /corpus compile|test builds/.test(name));
  expect(named(chosen)).toEqual([[['corpus compile']], [['test builds']]]);
});
