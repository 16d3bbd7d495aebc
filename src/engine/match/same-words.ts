/** Whether a sentence has the words of one of an entry's texts and no others. */
import type { Candidate, DocScore } from './candidates';
import { MISSING } from './feature-input';
import type { Reading } from './features';

/** Cosine from which on a sentence has the words of a text and no others. */
const SAME_WORDS = 0.99;
/** Least `eventDay` that places the page or the sentence in the entry's days. */
const DAY_FITS = 1;
/** Least share of the entry's facets, where it has any: a sentence that only names the speaker has none. */
const SOME_FACETS = 0.5;

/** A sentence with fewer words may be a name of what it does not state: "Oslo summit" has the telling words of "No summit in Oslo". */
const FEWEST_WORDS = 4;
/** Least share of a phrasing's terms that the sentence must have: a city alone has the only telling one of "Berg did not come to Oslo". */
const MOST_TERMS = 0.5;

/** Whether the sentence has the words of a lookalike, and is nearer to it than to any phrasing. */
export function isLookalike({ docs, lookalike }: Candidate): boolean {
  return lookalike >= SAME_WORDS && docs.every((doc) => lookalike > doc.sentenceCosine);
}

/** Whether the sentence has the words of one of the entry's phrasings and of no lookalike, in the entry's days. */
export function saysPhrasing({ input: { index, query, candidate }, parts: { fit, facets } }: Reading): boolean {
  if (query.analysis.tokens.length < FEWEST_WORDS) return false;
  const { docStart } = index;
  const isSame = ({ doc, sentenceCosine }: DocScore) =>
    sentenceCosine >= SAME_WORDS &&
    query.terms.length >= MOST_TERMS * ((docStart[doc + 1] as number) - (docStart[doc] as number));
  return (
    fit.eventDay >= DAY_FITS &&
    (facets.facetsHere === MISSING || facets.facetsHere >= SOME_FACETS) &&
    candidate.lookalike < SAME_WORDS &&
    candidate.docs.some(isSame)
  );
}
