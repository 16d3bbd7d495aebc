/**
 * Decides whether a sentence can state an entry: its people, kind of contact, day and act, and whether it happened. An entry
 * that clashes is never marked, however similar the words. For the others, how well they fit becomes features.
 */
import {
  type ContactKind,
  type DateMention,
  type EngineLanguage,
  HE,
  type Occurrence,
  type Party,
  SOMEBODY,
  THEY,
} from '#src/language/language';
import { calendarDay, type DaySpan } from '#src/language/shared/calendar';
import { NO_DAY } from '../index/format';
import { TermKind } from '../reading/analyse';
import { FRAME_KINDS, type Frame, isContact, type ReadText } from '../reading/frame';
import type { Sides } from '../reading/sides';
import type { FeatureValues } from './feature-list';
import { distanceOf } from './feature-time';

export type ClashKind =
  | 'absent'
  | 'party'
  | 'speaker'
  | 'negated'
  | 'planned'
  | 'act'
  | 'day'
  | 'early'
  | 'late'
  | 'length'
  | 'ordinal'
  | 'other-event';

/** Why a sentence cannot state an entry, and the name or day that rules it out. */
export interface Clash {
  kind: ClashKind;
  /** The lexicon name that clashes (SOMEBODY for an unknown one), or the name that is missing. */
  name?: number;
  day?: number;
}

/** The features of group `fit` (feature-list.ts). */
export type FitFeatures = Pick<
  FeatureValues,
  | 'whoHere'
  | 'whoAround'
  | 'event'
  | 'eventRoles'
  | 'eventDay'
  | 'holderHere'
  | 'holderSpeaks'
  | 'frameKind'
  | 'figures'
  | 'eventAround'
  | 'acts'
  | 'eventsFitting'
>;

export interface Fit {
  clash: Clash | undefined;
  /** Undefined if the entry clashes by itself; still set if singleOut prefers another entry. */
  features: FitFeatures | undefined;
  /** How well the day fits (DAY_*), and whether the sentence tells of the entry's kind of contact. */
  day: number;
  event: number;
}

/** The input of Fitter: the sentence, the sentences before it (nearest last), the title, the page's day. */
export interface Scene {
  own: ReadText;
  before: readonly ReadText[];
  title: ReadText | undefined;
  page: number | undefined;
}

/** A frame with the days of its entry. */
export interface Framed {
  frame: Frame;
  from: number;
  to: number;
}

/** How the day was found: next to the event, as a month, in a sentence before, or from the page's date. */
export const DAY_STATED = 3;
export const DAY_IN_MONTH = 2.5;
export const DAY_AROUND = 2;
export const DAY_OF_PAGE = 1;
const DAY_UNKNOWN = 0;
/** The page is much later and the text gives no day: probably another event is meant. */
const DAY_FAR = -0.5;
/** A day before or after counts as the same day: time zones, late evenings. */
const DAY_SLACK = 1;
/** Without a day in the text, a contact is meant only on pages within so many days; other entries stay news longer. */
const NEAR_DAYS = { call: 12, contact: 12, meeting: 5, other: 30 } as const;
/** A page cannot report what happens later; two days allow for time zones and wrong dates. */
const EARLY_DAYS = 2;
/** Events other than contacts are news from their announcement on. */
const ANNOUNCED_DAYS = 21;
/** Entries longer than this, in days, have no single day. */
const LONGEST_DAY = 4;
/** Longest month in days. */
const MONTH = 31;
/** Most tokens between an event and its date. */
const DATE_REACH = 12;
/** Ratio by which sources differ on the length of one call. */
const LENGTH_RATIO = 1.7;
/** Most contacts that become candidates by people, kind and day alone. */
const MOST_TOLD = 6;
/** How the holder was found (holderFound). */
const HOLDER_HERE = 1;
const HOLDER_LAST = 0.7;
const HOLDER_EARLIER = 0.4;
const HOLDER_UNPOINTED = 0.2;
/** Number of sentences before in which the other party of a contact may be named. */
const NEAR_SENTENCES = 3;
const NONE = -1;

