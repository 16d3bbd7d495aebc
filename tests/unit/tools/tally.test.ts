/** Protects the last line of `npm test`: nothing that failed may be counted as passed, or not at all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { line, one, playwrightTally, sum, vitestTally } from '../../../tools/scripts/lib/tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function report(value: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

test('sums runners and steps into the line that other programs read', () => {
  const tallies = [one(true), one(false), { passed: 10, failed: 2, skipped: 3 }];
  expect(line(sum(tallies))).toBe('11 passed, 3 failed, 3 skipped');
});

test('a runner that failed although all its tests passed adds a failure', () => {
  const file = report({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 });
  expect(vitestTally(file, true)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(vitestTally(file, false)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test('a missing or broken report is a failure, even of a runner that says all is well', () => {
  expect(vitestTally(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(playwrightTally(report('{"stats":'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a browser test that passed on its second try has passed', () => {
  const file = report({ stats: { expected: 7, flaky: 1, unexpected: 2, skipped: 3 } });
  expect(playwrightTally(file, false)).toEqual({ passed: 8, failed: 2, skipped: 3 });
});
