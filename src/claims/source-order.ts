/** Which source of a statement is opened first: the words themselves before a report, a report before its copy. */
import type { Source } from './schema';

/** Lower is better; sources of one rank keep the order in which the editors wrote them. */
const OFFICIAL = 0;
const WIRE = 1;
const ORIGINAL = 2;
const UNSEEN = 3;
const COPY = 4;

/**
 * 0: a government's own page; 1: a news agency's own text; 2: an original report; 3: a page that only others cite;
 * 4: a copy, a mirror, a page that collects others' texts. One without an address comes after all that have one.
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

/** The sources best first. Stable: linear apart from the sorting. */
export function bestFirst(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => sourceRank(a) - sourceRank(b));
}
