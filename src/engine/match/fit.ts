/**
 * Decides whether a sentence can state an entry: its people, kind of contact, day and act, and whether it happened. An entry
 * that clashes is never marked, however similar the words. For the others, how well they fit becomes features.
 */
import { type EngineLanguage, SOMEBODY } from '#src/language/language';
import { FRAME_KINDS, type Frame, isContact } from '../reading/frame';
import type { Sides } from '../reading/sides';
import { contactTold } from './contact-told';
import { ContactFit } from './fit-contacts';
import { DAY_STATED, DayFit } from './fit-days';
import { PeopleFit } from './fit-people';
import { type Clash, type Fit, type Framed, NONE, type Scene, type Vocabulary } from './fit-types';
import { SceneFacts } from './scene';

/** Largest value of `beyondContact`: a claim with more words beyond the contact is about something else. */
const MOST_BEYOND = 5;

/** Fits entries to one sentence. */
export class Fitter {
  private readonly scene: SceneFacts;
  private readonly people: PeopleFit;
  private readonly contacts: ContactFit;
  readonly days: DayFit;
  /** Fits of contacts. */
  private readonly known = new Map<number, Fit>();

  constructor(sides: Sides, language: EngineLanguage, scene: Scene, vocabulary: Vocabulary) {
    this.scene = new SceneFacts(sides, language, scene, vocabulary);
    this.people = new PeopleFit(this.scene, scene.before.at(-1));
    this.contacts = new ContactFit(this.scene);
    this.days = new DayFit(this.scene);
  }

  get tellsOfContact(): boolean {
    return this.scene.own.told.occurrences.length > 0;
  }

  /** How an entry fits. That of a contact told of in the sentence is needed twice and computed once. */
  fit(entry: Framed): Fit {
    if (!this.tellsOfContact || !isContact(entry.frame)) return this.compute(entry);
    const fit = this.known.get(entry.claim) ?? this.compute(entry);
    this.known.set(entry.claim, fit);
    return fit;
  }

  private compute(entry: Framed): Fit {
    const day = this.days.fit(entry);
    // A day that clashes is found soonest, and half of all entries have one.
    return typeof day === 'number' ? this.compare(entry, day) : clashing(day);
  }

  /** The same, with the clash that explains most: first who, then what, then when. */
  explain(entry: Framed): Fit {
    return this.compare(entry, this.days.fit(entry));
  }

  private compare(entry: Framed, day: number | Clash): Fit {
    const { frame } = entry;
    const who = this.people.fit(entry);
    if ('kind' in who) return clashing(who);
    const central = frame.holder < 0 ? who.here === 1 || who.here === NONE : this.scene.metHere(frame.holder);
    if (this.scene.opening && !central) return clashing({ kind: 'party', name: SOMEBODY });
    const speaker = this.people.otherSpeaker(frame);
    if (speaker) return clashing(speaker);
    const act = this.actClash(frame);
    if (act) return clashing(act);
    const told = this.contacts.fit(entry);
    if ('kind' in told) return clashing(told);
    if (typeof day !== 'number') return clashing(day);
    // If the day is stated, a different length is a discrepancy, not another event.
    if (day !== DAY_STATED && this.contacts.isOtherLength(frame, told.fitting)) return clashing({ kind: 'length' });
    const whoAround = who.here < 0 ? NONE : who.here + who.around;
    return {
      clash: undefined,
      day,
      event: told.event,
      features: {
        whoAround,
        event: told.event,
        eventRoles: told.roles,
        eventDay: day,
        holderHere: this.people.holderFound(frame),
        frameKind: FRAME_KINDS.indexOf(frame.kind),
        beyondContact: isContact(frame) ? Math.min(frame.beyond, MOST_BEYOND) : NONE,
        contactTold: contactTold(frame, day, { here: who.here, around: whoAround }, told),
      },
    };
  }

  /** A clash if the entry is a denial or refusal and the sentence confirms. */
  private actClash({ kind, act }: Frame): Clash | undefined {
    if (kind !== 'statement' || act === 'asserts') return undefined;
    const { analysis, told } = this.scene.own;
    const refuses = analysis.cues.declines || analysis.cues.denies;
    return told.affirms && !refuses ? { kind: 'act' } : undefined;
  }
}

const clashing = (clash: Clash): Fit => ({ clash, day: NONE, event: NONE, features: undefined });
