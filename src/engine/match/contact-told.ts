/** Measures how fully a sentence tells of a contact whose claim says nothing beyond that it took place. */
import { type Frame, isContact } from '../reading/frame';
import { DAY_AROUND, DAY_IN_MONTH, DAY_OF_PAGE, DAY_STATED } from './fit-days';

/** Most words of a claim's text beyond its contact: "by phone" and one more, such as "at length". */
const BARE_WORDS = 2;
/** Parts of people named in the sentence, also around it, and in the contact's roles. */
const HERE = 0.3;
const AROUND = 0.3;
const ROLES = 0.4;
/** Factors for how the day was found, most certain first; then that of an unknown one. */
const DAY_FACTORS: readonly (readonly [day: number, factor: number])[] = [
  [DAY_STATED, 1],
  [DAY_IN_MONTH, 0.8],
  [DAY_AROUND, 0.8],
  [DAY_OF_PAGE, 0.5],
];
const NO_DAY_FACTOR = 0.05;

/**
 * The feature `contactTold`, from 0 to 1, of the shares of the entry's people (`who`), and of the features event and
 * eventRoles (`told`); 0 if the sentence tells of no such contact or the claim says more. Chosen by hand; monotone in each part.
 */
export function contactTold(
  frame: Frame,
  day: number,
  who: { here: number; around: number },
  told: { event: number; roles: number },
): number {
  if (!isContact(frame) || frame.beyond > BARE_WORDS || told.event <= 0) return 0;
  const factor = DAY_FACTORS.find(([least]) => day >= least)?.[1] ?? NO_DAY_FACTOR;
  // NONE counts as nobody.
  const part = (share: number) => Math.max(share, 0);
  const people = HERE * part(who.here) + AROUND * part(who.around) + ROLES * part(told.roles);
  return told.event * factor * people;
}
