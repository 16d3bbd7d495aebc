/**
 * Ranks the claims of any pack for a text, without lexicon or weights: BM25F over a claim's text and phrasings
 * (Robertson, Zaragoza and Taylor 2004), adjacent pairs, and coverage of the claim. For packs without phrasings or
 * lexicon, as `eval --data` compares it with other engines (docs/accuracy.md).
 */

import { entriesOf } from '#src/claims/entries';
import { compilePack, type IndexablePack } from '#src/engine/index/compile';
import { type ClaimIndex, openIndex } from '#src/engine/index/open';
import { analyse } from '#src/engine/reading/analyse';

export interface Ranked {
  claim: string;
  /** Higher is better; comparable within one query. */
  score: number;
  /** Comparable between queries, for a threshold: 0 if the next claim fits as well. */
  confidence: number;
}

export interface Ranker {
  /** Best claims first, at most `limit`. Time grows with the postings of the query's rarer words. */
  rank(text: string, limit: number): Ranked[];
}

/** Saturation of repeated words and normalisation by length; chosen on the public training data. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Weight of a word in a phrasing or title, against one in the claim's own text. */
const PHRASING_WEIGHT = 0.8;
/** Adjacent pairs count this share of their words' weight; less in long queries, in which pairs match by chance. */
const PAIR_SHARE = 0.3;
const PAIR_QUERY = 8;
const MOST_PAIR_FACTOR = 1.5;
const FEWEST_PAIR_TERMS = 4;
/** Pairs with one word between them count half. */
const SKIP_SHARE = 0.5;
/** Gain of a claim whose words all occur in the query. */
const COVER_GAIN = 1.5;
/**
 * A score alone cannot separate "this claim" from "none of these". The confidence is the weight of the shared words
 * times this root of the lead over the next claim and of the share of the query that the claim contains. Chosen on the
 * public training queries among products of such roots.
 */
const CONFIDENCE_ROOT = 0.25;
/** Frequent words keep more of their weight here: the document frequencies of a large pack are reliable. */
const LIGHT_GAIN = 0.85 / 0.35;
/** Claims that are scored in full. */
const SHORTLIST = 300;
/** Posting lists longer than this share of the claims are skipped once there are candidates; they only re-rank. */
const LONG_LIST = 0.1;
const ENOUGH = 50;
/** Term ids are below 2^26: pairs of them are exact doubles. */
const PAIR_BASE = 2 ** 26;

