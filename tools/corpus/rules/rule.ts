/** What a rule of the check is: a function of the pack alone, so that a test can break a pack and look. */
import type { Pack } from '#src/claims/schema';
import type { ListName } from '../load';
import type { Severity } from '../problem';

/** One thing that a rule found, at a field of an entry of one of the pack's lists. */
export interface Finding {
  list: ListName;
  /** Index in that list of the pack. */
  index: number;
  path: PropertyKey[];
  what: string;
  remedy: string;
  /** `error` when absent. */
  severity?: Severity;
}

export interface Rule {
  name: string;
  /** One line for docs and `check --rules`: what is required. */
  requires: string;
  check(pack: Pack): Iterable<Finding>;
}

/** Index of each id in a list, the first where one occurs twice. */
export function indexOfIds(list: readonly { id: string }[]): Map<string, number> {
  const indexes = new Map<string, number>();
  list.forEach(({ id }, index) => {
    if (!indexes.has(id)) indexes.set(id, index);
  });
  return indexes;
}
