/** Counting what the runners report. Node built-ins only. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) for (const key of Object.keys(total)) total[key] += tally[key];
  return total;
}

/** The last line of `npm test`; a contract, other programs read it. */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** A step that has no tests of its own counts one. */
export const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

function readJson(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null; // a runner that was cut off leaves half a file; the caller counts that as a failure
  }
}

/**
 * What a runner says, set against how it ended: a runner that failed while all its tests passed (an error outside
 * of a test, a file that does not load, no report at all) adds one failure, so that nothing fails unseen.
 */
const judged = (tally, ok) => (!ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally);

/** Vitest's JSON report (the form of Jest's). */
export function vitestTally(file, ok) {
  const report = readJson(file);
  if (!report) return one(false);
  const tally = {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
  return judged(tally, ok);
}

/** Playwright's JSON report. A test that passed on its second try has passed, and is named by the list reporter. */
export function playwrightTally(file, ok) {
  const stats = readJson(file)?.stats;
  if (!stats) return one(false);
  return judged({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, ok);
}
