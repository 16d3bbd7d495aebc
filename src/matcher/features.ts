/**
 * The numbers that the scorer sees of a sentence and a candidate claim. Each has a name, so that docs/engine.md,
 * training and ablation speak of the same thing. MISSING where there is nothing to compare.
 */
import type { ClaimIndex } from '#src/claim-index/read';
import type { Candidate } from './candidates';
import { cueFeatures } from './feature-cues';
import { lexicalFeatures } from './feature-lexical';
import { nameFeatures } from './feature-names';
import { timeFeatures } from './feature-time';
import type { Profile } from './profile';
import type { Query } from './query';

/** Value of a feature that does not apply. */
export const MISSING = -1;

/** Groups that can be switched off together in the ablation of docs/accuracy.md. */
export const FEATURE_GROUPS = ['lexical', 'rivals', 'context', 'names', 'cues', 'numbers', 'time'] as const;
export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

export interface FeatureInput {
  index: ClaimIndex;
  query: Query;
  candidate: Candidate;
  profile: Profile;
  /** All candidates of the sentence, best first: what this claim has to beat. */
  rivals: readonly Candidate[];
}

export type FeatureReading = readonly (readonly [name: string, group: FeatureGroup, value: number])[];

/** Reads all features, in a fixed order. Linear in the terms of the candidate's kept documents. */
export function readFeatures(input: FeatureInput): FeatureReading {
  return [...lexicalFeatures(input), ...nameFeatures(input), ...cueFeatures(input), ...timeFeatures(input)];
}