/** Whether the kinds are compatible: "they spoke" may mean a call, but not a meeting. */
const agreesIn = (told: ContactKind, entry: ContactKind): boolean =>
  told === entry || entry === 'contact' || (told === 'contact' && entry === 'call');

/** Fits entries to one sentence. */
export class Fitter {
  private readonly here: ReadonlySet<number>;
  private readonly around = new Set<number>();
  /** Whether an unknown person has a role in the sentence. */
  private readonly hasSomebody: boolean;
  /** Whether it has names, of people or places, that the lexicon does not know. */
  private readonly hasStrange: boolean;
  /** Whether its first name is one that neither lexicon nor record knows. */
  private readonly opening: boolean;
  /** Number of people that pronouns may mean, if the page named nobody before. */
  private readonly open: number;
  /** Exact days of each sentence before, nearest first, and of the title last. */
  private readonly daysAround: DaySpan[];
  private readonly foreign: readonly number[];
  /** People named in each sentence before, nearest first, in the title last. */
  private readonly peopleBefore: readonly (readonly number[])[];
  /** Names of the title and of the few sentences before. */
  private readonly namesNear: ReadonlySet<number>[];

  constructor(
    private readonly sides: Sides,
    private readonly language: EngineLanguage,
    private readonly scene: Scene,
    isKnown: (hash: number) => boolean,
  ) {
    this.here = scene.own.analysis.names;
    for (const one of scene.before) for (const name of one.analysis.names) this.around.add(name);
    for (const name of scene.title?.analysis.names ?? []) this.around.add(name);
    this.hasStrange =
      scene.own.analysis.unknownCapitalised > 0 || scene.own.told.speakers.some(({ name }) => name === SOMEBODY);
    const { speakers, occurrences } = scene.own.told;
    const inRoles = [...speakers, ...occurrences.flatMap((one) => [...one.subject, ...one.others])];
    this.hasSomebody = inRoles.some(({ name }) => name === SOMEBODY);
    this.opening = opensWithStranger(scene.own, isKnown);
    // If nobody was named before, a pronoun may mean anybody.
    this.open =
      [...this.around].some((name) => sides.isMan(name)) || this.hasStranger()
        ? 0
        : language.pronounsOf(scene.own.analysis.text);
    this.daysAround = [...scene.before, ...(scene.title ? [scene.title] : [])].flatMap((one) =>
      daysOf(one).filter(isExact),
    );
    this.peopleBefore = [...(scene.title ? [scene.title] : []), ...scene.before]
      .reverse()
      .map(({ analysis }) => [...analysis.names].filter((name) => sides.isPerson(name)));
    this.namesNear = [...scene.before.slice(-NEAR_SENTENCES), ...(scene.title ? [scene.title] : [])].map(
      ({ analysis }) => analysis.names,
    );
    this.foreign = [...this.here].filter((name) => sides.counts(name));
  }

  get tellsOfContact(): boolean {
    return this.scene.own.told.occurrences.length > 0;
  }

  fit(entry: Framed): Fit {
    const { frame } = entry;
    const who = this.people(frame);
    if ('kind' in who) return clashing(who);
    const central = frame.holder < 0 ? who.here === 1 || who.here === NONE : this.has(this.here, frame.holder);
    if (this.opening && !central) return clashing({ kind: 'party', name: SOMEBODY });
    const speaker = this.otherSpeaker(frame);
    if (speaker) return clashing(speaker);
    const act = this.actClash(frame);
    if (act) return clashing(act);
    const told = this.told(frame);
    if ('kind' in told) return clashing(told);
    if (this.isBareNumber(frame, who.here, told.event))
      return clashing({ kind: 'absent', name: frame.who[0] as number });
    const day = this.day(entry);
    if (typeof day !== 'number') return clashing(day);
    const given = this.figures(frame, told.fitting);
    // If the day is stated, a different length is a discrepancy and not another event.
    if (typeof given !== 'number' && day !== DAY_STATED) return clashing(given);
    const figures = typeof given === 'number' ? given : 0;
    const { holder } = frame;
    const speaks = (one: Party) => one.name >= 0 && this.sides.standsFor(one.name, holder);
    const { speakers } = this.scene.own.told;
    return {
      clash: undefined,
      day,
      event: told.event,
      features: {
        whoHere: who.here,
        whoAround: who.here < 0 ? NONE : who.here + who.around,
        event: told.event,
        eventRoles: told.roles,
        eventDay: day,
        holderHere: this.holderFound(frame),
        holderSpeaks: holder < 0 || speakers.length === 0 ? NONE : speakers.some(speaks) ? 1 : 0,
        frameKind: FRAME_KINDS.indexOf(frame.kind),
        figures,
        eventAround: told.around,
        acts: this.acts(frame),
        // Known only when all entries are fitted: see countFitting.
        eventsFitting: 0,
      },
    };
  }

