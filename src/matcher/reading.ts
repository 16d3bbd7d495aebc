/** What the feature modules read from and give back. */
import type { ClaimIndex } from '#src/claim-index/read';
import type { Candidate } from './candidates';
import type { Profile } from './profile';
import type { Query } from './query';

/** Value of a feature that does not apply. */
export const MISSING = -1;

/** Groups that can be switched off together in the ablation of docs/accuracy.md. */
export type FeatureGroup = 'lexical' | 'rivals' | 'context' | 'names' | 'cues' | 'numbers' | 'time';

export interface FeatureInput {
  index: ClaimIndex;
  query: Query;
  candidate: Candidate;
  profile: Profile;
  /** All candidates of the sentence, best first: what this claim has to beat. */
  rivals: readonly Candidate[];
}

export type FeatureReading = readonly (readonly [name: string, group: FeatureGroup, value: number])[];
