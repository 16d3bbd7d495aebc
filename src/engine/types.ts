/**
 * Input and output of the matcher: plain data, used unchanged in messages and by the command line.
 * Offsets are UTF-16 code units from the start of the sentence that they belong to.
 */

/** What the speaker in the sentence does to the claim. */
export type Act = 'asserts' | 'denies' | 'declines' | 'asks';

/** A run of words that agreed with the claim, and its kind. */
export interface Evidence {
  kind: 'term' | 'name' | 'cue' | 'number' | 'date';
  start: number;
  end: number;
  text: string;
}

/** A number, ordinal or year that differs between sentence and record. Reported without saying which is right. */
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
  /** The nearest of the claim's phrasings, as an index into the record's `phrasings`; -1 for the claim's own text. */
  phrasing: number;
  differences: Difference[];
}

/** Facts about the page as a whole. */
export interface PageFacts {
  /** Day of publication, `YYYY-MM-DD`. If null, no dated alias and no relative date is resolved; today's date is never used. */
  date: string | null;
  /** The page's headline; context for pronouns in the first sentences. */
  title?: string;
  /** BCP 47 tag of the language of its sentences; an index of another language has no matches for them. */
  language: string;
}

/** Consecutive sentences of one page. */
export interface MatchRequest {
  page: PageFacts;
  /** The sentences before the first one, oldest first; context for pronouns and dates. */
  before: string[];
  sentences: string[];
}

export interface SentenceMatches {
  /** Index into the request's `sentences`. */
  sentence: number;
  /** Best first; only matches above the threshold, which are shown. */
  matches: Match[];
}
