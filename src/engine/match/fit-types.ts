/** Types of fitting an entry to a sentence. */
import type { Frame, ReadText } from '../reading/frame';
import type { FeatureValues } from './feature-list';

/** Value of a feature that does not apply. */
export const NONE = -1;
/** Most tokens between an event and its date. */
export const DATE_REACH = 12;

export type ClashKind =
  | 'absent'
  | 'party'
  | 'speaker'
  | 'negated'
  | 'planned'
  | 'act'
  | 'day'
  | 'early'
  | 'length'
  | 'other-event'
  | 'turned'
  /** It has too little of the entry, or other entries are nearer. */
  | 'distant';

/** Why a sentence is not taken to state an entry, with the name or day that rules it out. */
export interface Clash {
  kind: ClashKind;
  /** The lexicon name that clashes (SOMEBODY for an unknown one) or is missing. */
  name?: number;
  day?: number;
  /** Tokens of the sentence that clash, end exclusive. */
  words?: { first: number; last: number } | undefined;
}

/** The features of group `fit` (feature-list.ts). */
export type FitFeatures = Pick<
  FeatureValues,
  'whoAround' | 'event' | 'eventRoles' | 'eventDay' | 'holderHere' | 'frameKind' | 'beyondContact' | 'contactTold'
>;

export interface Fit {
  clash: Clash | undefined;
  /** Undefined if the entry clashes by itself; still set if singleOut prefers another entry. */
  features: FitFeatures | undefined;
  /** How well the day fits (DAY_*), and whether the sentence mentions the entry's kind of contact. */
  day: number;
  event: number;
}

/** The input of Fitter: the sentence, the sentences before it (nearest last), the title, the page's day. */
export interface Scene {
  own: ReadText;
  before: readonly ReadText[];
  title: ReadText | undefined;
  page: number | undefined;
}

/** Which words and names the texts of claims have. */
export interface Vocabulary {
  /** Number of claims with the word in a text or phrasing. */
  claimsWith(hash: number): number;
  /** Whether a text of the claim has the word. */
  hasWord(claim: number, hash: number): boolean;
  /** Whether the claim's texts often name somebody, who then is no stranger to it. */
  hasName(claim: number, name: number): boolean;
}

/** A frame with the days of its entry. */
export interface Framed {
  claim: number;
  frame: Frame;
  from: number;
  to: number;
}
