/**
 * Detects that a sentence says of somebody else what an entry says of its people: a leader or an unknown name acts in it,
 * and one of the entry's people is not named, or the holder of the position acts together with that person.
 */
import { type Actor, HE, type Party, SOMEBODY, THEY, type Told } from '#src/language/language';
import type { ClaimIndex } from '../index/open';
import { type Term, TermKind } from '../reading/analyse';
import type { Matched } from './feature-input';
import { hasTerm } from './profile';
import type { Query } from './query';

/** What the title and the sentences before name. */
export interface Around {
  /** Words that occurred as names of actors. */
  words: ReadonlySet<string>;
  /** Lexicon names. */
  names: ReadonlySet<number>;
}

/** Entries with more people than this are about a group, and a sentence may name only some of it. */
const PAIR = 2;
/** Least share of an entry's texts that name a person who cannot be missing if somebody else had the contact. */
const OFTEN_NAMED = 0.2;
/** Least share of an entry's texts that must name somebody for him to be one of its people. */
const SELDOM_NAMED = 0.1;
/** Most tokens before the noun of a contact that are searched for "at" and the like, which make it a mere occasion: "at a meeting with". */
const OCCASION_REACH = 5;

/**
 * Finds an actor in the role of the entry's people who is not one of them; undefined if there is none. Linear in the terms
 * times the actors of a sentence.
 */
export function otherActor(input: Matched, told: Told, around: Around): Actor | undefined {
  const all = told.actors.filter((one) => isStranger(input, one, around.words));
  return all.length === 0 ? undefined : strangerInRole(input, told, around, all);
}

/**
 * The first unknown name of which the entry's texts have no word: where one of the entry's people is missing, it may be
 * somebody in that person's place.
 */
export function strangerNamed({ index, query, profile }: Matched, { strangers }: Told): Party | undefined {
  const isOwn = ({ hash }: Term) => hasTerm(profile, index, hash);
  return strangers.find(
    ({ first, last }) => !query.analysis.terms.some((term) => first <= term.first && term.first < last && isOwn(term)),
  );
}

/**
 * Somebody who may stand in the place of a ruler whom most of the entry's texts name, but neither the sentence nor the page
 * before: another ruler, or an unknown name that these texts do not have; undefined if there is none.
 */
export function replacedRuler(input: Matched, told: Told, namedBefore: () => Around): Party | undefined {
  const { index, query, profile } = input;
  const { sides } = index;
  const here = query.analysis.names;
  const isMissing = (name: number) =>
    sides.isRuler(name) && !sides.isAmong(here, name) && !sides.isAmong(namedBefore().names, name);
  if (!profile.mostNamed.some(isMissing)) return undefined;
  const isOwn = (name: number) =>
    [...profile.names].some(([one, share]) => share >= SELDOM_NAMED && sides.standsFor(name, one));
  const other = query.analysis.terms.find(({ name }) => here.has(name) && sides.isRuler(name) && !isOwn(name));
  return other ?? strangerNamed(input, told);
}

/** The one of these strangers who has the role of the entry's people. */
function strangerInRole(input: Matched, told: Told, around: Around, all: readonly Actor[]): Actor | undefined {
  const { index, query, candidate } = input;
  const { sides } = index;
  const frame = index.frames[candidate.claim];
  if (!frame) return undefined;
  const needed = frame.who.length <= PAIR ? frame.who : frame.who.slice(0, frame.needed);
  const people = [...new Set([...needed, ...(frame.holder < 0 ? [] : [frame.holder])])].filter((name) =>
    sides.isMan(name),
  );
  const named = query.analysis.terms.filter((term) => isNamed(input, told, term, all));
  const isHere = (meant: number) => named.some(({ name }) => sides.standsFor(name, meant));
  const isAround = (meant: number) => sides.isAmong(around.names, meant);
  // Who is missing was not named before, and nothing refers to somebody whom an unknown page named.
  const isRead = around.names.size > 0 || !query.analysis.pointsBack;
  if (isRead && people.some((name) => !isHere(name) && !isAround(name))) return all[0];
  const isMeant = (name: number) => people.some((meant) => sides.standsFor(name, meant));
  const isBeside = (one: Actor, other: Actor) =>
    query.analysis.tokens[one.last]?.word === 'and' && one.last + 1 === other.first;
  // An officer may help; a ruler acts for himself: "Berg and Dorn agreed".
  const rulers = all.filter(({ name }) => name === SOMEBODY || sides.isRuler(name));
  const beside = rulers.find((one) =>
    told.actors.some((other) => isMeant(other.name) && (isBeside(one, other) || isBeside(other, one))),
  );
  if (beside && people.length < PAIR) return beside;
  const partner = rulers.find((one) => isInContact(told, one));
  if (
    partner &&
    [...input.profile.names].some(([name, share]) => share >= OFTEN_NAMED && sides.isMan(name) && !isHere(name))
  )
    return partner;
  // "Berg's envoy": what another ruler's people did, unless a ruler of the entry's side is named beside him.
  const owner = rulers.find(({ name, role }) => role === 'owner' && name !== SOMEBODY);
  if (owner && !named.some(({ name }) => sides.isRuler(name) && name !== owner.name)) return owner;
  const main = mainClause(input);
  const strangers = all.filter((one) => speaks(told, one) || !standsAside(input, told, people, one, main));
  if (strangers.length === 0) return undefined;
  // An entry with neither a frame nor people may be about anybody.
  if (people.length === 0 && frame.kind === 'open') return undefined;
  if (people.length === 0) return strangers.find((one) => !speaks(told, one) && !isBesideOwn(input, told, one));
  if (people.some((name) => !isHere(name))) return strangers[0];
  if (people.length >= PAIR) return undefined;
  return strangers.find((one) => {
    const contact = told.occurrences.find(({ others, subject }) =>
      [...others, ...subject].some((party) => overlaps(one, party)),
    );
    if (contact === undefined) return one.role === 'party' && one.name === SOMEBODY;
    return !(contact.noun && isOccasion(input.index, input.query, contact.first));
  });
}