  /** Of a count, a sentence with its number alone says nothing: "six" needs the people or the contacts that are counted. */
  private isBareNumber({ kind, who }: Frame, here: number, event: number): boolean {
    return kind === 'figure' && who.length > 0 && event <= 0 && here === 0 && !this.scene.own.told.pointsToPerson;
  }

  /** Whether it names a known person, an unknown one in a role, or begins with an unknown name. */
  private hasStranger(): boolean {
    if (this.opening || this.hasSomebody) return true;
    return [...this.here].some((name) => this.sides.isMan(name));
  }

  private has(names: Iterable<number>, meant: number): boolean {
    for (const name of names) if (this.sides.standsFor(name, meant)) return true;
    return false;
  }

  /** Shares of the entry's people in the sentence and in its context; a clash if a needed one is missing. */
  private people(frame: Frame): { here: number; around: number } | Clash {
    const { kind, holder } = frame;
    const who =
      holder < 0 || frame.who.some((name) => this.sides.standsFor(name, holder)) ? frame.who : [...frame.who, holder];
    if (who.length === 0) return { here: NONE, around: NONE };
    let here = 0;
    let around = 0;
    const missing: number[] = [];
    for (const name of who) {
      if (this.has(this.here, name)) here += 1;
      else if (this.has(this.around, name) || (name === frame.holder && this.standsIn(name))) around += 1;
      else missing.push(name);
    }
    const isAlone = !this.isStranger(who) && !this.hasStrange;
    // A place that only this event has replaces countries and one of its people.
    const isPlaced = this.tellsPlace(frame) && isAlone;
    const hard = missing.filter((name) => frame.who.indexOf(name) < frame.needed);
    const lacking = isPlaced ? hard.filter((name) => this.sides.isMan(name)).length - 1 : hard.length;
    // Two of many parties suffice, if nobody else is named in a party's role.
    const some = kind === 'event' && who.length > 2 && here + around >= 2 && !this.isStranger(who);
    if (lacking > this.open && !some) return { kind: 'absent', name: hard[0] as number };
    // A person whom only some of its texts name may be missing, unless somebody else has the role.
    const isParty = kind !== 'event' || who.length <= 2;
    if (missing.length > hard.length && isParty && (this.isOtherRuler(who) || this.opening || this.hasSomebody))
      return { kind: 'absent', name: missing.find((name) => !hard.includes(name)) as number };
    return { here: here / who.length, around: around / who.length };
  }

  private standsIn(holder: number): boolean {
    return [...this.here, ...this.around].some((name) => this.mayStandIn(name, holder));
  }

  /** Whether the sentence names somebody of no party's side. */
  private isStranger(who: readonly number[]): boolean {
    return this.foreign.some((name) => !who.some((one) => this.sides.sameSide(name, one)));
  }

  /** Whether the sentence names another head of state or government. */
  private isOtherRuler(who: readonly number[]): boolean {
    return this.foreign.some((name) => this.sides.isRuler(name) && !who.some((one) => this.sides.sameSide(name, one)));
  }

