/** Finds the role of a speaker on a day. */
import { firstDay, lastDay } from './dates';
import type { Role } from './schema';

/**
 * The role held on a partial date, the latest if several were; undefined if none certainly was. On a date known only to the
 * month, a role counts if it was held throughout that month. Without a date (null), only a role without bounds counts.
 */
export function roleOn(roles: readonly Role[], date: string | null): string | undefined {
  const held = roles.filter(({ from, until }) => {
    if (date === null) return from === undefined && until === undefined;
    return (
      (from === undefined || firstDay(from) <= firstDay(date)) &&
      (until === undefined || lastDay(date) < firstDay(until))
    );
  });
  const latest = held.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];
  return latest?.text;
}
