/** Whether a sentence has the words of one of an entry's texts and no others. */
import type { Candidate } from './candidates';
import { MISSING } from './feature-input';
import type { Reading } from './features';

/** Cosine from which on a sentence has the words of a text and no others. */
const SAME_WORDS = 0.99;
/** Least `eventDay` that places the page or the sentence in the entry's days. */
const DAY_FITS = 1;
/** Least share of the entry's facets, where it has any: a sentence that only names the speaker has none. */
const SOME_FACETS = 0.5;

/** Whether the sentence has the words of a lookalike, and is nearer to it than to any phrasing. */
export function isLookalike({ docs, lookalike }: Candidate): boolean {
  return lookalike >= SAME_WORDS && docs.every((doc) => lookalike > doc.sentenceCosine);
}

/** Whether the sentence has the words of one of the entry's phrasings and of no lookalike, in the entry's days. */
export function saysPhrasing({ input: { candidate }, parts: { fit, facets } }: Reading): boolean {
  return (
    fit.eventDay >= DAY_FITS &&
    (facets.facetsHere === MISSING || facets.facetsHere >= SOME_FACETS) &&
    candidate.lookalike < SAME_WORDS &&
    candidate.docs.some(({ sentenceCosine }) => sentenceCosine >= SAME_WORDS)
  );
}
