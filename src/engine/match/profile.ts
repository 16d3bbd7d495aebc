/**
 * Profiles of claims: the share of a claim's documents that has each term, name and cue. Computed for candidates only, and
 * cached.
 */

import { NEGATED, UNREAL } from '#src/language/language';
import { ACT_ASKS, ACT_DECLINES, ACT_DENIES } from '../index/format';
import type { ClaimIndex, DocValues } from '../index/open';

/** A claim's profile. All shares are of its text and phrasings, 0 to 1. */
export interface Profile {
  /** Distinct terms; `share` at the same index is the share of documents with the term. */
  terms: readonly number[];
  share: readonly number[];
  /** Of the documents with the term, the share that negates it, and the share in which it is unreal. */
  negated: readonly number[];
  unreal: readonly number[];
  /** Indexes in `terms` of those in at least CORE_SHARE of the documents. */
  core: readonly number[];
  /** Lexicon names with the share of documents that have them. */
  names: ReadonlyMap<number, number>;
  /** Those of them in at least MOSTLY of the documents. */
  mostNamed: readonly number[];
  /** For each name the share of documents in which it comes first; for pairs (orderKey) the share in which one precedes the other. */
  first: ReadonlyMap<number, number>;
  order: ReadonlyMap<number, number>;
  denies: number;
  declines: number;
  asks: number;
  numbers: DocValues['numbers'];
  dates: DocValues['dates'];
}

/** Whether a claim's texts have a term. */
export const hasTerm = ({ terms }: Profile, index: ClaimIndex, hash: number): boolean =>
  terms.includes(index.lookup(hash));

/** Most cached profiles: a page needs the same claims again, but a large pack must not fill memory. */
const KEPT = 2_000;
/** Least share of a claim's documents that must name somebody whom most of them name. */
const MOSTLY = 0.5;
/** Least share of a claim's documents that must have a term of its core. */
const CORE_SHARE = 0.45;

export class Profiles {
  private readonly kept = new Map<number | string, Profile>();
  /** For each term of the index, its position plus one in the profile being computed; all zero otherwise. */
  private readonly places: Uint32Array;

  constructor(private readonly index: ClaimIndex) {
    this.places = new Uint32Array(index.terms);
  }

  /** The profile of a claim, cached. Linear in the terms of its documents. @param skip document to leave out (see CandidateFinder.find). */
  of(claim: number, skip = -1): Profile {
    const start = this.index.claimStart[claim] as number;
    const end = this.index.claimStart[claim + 1] as number;
    // Not cached: recomputing a one-text profile costs no more than a lookup.
    if (end === start + 1) return this.make([start]);
    const key = skip >= start && skip < end ? `${claim}/${skip}` : claim;
    let profile = this.kept.get(key);
    if (!profile) {
      const docs: number[] = [];
      const firstLookalike = this.index.lookalikeStart[claim] as number;
      for (let doc = start; doc < firstLookalike; doc++) if (doc !== skip) docs.push(doc);
      profile = this.make(docs);
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(key, profile);
    }
    return profile;
  }

  private make(docs: readonly number[]): Profile {
    const { docActs, values } = this.index;
    const total = Math.max(1, docs.length);
    let denies = 0;
    let declines = 0;
    let asks = 0;
    const numbers: Profile['numbers'] = [];
    const dates: Profile['dates'] = [];
    for (const doc of docs) {
      const act = docActs[doc] as number;
      if (act & ACT_DENIES) denies += 1;
      if (act & ACT_DECLINES) declines += 1;
      if (act & ACT_ASKS) asks += 1;
      const stated = values.get(doc);
      if (!stated) continue;
      numbers.push(...stated.numbers);
      dates.push(...stated.dates);
    }
    // Copies the fields one by one: object spread takes longer than counting the terms.
    const { terms, share, negated, unreal, core } = this.countTerms(docs, total);
    const { names, mostNamed, first, order } = countNames(this.index, docs, total);
    return {
      terms,
      share,
      negated,
      unreal,
      core,
      names,
      mostNamed,
      first,
      order,
      denies: denies / total,
      declines: declines / total,
      asks: asks / total,
      numbers,
      dates,
    };
  }

  private countTerms(
    docs: readonly number[],
    total: number,
  ): Pick<Profile, 'terms' | 'share' | 'negated' | 'unreal' | 'core'> {
    const { places } = this;
    const { docStart, docTerms, docFlags } = this.index;
    // Plain arrays: most profiles of a large pack cover one short text, and small typed arrays are slower.
    const terms: number[] = [];
    const share: number[] = [];
    const negated: number[] = [];
    const unreal: number[] = [];
    for (const doc of docs) {
      const first = docStart[doc] as number;
      const last = docStart[doc + 1] as number;
      for (let at = first; at < last; at++) {
        const term = docTerms[at] as number;
        const flags = docFlags[at] as number;
        let place = (places[term] as number) - 1;
        if (place < 0) {
          place = terms.length;
          places[term] = place + 1;
          terms.push(term);
          share.push(0);
          negated.push(0);
          unreal.push(0);
        }
        share[place] = (share[place] as number) + 1;
        if (flags & NEGATED) negated[place] = (negated[place] as number) + 1;
        if (flags & UNREAL) unreal[place] = (unreal[place] as number) + 1;
      }
    }
    const core: number[] = [];
    for (let place = 0; place < terms.length; place++) {
      const count = share[place] as number;
      negated[place] = (negated[place] as number) / count;
      unreal[place] = (unreal[place] as number) / count;
      share[place] = count / total;
      if (count / total >= CORE_SHARE) core.push(place);
      places[terms[place] as number] = 0;
    }
    return { terms, share, negated, unreal, core };
  }
}

/** Key of "name a stands before name b". */
export const orderKey = (a: number, b: number): number => a * ORDER_BASE + b;
/** Larger than the number of names of any lexicon. */
const ORDER_BASE = 1 << 20;
/** Number of names per document whose order counts: the first few are its subject and object. */
const ORDERED_NAMES = 4;
/** Shared by all claims without names, which are most of a large pack. */
const NONE: ReadonlyMap<number, number> = new Map();

function countNames(
  index: ClaimIndex,
  docs: readonly number[],
  total: number,
): Pick<Profile, 'names' | 'mostNamed' | 'first' | 'order'> {
  if (index.lexicon.names.length === 0) return { names: NONE, mostNamed: [], first: NONE, order: NONE };
  const names = new Map<number, number>();
  const first = new Map<number, number>();
  const order = new Map<number, number>();
  const one = 1 / total;
  const count = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + one);
  for (const doc of docs) {
    const sequence: number[] = [];
    for (let at = index.docStart[doc] as number; at < (index.docStart[doc + 1] as number); at++) {
      const name = index.termName[index.docTerms[at] as number] as number;
      if (name >= 0) sequence.push(name);
    }
    for (const name of sequence) count(names, name);
    const leading = sequence.slice(0, ORDERED_NAMES);
    if (leading.length > 0) count(first, leading[0] as number);
    for (const [at, a] of leading.entries()) for (const b of leading.slice(at + 1)) count(order, orderKey(a, b));
  }
  const mostNamed = [...names.keys()].filter((name) => (names.get(name) as number) >= MOSTLY);
  return { names, mostNamed, first, order };
}
