/**
 * What goes into the matcher and what comes out. Plain data: it crosses messages and the command line as it is.
 * Offsets are UTF-16 code units from the start of the sentence that they belong to.
 */

/** What is done to the claim in the sentence, by whoever is reported. */
export type Act = 'asserts' | 'denies' | 'declines' | 'asks';

/** One run of words that the scorer used, and as what. */
export interface Evidence {
  kind: 'term' | 'name' | 'cue' | 'number' | 'date';
  start: number;
  end: number;
  text: string;
}

/** A number, ordinal or year that the sentence gives otherwise than the record. Reported, never judged. */
export interface Difference {
  kind: 'number' | 'ordinal' | 'year';
  start: number;
  end: number;
  found: string;
  recorded: string;
}

export interface Match {
  /** Claim id. Over several packs: `pack-id/claim-id` for all but the bundled pack. */
  claim: string;
  /** Calibrated: of the matches with score 0.9, about nine in ten are right. 0 to 1. */
  score: number;
  act: Act;
  evidence: Evidence[];
  /** Which of the claim's phrasings came nearest (index into the record's `phrasings`), -1 for the claim's own text. */
  phrasing: number;
  differences: Difference[];
}

/** What is known of the page as a whole. */
export interface PageFacts {
  /** Day of publication, `YYYY-MM-DD`; null resolves no dated alias and no relative date, never against today. */
  date: string | null;
  /** The page's headline: it gives names to pronouns in the first sentences. */
  title?: string;
  /** BCP 47 tag of the language that its sentences are written in; an index of another language has no match for them. */
  language: string;
}

/** Consecutive sentences of one page. */
export interface MatchRequest {
  page: PageFacts;
  /** Text that stands before the first sentence (earlier sentences, oldest first), for pronouns and dates. */
  before: string[];
  sentences: string[];
}

export interface SentenceMatches {
  /** Index into the request's `sentences`. */
  sentence: number;
  /** Best first; only what is above the threshold, so only what is shown. */
  matches: Match[];
}
