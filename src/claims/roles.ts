/** What a speaker was on a day. */
import { firstDay, lastDay } from './dates';
import type { Role } from './schema';

/**
 * The role that held on a partial date, the later one where several did; undefined if none held certainly. A role
 * holds on a date that is only known to the month if it held throughout. Without a date (null) only a role without
 * bounds is given: which of the others held is not known.
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
