/** Decides whether a contact in a sentence can be that of an entry, by its kind, people, reality and length. */
import { type ContactKind, HE, type Occurrence, type Party, SOMEBODY, THEY } from '#src/language/language';
import { type Frame, isContact } from '../reading/frame';
import { type Clash, DATE_REACH, type Framed, NONE } from './fit-types';
import { isBare, type SceneFacts } from './scene';

/** Largest ratio between two lengths that sources give for one call. */
const LENGTH_RATIO = 1.7;
/** Counts for a party that is only told by its side, as "Berg's envoy". */
const SIDE_FILLED = 0.7;
/** Value of `event` if the sentence has contacts and none is the entry's: its subject is another event. */
const OTHER_CONTACT = -0.5;

/** Whether the kinds are compatible: "they spoke" may mean a call, but not a meeting. */
export const agreesIn = (told: ContactKind, entry: ContactKind): boolean =>
  told === entry || entry === 'contact' || (told === 'contact' && entry === 'call');

/** Fits the contacts of entries to one sentence. */
export class ContactFit {
  constructor(private readonly scene: SceneFacts) {}

  /** Finds the contacts in the sentence that may be the entry's; if none fits, the clash of the first one. */
  fit(entry: Framed): { event: number; roles: number; fitting: Occurrence[] } | Clash {
    const { frame } = entry;
    const { what } = frame;
    if (what === undefined) return { event: NONE, roles: NONE, fitting: [] };
    const of = this.scene.own.told.occurrences.filter((one) => agreesIn(one.kind, what));
    const clashes = of.map((one) => this.roleClash(one, entry));
    const fitting = of.filter((_, at) => clashes[at] === undefined);
    // A contact with others is not the entry's. Beside all its people it does not rule out an entry that is no contact.
    const namesAll = this.namesAll(frame);
    if (of.length > 0 && fitting.length === 0 && (isContact(frame) || !namesAll) && !this.isToldBeside(entry))
      return clashes[0] as Clash;
    const other = of.length === 0 ? (this.clashOfOthers(entry) ?? this.clashOfNameless(frame, what)) : undefined;
    if (other) return other;
    if (frame.held && fitting.length > 0) {
      // The contact with most of the people decides whether it took place: "the two did not speak; the call …".
      const filled = fitting.map((one) => this.rolesFilled(one, frame));
      const most = Math.max(...filled);
      const filling = fitting.filter((_, at) => filled[at] === most);
      const strong = filling.filter((one) => !one.noun || !isBare(one));
      const telling = strong.length > 0 ? strong : filling;
      if (telling.every(({ negated }) => negated)) return { kind: 'negated' };
      if (telling.every(({ negated, unreal }) => unreal || negated)) return { kind: 'planned' };
    }
    // "Their call" is the one told of before, unless the sentence names the entry's people or its place.
    const isNamed = namesAll || this.scene.tellsPlace(frame);
    const before = fitting.length > 0 && fitting.every(isBare) && !isNamed ? this.clashBefore(entry, what) : undefined;
    if (before) return before;
    if (fitting.length === 0) {
      const event = this.scene.own.told.occurrences.length > 0 ? OTHER_CONTACT : 0;
      return { event, roles: 0, fitting };
    }
    return {
      event: fitting.some(({ kind }) => kind === what) ? 1 : 0.6,
      roles: Math.max(...fitting.map((one) => this.rolesFilled(one, frame))),
      fitting,
    };
  }

  /** Whether the sentence also tells that all the entry's people were in contact, without saying how. */
  private isToldBeside(entry: Framed): boolean {
    return this.scene.own.told.occurrences.some(
      (one) =>
        one.kind === 'contact' &&
        !isBare(one) &&
        !this.roleClash(one, entry) &&
        this.rolesFilled(one, entry.frame) === 1,
    );
  }

  /** Whether the sentence itself names all required people of an entry that has several. */
  private namesAll({ who, needed }: Frame): boolean {
    return needed > 1 && who.slice(0, needed).every((name) => this.scene.metHere(name));
  }

  /**
   * The clash of a sentence that tells of contacts of other kinds only: if each has other people ("Berg met Dorn"), or if
   * those that fit are denied or planned: "the delegations will talk" does not state a meeting that was held.
   */
  private clashOfOthers(entry: Framed): Clash | undefined {
    const { frame } = entry;
    const { occurrences } = this.scene.own.told;
    const clashes = occurrences.map((one) => this.roleClash(one, entry));
    const of = occurrences.filter((_, at) => clashes[at] === undefined);
    if (of.length === 0) return frame.kind === 'event' ? clashes[0] : undefined;
    if (!frame.held || of.some(({ negated, unreal }) => !negated && !unreal)) return undefined;
    return { kind: of.every(({ negated }) => negated) ? 'negated' : 'planned' };
  }

  /** A clash if the sentence tells only of contacts without names, and that they are denied or planned: "the officials will meet". */
  private clashOfNameless({ held }: Frame, what: ContactKind): Clash | undefined {
    const { nameless, occurrences } = this.scene.own.told;
    // "Will talk" leaves open how.
    const of = nameless.filter(({ kind }) => kind === undefined || kind === 'contact' || agreesIn(kind, what));
    if (!held || occurrences.length > 0 || of.length === 0) return undefined;
    if (of.every(({ negated }) => negated)) return { kind: 'negated' };
    return of.every(({ negated, unreal }) => unreal || negated) ? { kind: 'planned' } : undefined;
  }

