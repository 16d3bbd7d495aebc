/**
 * Frames: what a sentence must say to state an entry (who, what kind of contact, whether it happened, whose statement). A
 * frame is given by the record, or derived from an entry's phrasings if most of them agree.
 */
import type { Entry } from '#src/claims/entries';
import type { ContactKind, EngineLanguage, Told } from '#src/language/language';
import type { Token } from '#src/language/shared/tokens';
import { type Analysis, analyse, TermKind } from './analyse';
import type { LexiconMatcher } from './lexicon';
import type { Sides } from './sides';

/** Kind of an entry; `open` if the record has no frame for it. */
export const FRAME_KINDS = ['open', 'event', 'position', 'figure', 'statement'] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];
/** Acts of a statement; a sentence must have the same one. */
export const FRAME_ACTS = ['asserts', 'denies', 'declines'] as const;
export type FrameAct = (typeof FRAME_ACTS)[number];

export interface Frame {
  kind: FrameKind;
  /** The kind of contact that it is about, if any. */
  what: ContactKind | undefined;
  /** Whether the contact took place. If so, a sentence that denies or plans it does not state the entry. */
  held: boolean;
  act: FrameAct;
  /** Lexicon indexes of the parties; first those named in nearly all of its texts. */
  who: number[];
  /** Number of names at the start of `who` that are required; the others may be missing unless somebody else has their role. */
  needed: number;
  /** Lexicon index of the person whose statement or position it is, -1 if unknown. */
  holder: number;
  /** Length of the event in minutes, and its ordinal in a series; 0 if unknown. */
  minutes: number;
  ordinal: number;
  /** Lexicon index of a place that only this event has, -1 if there is none. */
  place: number;
  /** Largest distance of the page in days if the sentence gives no day; 0 for the default. */
  near: number;
  /** Number of content words that the claim's own text has beyond its people, contact, days and words of any news. */
  beyond: number;
}

/** The parts of an entry from which its frame is made. */
export type Framed = Pick<Entry, 'frame' | 'statement'>;

/** Event types of the record that are contacts. */
const CONTACTS: Readonly<Record<string, ContactKind>> = {
  call: 'call',
  meeting: 'meeting',
  summit: 'meeting',
  talks: 'meeting',
  visit: 'meeting',
};
/** Acts of the record that count as denying or declining. */
const ACTS: Readonly<Record<string, FrameAct>> = { denies: 'denies', declines: 'declines', silent: 'declines' };