  private tellsPlace({ place, kind }: Frame): boolean {
    return place >= 0 && kind === 'event' && this.sides.isPlace(place) && this.here.has(place);
  }

  /** A clash if somebody else speaks and the holder is not in the sentence. */
  private otherSpeaker({ holder, kind }: Frame): Clash | undefined {
    if (holder < 0 || kind === 'event' || this.has(this.here, holder)) return undefined;
    const { speakers } = this.scene.own.told;
    const named = speakers.find(({ name }) => name >= 0 || name === SOMEBODY);
    if (named === undefined || speakers.some(({ name }) => name === HE || name === THEY)) return undefined;
    if (named.name >= 0 && this.mayStandIn(named.name, holder)) return undefined;
    return { kind: 'speaker', name: named.name };
  }

  /** Whether the name is a body, country or head of state of the holder's side: "his campaign" for its spokesman. */
  private mayStandIn(name: number, holder: number): boolean {
    return this.sides.sameSide(name, holder) && (!this.sides.isMan(name) || this.sides.isRuler(name));
  }

  /**
   * How the holder was found: 1 in the sentence; by a pronoun or quotation 0.7 if named last, 0.4 if somebody else was; 0.2 if
   * nothing points to a person; NONE if the entry has no holder.
   */
  private holderFound({ holder }: Frame): number {
    if (holder < 0) return NONE;
    if (this.has(this.here, holder)) return HOLDER_HERE;
    if (!this.scene.own.told.pointsToPerson) return HOLDER_UNPOINTED;
    const last = this.peopleBefore.find((names) => names.length > 0);
    return last === undefined || this.has(last, holder) ? HOLDER_LAST : HOLDER_EARLIER;
  }

  /** A clash if the entry is a denial or refusal and the sentence confirms. */
  private actClash({ kind, act }: Frame): Clash | undefined {
    if (kind !== 'statement' || act === 'asserts') return undefined;
    const { analysis, told } = this.scene.own;
    const refuses = analysis.cues.declines || analysis.cues.denies;
    return told.affirms && !refuses ? { kind: 'act' } : undefined;
  }

  /** The contacts in the sentence that may be the entry's, or the clash of the first one. */
  private told(frame: Frame): { event: number; roles: number; around: number; fitting: Occurrence[] } | Clash {
    const { what } = frame;
    if (what === undefined) return { event: NONE, roles: NONE, around: NONE, fitting: [] };
    const around = this.toldAround(frame, what);
    const of = this.scene.own.told.occurrences.filter((one) => agreesIn(one.kind, what));
    const clashes = of.map((one) => this.roleClash(one, frame));
    const fitting = of.filter((_, at) => clashes[at] === undefined);
    if (of.length > 0 && fitting.length === 0) return clashes[0] as Clash;
    if (frame.held && fitting.length > 0) {
      // The contact with most of the people decides whether it took place: "they did not speak, the first call since".
      const filled = fitting.map((one) => this.namedIn(one, frame));
      const most = Math.max(...filled);
      const telling = fitting.filter((_, at) => filled[at] === most);
      if (telling.every(({ negated }) => negated)) return { kind: 'negated' };
      if (telling.every(({ negated, unreal }) => unreal || negated)) return { kind: 'planned' };
    }
    if (fitting.length > 0 && fitting.every(isBare) && typeof around !== 'number') return around;
    const nearby = typeof around === 'number' ? around : 0;
    if (fitting.length === 0) return { event: 0, roles: 0, around: nearby, fitting };
    return {
      event: fitting.some(({ kind }) => kind === what) ? 1 : 0.6,
      roles: Math.max(...fitting.map((one) => this.rolesFilled(one, frame))),
      around: nearby,
      fitting,
    };
  }

