/** Compiles a pack to an index. Deterministic: the same pack gives the same bytes. */
import { type Entry, entriesOf } from '#src/claims/entries';
import type { Pack } from '#src/claims/schema';
import { ENGINE_LANGUAGES } from '#src/language/engines';
import type { EngineLanguage } from '#src/language/language';
import { type DaySpan, parseSpan } from '#src/language/shared/calendar';
import { languageFor } from '#src/language/tags';
import { checksum, hashTerm } from '../hash';
import { type Analysis, analyse, type Term } from '../reading/analyse';
import { FRAME_ACTS, FRAME_KINDS, frameOf, tellOf } from '../reading/frame';
import { LexiconMatcher } from '../reading/lexicon';
import { Sides } from '../reading/sides';
import { ByteWriter, toUtf8 } from './bytes';
import { facetsSection } from './facets';
import {
  ACT_ASKS,
  ACT_DECLINES,
  ACT_DENIES,
  CONTACT_KINDS,
  DAY_ZERO,
  FORMAT_VERSION,
  FRAME_HELD,
  HEADER_BYTES,
  LARGE_UNIT,
  MAGIC,
  NUMBER_KINDS,
  VALUE_SCALE,
} from './format';

/** Largest value of a varint. */
const MAX_WORD = 0xffffffff;

/** The parts of a pack that go into the index. */
export type IndexablePack = Pick<Pack, 'claims' | 'lexicon' | 'language'> & Partial<Pick<Pack, 'speakers'>>;

/** Thrown if no engine supports the language of a pack. */
export class UnknownLanguageError extends Error {
  override name = 'UnknownLanguageError';
}

/**
 * Compiles a pack to the bytes of an index.
 * @param pack validated pack; its entries (claims, each followed by its statements) keep their order in the index.
 * @param languages that this build supports.
 * @returns bytes for `openIndex`. Linear in the size of the pack, apart from sorting the vocabulary.
 * @throws {UnknownLanguageError} if the pack's language is not among them.
 */
export function compilePack(pack: IndexablePack, languages: readonly EngineLanguage[] = ENGINE_LANGUAGES): Uint8Array {
  const language = languageFor(languages, pack.language);
  if (!language) {
    const known = languages.map(({ tag }) => tag).join(', ');
    throw new UnknownLanguageError(`The pack's language is "${pack.language}"; this build reads: ${known}.`);
  }
  const lexicon = new LexiconMatcher(pack.lexicon, language);
  const entries = entriesOf(pack);
  const spans = entries.map((entry) => (entry.time === undefined ? undefined : parseSpan(entry.time)));
  const documents: Analysis[] = [];
  for (const [index, entry] of entries.entries()) {
    // Dated aliases in a phrasing ("the US president") are resolved for the last day of the entry.
    const day = spans[index]?.to;
    for (const text of textsOf(entry)) documents.push(analyse(text, lexicon, language, day));
  }
  const vocabulary = vocabularyOf(entries, documents);
  const ids = new Map(vocabulary.map(({ hash }, id) => [hash, id] as const));
  const distinct = documents.map(({ terms }) => distinctTerms(terms));
  const sections = [
    counts(entries.length, documents.length, ids.size),
    vocabularySection(vocabulary, documents.length),
    claimsSection(entries, spans),
    documentsSection(distinct, ids),
    cuesSection(documents, distinct),
    valuesSection(documents),
    framesSection(entries, documents, lexicon, language),
    facetsSection(entries, (text) => language.tokenize(text).map(({ word }) => hashTerm(language.stem(word)))),
    textSection(entries, pack.lexicon),
  ];
  const body = new ByteWriter();
  const tag = toUtf8(language.tag);
  body.varint(tag.length);
  body.append(tag);
  for (const section of sections) {
    body.varint(section.length);
    body.append(section);
  }
  const bytes = body.done();
  const head = new ByteWriter();
  head.u32(MAGIC);
  head.u32(FORMAT_VERSION);
  head.u32(checksum(bytes, 0));
  head.append(bytes);
  const result = head.done();
  if (result.length !== bytes.length + HEADER_BYTES) throw new Error('index header has changed its size');
  return result;
}

function textsOf({ text, phrasings, lookalikes }: Entry): string[] {
  return [text, ...phrasings, ...lookalikes.map((one) => one.text)];
}

interface TermCount {
  hash: number;
  /** Number of documents that have the term, and of claims that have it in their text or phrasings. */
  documents: number;
  claims: number;
}

/** All terms by descending number of documents, then by hash, so that frequent terms have one-byte ids. */
function vocabularyOf(claims: readonly Entry[], documents: readonly Analysis[]): TermCount[] {
  const counts = new Map<number, TermCount>();
  let doc = 0;
  for (const { phrasings, lookalikes } of claims) {
    const inClaim = new Set<number>();
    const firstLookalike = doc + 1 + phrasings.length;
    for (const end = firstLookalike + lookalikes.length; doc < end; doc++)
      for (const hash of new Set(documents[doc]?.terms.map((term) => term.hash))) {
        const count = counts.get(hash) ?? { hash, documents: 0, claims: 0 };
        count.documents += 1;
        if (doc < firstLookalike && !inClaim.has(hash)) count.claims += 1;
        if (doc < firstLookalike) inClaim.add(hash);
        counts.set(hash, count);
      }
  }
  return [...counts.values()].sort((a, b) => b.documents - a.documents || a.hash - b.hash);
}