/**
 * Whether the actor has no part in what an entry's countries or bodies do: an unknown delegate where the sentence names
 * both or all of these, or a party beside a subject of theirs: "over dinner with Berg, Dorn let the deliveries go on".
 */
function isBesideOwn({ index, query, candidate }: Matched, told: Told, actor: Actor): boolean {
  const { sides } = index;
  const who = index.frames[candidate.claim]?.who ?? [];
  if (actor.role !== 'party') return false;
  if (actor.name === SOMEBODY && who.length >= PAIR)
    return who.every((meant) => sides.isAmong(query.analysis.names, meant));
  const isOwn = ({ name, role }: Actor) => role === 'subject' && who.some((meant) => sides.standsFor(name, meant));
  const isGuest = !isInContact(told, actor) && isOccasion(index, query, actor.first);
  return isGuest && told.actors.some(isOwn);
}

/**
 * Whether the term names somebody by himself: if somebody else acts, a country does not stand for its leader, and "the
 * president" after him may be he.
 */
function isNamed(
  { index, query }: Matched,
  told: Told,
  { name, first, last }: Term,
  strangers: readonly Actor[],
): boolean {
  if (name < 0 || !query.analysis.names.has(name) || index.sides.isCountry(name)) return false;
  const words = query.analysis.tokens.slice(first, last).map(({ word }) => word);
  return (
    !index.language.names.isOfficeAlone(words) || !strangers.some((one) => one.last <= first && !speaks(told, one))
  );
}

/** Whether the actor is a party of a contact, by name or as the one before it whom a pronoun or no word names. */
function isInContact({ occurrences, actors }: Told, actor: Actor): boolean {
  return occurrences.some(({ subject, others, first }) => {
    if ([...subject, ...others].some((party) => overlaps(actor, party))) return true;
    if (others.length === 0 || subject.some(({ name }) => name !== HE && name !== THEY)) return false;
    const nearest = actors.filter((one) => one.last <= first && one.role === 'subject').at(-1);
    return nearest === actor;
  });
}

/** Number of the clause that has most of what the sentence and the entry share besides names. Linear in the terms. */
function mainClause({ query, profile, inProfile }: Matched): number {
  const shared = new Map<number, number>();
  for (const [at, { weight, term }] of query.terms.entries()) {
    const place = inProfile[at] as number;
    if (place < 0 || term.kind === TermKind.Name) continue;
    const clause = query.analysis.clauses[term.first] as number;
    shared.set(clause, (shared.get(clause) ?? 0) + weight * (profile.share[place] as number));
  }
  let main = 0;
  for (const [clause, weight] of shared) if (weight > (shared.get(main) ?? 0)) main = clause;
  return main;
}

/**
 * Whether the actor stands in another clause than the words of the entry, and one of the entry's people is the subject
 * nearer to these: "as Berg halts the deliveries, Dorn goes on". Clauses before that of the words count, since their
 * subject may be its subject: "Dorn, the president, called".
 */
function standsAside(
  { index, query, profile }: Matched,
  told: Told,
  people: readonly number[],
  actor: Actor,
  main: number,
): boolean {
  const { clauses } = query.analysis;
  const own = clauses[actor.first] as number;
  // Who has contact in another clause has no part in what nobody in particular does: "the two talked after arms were held up".
  if (people.length === 0 && own !== main && isInContact(told, actor)) return true;
  // A party of a contact says which contact is meant, wherever it stands: "during a call with Berg".
  if (actor.role === 'party') return false;
  if (own >= main) return own > main;
  return told.actors.some(({ name, role, first }) => {
    const clause = clauses[first] as number;
    if (name < 0 || role !== 'subject' || clause <= own || clause > main) return false;
    return people.length > 0 ? people.some((one) => index.sides.standsFor(name, one)) : profile.names.has(name);
  });
}

const overlaps = (one: Party, other: Party): boolean => one.first < other.last && other.first < one.last;

/** Whether the actor only reports what is said. */
const speaks = ({ speakers }: Told, actor: Actor): boolean => speakers.some((one) => overlaps(actor, one));

/** Whether the actor is a leader or an unknown name that none of the entry's texts has. */
function isStranger({ index, query, candidate, profile }: Matched, actor: Actor, around: ReadonlySet<string>): boolean {
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
    // A known word at the start of a sentence is a name only if the page used it as one before.
    if (actor.opening && id >= 0 && !around.has(query.analysis.tokens[term.first]?.word ?? '')) return false;
  }
  return words > 0;
}

/** Whether what begins at a token is only the occasion: "at a meeting with Berg he said". */
function isOccasion({ language }: ClaimIndex, { analysis }: Query, first: number): boolean {
  return language.isOccasion(analysis.tokens, first, OCCASION_REACH);
}
