/** The input of the feature modules. */
import type { ClaimIndex } from '../index/open';
import type { Candidate } from './candidates';
import type { Profile } from './profile';
import type { Query } from './query';
import type { TermPlaces } from './term-places';

/** Value of a feature that does not apply. */
export const MISSING = -1;

/** A candidate with what its texts share with the sentence. */
export interface Matched {
  index: ClaimIndex;
  query: Query;
  candidate: Candidate;
  profile: Profile;
  /** For each of the query's terms its position in the profile, or -1. */
  inProfile: readonly number[];
}

export interface FeatureInput extends Matched {
  /** Positions of the query's terms. */
  places: TermPlaces;
}