function counts(...numbers: number[]): Uint8Array {
  const out = new ByteWriter();
  for (const number of numbers) out.varint(number);
  return out.done();
}

function vocabularySection(terms: readonly TermCount[], documents: number): Uint8Array {
  const out = new ByteWriter();
  for (const { hash } of terms) out.u32(hash);
  let last = documents;
  for (const term of terms) {
    out.varint(last - term.documents);
    last = term.documents;
  }
  for (const term of terms) out.varint(term.documents - term.claims);
  return out.done();
}

function claimsSection(claims: readonly Entry[], spans: readonly (DaySpan | undefined)[]): Uint8Array {
  const out = new ByteWriter();
  for (const claim of claims) out.varint(claim.phrasings.length);
  for (const claim of claims) out.varint(claim.lookalikes.length);
  for (const span of spans) {
    // Zero: the claim has no time. Else the first day plus one (a day before DAY_ZERO wraps around 32 bits), then the
    // length.
    if (!span) out.varint(0);
    else {
      const from = span.from - DAY_ZERO;
      out.varint(from < 0 ? from : from + 1);
      out.varint(span.to - span.from);
    }
  }
  return out.done();
}

/** The cue bits of each term of a text, by its hash: at its first position, those of all its positions. */
function distinctTerms(terms: readonly Term[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { hash, flags } of terms) found.set(hash, (found.get(hash) ?? 0) | flags);
  return found;
}

function documentsSection(
  documents: readonly ReadonlyMap<number, number>[],
  ids: ReadonlyMap<number, number>,
): Uint8Array {
  const out = new ByteWriter();
  for (const terms of documents) out.varint(terms.size);
  for (const terms of documents) for (const hash of terms.keys()) out.varint(ids.get(hash) as number);
  return out.done();
}

function cuesSection(documents: readonly Analysis[], distinct: readonly ReadonlyMap<number, number>[]): Uint8Array {
  const out = new ByteWriter();
  let last = -1;
  for (const [index, { cues }] of documents.entries()) {
    const act = (cues.denies ? ACT_DENIES : 0) | (cues.declines ? ACT_DECLINES : 0) | (cues.asks ? ACT_ASKS : 0);
    const flagged = [...(distinct[index]?.values() ?? [])].flatMap((flags, at) =>
      flags ? [[at, flags] as const] : [],
    );
    if (act === 0 && flagged.length === 0) continue;
    out.varint(index - last);
    last = index;
    out.varint(act);
    out.varint(flagged.length);
    let before = -1;
    for (const [at, flags] of flagged) {
      out.varint(at - before);
      out.varint(flags);
      before = at;
    }
  }
  return out.done();
}

function valuesSection(documents: readonly Analysis[]): Uint8Array {
  const out = new ByteWriter();
  let last = -1;
  for (const [index, { numbers, dates }] of documents.entries()) {
    const dated = dates.filter((mention) => !mention.relative && mention.span);
    if (numbers.length === 0 && dated.length === 0) continue;
    out.varint(index - last);
    last = index;
    out.varint(numbers.length);
    for (const { kind, value } of numbers) {
      const large = value * VALUE_SCALE > MAX_WORD;
      out.varint(NUMBER_KINDS.indexOf(kind) + (large ? NUMBER_KINDS.length : 0));
      out.varint(Math.min(MAX_WORD, Math.round((large ? value / LARGE_UNIT : value) * VALUE_SCALE)));
    }
    out.varint(dated.length);
    for (const { span } of dated) {
      const { from, to } = span as DaySpan;
      out.signed(from - DAY_ZERO);
      out.varint(to - from);
    }
  }
  return out.done();
}

/** The section with the frame of each entry, which a sentence must fit. */
function framesSection(
  entries: readonly Entry[],
  documents: readonly Analysis[],
  lexicon: LexiconMatcher,
  language: EngineLanguage,
): Uint8Array {
  const sides = new Sides(lexicon);
  const out = new ByteWriter();
  let doc = 0;
  for (const entry of entries) {
    const last = doc + 1 + entry.phrasings.length;
    const texts = documents.slice(doc, last).map((analysis) => ({ analysis, told: tellOf(analysis, language, sides) }));
    doc = last + entry.lookalikes.length;
    const { kind, what, held, act, who, holder, minutes, ordinal, near, place, needed, beyond } = frameOf(
      entry,
      texts,
      sides,
      language,
    );
    out.varint(FRAME_KINDS.indexOf(kind));
    out.varint((what === undefined ? 0 : CONTACT_KINDS.indexOf(what) + 1) + (held ? FRAME_HELD : 0));
    out.varint(FRAME_ACTS.indexOf(act));
    out.varint(holder + 1);
    out.varint(Math.round(minutes));
    out.varint(ordinal);
    out.varint(near);
    out.varint(place + 1);
    out.varint(beyond);
    out.varint(needed);
    out.varint(who.length);
    for (const name of who) out.varint(name);
  }
  return out.done();
}

function textSection(claims: readonly Entry[], lexicon: Pack['lexicon']): Uint8Array {
  const out = new ByteWriter();
  const ids = toUtf8(claims.map((claim) => claim.id).join('\n'));
  out.varint(ids.length);
  out.append(ids);
  out.append(toUtf8(JSON.stringify(lexicon)));
  return out.done();
}
