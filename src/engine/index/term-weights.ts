/** Weights of an index's terms, computed when it is opened. */
import { hashTerm } from '../hash';
import type { TermCounts } from './inverted';

export interface TermWeights {
  /** Weight of term t: inverse claim frequency, lowered for words that are common in all news. */
  termWeight: Float32Array;
  /** Weight of a term that no document has. */
  unknownWeight(hash: number, isWord: boolean): number;
}

/**
 * If claims have at least MANY_TEXTS texts, a word that occurs in few texts of each of its claims is the choice of one
 * writer and keeps only a share of its weight.
 */
const MANY_TEXTS = 8;
const REPEATED = 1.5;
const CHANCE_SHARE = 0.5;
/** Share of its weight that a light word keeps. */
const LIGHT_SHARE = 0.35;
/** Weight of an unknown word as a share of the rarest known one's: it is weak evidence against a match. */
const UNKNOWN_SHARE = 0.7;

/**
 * Robertson and Sparck Jones' inverse claim frequency, never below zero. The unit is the claim, not the document:
 * a claim with many phrasings must not make its own words look common.
 */
export function weigh(
  claims: number,
  documents: number,
  { claimFrequency, postStart }: TermCounts,
  lookup: (hash: number) => number,
  lightStems: ReadonlySet<string>,
): TermWeights {
  const lightHashes = new Set([...lightStems].map(hashTerm));
  const inverse = (frequency: number) => Math.log(1 + (claims - frequency + 0.5) / (frequency + 0.5));
  const termWeight = new Float32Array(claimFrequency.length);
  const hasManyTexts = documents >= claims * MANY_TEXTS;
  for (let term = 0; term < termWeight.length; term++) {
    const inClaims = claimFrequency[term] as number;
    const inDocuments = (postStart[term + 1] as number) - (postStart[term] as number);
    const isChance = hasManyTexts && inDocuments < REPEATED * Math.max(1, inClaims);
    termWeight[term] = inverse(inClaims) * (isChance ? CHANCE_SHARE : 1);
  }
  for (const hash of lightHashes) {
    const term = lookup(hash);
    if (term >= 0) termWeight[term] = (termWeight[term] as number) * LIGHT_SHARE;
  }
  const rarest = inverse(0);
  return {
    termWeight,
    unknownWeight: (hash, isWord) => rarest * (isWord && lightHashes.has(hash) ? LIGHT_SHARE : UNKNOWN_SHARE),
  };
}
