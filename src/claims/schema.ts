/**
 * The record's zod schemas, from which the types are inferred: claim, statement, speaker, source, relation, pack. Names
 * follow schema.org's Claim and ClaimReview where possible. YAML files, pack files, storage and messages are all validated
 * with these.
 */
import * as z from 'zod/mini';
import { Facets } from './facets';
import { DateSpan, Id, LanguageTag, PartialDate, Side, text, WebAddress } from './fields';
import { ClaimKind, EventFrame, FigureFrame, PositionFrame } from './frame';
import { Lexicon } from './lexicon';

export { DateSpan, Id, LanguageTag, MAX_ID, MAX_TEXT, PartialDate, Side, WebAddress } from './fields';
export { Lexicon } from './lexicon';

/** Most phrasings or lookalikes of an entry. */
export const MAX_PHRASINGS = 200;
/** Most parties of a claim or pack: one for each side that speaks for a state. */
export const MAX_PARTIES = 4;
/** Most roles of a speaker: an office or two for each year of a record. */
const MAX_ROLES = 30;
/** Most other claims that one statement answers. */
const MAX_ANSWERS = 20;

/**
 * What a statement does to its claim. `declines`: would neither confirm nor deny; `silent`: was asked and did not answer;
 * `reports`: an outlet or author wrote it; `responds`: reacted without confirming, denying or declining. The last two do
 * not change the standing.
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

/** Relation of a source to the original and the like: `copy` and `mirror` republish another's text, an `aggregator` collects texts. */
export const SourceLabel = z.enum(['copy', 'mirror', 'aggregator', 'exile', 'original-not-seen', 'state-aligned']);
export type SourceLabel = z.infer<typeof SourceLabel>;

/** What a speaker was, and when (`until` is exclusive). Without bounds, always. */
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
  /** Absent if unknown; never guessed. */
  url: z.optional(WebAddress),
  date: z.optional(PartialDate),
  /** How the date is known, if the page does not state it. */
  date_note: z.optional(text),
  /** The day on which the editors read it. */
  retrieved: z.optional(PartialDate),
  /** Address of an archived copy. */
  archived: z.optional(WebAddress),
  kind: SourceKind,
  country: z.optional(text),
  labels: z.optional(z.array(SourceLabel)),
  /** How much of it the editors read: all, an excerpt, or only pages that cite it. */
  seen: z.enum(['full', 'excerpt', 'through others']),
  note: z.optional(text),
  /** Why a source that no statement uses is kept. */
  reason: z.optional(text),
});
export type Source = z.infer<typeof Source>;

/** A sentence that resembles an entry but states something else; `states` is the id of the entry it states, if any. */
export const Lookalike = z.object({ text, states: z.optional(Id) });
export type Lookalike = z.infer<typeof Lookalike>;

const phrasings = z.array(text).check(z.maxLength(MAX_PHRASINGS));
const lookalikes = z.array(Lookalike).check(z.maxLength(MAX_PHRASINGS));

/** What one speaker did about a claim on one day. With phrasings it is an entry, which sentences can state. */
export const Statement = z.object({
  /** Required if it has phrasings. */
  id: z.optional(Id),
  by: Id,
  act: StatementAct,
  /** Absent if the day is unknown; its earliest source's date is then used. */
  on: z.optional(PartialDate),
  /** Predicate to follow the speaker's name, in the past tense: "called the reports untrue". */
  says: text,
  /** Short, attributed words of the speaker (corpus policy: under 12 words). */
  quote: z.optional(text),
  /** Id of the source that contains the quotation. */
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
  facets: z.optional(Facets),
});
export type Statement = z.infer<typeof Statement>;

/** A claim's relation to another entry, with a one-line reason. */
export const Relation = z.object({ kind: RelationKind, entry: Id, why: z.optional(text) });
export type Relation = z.infer<typeof Relation>;

const ClaimFields = z.object({
  id: Id,
  /** Absent in packs of format 1, which had no kinds; such a claim has no frame. */
  kind: z.optional(ClaimKind),
  /** A bare proposition about the world, without a verb of saying. */
  text,
  topic: Id,
  event: z.optional(EventFrame),
  position: z.optional(PositionFrame),
  figure: z.optional(FigureFrame),
  /** When what the claim is about happened or holds. For an event, `event.on` has this instead. */
  time: z.optional(DateSpan),
  /** Sides whose statements decide the standing (docs/standing.md); absent means the pack's parties. */
  parties: z.optional(z.array(Side).check(z.minLength(1), z.maxLength(MAX_PARTIES))),
  added: PartialDate,
  changed: PartialDate,
  statements: z.array(Statement),
  relations: z.array(Relation),
  caution: z.optional(text),
  phrasings,
  lookalikes,
  facets: z.optional(Facets),
});
type ClaimFields = z.infer<typeof ClaimFields>;

/** Whether a claim has the frame of its kind and no other frame. */
function hasItsFrame(claim: ClaimFields): boolean {
  return ClaimKind.options.every((kind) => (claim[kind] !== undefined) === (claim.kind === kind));
}

export const Claim = ClaimFields.check(
  z.refine(hasItsFrame, { error: 'needs the field that its kind names (event, position or figure) and no other' }),
);
export type Claim = z.infer<typeof Claim>;

/** The format version of pack files that this build writes. Older ones are upgraded, newer ones refused. */
export const PACK_FORMAT = 2;

/** A side whose statements decide the standing, and its name in the card's row. */
export const Party = z.object({
  side: Side,
  name: text,
  /** Whether its answer is shown before those of the others. */
  answers: z.optional(z.boolean()),
});
export type Party = z.infer<typeof Party>;

export const PackHeader = z.object({
  format: z.number(),
  id: Id,
  name: text,
  version: text,
  licence: text,
  /** Language of texts, phrasings and the lexicon's aliases. */
  language: LanguageTag,
  /** The parties, in the order of the card's rows. If absent, only reports are shown. */
  parties: z.optional(z.array(Party).check(z.minLength(1), z.maxLength(MAX_PARTIES))),
  /** The day up to which sources were searched; later publications are not in the record. Absent if unknown. */
  searched: z.optional(PartialDate),
  /** The day on which the pack was compiled. */
  compiled: PartialDate,
  description: z.optional(text),
  /** All versions with their days, so that changes since a version can be listed. */
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