  /**
   * How recently the context mentioned the same contact with its people: 1 in the sentence before, less further back, 0 if
   * never; a clash if the last contact mentioned had other people.
   */
  private toldAround(frame: Frame, what: ContactKind): number | Clash {
    const { before, title } = this.scene;
    const texts = title ? [title, ...before] : before;
    for (let at = texts.length - 1; at >= 0; at--) {
      const of = (texts[at] as ReadText).told.occurrences.filter((one) => agreesIn(one.kind, what) && !isBare(one));
      if (of.length === 0) continue;
      const clashes = of.map((one) => this.roleClash(one, frame));
      if (clashes.every((clash) => clash !== undefined)) return clashes[0] as Clash;
      if (of.some((one, place) => clashes[place] === undefined && this.rolesFilled(one, frame) >= 0.9))
        return 1 / (texts.length - at);
    }
    return 0;
  }

  /** 1 if the sentence denies (or declines) as the entry does, else 0; NONE if the entry is no statement. */
  private acts({ kind, act }: Frame): number {
    if (kind !== 'statement') return NONE;
    const { denies, declines } = this.scene.own.analysis.cues;
    return (act === 'denies' ? denies : act === 'declines' ? declines : !denies && !declines) ? 1 : 0;
  }

  /** A clash if somebody has a role in the event that the entry gives to somebody else. */
  private roleClash(
    { subject, others, closed, noun }: Occurrence,
    { who, needed, kind, holder, held, act }: Frame,
  ): Clash | undefined {
    // The speaker of a statement is not a party of the event that it is about.
    const parties = kind === 'statement' ? who.filter((name) => name !== holder) : who;
    if (parties.length === 0 || (parties.length < 2 && !(kind === 'event' && held))) return undefined;
    const isStrange = ({ name }: Party) =>
      name === SOMEBODY || (name >= 0 && !parties.some((one) => this.sides.standsFor(name, one)));
    // "Trump and Macron spoke": these two and nobody else.
    const both = !noun && others.length === 0 && subject.length > 1 && subject.every(({ name }) => name !== HE);
    const third = both ? subject.find(isStrange) : undefined;
    if (third) return { kind: 'party', name: third.name };
    const outside = others.find(isStrange);
    if (outside && (closed || others.every(isStrange))) return { kind: 'party', name: outside.name };
    const meant = this.meantOthers(
      subject,
      others,
      parties.filter((name) => who.indexOf(name) < needed),
    );
    if (meant !== undefined) return { kind: 'party', name: meant };
    // A denial that two people spoke may name who did.
    if (!noun && act !== 'denies' && subject.length > 0 && subject.every(isStrange))
      return { kind: 'party', name: (subject[0] as Party).name };
    return undefined;
  }

  /**
   * Finds the second leader of a contact that names only one: in the sentence, the title or the sentences before.
   * @returns one of the entry's leaders who is not mentioned, or undefined if all are
   */
  private meantOthers(
    subject: readonly Party[],
    others: readonly Party[],
    parties: readonly number[],
  ): number | undefined {
    const leaders = parties.filter((name) => this.sides.isRuler(name));
    const named = [...subject, ...others].flatMap(({ name }) => (name >= 0 ? [name] : []));
    if (leaders.length < 2 || !named.some((name) => this.sides.isRuler(name))) return undefined;
    const near = [named, this.here, ...this.namesNear];
    return leaders.find((one) => !near.some((names) => this.has(names, one)));
  }

  /** Number of the entry's people who are named in the event's roles. */
  private namedIn({ subject, others }: Occurrence, { who }: Frame): number {
    const named = [...subject, ...others].filter(({ name }) => name >= 0);
    return who.filter((one) => named.some(({ name }) => this.sides.standsFor(name, one))).length;
  }

  /** Share of the entry's people who have one of the event's roles, by name or pronoun. */
  private rolesFilled({ subject, others }: Occurrence, { who }: Frame): number {
    const all = [...subject, ...others];
    if (who.length === 0) return NONE;
    if (all.some(({ name }) => name === THEY)) return 0.9;
    let filled = 0;
    let pronouns = all.filter(({ name }) => name === HE).length;
    for (const name of who) {
      if (all.some((party) => party.name >= 0 && this.sides.standsFor(party.name, name))) filled += 1;
      else if (pronouns > 0) {
        pronouns -= 1;
        filled += 0.8;
      }
    }
    return filled / who.length;
  }

