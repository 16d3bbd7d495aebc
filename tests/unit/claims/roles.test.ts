/** Protects the roles on a card: what a speaker was on the day, not what he became. */
import { expect, it } from 'vitest';
import { roleOn } from '#src/claims/roles';

const ROLES = [
  { text: 'candidate', until: '2024-11-06' },
  { text: 'president-elect', from: '2024-11-06', until: '2025-01-20' },
  { text: 'president', from: '2025-01-20' },
  { text: 'chairman', from: '2025-03-01', until: '2025-04' },
];

it.each([
  ['2024-11-05', 'candidate'],
  ['2024-11-06', 'president-elect'],
  ['2025-01-19', 'president-elect'],
  ['2025-01-20', 'president'],
  ['2024-10', 'candidate'],
  ['2024-11', undefined],
  ['2024-12', 'president-elect'],
  ['2025-01', undefined],
  ['2024', undefined],
  ['2026', 'president'],
  ['2025-03-01', 'chairman'],
  ['2025-03-31', 'chairman'],
  ['2025-04-01', 'president'],
  [null, undefined],
])('on %s it is that of the day, the latest if there were several: %s', (date, role) => {
  expect(roleOn(ROLES, date)).toBe(role);
  expect(roleOn([...ROLES].reverse(), date)).toBe(role);
});

it('is one without bounds on any day and on none', () => {
  const always = [{ text: 'spokesman' }];
  expect([roleOn(always, '2025'), roleOn(always, null), roleOn([], '2025')]).toEqual([
    'spokesman',
    'spokesman',
    undefined,
  ]);
  expect(roleOn([{ text: 'adviser', from: '2020' }], null)).toBeUndefined();
  expect(roleOn([{ text: 'adviser', until: '2020' }], null)).toBeUndefined();
});
