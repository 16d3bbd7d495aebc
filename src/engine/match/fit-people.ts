/** Decides whether the people of an entry are in a sentence, and whether somebody else speaks. */
import { HE, type Party, SOMEBODY, THEY } from '#src/language/language';
import { TermKind } from '../reading/analyse';
import type { Frame, ReadText } from '../reading/frame';
import { type Clash, type Framed, NONE } from './fit-types';
import type { SceneFacts } from './scene';

/** Values of holderFound, by how the holder was found. */
const HOLDER_HERE = 1;
const HOLDER_LAST = 0.7;
const HOLDER_EARLIER = 0.4;
const HOLDER_UNPOINTED = 0.2;

const OPENS_QUOTATION = /^["\u201C\u00AB]/;

const isNamed = ({ name }: Party): boolean => name >= 0 || name === SOMEBODY;

/** Fits the people of entries to one sentence. */
export class PeopleFit {
  /** The text that tells who speaks: the sentence, or the one before if it is only a quotation. */
  private readonly speaking: ReadText;

  /** @param last the sentence before, if there is one */
  constructor(
    private readonly scene: SceneFacts,
    last: ReadText | undefined,
  ) {
    const { own } = scene;
    const isQuotation = OPENS_QUOTATION.test(own.analysis.text) && !own.told.speakers.some(isNamed);
    this.speaking = isQuotation && last?.told.speakers.some(isNamed) ? last : own;
  }

  /** Shares of the entry's people in the sentence and in its context; a clash if a required one is missing. */
  fit(entry: Framed): { here: number; around: number } | Clash {
    const { claim, frame } = entry;
    const { kind, holder } = frame;
    const who = holder < 0 || this.scene.sides.isAmong(frame.who, holder) ? frame.who : [...frame.who, holder];
    if (who.length === 0) return { here: NONE, around: NONE };
    let here = 0;
    let around = 0;
    const missing: number[] = [];
    for (const name of who) {
      if (this.scene.metHere(name)) here += 1;
      else if (this.scene.metAround(name) || (name === frame.holder && this.scene.standsIn(name))) around += 1;
      else if (this.isReplaced(name, frame)) around += 1;
      else missing.push(name);
    }
    const isAlone = !this.scene.isStranger(who) && !this.scene.hasStrange(claim);
    // A place that is unique to this event can stand for countries and one of its people.
    const isPlaced = this.scene.tellsPlace(frame) && isAlone;
    const hard = missing.filter((name) => frame.who.indexOf(name) < frame.needed);
    const lacking = isPlaced ? hard.filter((name) => this.scene.sides.isMan(name)).length - 1 : hard.length;
    // Of more than two parties, two suffice if nobody else has a party's role.
    const some = kind === 'event' && who.length > 2 && here + around >= 2 && !this.scene.isStranger(who);
    if (lacking > this.scene.open && !some && this.scene.isElse(entry, who, hard))
      return { kind: 'absent', name: hard[0] as number };
    // A person named in only some of its texts may be missing, unless somebody else has the role.
    const isParty = kind !== 'event' || who.length <= 2;
    if (
      missing.length > hard.length &&
      isParty &&
      (this.scene.isOtherRuler(claim, who) || this.scene.opening || this.scene.hasSomebody)
    )
      return { kind: 'absent', name: missing.find((name) => !hard.includes(name)) as number };
    return { here: here / who.length, around: around / who.length };
  }

  /** Whether another of the entry's bodies on the same side is named: the foreign ministry for the government. */
  private isReplaced(name: number, { who, kind }: Frame): boolean {
    const { sides } = this.scene;
    if (kind === 'event' || sides.isMan(name)) return false;
    return who.some((one) => one !== name && this.scene.metHere(one) && sides.sameSide(one, name));
  }

  /** A clash if somebody else speaks and the holder is not in the sentence. */
  otherSpeaker({ holder, kind }: Frame): Clash | undefined {
    // Anybody may tell a figure.
    if (holder < 0 || kind === 'event' || kind === 'figure') return undefined;
    const { analysis, told } = this.speaking;
    const { sides } = this.scene;
    if (sides.isAmong(analysis.names, holder) && !this.isOnlyMet(holder)) return undefined;
    const { speakers } = told;
    if (speakers.some(({ name }) => sides.standsFor(name, holder))) return undefined;
    const named = speakers.find(isNamed);
    if (named === undefined || speakers.some(({ name }) => name === HE || name === THEY)) return undefined;
    if (speakers.some(({ name }) => name >= 0 && this.scene.mayStandIn(name, holder))) return undefined;
    return { kind: 'speaker', name: named.name };
  }

  /** Whether the holder is in the sentence only as somebody whom others meet or call: "said Berg, as he met Dorn". */
  private isOnlyMet(holder: number): boolean {
    const { told, analysis } = this.speaking;
    const stands = ({ name }: Party) => this.scene.sides.standsFor(name, holder);
    const named = analysis.terms.filter(
      ({ kind, name }) => kind === TermKind.Name && this.scene.sides.standsFor(name, holder),
    );
    return (
      named.length > 0 &&
      named.every(({ first }) =>
        told.occurrences.some(({ others }) =>
          others.some((one) => stands(one) && one.first <= first && first < one.last),
        ),
      )
    );
  }

  /**
   * How the holder was found: 1 in the sentence; by a pronoun or quotation, 0.7 if the holder was named last and 0.4 if
   * somebody else was; 0.2 if nothing refers to a person; NONE if the entry has no holder.
   */
  holderFound({ holder }: Frame): number {
    if (holder < 0) return NONE;
    if (this.scene.metHere(holder)) return HOLDER_HERE;
    if (!this.scene.own.told.pointsToPerson) return HOLDER_UNPOINTED;
    const last = this.scene.lastPeople;
    const isLast = last.length === 0 || this.scene.sides.isAmong(last, holder);
    return isLast ? HOLDER_LAST : HOLDER_EARLIER;
  }
}