  /** 1 if a length or ordinal agrees with the record's, 0 if none is given; a clash if it differs widely. */
  private figures({ minutes, ordinal, kind }: Frame, fitting: readonly Occurrence[]): number | Clash {
    if (kind !== 'event' || fitting.length === 0) return 0;
    const { numbers } = this.scene.own.analysis;
    let agrees = 0;
    const lengths = numbers.filter((one) => one.kind === 'minutes');
    if (minutes > 0 && lengths.length > 0) {
      const fits = lengths.some(({ value }) => value / minutes <= LENGTH_RATIO && minutes / value <= LENGTH_RATIO);
      if (!fits && lengths.every(({ first }) => fitting.some((one) => Math.abs(first - one.first) <= DATE_REACH)))
        return { kind: 'length' };
      if (fits) agrees = 1;
    }
    const counts = numbers.filter((one) => one.kind === 'ordinal');
    if (ordinal > 0 && counts.some(({ value }) => value === ordinal)) agrees = 1;
    return agrees;
  }

  /** Days near an event of the kind, except those that belong to another event: "since January". */
  private eventDays(what: ContactKind): DaySpan[] {
    const { analysis, told } = this.scene.own;
    const events = told.occurrences.filter(({ kind }) => agreesIn(kind, what));
    return analysis.dates.flatMap(({ span, first, last }) => {
      if (!span || !isExact(span)) return [];
      if (this.language.isDateOfOther(analysis.tokens, first)) return [];
      return events.some((one) => first - one.last <= DATE_REACH && one.first - last <= DATE_REACH) ? [span] : [];
    });
  }

  /** How well the day fits (DAY_*), or a clash. */
  private day({ frame, from, to }: Framed): number | Clash {
    if (from === NO_DAY) return DAY_UNKNOWN;
    const { page, own } = this.scene;
    const early = frame.kind === 'event' && !(frame.what !== undefined && frame.held) ? ANNOUNCED_DAYS : EARLY_DAYS;
    if (page !== undefined && page < from - early) return { kind: 'early', day: from };
    if (to - from > LONGEST_DAY) return DAY_UNKNOWN;
    const meets = (span: DaySpan) => span.from <= to + DAY_SLACK && span.to >= from - DAY_SLACK;
    const days = daysOf(own);
    if (days.some((span) => isExact(span) && meets(span))) return DAY_STATED;
    const yearless = own.analysis.dates.filter(({ span, day }) => span === undefined && day !== undefined);
    if (yearless.some((one) => distanceOf(one, from, to) === 0)) return DAY_STATED;
    // The same day of another year is probably a mistake; the match reports it as a difference.
    if (own.analysis.dates.some((one) => one.day !== undefined && isSameDay(one, from))) return DAY_UNKNOWN;
    const only = own.analysis.dates.length === 1 ? own.analysis.dates[0] : undefined;
    const isOwnDay = only !== undefined && !this.language.isDateOfOther(own.analysis.tokens, only.first);
    if ((frame.kind === 'event' || frame.kind === 'position') && isOwnDay && only?.day !== undefined)
      return { kind: 'day', day: only.span?.from ?? from };
    if (frame.what !== undefined && frame.held) {
      const [other] = this.eventDays(frame.what);
      if (other) return { kind: 'day', day: other.from };
    }
    if (this.tellsPlace(frame) || days.some((span) => span.to - span.from <= MONTH && meets(span))) return DAY_IN_MONTH;
    if (page !== undefined && page >= from - DAY_SLACK) {
      const near = frame.near > 0 ? frame.near : NEAR_DAYS[frame.what ?? 'other'];
      if (page - to <= near) return this.daysAround.some(meets) ? DAY_AROUND : DAY_OF_PAGE;
    }
    if (this.daysAround.some(meets)) return DAY_AROUND;
    return page === undefined ? DAY_UNKNOWN : DAY_FAR;
  }
}

const clashing = (clash: Clash): Fit => ({ clash, day: NONE, event: NONE, features: undefined });

