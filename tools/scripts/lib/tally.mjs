/** Counts the results that test runners report. Node built-ins only. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) for (const key of Object.keys(total)) total[key] += tally[key];
  return total;
}

/** The last line of `npm test`. Other programs read it: its form must not change. */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** The tally of a step without tests of its own: it counts one. */
export const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

function readJson(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null; // an aborted runner leaves half a file, which the caller counts as a failure
  }
}

/**
 * Adds a failure if the runner failed although all its tests passed: there was an error outside of a test, or a file
 * could not be loaded.
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
