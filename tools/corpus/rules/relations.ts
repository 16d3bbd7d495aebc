/** Checks that relations have a reason, and agree with each other and with the order of events. */
import { spanDays } from '#src/claims/dates';
import { timeOf } from '#src/claims/entries';
import type { Claim, Pack, RelationKind } from '#src/claims/schema';
import { type Finding, indexOfIds, type Rule } from './rule';

/** Relations with a direction; the opposite one is derived ("updated by", "follows"). */
const ONE_WAY: readonly RelationKind[] = ['repeats', 'updates', 'precedes'];
/** Pairs of relations that cannot both hold between two claims. */
const EXCLUSIVE: readonly [RelationKind, RelationKind][] = [
  ['contradicts', 'supports'],
  ['contradicts', 'repeats'],
  ['updates', 'precedes'],
];

const has = (claim: Claim | undefined, kind: RelationKind, other: string) =>
  claim?.relations.some((relation) => relation.kind === kind && relation.entry === other) ?? false;

function* consistency(pack: Pack): Iterable<Finding> {
  const indexes = indexOfIds(pack.claims);
  for (const [index, claim] of pack.claims.entries()) {
    for (const [number, { kind, entry: other }] of claim.relations.entries()) {
      const target = pack.claims[indexes.get(other) ?? -1];
      const path = ['relations', number];
      if (target === undefined || target === claim) continue;
      if (ONE_WAY.includes(kind) && has(target, kind, claim.id)) {
        yield {
          list: 'claims',
          index,
          path,
          what: `Each of the two claims ${kind} the other.`,
          remedy: `Keep it on the ${kind === 'precedes' ? 'earlier' : 'later'} claim only.`,
        };
      }
      for (const [one, another] of EXCLUSIVE) {
        if (kind !== one || !has(claim, another, other)) continue;
        yield {
          list: 'claims',
          index,
          path,
          what: `It cannot be that this claim ${one} and ${another} "${other}".`,
          remedy: 'Remove one of the two.',
        };
      }
    }
  }
}

/** Checks `updates` and `precedes` against the times of the claims. */
function* order(pack: Pack): Iterable<Finding> {
  const indexes = indexOfIds(pack.claims);
  for (const [index, claim] of pack.claims.entries()) {
    for (const [number, { kind, entry: other }] of claim.relations.entries()) {
      const target = pack.claims[indexes.get(other) ?? -1];
      const [own, others] = [timeOf(claim), target && timeOf(target)];
      if (own === undefined || others === undefined) continue;
      const [earlier, later] = kind === 'precedes' ? [own, others] : [others, own];
      if (!(kind === 'precedes' || kind === 'updates') || spanDays(earlier).first <= spanDays(later).last) continue;
      yield {
        list: 'claims',
        index,
        path: ['relations', number],
        what: `It ${kind} "${other}" (${others}), but its own time is ${own}.`,
        remedy: 'Turn the relation round, or correct a time.',
      };
    }
  }
}

/** Finds a claim that precedes itself through others, by depth-first search. */
function* circles(pack: Pack): Iterable<Finding> {
  const indexes = indexOfIds(pack.claims);
  const state = new Map<string, 'open' | 'done'>();
  const found: Finding[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    const index = indexes.get(id) ?? -1;
    for (const [number, { kind, entry: next }] of (pack.claims[index]?.relations ?? []).entries()) {
      if (kind !== 'precedes' || next === id || !indexes.has(next)) continue;
      if (state.get(next) === 'open') {
        found.push({
          list: 'claims',
          index,
          path: ['relations', number],
          what: `"${next}" precedes this claim already, by way of others.`,
          remedy: 'Remove one line of the circle.',
        });
      } else if (!state.has(next)) visit(next);
    }
    state.set(id, 'done');
  };
  for (const { id } of pack.claims) if (!state.has(id)) visit(id);
  yield* found;
}

export const relations: Rule = {
  name: 'relations',
  requires: '`repeats`, `updates`, `precedes` stand on one claim, in the order of time; none goes in a circle',
  *check(pack) {
    yield* consistency(pack);
    yield* order(pack);
    yield* circles(pack);
  },
};