/**
 * Of several events of the same people that fit, keeps the one whose day is stated most clearly; if only the page's date
 * decides, the latest. The others clash.
 */
export function singleOut(entries: readonly Framed[], fits: Fit[]): void {
  for (const [at, { frame, from, to }] of entries.entries()) {
    const fit = fits[at] as Fit;
    if (fit.clash || !tellsOf(frame, fit)) continue;
    for (const [other, rival] of entries.entries()) {
      const theirs = fits[other] as Fit;
      if (other === at || theirs.clash || !tellsOf(rival.frame, theirs) || rival.to === to) continue;
      if (!sameKind(rival.frame, frame) || !sharesPeople(rival.frame, frame)) continue;
      // The page's date alone does not exclude an entry without a day, such as contacts over months.
      const told = to - from > LONGEST_DAY ? DAY_AROUND : DAY_OF_PAGE;
      const better = theirs.day > fit.day && theirs.day >= told;
      const later = theirs.day === fit.day && theirs.day === DAY_OF_PAGE && rival.to > to;
      if (better || later) {
        fit.clash = { kind: 'other-event', day: rival.to };
        break;
      }
    }
  }
}

/** Sets the feature eventsFitting: how many contacts fit. */
export function countFitting(entries: readonly Framed[], fits: readonly Fit[]): void {
  const contacts = entries.filter(({ frame }, at) => !fits[at]?.clash && tellsOf(frame, fits[at] as Fit)).length;
  for (const [at, { frame }] of entries.entries()) {
    const fit = fits[at] as Fit;
    if (!fit.clash && fit.features) fit.features.eventsFitting = tellsOf(frame, fit) ? contacts : NONE;
  }
}

/** Claims about contacts that the sentence mentions, found by people, kind and day alone. At most MOST_TOLD. */
export function contactsTold(contacts: readonly number[], framed: (claim: number) => Framed, fitter: Fitter): number[] {
  if (!fitter.tellsOfContact) return [];
  const entries = contacts.map(framed);
  const fits = entries.map((one) => fitter.fit(one));
  singleOut(entries, fits);
  return contacts
    .filter((_, at) => {
      const fit = fits[at] as Fit;
      return !fit.clash && fit.event > 0 && fit.day >= DAY_OF_PAGE;
    })
    .slice(-MOST_TOLD);
}

const tellsOf = (frame: Frame, { event }: Fit): boolean => isContact(frame) && event > 0;

const sameKind = (one: Frame, other: Frame): boolean =>
  one.what === other.what || one.what === 'contact' || other.what === 'contact';

const sharesPeople = (one: Frame, other: Frame): boolean =>
  one.who.filter((name) => other.who.includes(name)).length >= Math.min(2, one.who.length, other.who.length);

/** Whether a contact names nobody: "the call", "they talked". */
const isBare = ({ subject, others }: Occurrence): boolean =>
  [...subject, ...others].every(({ name }) => name === HE || name === THEY);

const isExact = (span: DaySpan): boolean => span.to - span.from <= 1;

/** Tokens at the beginning that may hold an unknown name, after a title. */
const OPENING = 3;

/** Whether the first name of a sentence is a capitalised word that neither lexicon nor record knows. */
function opensWithStranger({ analysis }: ReadText, isKnown: (hash: number) => boolean): boolean {
  const first = analysis.terms.find(({ kind }) => kind === TermKind.Word || kind === TermKind.Name);
  if (first === undefined || first.kind === TermKind.Name || first.first >= OPENING) return false;
  return analysis.tokens[first.first]?.capital === true && !isKnown(first.hash);
}

/** Whether a date has the same day and month. */
function isSameDay({ month, day }: DateMention, of: number): boolean {
  const { month: ofMonth, day: ofDay } = calendarDay(of);
  return month === ofMonth && day === ofDay;
}

function daysOf({ analysis }: ReadText): DaySpan[] {
  return analysis.dates.flatMap(({ span }) => (span ? [span] : []));
}
