/**
 * Whether a sentence says of an entry's matter that it is not so: "Putin is not ready for talks" does not state that he is.
 * The frame tells it of contacts (fit-contacts.ts); for all else it is told by the entry's own words.
 */
import { TermKind } from '../reading/analyse';
import type { FeatureInput } from './feature-input';

/** Words in a smaller share of the entry's texts do not carry it. */
const LEAST_SHARE = 0.1;
/** A word that is negated in a larger share of its texts is negated in what the entry states. */
const OWN_NEGATION = 0.2;
/** An entry is told as a negation, too ("sticks to its goals", "will not give up"), if so many of its texts negate a word. */
const NEGATING_TEXTS = 0.25;
/**
 * Share of what the sentence has in common with the entry, by weight, that must stand in a clause with a negated verb.
 * Measured over labelled sentences with and without their stance turned: at 0.02 two thirds of those turned clash and
 * 1 in 120 of the others.
 */
const LEAST_NEGATED = 0.02;
/** An entry that is denied or refused in a larger share of its texts is itself a negation. */
const NEGATIVE_ENTRY = 0.4;

/** Whether the sentence negates the verb of what an affirmative entry states. Linear in its terms. */
export function isTurned({ index, query, candidate, profile, inProfile }: FeatureInput): boolean {
  const frame = index.frames[candidate.claim];
  // Whether a contact took place is decided by the contacts that are told of.
  if (
    frame === undefined ||
    frame.held ||
    frame.act !== 'asserts' ||
    profile.denies + profile.declines >= NEGATIVE_ENTRY
  )
    return false;
  if (profile.terms.some((_, at) => (profile.share[at] as number) * (profile.negated[at] as number) >= NEGATING_TEXTS))
    return false;
  const { verbNegated } = query.analysis.cues;
  let common = 0;
  let turned = 0;
  for (const [at, { weight, term }] of query.terms.entries()) {
    const place = inProfile[at] as number;
    if (place < 0 || (term.kind !== TermKind.Word && term.kind !== TermKind.Sense)) continue;
    const share = profile.share[place] as number;
    common += weight * share;
    const isAffirmed = share >= LEAST_SHARE && (profile.negated[place] as number) < OWN_NEGATION;
    if (isAffirmed && verbNegated[term.first] === 1) turned += weight * share;
  }
  return turned > 0 && turned >= LEAST_NEGATED * common;
}