/** Least share of an entry's texts that must agree for a field to be derived. */
const AGREE = 0.6;
/** Least share of the texts that must have a name for it to be required. */
const NEEDED = 0.75;
/** Least share of the texts in which a party has a role in the contact. */
const IN_ROLES = 0.4;
/** Least share of the texts that must use a name of the record's frame for it to count. */
const USED = 0.3;
const NOBODY = -1;
/** Matches quotation marks of any language. */
const QUOTED = /["\u201C\u201D\u201E\u00AB\u00BB]|(?:^|\s)['\u2018]/;
/** Least share of the texts with a contact in which it took place, for the entry to be held. */
const HELD = 0.8;
/** Least share of the texts with the same kind of contact, for the entry to have that kind. */
const OF_KIND = 0.35;

export interface ReadText {
  analysis: Analysis;
  told: Told;
}

/** The parts of an index that reading a sentence needs. */
export interface Reader {
  lexicon: LexiconMatcher;
  language: EngineLanguage;
  sides: Sides;
}

/** Reads a sentence: its terms, contacts and speakers. Linear in its length. @param page day number of the page. */
export function readText(text: string, { lexicon, language, sides }: Reader, page: number | undefined): ReadText {
  const analysis = analyse(text, lexicon, language, page);
  return { analysis, told: tellOf(analysis, language, sides) };
}

/** The contacts and speakers of a sentence. */
export function tellOf(analysis: Analysis, language: EngineLanguage, sides: Sides): Told {
  const mentions = analysis.terms.filter(({ kind, name }) => kind === TermKind.Name && analysis.names.has(name));
  return language.readTold(
    {
      text: analysis.text,
      start: Math.max(analysis.dateline, analysis.label),
      tokens: analysis.tokens,
      cues: analysis.cues,
      mentions,
      quoted: QUOTED.test(analysis.text),
    },
    sides,
  );
}

/** An entry's frame: the record's if it has one, else derived from its texts. Linear in their terms. */
export function frameOf(entry: Framed, texts: readonly ReadText[], sides: Sides, language: EngineLanguage): Frame {
  const frame = recordFrame(entry, texts, sides);
  const uses = (name: number) => texts.filter(({ analysis }) => sides.isAmong(analysis.names, name)).length;
  const needed = frame.who.filter((name) => uses(name) >= NEEDED * texts.length);
  const [own] = texts;
  return {
    ...frame,
    who: [...needed, ...frame.who.filter((name) => !needed.includes(name))],
    needed: needed.length,
    beyond: own === undefined ? 0 : beyondContact(own, language),
  };
}

/** Counts the words of `Frame.beyond`. */
function beyondContact({ analysis: { terms, tokens }, told }: ReadText, language: EngineLanguage): number {
  const ofContact = (token: number) => told.occurrences.some(({ first, last }) => token >= first && token < last);
  const isLight = (token: number) => language.lightStems.has(language.stem((tokens[token] as Token).word));
  return terms.filter(
    ({ kind, first }) => (kind === TermKind.Sense || (kind === TermKind.Word && !isLight(first))) && !ofContact(first),
  ).length;
}

/** A frame before what all kinds of frames have is added. */
type DerivedFrame = Omit<Frame, 'needed' | 'beyond'>;

function recordFrame({ frame, statement }: Framed, texts: readonly ReadText[], sides: Sides): DerivedFrame {
  const derived = deriveFrame(texts, sides);
  if (!frame) return derived;
  // Only names that occur in the entry's texts count, since "Western allies" has many synonyms.
  const isUsed = (name: number, share = USED) =>
    texts.filter(({ analysis }) => sides.isAmong(analysis.names, name)).length >= share * texts.length;
  const places = (ids: readonly string[]) => ids.flatMap((id) => sides.place(id) ?? []).filter((name) => isUsed(name));
  const people = derived.who.filter((name) => sides.isMan(name));
  const event = frame.kind === 'event' ? eventOf(frame, sides) : undefined;
  if (statement) {
    const [by = NOBODY] = places([statement.by]).filter((name) => !sides.isOutlet(name));
    const act = ACTS[statement.act] ?? 'asserts';
    const who = all(sides, by === NOBODY ? [] : [by], frame.kind === 'event' ? places(frame.who) : people);
    const held = event?.held === true && act === 'asserts';
    return { ...NO_EVENT, ...event, kind: 'statement', held, act, who, holder: by, place: -1 };
  }
  if (frame.kind === 'event') {
    const who = places(frame.who);
    // An event that is not a contact requires its actor and everybody named in nearly all texts.
    const needed =
      event?.what === undefined
        ? all(
            sides,
            who.slice(0, 1).filter((name) => isUsed(name, AGREE)),
            people,
          )
        : who;
    const what = event?.what ?? derived.what;
    const place = event?.place ?? -1;
    return {
      ...derived,
      ...event,
      kind: 'event',
      what,
      who: needed,
      holder: -1,
      place: place < 0 ? derived.place : place,
    };
  }
  const of = places(frame.of).filter((name) => !sides.isOutlet(name));
  return { ...derived, kind: frame.kind, holder: of[0] ?? NOBODY, who: all(sides, of, people), place: -1 };
}

const NO_EVENT = { what: undefined, held: false, minutes: 0, ordinal: 0, near: 0, place: -1 };

type RecordEvent = Extract<NonNullable<Framed['frame']>, { kind: 'event' }>;

function eventOf(event: RecordEvent, sides: Sides): Pick<Frame, keyof typeof NO_EVENT> {
  const what = CONTACTS[event.what];
  return {
    what,
    held: what !== undefined && (event.phase ?? 'held') === 'held',
    minutes: event.minutes ?? 0,
    ordinal: event.ordinal ?? 0,
    near: event.near_days ?? 0,
    place: (event.place === undefined ? undefined : sides.place(event.place)) ?? -1,
  };
}

const all = (sides: Sides, ...names: (readonly number[])[]): number[] => sides.least([...new Set(names.flat())]);

/** The frame on which most of an entry's texts agree. */
function deriveFrame(texts: readonly ReadText[], sides: Sides): DerivedFrame {
  const total = texts.length;
  const names = new Map<number, number>();
  const roles = new Map<number, number>();
  const first = new Map<number, number>();
  let contacts = 0;
  let held = 0;
  let denied = 0;
  let declined = 0;
  const kinds = new Map<ContactKind, number>();
  for (const { analysis, told } of texts) {
    if (analysis.cues.declines) declined += 1;
    else if (analysis.cues.denies) denied += 1;
    const opening = analysis.terms.find(({ name }) => name >= 0 && sides.isPerson(name))?.name ?? -1;
    count(names, sides.widen(analysis.names));
    const inRoles = told.occurrences.flatMap((one) => [...one.subject, ...one.others]).filter(({ name }) => name >= 0);
    count(roles, sides.widen(inRoles.map((one) => one.name)));
    if (opening >= 0) count(first, sides.widen([opening]));
    if (told.occurrences.length === 0) continue;
    contacts += 1;
    if (told.occurrences.some(({ negated, unreal }) => !negated && !unreal)) held += 1;
    count(kinds, new Set(told.occurrences.map((one) => one.kind)));
  }
  const specific = (['call', 'meeting'] as const).find((kind) => (kinds.get(kind) ?? 0) >= OF_KIND * total);
  const what = contacts >= AGREE * total ? (specific ?? 'contact') : undefined;
  const often = (counts: ReadonlyMap<number, number>, share: number, fits = (name: number) => sides.counts(name)) =>
    [...counts].filter(([name, times]) => times >= share * total && fits(name)).map(([name]) => name);
  const named = often(names, what === undefined ? NEEDED : AGREE);
  const inRoles = what === undefined ? [] : often(roles, IN_ROLES).filter((name) => named.includes(name));
  const people = (inRoles.length > 1 ? inRoles : named).filter((name) => sides.isPerson(name));
  const holder = [...first].sort((a, b) => b[1] - a[1])[0];
  return {
    kind: 'open',
    what,
    held: what !== undefined && held >= HELD * contacts,
    act: declined >= AGREE * total ? 'declines' : denied >= AGREE * total ? 'denies' : 'asserts',
    who: sides.least(people.length > 0 ? people : named),
    holder: holder !== undefined && holder[1] >= AGREE * total ? holder[0] : -1,
    minutes: 0,
    ordinal: 0,
    place: often(names, AGREE, (name) => sides.isPlace(name))[0] ?? -1,
    near: 0,
  };
}

function count<T>(counts: Map<T, number>, ones: Iterable<T>): void {
  for (const one of ones) counts.set(one, (counts.get(one) ?? 0) + 1);
}

/** Whether the record says that the entry is a contact that took place, which people and day alone can identify. */
export const isContact = ({ kind, what, held }: Frame): boolean => kind === 'event' && what !== undefined && held;
