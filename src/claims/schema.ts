/**
 * The record's zod schemas, from which the types are inferred: claim, statement, speaker, source, relation, pack. Names
 * follow schema.org's Claim and ClaimReview where possible.
 * Every boundary (YAML files, pack files, storage, messages) validates with these.
 */
import * as z from 'zod/mini';
import { DateSpan, Id, LanguageTag, PartialDate, Side, text, WebAddress } from './fields';
import { ClaimKind, EventFrame, FigureFrame, PositionFrame } from './frame';

export { DateSpan, Id, LanguageTag, MAX_ID, MAX_TEXT, PartialDate, Side, WebAddress } from './fields';

/** Most phrasings or lookalikes of an entry. */
export const MAX_PHRASINGS = 200;
/** Most parties of a claim or pack: one for each side that speaks for a state. */
export const MAX_PARTIES = 4;
/** Most roles of a speaker: an office or two for each year of a record. */
const MAX_ROLES = 30;
/** Most other claims that one statement answers. */
const MAX_ANSWERS = 20;

/**
 * What a statement does to its claim. `declines`: would neither confirm nor deny; `silent`: was asked and did not
 * answer; `reports`: an outlet or author wrote it; `responds`: a reaction that neither confirms nor denies it nor refuses
 * to. The last two leave the standing as it is.
 */
export const StatementAct = z.enum([
  'asserts',
  'confirms',
  'partially-confirms',
  'denies',
  'declines',
  'silent',
  'reports',
  'responds',
]);
export type StatementAct = z.infer<typeof StatementAct>;

export const RelationKind = z.enum(['contradicts', 'supports', 'repeats', 'updates', 'precedes']);
export type RelationKind = z.infer<typeof RelationKind>;

export const SourceKind = z.enum([
  'newspaper',
  'broadcaster',
  'wire',
  'state-media',
  'news-site',
  'book',
  'government',
  'fact-checker',
  'other',
]);
export type SourceKind = z.infer<typeof SourceKind>;

/** How a source stands to the original: `copy` and `mirror` republish another's text, an `aggregator` collects. */
export const SourceLabel = z.enum(['copy', 'mirror', 'aggregator', 'exile', 'original-not-seen', 'state-aligned']);
export type SourceLabel = z.infer<typeof SourceLabel>;

/** What a speaker was, with the days on which it held (`until` exclusive). Without either it held always. */
export const Role = z.object({ text, from: z.optional(PartialDate), until: z.optional(PartialDate) });
export type Role = z.infer<typeof Role>;

export const Speaker = z.object({
  id: Id,
  name: text,
  /** Absent if it is not known, as in packs of format 1. */
  kind: z.optional(z.enum(['person', 'organization'])),
  roles: z.array(Role).check(z.maxLength(MAX_ROLES)),
  side: Side,
});
export type Speaker = z.infer<typeof Speaker>;

export const Source = z.object({
  id: Id,
  publisher: text,
  /** What the publication is about, in the editors' words: never shown as its title. */
  about: text,
  /** The publication's own headline, if it is known for certain. */
  headline: z.optional(text),
  /** Absent when unknown; never guessed. */
  url: z.optional(WebAddress),
  date: z.optional(PartialDate),
  /** How the date is known, where the page does not carry it plainly. */
  date_note: z.optional(text),
  /** The day on which the editors read it. */
  retrieved: z.optional(PartialDate),
  /** Address of an archived copy. */
  archived: z.optional(WebAddress),
  kind: SourceKind,
  country: z.optional(text),
  labels: z.optional(z.array(SourceLabel)),
  /** How much of it the editors read: all, an excerpt, or only other pages that cite it. */
  seen: z.enum(['full', 'excerpt', 'through others']),
  note: z.optional(text),
  /** Why a source that no statement uses is kept. */
  reason: z.optional(text),
});
export type Source = z.infer<typeof Source>;

/** A sentence that comes close to an entry and states something else; `states` names the other entry, if known. */
export const Lookalike = z.object({ text, states: z.optional(Id) });
export type Lookalike = z.infer<typeof Lookalike>;

const phrasings = z.array(text).check(z.maxLength(MAX_PHRASINGS));
const lookalikes = z.array(Lookalike).check(z.maxLength(MAX_PHRASINGS));

/** What one speaker did about a claim on one day. With phrasings it is an entry: sentences can state it. */
export const Statement = z.object({
  /** Required if it has phrasings. */
  id: z.optional(Id),
  by: Id,
  act: StatementAct,
  /** Absent when the day is unknown: it then counts as published on its earliest source's date. */
  on: z.optional(PartialDate),
  /** Predicate after the speaker's name, in the past tense: "called the reports untrue". */
  says: text,
  /** Short, attributed words of the speaker (corpus policy: under 12 words). */
  quote: z.optional(text),
  /** Which of its sources has the words of the quotation. */
  quote_source: z.optional(Id),
  /** BCP 47 tag of the language in which it was said, if known. */
  quote_language: z.optional(text),
  /** Best first: official text, wire, original, copy, rewrite. */
  sources: z.array(Id).check(z.minLength(1)),
  /** Other claims that it answers as well, with the same act. */
  answers: z.optional(z.array(Id).check(z.maxLength(MAX_ANSWERS))),
  caution: z.optional(text),
  phrasings: z.optional(phrasings),
  lookalikes: z.optional(lookalikes),
});
export type Statement = z.infer<typeof Statement>;

