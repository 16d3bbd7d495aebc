/**
 * What a sentence must tell of to state an entry: who, what kind of contact, whether it happened, whose word it is. Given
 * by the record, or derived from an entry's phrasings where most of them agree.
 */
import type { ContactKind } from '#src/language/en/predicates';
import { type Analysis, analyse } from './analyse';
import type { LexiconMatcher } from './lexicon';
import { readTold, type Told } from './occurrences';
import type { Sides } from './sides';

/** What kind of entry it is: `open` where the record has no frame for it. */
export const FRAME_KINDS = ['open', 'event', 'position', 'figure', 'statement'] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];
/** What a statement does, as far as a sentence must do it too. */
export const FRAME_ACTS = ['asserts', 'denies', 'declines'] as const;
export type FrameAct = (typeof FRAME_ACTS)[number];

export interface Frame {
  kind: FrameKind;
  /** The kind of contact that it is about, if any. */
  what: ContactKind | undefined;
  /** That contact took place, by the entry: a sentence that denies or plans it does not state the entry. */
  held: boolean;
  act: FrameAct;
  /** Lexicon names of the parties; nothing states the entry without them. */
  who: number[];
  /** Whose word or deed it is, -1 where that is open. */
  holder: number;
  /** Minutes that the event took and which of a count it was; 0 where unknown. */
  minutes: number;
  ordinal: number;
  /** Lexicon name of the place that singles the event out, -1 where there is none. */
  place: number;
  /** A sentence without a day means it only on pages so many days behind it; 0 for the default. */
  near: number;
}

/** The part of an entry that its frame is made of; `frame` and `statement` as in the record. */
export interface Framed {
  frame?: RecordFrame | undefined;
  statement?: { by: string; act: string } | undefined;
}
export interface RecordFrame {
  kind: 'event' | 'position' | 'figure';
  what?: string | undefined;
  phase?: string | undefined;
  who?: readonly string[] | undefined;
  of?: readonly string[] | undefined;
  minutes?: number | undefined;
  ordinal?: number | undefined;
  near_days?: number | undefined;
  place?: string | undefined;
}

/** Kinds of events of the record that are a contact of people. */
const CONTACTS: Readonly<Record<string, ContactKind>> = {
  call: 'call',
  meeting: 'meeting',
  summit: 'meeting',
  talks: 'meeting',
  visit: 'meeting',
};
/** Acts by which a speaker says no, and by which he says nothing. */
const ACTS: Readonly<Record<string, FrameAct>> = { denies: 'denies', declines: 'declines', silent: 'declines' };

/** Share of an entry's texts that must agree for something to be derived from them. */
const AGREE = 0.6;
/** Share of the texts that must name somebody for an entry to need him. */
const NEEDED = 0.75;
/** Share of the texts in which somebody stands in a role of the contact, for him to be a party of it. */
const IN_ROLES = 0.4;
/** Share of the texts with a contact in which it took place, for the entry to say so. */
const HELD = 0.8;
/** Share of the contacts of one kind from which on the entry is of this kind. */
const OF_KIND = 0.35;

export interface ReadText {
  analysis: Analysis;
  told: Told;
}

/** Reads a sentence whole: its terms, and what it tells of. Linear in its length. */
export function readText(text: string, lexicon: LexiconMatcher, sides: Sides, page: number | undefined): ReadText {
  const analysis = analyse(text, lexicon, page);
  return { analysis, told: readTold(analysis, sides) };
}

/** An entry's frame, from the record where it has one, else from its texts. Linear in their terms. */
export function frameOf(entry: Framed, texts: readonly ReadText[], sides: Sides): Frame {
  const derived = deriveFrame(texts, sides);
  const { frame, statement } = entry;
  if (!frame) return derived;
  const places = (ids: readonly string[] = []) => ids.flatMap((id) => sides.place(id) ?? []);
  const minutes = frame.minutes ?? 0;
  const ordinal = frame.ordinal ?? 0;
  const near = frame.near_days ?? 0;
  const place = (frame.place === undefined ? undefined : sides.place(frame.place)) ?? derived.place;
  const what = frame.kind === 'event' ? CONTACTS[frame.what ?? ''] : undefined;
  const held = what !== undefined && (frame.phase ?? 'held') === 'held';
  const people = derived.who.filter((name) => sides.isMan(name));
  if (statement) {
    const by = sides.place(statement.by) ?? derived.holder;
    const matter = frame.kind === 'event' ? places(frame.who) : people;
    const act = ACTS[statement.act] ?? 'asserts';
    const who = sides.least([...new Set([...(by < 0 ? [] : [by]), ...matter])]);
    return {
      kind: 'statement',
      what,
      held: held && act === 'asserts',
      act,
      who,
      holder: by,
      minutes,
      ordinal,
      near,
      place: -1,
    };
  }
  if (frame.kind === 'event') {
    const who = places(frame.who);
    const contact = what ?? derived.what;
    return {
      ...derived,
      kind: 'event',
      what: contact,
      held,
      minutes,
      ordinal,
      near,
      place,
      holder: -1,
      who: what === undefined ? sides.least([...new Set([...who.slice(0, 1), ...people])]) : who,
    };
  }
  const of = places(frame.of);
  return {
    ...derived,
    kind: frame.kind,
    holder: of[0] ?? -1,
    who: sides.least([...new Set([...of, ...people])]),
    near,
    place: -1,
  };
}

/** The frame that most of an entry's texts agree in. */
function deriveFrame(texts: readonly ReadText[], sides: Sides): Frame {
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
  const all = often(names, what === undefined ? NEEDED : AGREE);
  const inRoles = what === undefined ? [] : often(roles, IN_ROLES).filter((name) => all.includes(name));
  const people = (inRoles.length > 1 ? inRoles : all).filter((name) => sides.isPerson(name));
  const holder = [...first].sort((a, b) => b[1] - a[1])[0];
  return {
    kind: 'open',
    what,
    held: what !== undefined && held >= HELD * contacts,
    act: declined >= AGREE * total ? 'declines' : denied >= AGREE * total ? 'denies' : 'asserts',
    who: sides.least(people.length > 0 ? people : all),
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
