/** Fields that several schemas of the record share: texts, ids, dates, addresses. */
import * as z from 'zod/mini';

/** Longest text in a pack, in UTF-16 units: far above anything an editor writes, low enough to stop a hostile file. */
export const MAX_TEXT = 2000;
/** Longest id, in characters: ids are slugs that people read. */
export const MAX_ID = 100;

export const text = z.string().check(z.minLength(1), z.maxLength(MAX_TEXT));

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A slug: lower-case letters, digits and single hyphens. Must never change, since results refer to it. */
export const Id = z.string().check(z.maxLength(MAX_ID), z.regex(ID));

/** Longest language tag; RFC 5646 recommends room for 35 characters. */
const MAX_TAG = 35;
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
/** A BCP 47 language tag: "en", "en-GB", "uk". The languages in src/language are supported. */
export const LanguageTag = z.string().check(z.maxLength(MAX_TAG), z.regex(TAG));

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** A date whose precision is its form: `2025`, `2025-02` or `2025-02-07` (ISO 8601 calendar dates). */
export const PartialDate = z.string().check(z.regex(DATE));

const SPAN =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(\/\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;
/** A date, or `FROM/TO` (ISO 8601 interval) of two of them. */
export const DateSpan = z.string().check(z.regex(SPAN));

const WEB = /^https?:\/\/[^\s"'<>]+$/;
/** An address that a user may open: http or https only, so that no pack can contain `javascript:`. */
export const WebAddress = z.string().check(
  z.maxLength(MAX_TEXT),
  z.regex(WEB, { abort: true }),
  z.refine((address) => URL.canParse(address), { params: { pattern: String(WEB) } }),
);

/** A right value for each form, by the pattern as zod reports it in `issue.pattern`. */
export const FORM_EXAMPLES: ReadonlyMap<string, string> = new Map([
  [String(ID), 'kremlin-denies-call-2024'],
  [String(TAG), 'en-GB'],
  [String(DATE), '2025-02-09'],
  [String(SPAN), '2025-02-09/2025-02-11'],
  [String(WEB), 'https://example.org/article'],
]);

/** The side that a speaker belongs to. `us`: the White House, Trump and his team; `russia`: the Kremlin and the Russian state. */
export const Side = z.enum(['russia', 'us', 'ukraine', 'europe', 'media', 'other']);
export type Side = z.infer<typeof Side>;