/** A claim's relation to another entry, with one line that says why. */
export const Relation = z.object({ kind: RelationKind, entry: Id, why: z.optional(text) });
export type Relation = z.infer<typeof Relation>;

const ClaimFields = z.object({
  id: Id,
  /** Absent in packs of format 1, which did not say: such a claim has no frame. */
  kind: z.optional(ClaimKind),
  /** A bare proposition about the world, without a verb of saying. */
  text,
  topic: Id,
  event: z.optional(EventFrame),
  position: z.optional(PositionFrame),
  figure: z.optional(FigureFrame),
  /** When the thing that the claim is about happened or holds. An event has its days in `event.on` instead. */
  time: z.optional(DateSpan),
  /** Whose word the standing is computed from (docs/standing.md); absent means the pack's parties. */
  parties: z.optional(z.array(Side).check(z.minLength(1), z.maxLength(MAX_PARTIES))),
  added: PartialDate,
  changed: PartialDate,
  statements: z.array(Statement),
  relations: z.array(Relation),
  caution: z.optional(text),
  phrasings,
  lookalikes,
});
type ClaimFields = z.infer<typeof ClaimFields>;

/** Whether a claim has the frame of its kind and no other. */
function hasItsFrame(claim: ClaimFields): boolean {
  return ClaimKind.options.every((kind) => (claim[kind] !== undefined) === (claim.kind === kind));
}

export const Claim = ClaimFields.check(
  z.refine(hasItsFrame, { error: 'needs the field that its kind names (event, position or figure) and no other' }),
);
export type Claim = z.infer<typeof Claim>;

/** A name with its aliases. `from`/`until` bound the days on which an alias holds (until: exclusive). */
export const Alias = z.object({ text, from: z.optional(PartialDate), until: z.optional(PartialDate) });
export type Alias = z.infer<typeof Alias>;

export const LexiconName = z.object({
  id: Id,
  /** What kind of actor; decides which pronouns and group words ("the two leaders") can mean it. */
  kind: z.enum(['man', 'woman', 'institution', 'country', 'outlet', 'place', 'event']),
  aliases: z.array(Alias),
  /** Names on whose behalf this one speaks: Peskov and Ushakov speak for the Kremlin. */
  speaks_for: z.optional(z.array(Id)),
});
export type LexiconName = z.infer<typeof LexiconName>;

/** Words and fixed phrases of one sense: "spoke, phoned, conversation, call" are one term to the engine. */
export const LexiconSense = z.object({ id: Id, words: z.array(text) });
export type LexiconSense = z.infer<typeof LexiconSense>;

/** The pack's names and senses. General English is in src/language. */
export const Lexicon = z.object({ names: z.array(LexiconName), senses: z.array(LexiconSense) });
export type Lexicon = z.infer<typeof Lexicon>;

/** The form version of pack files that this build writes; older ones are upgraded, newer ones refused. */
export const PACK_FORMAT = 2;

/** A side whose statements decide the standing, and the name of its row on the card. */
export const Party = z.object({
  side: Side,
  name: text,
  /** Its answer is shown before that of the others. */
  answers: z.optional(z.boolean()),
});
export type Party = z.infer<typeof Party>;

export const PackHeader = z.object({
  format: z.number(),
  id: Id,
  name: text,
  version: text,
  licence: text,
  /** The language that texts, phrasings and the lexicon's aliases are written in. */
  language: LanguageTag,
  /** The parties, in the order of the card's rows. Absent: there are none, and only reports are shown. */
  parties: z.optional(z.array(Party).check(z.minLength(1), z.maxLength(MAX_PARTIES))),
  /** The day to which sources were searched: what was published later is not in the record. Absent if unknown. */
  searched: z.optional(PartialDate),
  /** The day on which the pack was put together. */
  compiled: PartialDate,
  description: z.optional(text),
  /** Earlier and present versions with the day of each, so that changes since a version can be listed. */
  versions: z.optional(z.array(z.object({ version: text, date: PartialDate }))),
});
export type PackHeader = z.infer<typeof PackHeader>;

export const Pack = z.object({
  ...PackHeader.shape,
  speakers: z.array(Speaker),
  sources: z.array(Source),
  lexicon: Lexicon,
  claims: z.array(Claim),
});
export type Pack = z.infer<typeof Pack>;
