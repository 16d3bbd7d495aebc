/** The interface of a rule: a function of the pack alone, so that tests can change a pack and run one rule. */
import { type Entry, entriesOf } from '#src/claims/entries';
import type { Pack } from '#src/claims/schema';
import type { ListName } from '../load';
import type { Severity } from '../problem';

/** A problem at a field of an entry of one of the pack's lists. */
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

/** Lists of a corpus that are not part of the pack; empty if it has none. */
export interface Kept {
  /** Ids of entries that have been published, oldest first. */
  ids: readonly string[];
  /** Pairs of ids of entries that are easily confused. */
  pairs: readonly (readonly [string, string])[];
}

export interface Rule {
  name: string;
  /** What is required, in one line, for the docs and `check --rules`. */
  requires: string;
  /** `kept`: what the corpus keeps beside the pack. */
  check(pack: Pack, kept: Kept): Iterable<Finding>;
}

/** An entry of the pack with its place in it: the claim's index, and the path of the entry in the claim. */
export interface PlacedEntry extends Entry {
  index: number;
  path: PropertyKey[];
}

/** All entries of a pack with their places, in the pack's order. */
export function placedEntries(pack: Pack): PlacedEntry[] {
  return pack.claims.flatMap((claim, index) =>
    entriesOf({ claims: [claim], speakers: pack.speakers }).map((entry) => ({
      ...entry,
      index,
      path: entry.of === undefined ? [] : ['statements', claim.statements.findIndex(({ id }) => id === entry.id)],
    })),
  );
}

/** Index of each id in a list, the first where one occurs twice. */
export function indexOfIds(list: readonly { id: string }[]): Map<string, number> {
  const indexes = new Map<string, number>();
  list.forEach(({ id }, index) => {
    if (!indexes.has(id)) indexes.set(id, index);
  });
  return indexes;
}