/** Removes web addresses and splits hashtags: "#AustralianFires" becomes two words. */
export function readableText(text: string): string {
  return text
    .replace(/\bhttps?:\S+|\bpic\.twitter\S+/g, ' ')
    .replace(/[#@](\w+)/g, (_match, tag: string) => tag.replace(/([a-z])([A-Z0-9])/g, '$1 $2').replaceAll('_', ' '));
}

/** For each claim its text and phrasings, each as the ids of its terms in order, with repeats: the index has each once. */
type Texts = readonly (readonly number[])[][];

/** Compiles the pack and reads its texts again, linear in their length. @throws {UnknownLanguageError} */
export function createRanker(pack: IndexablePack): Ranker {
  const index = openIndex(compilePack(pack));
  const { claims } = index;
  const sequenceOf = (text: string) =>
    analyse(text, index.lexicon, index.language, undefined).terms.map((term) => index.lookup(term.hash));
  const texts: Texts = entriesOf(pack).map(({ text, phrasings }) => [text, ...phrasings].map(sequenceOf));
  const weights = termWeights(index);
  const lengths = new Float64Array(claims);
  const masses = new Float64Array(claims);
  let average = 0;
  for (let claim = 0; claim < claims; claim++) {
    const counts = countsOf(texts, claim);
    for (const [term, count] of counts) {
      lengths[claim] = (lengths[claim] as number) + count;
      masses[claim] = (masses[claim] as number) + (weights[term] as number);
    }
    average += (lengths[claim] as number) / claims;
  }
  const sums = new Float64Array(claims);

  const shortlist = (terms: readonly number[]): number[] => {
    const touched: number[] = [];
    for (const term of terms) {
      const start = index.postStart[term] as number;
      const end = index.postStart[term + 1] as number;
      if (end - start > claims * LONG_LIST && touched.length > ENOUGH) continue;
      const weight = weights[term] as number;
      let last = -1;
      for (let at = start; at < end; at++) {
        const claim = index.docClaim[index.postings[at] as number] as number;
        if (claim === last) continue;
        last = claim;
        if (sums[claim] === 0) touched.push(claim);
        sums[claim] = (sums[claim] as number) + weight;
      }
    }
    touched.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
    for (const claim of touched) sums[claim] = 0;
    return touched.slice(0, SHORTLIST);
  };

  return {
    rank(text, limit) {
      const sequence = sequenceOf(readableText(text));
      const terms = [...new Set(sequence.filter((term) => term >= 0))].sort(
        (a, b) => (weights[b] as number) - (weights[a] as number) || a - b,
      );
      const pairs = pairsOf(sequence);
      const mass = terms.reduce((sum, term) => sum + (weights[term] as number), 0) || 1;
      const pairFactor =
        PAIR_SHARE * Math.min(MOST_PAIR_FACTOR, PAIR_QUERY / Math.max(FEWEST_PAIR_TERMS, terms.length));
      const scored = shortlist(terms).map((claim) => {
        const counts = countsOf(texts, claim);
        const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[claim] as number)) / average);
        let score = 0;
        let shared = 0;
        for (const term of terms) {
          const count = counts.get(term);
          if (count === undefined) continue;
          shared += weights[term] as number;
          score += ((weights[term] as number) * count * (SATURATION + 1)) / (count + norm);
        }
        const cover = shared / (masses[claim] as number);
        const total = score * (1 + COVER_GAIN * cover) + pairFactor * pairScore(texts, claim, pairs, weights);
        return { claim, score: total, words: score, share: shared / mass };
      });
      scored.sort((a, b) => b.score - a.score || a.claim - b.claim);
      return scored.slice(0, limit).map(({ claim, score, words, share }, rank) => {
        const lead = score - (scored[rank + 1]?.score ?? 0);
        return { claim: index.claimId(claim), score, confidence: words * (lead * share) ** CONFIDENCE_ROOT };
      });
    },
  };
}

/** Reverts most of the reduction that the index applies to frequent words. */
function termWeights(index: ClaimIndex): Float64Array {
  const { claims, claimFrequency, termWeight } = index;
  return Float64Array.from(termWeight, (weight, term) => {
    const frequency = claimFrequency[term] as number;
    const full = Math.log(1 + (claims - frequency + 0.5) / (frequency + 0.5));
    return weight < full * 0.99 ? weight * LIGHT_GAIN : weight;
  });
}

/** Weighted counts of a claim's terms over its text and phrasings. */
function countsOf(texts: Texts, claim: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [at, sequence] of (texts[claim] ?? []).entries()) {
    const weight = at === 0 ? 1 : PHRASING_WEIGHT;
    for (const term of sequence) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return counts;
}

/** Pairs of terms next to each other (share 1) and with one between them (SKIP_SHARE). */
function pairsOf(sequence: readonly number[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const step of [2, 1])
    for (let at = 0; at + step < sequence.length; at++) {
      const first = sequence[at] as number;
      const second = sequence[at + step] as number;
      if (first >= 0 && second >= 0) pairs.set(first * PAIR_BASE + second, step === 1 ? 1 : SKIP_SHARE);
    }
  return pairs;
}

function pairScore(texts: Texts, claim: number, pairs: ReadonlyMap<number, number>, weights: Float64Array): number {
  if (pairs.size === 0) return 0;
  let sum = 0;
  const seen = new Set<number>();
  for (const sequence of texts[claim] ?? [])
    for (const [at, first] of sequence.entries())
      for (const step of [1, 2]) {
        const second = sequence[at + step];
        if (second === undefined) break;
        const key = first * PAIR_BASE + second;
        const share = pairs.get(key);
        if (share === undefined || seen.has(key)) continue;
        seen.add(key);
        sum += (step === 1 ? share : SKIP_SHARE) * ((weights[first] as number) + (weights[second] as number));
      }
  return sum;
}
