/** Orders the sources of a statement: the words themselves before a report, a report before its copy. */
import type { Source } from './schema';

/** Ranks, lower is better; sources of equal rank keep the editors' order. */
const OFFICIAL = 0;
const WIRE = 1;
const ORIGINAL = 2;
const UNSEEN = 3;
const COPY = 4;

/**
 * Rank of a source. 0: a government's own page; 1: a news agency's own text; 2: an original report; 3: a page known only
 * through others; 4: a copy, mirror or aggregator. Sources without an address rank after all that have one.
 */
export function sourceRank({ kind, labels = [], seen, url }: Source): number {
  const withoutAddress = url === undefined ? COPY + 1 : 0;
  return rankOfPage(kind, labels, seen) + withoutAddress;
}

function rankOfPage(kind: Source['kind'], labels: readonly string[], seen: Source['seen']): number {
  if (labels.some((label) => label === 'copy' || label === 'mirror' || label === 'aggregator')) return COPY;
  if (labels.includes('original-not-seen') || seen === 'through others') return UNSEEN;
  if (kind === 'government') return OFFICIAL;
  return kind === 'wire' ? WIRE : ORIGINAL;
}

/** The sources, best first. Stable; linear apart from sorting. */
export function bestFirst(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => sourceRank(a) - sourceRank(b));
}
