/**
 * Detects that a sentence negates what an entry states: "Putin is not ready for talks" does not state that he is. For
 * contacts that the sentence mentions fit-contacts.ts decides this by the frame; else this file does, by the entry's own words.
 */
import { NEGATED, type Told } from '#src/language/language';
import type { ClaimIndex } from '../index/open';
import { TermKind } from '../reading/analyse';
import type { Matched } from './feature-input';

/** Least share of the entry's texts that must have a word for it to count. */
const LEAST_SHARE = 0.1;
/** A word that is negated in a larger share of its texts is negated in what the entry states. */
const OWN_NEGATION = 0.2;
/** An entry is told as a negation, too ("sticks to its goals", "will not give up"), if so many of its texts negate a word. */
const NEGATING_TEXTS = 0.25;
/**
 * Of such an entry a word can be turned if so many of its texts have it and so few negate it. Chosen on the tune half: at
 * 0.25 and 0.1, 93 in 100 of the negated sentences clash, and no labelled sentence more than at 0.35; at 0.2 two in 3,000 do.
 */
const CORE_SHARE = 0.25;
const CORE_NEGATION = 0.1;
/**
 * Least share, by weight, of the words common to sentence and entry that must be in a clause with a negated verb.
 * Measured on labelled sentences and their negated counterparts: at 0.02, two thirds of the negated ones clash and 1 in
 * 120 of the others.
 */
const LEAST_NEGATED = 0.02;
/** An entry whose texts deny or refuse in a larger share than this is itself a negation. */
const NEGATIVE_ENTRY = 0.4;
/**
 * Cosine from which on a phrasing tells by itself which words the entry affirms. Of the record's texts with changed polarity
 * 80 of 831 were marked without this and 50 are with it; no labelled sentence is lost.
 */
const NEAR = 0.9;

/** Whether a phrasing has the term, and negates nothing. */
function affirms({ docStart, docTerms, docFlags }: ClaimIndex, doc: number, term: number): boolean {
  const end = docStart[doc + 1] as number;
  let isThere = false;
  for (let at = docStart[doc] as number; at < end; at++) {
    if (((docFlags[at] as number) & NEGATED) !== 0) return false;
    isThere ||= docTerms[at] === term;
  }
  return isThere;
}

/**
 * Whether the sentence negates what an affirmative entry states. For a contact the frame decides whether it took place; only if the
 * sentence has no word for it ("the last ones did not take place on Monday"), its day does. Linear in the terms times
 * those of the nearest phrasings.
 */
export function isTurned({ index, query, candidate, profile, inProfile }: Matched, { occurrences }: Told): boolean {
  const frame = index.frames[candidate.claim];
  const { terms, cues } = query.analysis;
  if (
    frame === undefined ||
    // Most sentences negate no verb.
    !cues.verbNegated.includes(1) ||
    (frame.held && occurrences.length > 0) ||
    frame.act !== 'asserts' ||
    profile.denies + profile.declines >= NEGATIVE_ENTRY
  )
    return false;
  // Of an entry that is told as a negation, too, only a word that nearly all of its texts affirm can be turned.
  const negates = profile.terms.some(
    (_, at) => (profile.share[at] as number) * (profile.negated[at] as number) >= NEGATING_TEXTS,
  );
  const least = negates ? CORE_SHARE : LEAST_SHARE;
  const most = negates ? CORE_NEGATION : OWN_NEGATION;
  const nearest = negates
    ? []
    : candidate.docs.filter(({ sentenceCosine }) => sentenceCosine >= NEAR).map(({ doc }) => doc);
  let common = 0;
  let turned = 0;
  for (const [at, { id, weight, term }] of query.terms.entries()) {
    const place = inProfile[at] as number;
    if (place < 0 || term.kind === TermKind.Name || frame.held !== (term.kind === TermKind.Date)) continue;
    const share = profile.share[place] as number;
    common += weight * share;
    const isAffirmed =
      (profile.negated[place] as number) < most && (share >= least || nearest.some((doc) => affirms(index, doc, id)));
    // Wherever the word stands: "there was no second call, and a second bridge is needed".
    if (isAffirmed && terms.every(({ hash, first }) => hash !== term.hash || cues.verbNegated[first]))
      turned += weight * share;
  }
  return turned > 0 && turned >= LEAST_NEGATED * common;
}
