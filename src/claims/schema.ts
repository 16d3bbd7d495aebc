/**
 * The words of the record, as zod schemas from which the types are inferred: claim, statement, speaker,
 * source, relation, pack. They follow schema.org's Claim and ClaimReview where those have the word.
 * Every boundary (YAML files, pack files, storage, messages) validates with these.
 */
import * as z from 'zod/mini';

/** Longest texts that a pack may carry: far above anything an editor writes, low enough to stop a hostile file. */
export const MAX_TEXT = 2000;
/** Longest id: ids are slugs that people read. */
export const MAX_ID = 100;
/** Most phrasings or lookalikes a claim may have. */
export const MAX_PHRASINGS = 200;

/** Most parties of a claim: one for each side that speaks for a state. */
export const MAX_PARTIES = 4;

const text = z.string().check(z.minLength(1), z.maxLength(MAX_TEXT));

/** A slug: lower-case letters, digits and single hyphens. Stable for ever, since results are compared by it. */
export const Id = z.string().check(z.maxLength(MAX_ID), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** Longest language tag; RFC 5646 asks for room for 35 characters. */
const MAX_TAG = 35;
/** A BCP 47 language tag: "en", "en-GB", "uk". Which languages can be read is a matter of src/language. */
export const LanguageTag = z.string().check(z.maxLength(MAX_TAG), z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

/** A date whose precision is its form: `2025`, `2025-02` or `2025-02-07` (ISO 8601 calendar dates). */
export const PartialDate = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** A date, or `FROM/TO` (ISO 8601 interval) of two of them. */
export const DateSpan = z
  .string()
  .check(
    z.regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(\/\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/,
    ),
  );

/** An address a reader may be sent to: http or https only, so that no pack can carry `javascript:`. */
export const WebAddress = z.string().check(z.maxLength(MAX_TEXT), z.regex(/^https?:\/\/[^\s"'<>]+$/));

/** What a statement does to its claim. `declines`: would neither confirm nor deny. */
export const StatementAct = z.enum(['asserts', 'confirms', 'partially-confirms', 'denies', 'declines', 'silent']);
export type StatementAct = z.infer<typeof StatementAct>;

/** Whom a speaker speaks for. `us`: the White House, Trump and his team; `russia`: the Kremlin and the Russian state. */
export const Side = z.enum(['russia', 'us', 'ukraine', 'europe', 'media', 'other']);
export type Side = z.infer<typeof Side>;

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
export const SourceLabel = z.enum(['copy', 'mirror', 'aggregator', 'exile', 'original-not-seen', 'pro-kremlin']);
export type SourceLabel = z.infer<typeof SourceLabel>;

export const Speaker = z.object({
  id: Id,
  name: text,
  role: text,
  side: Side,
});
export type Speaker = z.infer<typeof Speaker>;

export const Source = z.object({
  id: Id,
  publisher: text,
  title: text,
  /** Absent when unknown; never guessed. */
  url: z.optional(WebAddress),
  date: z.optional(PartialDate),
  /** How the date is known, where the page does not carry it plainly. */
  date_note: z.optional(text),
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

export const Statement = z.object({
  speaker: Id,
  act: StatementAct,
  /** Absent when the day is unknown: it then counts as published on its earliest source's date. */
  date: z.optional(PartialDate),
  summary: text,
  /** Short, attributed words of the speaker (corpus policy: under 12 words). */
  quote: z.optional(text),
  sources: z.array(Id).check(z.minLength(1)),
});
export type Statement = z.infer<typeof Statement>;

export const Relation = z.object({ kind: RelationKind, claim: Id, note: z.optional(text) });
export type Relation = z.infer<typeof Relation>;

/** A sentence that comes close to a claim and states something else; `states` names the other claim, if known. */
export const Lookalike = z.object({ text, states: z.optional(Id) });
export type Lookalike = z.infer<typeof Lookalike>;

export const Claim = z.object({
  id: Id,
  text,
  topic: Id,
  /** When the thing that the claim is about happened. */
  time: z.optional(DateSpan),
  /** Whose word the standing is reckoned from (docs/standing.md); absent means the United States and Russia. */
  parties: z.optional(z.array(Side).check(z.minLength(1), z.maxLength(MAX_PARTIES))),
  added: PartialDate,
  changed: PartialDate,
  statements: z.array(Statement),
  relations: z.array(Relation),
  caution: z.optional(text),
  phrasings: z.array(text).check(z.maxLength(MAX_PHRASINGS)),
  lookalikes: z.array(Lookalike).check(z.maxLength(MAX_PHRASINGS)),
});
export type Claim = z.infer<typeof Claim>;

/** A name and the other ways to say it. `from`/`until` bound the days on which an alias holds (until: exclusive). */
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

/** The corpus's own words; general English is in src/language, so that another pack brings another lexicon. */
export const Lexicon = z.object({ names: z.array(LexiconName), senses: z.array(LexiconSense) });
export type Lexicon = z.infer<typeof Lexicon>;

/** The form version of pack files that this build writes; older ones are upgraded, newer ones refused. */
export const PACK_FORMAT = 1;

export const PackHeader = z.object({
  format: z.number(),
  id: Id,
  name: text,
  version: text,
  licence: text,
  /** The language that texts, phrasings and the lexicon's aliases are written in. */
  language: LanguageTag,
  /** The day on which the record ends ("as of"). */
  date: PartialDate,
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
