/** Features of names: whether the claim's people are in the sentence, by name or pronoun, and whether others are. */

import { type FeatureInput, MISSING } from './feature-input';
import type { FeatureValues } from './feature-list';
import { orderKey } from './profile';

/** Least share of the phrasings in which a name that the claim is about occurs. */
const CORE_NAME = 0.5;
/** Names in a smaller share of the phrasings count as foreign to the claim. */
const RARE_NAME = 0.05;
/** Partial credit for somebody who speaks for the name ("Peskov" for "the Kremlin"). */
const NEAR_CREDIT = 0.7;

export function nameFeatures({ index, query, profile }: FeatureInput) {
  const { names } = query.analysis;
  const { near } = index.lexicon;
  const isNear = (set: ReadonlySet<number>, name: number) => {
    for (const other of near[name] ?? []) if (set.has(other)) return true;
    return false;
  };
  let missing = 0;
  for (const [name, share] of profile.names) {
    if (share < CORE_NAME) continue;
    const isNamed = names.has(name) || query.contextNames.has(name);
    if (!isNamed && !isNear(names, name) && !isNear(query.contextNames, name)) missing += share;
  }
  let foreign = 0;
  for (const name of names) {
    const share = profile.names.get(name) ?? 0;
    let known = share;
    for (const other of near[name] ?? []) known = Math.max(known, (profile.names.get(other) ?? 0) * NEAR_CREDIT);
    if (known < RARE_NAME) foreign += 1;
  }
  // The first name and the order of the first two, since "Putin: not yet spoken to Trump" is not its reverse.
  const sequence: number[] = [];
  for (const { name } of query.analysis.terms) if (name >= 0 && !sequence.includes(name)) sequence.push(name);
  const [opening, second] = sequence;
  const opens = (name: number) => {
    let share = profile.first.get(name) ?? 0;
    for (const other of near[name] ?? []) share = Math.max(share, (profile.first.get(other) ?? 0) * NEAR_CREDIT);
    return share;
  };
  const forward =
    opening !== undefined && second !== undefined ? (profile.order.get(orderKey(opening, second)) ?? 0) : 0;
  const backward =
    opening !== undefined && second !== undefined ? (profile.order.get(orderKey(second, opening)) ?? 0) : 0;
  return {
    opening: opening === undefined ? MISSING : opens(opening),
    order: forward + backward > 0 ? forward / (forward + backward) : MISSING,
    namesMissing: missing,
    namesForeign: foreign,
  } satisfies Partial<FeatureValues>;
}
