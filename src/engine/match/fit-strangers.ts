/**
 * Whether a sentence tells an entry's matter of somebody else: a leader or an unknown name acts in it, and one of the
 * entry's people is not named, or the holder of a position has to do with him.
 */
import { type Actor, type Party, SOMEBODY, type Told } from '#src/language/language';
import type { FeatureInput } from './feature-input';

/** Entries with more people than this are of a group, of which a sentence may name some. */
const PAIR = 2;
/** Tokens before the noun of a contact in which it is told that the contact was only the occasion: "at a meeting with". */
const OCCASION_REACH = 5;

/**
 * Who acts in the place of the entry's people without being of the entry; undefined if nobody does. Linear in the terms times
 * the actors of a sentence.
 * @param around words that the page has had as names
 */
export function otherActor(input: FeatureInput, told: Told, around: ReadonlySet<string>): Actor | undefined {
  const strangers = told.actors.filter((one) => isStranger(input, one, around));
  if (strangers.length === 0) return undefined;
  const { index, query, candidate } = input;
  const { sides } = index;
  const frame = index.frames[candidate.claim];
  if (!frame) return undefined;
  const needed = frame.who.length <= PAIR ? frame.who : frame.who.slice(0, frame.needed);
  const people = [...new Set([...needed, ...(frame.holder < 0 ? [] : [frame.holder])])].filter((name) =>
    sides.isMan(name),
  );
  // A country in the sentence does not name its leader where somebody else acts.
  const isHere = (meant: number) =>
    [...query.analysis.names].some((name) => sides.standsFor(name, meant) && !sides.isCountry(name));
  // Of an entry without a frame of the record and without people, anybody may be spoken of.
  if (people.length === 0 && frame.kind === 'open') return undefined;
  if (people.length === 0) return strangers.find((one) => !speaks(told, one));
  if (people.some((name) => !isHere(name))) return strangers[0];
  if (people.length >= PAIR) return undefined;
  return strangers.find((one) => {
    const contact = told.occurrences.find(({ others, subject }) =>
      [...others, ...subject].some((party) => overlaps(one, party)),
    );
    if (contact === undefined) return one.role === 'party' && one.name === SOMEBODY;
    return !(contact.noun && isOccasion(input, contact.first));
  });
}

const overlaps = (one: Party, other: Party): boolean => one.first < other.last && other.first < one.last;

/** Whether he is only the one who tells it. */
const speaks = ({ speakers }: Told, actor: Actor): boolean => speakers.some((one) => overlaps(actor, one));

/** A leader or an unknown name that none of the entry's texts has. */
function isStranger(
  { index, query, candidate, profile }: FeatureInput,
  actor: Actor,
  around: ReadonlySet<string>,
): boolean {
  const { sides } = index;
  if (actor.name !== SOMEBODY) {
    if (!sides.isMan(actor.name) || profile.names.has(actor.name)) return false;
    return !index.frames[candidate.claim]?.who.some((one) => sides.sameSide(actor.name, one));
  }
  let words = 0;
  for (const term of query.analysis.terms) {
    if (term.first < actor.first || term.first >= actor.last) continue;
    words += 1;
    const id = index.lookup(term.hash);
    if (id >= 0 && profile.terms.includes(id)) return false;
    // A known word that opens a sentence is a name only if the page has it as one.
    if (actor.opening && id >= 0 && !around.has(query.analysis.tokens[term.first]?.word ?? '')) return false;
  }
  return words > 0;
}

/** "At a meeting with Berg he said": the contact is the occasion, not the matter. */
function isOccasion({ index, query }: FeatureInput, first: number): boolean {
  return index.language.isOccasion(query.analysis.tokens, first, OCCASION_REACH);
}