  /** A clash if the contact of this kind that the context mentioned last had other people. */
  private clashBefore(entry: Framed, what: ContactKind): Clash | undefined {
    for (const contacts of this.scene.contactsBefore) {
      const of = contacts.filter((one) => agreesIn(one.kind, what));
      if (of.length === 0) continue;
      const clashes = of.map((one) => this.roleClash(one, entry, false));
      // Its words belong to another sentence.
      if (clashes.every((clash) => clash !== undefined)) return { ...(clashes[0] as Clash), words: undefined };
      if (of.some((one, place) => clashes[place] === undefined && this.rolesFilled(one, entry.frame) >= 0.9)) break;
    }
    return undefined;
  }

  /** A clash if somebody in the sentence has a role that the entry gives to somebody else. @param isHere whether it is the sentence itself, not one before */
  private roleClash(
    { subject, others, closed, noun, owned }: Occurrence,
    { claim, frame: { who, needed, kind, holder, held, act } }: Framed,
    isHere = true,
  ): Clash | undefined {
    // The speaker of a statement is not a party of the event that it is about.
    const spoken = kind === 'statement' ? who.filter((name) => name !== holder) : who;
    // "Berg says that he has not spoken to Dorn": the speaker is one of the two.
    const isOwn = spoken.length === 1 && kind === 'statement' && who.includes(holder);
    const parties = isOwn ? who : spoken;
    const isStrange = (party: Party) =>
      party.name === SOMEBODY
        ? !parties.some((one) => this.mayBe(party, one))
        : party.name >= 0 && !parties.some((one) => this.scene.sides.standsFor(party.name, one));
    if (parties.length === 0 || (parties.length < 2 && !(kind === 'event' && held))) return undefined;
    // "Trump and Macron spoke" names all parties, and so does "they held a call".
    const both =
      (!noun || closed) && others.length === 0 && subject.length > 1 && subject.every(({ name }) => name !== HE);
    const third = both ? subject.find(isStrange) : undefined;
    if (third) return partyClash(third);
    const outside = others.find(isStrange);
    if (outside && (closed || others.every(isStrange))) return partyClash(outside);
    const required = parties.filter((name) => who.indexOf(name) < needed);
    // What a sentence before leaves open was said before it.
    const meant = isHere ? this.meantOthers(claim, subject, others, required) : undefined;
    if (meant !== undefined) return { kind: 'party', name: meant };
    // A denial that two people spoke may name who did speak.
    if ((!noun || owned) && act !== 'denies' && subject.length > 0 && subject.every(isStrange))
      return partyClash(subject[0] as Party);
    return undefined;
  }

  /**
   * Finds the second leader of a contact that names only one: in the sentence, the title or the sentences before.
   * @returns one of the entry's leaders who is not mentioned, or undefined if all are
   */
  private meantOthers(
    claim: number,
    subject: readonly Party[],
    others: readonly Party[],
    parties: readonly number[],
  ): number | undefined {
    // Somebody who is not named may be the other one.
    if (this.scene.open > 0) return undefined;
    const { sides } = this.scene;
    const leaders = parties.filter((name) => sides.isRuler(name));
    const all = [...subject, ...others];
    if (leaders.length < 2 || !all.some(({ name }) => sides.isRuler(name))) return undefined;
    const meant = leaders.find(
      (one) => !this.scene.metNear(one) && !all.some(({ name }) => sides.standsFor(name, one)),
    );
    // "He had a call with Berg": where the page names nobody else who could be the other one, it may be the entry's.
    const isOpen = meant !== undefined && !this.scene.hasStrange(claim) && this.scene.mayMean(parties);
    return isOpen ? undefined : meant;
  }

  /** Whether an unnamed party, such as "Berg's envoy", may be this person: on his side, and not himself. */
  private mayBe({ of }: Party, name: number): boolean {
    const { sides } = this.scene;
    return of !== undefined && !sides.isRuler(name) && sides.sameSide(of, name) && of !== name;
  }

  /** Share of the entry's people who have a role in the contact, by name or pronoun. */
  private rolesFilled({ subject, others }: Occurrence, { who }: Frame): number {
    const all = [...subject, ...others];
    if (who.length === 0) return NONE;
    if (all.some(({ name }) => name === THEY)) return 0.9;
    let filled = 0;
    let pronouns = all.filter(({ name }) => name === HE).length;
    for (const name of who) {
      if (all.some((party) => party.name >= 0 && this.scene.sides.standsFor(party.name, name))) filled += 1;
      else if (all.some((party) => this.mayBe(party, name))) filled += SIDE_FILLED;
      else if (pronouns > 0) {
        pronouns -= 1;
        filled += 0.8;
      }
    }
    return filled / who.length;
  }

  /** Whether the sentence gives a contact that fits a length which differs too much from the record's. */
  isOtherLength({ minutes, kind }: Frame, fitting: readonly Occurrence[]): boolean {
    if (kind !== 'event' || minutes <= 0 || fitting.length === 0) return false;
    const lengths = this.scene.own.analysis.numbers.filter((one) => one.kind === 'minutes');
    const differs = ({ value }: { value: number }) => value / minutes > LENGTH_RATIO || minutes / value > LENGTH_RATIO;
    return (
      lengths.length > 0 &&
      lengths.every((one) => differs(one) && fitting.some(({ first }) => Math.abs(one.first - first) <= DATE_REACH))
    );
  }
}

const partyClash = ({ name, first, last }: Party): Clash => ({ kind: 'party', name, words: { first, last } });
