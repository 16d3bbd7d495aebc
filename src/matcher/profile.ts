/**
 * What a claim's documents have in common: how often each term stands in them, which names are its core, which cues.
 * Made on demand for the few claims that are candidates, and kept.
 */
import { ACT_ASKS, ACT_DECLINES, ACT_DENIES, DocKind } from '#src/claim-index/format';
import type { ClaimIndex, DocValues } from '#src/claim-index/read';
import { NEGATED, UNREAL } from '#src/language/cues';

export interface TermShare {
  /** Share of the claim's text and phrasings that have the term. */
  share: number;
  /** Shares of those in which it is negated, and unreal. */
  negated: number;
  unreal: number;
}

export interface Profile {
  terms: Map<number, TermShare>;
  /** Lexicon names with the share of documents that have them. */
  names: Map<number, number>;
  /** Names by the share of documents that they open, and pairs (orderKey) by the share in which one precedes the other. */
  first: Map<number, number>;
  order: Map<number, number>;
  denies: number;
  declines: number;
  asks: number;
  numbers: DocValues['numbers'];
  dates: DocValues['dates'];
}

/** Profiles kept: the claims of one page repeat; a large pack must not fill memory. */
const KEPT = 2_000;

export class Profiles {
  private readonly kept = new Map<number | string, Profile>();

  constructor(private readonly index: ClaimIndex) {}

  /** @param skip document that does not count (see CandidateFinder.find). */
  of(claim: number, skip = -1): Profile {
    const start = this.index.claimStart[claim] as number;
    const end = this.index.claimStart[claim + 1] as number;
    const key = skip >= start && skip < end ? `${claim}/${skip}` : claim;
    let profile = this.kept.get(key);
    if (!profile) {
      profile = this.make(start, end, skip);
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(key, profile);
    }
    return profile;
  }

  private make(start: number, end: number, skip: number): Profile {
    const { index } = this;
    const terms = new Map<number, TermShare>();
    const names = new Map<number, number>();
    const profile: Profile = {
      terms,
      names,
      first: new Map(),
      order: new Map(),
      denies: 0,
      declines: 0,
      asks: 0,
      numbers: [],
      dates: [],
    };
    let documents = 0;
    for (let doc = start; doc < end; doc++) {
      if (doc === skip || index.docKind[doc] === DocKind.Lookalike) continue;
      documents += 1;
      const act = index.docActs[doc] as number;
      if (act & ACT_DENIES) profile.denies += 1;
      if (act & ACT_DECLINES) profile.declines += 1;
      if (act & ACT_ASKS) profile.asks += 1;
      const values = index.values.get(doc);
      if (values) {
        profile.numbers.push(...values.numbers);
        profile.dates.push(...values.dates);
      }
      countOrder(index, doc, profile);
      const { docTerms, docFlags } = index;
      const first = index.docStart[doc] as number;
      const last = index.docStart[doc + 1] as number;
      for (let at = first; at < last; at++) {
        const term = docTerms[at] as number;
        // A term counts at its first place, with the cues of all its places.
        let earlier = first;
        while (docTerms[earlier] !== term) earlier++;
        if (earlier < at) continue;
        let flags = docFlags[at] as number;
        for (let later = at + 1; later < last; later++)
          if (docTerms[later] === term) flags |= docFlags[later] as number;
        let entry = terms.get(term);
        if (!entry) {
          entry = { share: 0, negated: 0, unreal: 0 };
          terms.set(term, entry);
        }
        entry.share += 1;
        if (flags & NEGATED) entry.negated += 1;
        if (flags & UNREAL) entry.unreal += 1;
        const name = index.termName[term] as number;
        if (name >= 0) names.set(name, (names.get(name) ?? 0) + 1);
      }
    }
    const total = Math.max(1, documents);
    for (const entry of terms.values()) {
      entry.negated /= entry.share;
      entry.unreal /= entry.share;
      entry.share /= total;
    }
    for (const shares of [names, profile.first, profile.order])
      for (const [key, count] of shares) shares.set(key, count / total);
    profile.denies /= total;
    profile.declines /= total;
    profile.asks /= total;
    return profile;
  }
}

/** Key of "name a stands before name b". */
export const orderKey = (a: number, b: number): number => a * ORDER_BASE + b;
/** More names than a lexicon ever has. */
const ORDER_BASE = 1 << 20;
/** Names of a document whose order is looked at: the first few are its subject and object. */
const ORDERED_NAMES = 4;

function countOrder(index: ClaimIndex, doc: number, { first, order }: Profile): void {
  const sequence: number[] = [];
  for (let at = index.docStart[doc] as number; at < (index.docStart[doc + 1] as number); at++) {
    const name = index.termName[index.docTerms[at] as number] as number;
    if (name >= 0 && !sequence.includes(name)) sequence.push(name);
    if (sequence.length >= ORDERED_NAMES) break;
  }
  const [opening] = sequence;
  if (opening !== undefined) first.set(opening, (first.get(opening) ?? 0) + 1);
  for (const [at, a] of sequence.entries())
    for (const b of sequence.slice(at + 1)) order.set(orderKey(a, b), (order.get(orderKey(a, b)) ?? 0) + 1);
}
