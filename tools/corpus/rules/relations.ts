/** Relations must read alike from both ends, and agree with the order of events. */
import { spanDays } from '#src/claims/dates';
import type { Claim, Pack, RelationKind } from '#src/claims/schema';
import { type Finding, indexOfIds, type Rule } from './rule';

/** These hold both ways and are written on both claims, so that an editor of either sees them. */
const BOTH_WAYS: readonly RelationKind[] = ['contradicts', 'supports'];
/** These have a direction; the other end is derived ("updated by", "follows"), so it is written on one claim only. */
const ONE_WAY: readonly RelationKind[] = ['repeats', 'updates', 'precedes'];
/** Pairs that cannot both hold between two claims. */
const EXCLUSIVE: readonly [RelationKind, RelationKind][] = [
  ['contradicts', 'supports'],
  ['contradicts', 'repeats'],
  ['updates', 'precedes'],
];

const has = (claim: Claim | undefined, kind: RelationKind, other: string) =>
  claim?.relations.some((relation) => relation.kind === kind && relation.claim === other) ?? false;

function* symmetry(pack: Pack): Iterable<Finding> {
  const indexes = indexOfIds(pack.claims);
  for (const [index, claim] of pack.claims.entries()) {
    for (const [number, { kind, claim: other }] of claim.relations.entries()) {
      const target = pack.claims[indexes.get(other) ?? -1];
      if (target === undefined || target === claim) continue;
      const path = ['relations', number];
      if (BOTH_WAYS.includes(kind) && !has(target, kind, claim.id)) {
        yield {
          list: 'claims',
          index,
          path,
          what: `"${other}" does not say that it ${kind} this claim.`,
          remedy: `Add to its relations: {kind: ${kind}, claim: ${claim.id}}.`,
        };
      }
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

/** `updates` and `precedes` say which came first; the times of the claims must not say otherwise. */
function* order(pack: Pack): Iterable<Finding> {
  const indexes = indexOfIds(pack.claims);
  for (const [index, claim] of pack.claims.entries()) {
    for (const [number, { kind, claim: other }] of claim.relations.entries()) {
      const target = pack.claims[indexes.get(other) ?? -1];
      if (target?.time === undefined || claim.time === undefined) continue;
      const [earlier, later] = kind === 'precedes' ? [claim.time, target.time] : [target.time, claim.time];
      if (!(kind === 'precedes' || kind === 'updates') || spanDays(earlier).first <= spanDays(later).last) continue;
      yield {
        list: 'claims',
        index,
        path: ['relations', number],
        what: `It ${kind} "${other}" (${target.time}), but its own time is ${claim.time}.`,
        remedy: 'Turn the relation round, or correct a time.',
      };
    }
  }
}

/** A claim that precedes itself by way of others. Depth first over the stated order. */
function* circles(pack: Pack): Iterable<Finding> {
  const indexes = indexOfIds(pack.claims);
  const state = new Map<string, 'open' | 'done'>();
  const found: Finding[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    const index = indexes.get(id) ?? -1;
    for (const [number, { kind, claim: next }] of (pack.claims[index]?.relations ?? []).entries()) {
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
  requires:
    '`contradicts` and `supports` stand on both claims; `repeats`, `updates`, `precedes` on one, in the order of time',
  *check(pack) {
    yield* symmetry(pack);
    yield* order(pack);
    yield* circles(pack);
  },
};
