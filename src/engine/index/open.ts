/** Opens a compiled index: decodes it into flat arrays and builds the inverted lists. */
import * as z from 'zod/mini';
import { LanguageTag } from '#src/claims/fields';
import { Lexicon } from '#src/claims/lexicon';
import { ENGINE_LANGUAGES } from '#src/language/engines';
import type { EngineLanguage } from '#src/language/language';
import { languageFor } from '#src/language/tags';
import { checksum, hashTerm } from '../hash';
import { type Frame, isContact } from '../reading/frame';
import { LexiconMatcher, nameTerm } from '../reading/lexicon';
import { Sides } from '../reading/sides';
import { ByteReader, fromUtf8 } from './bytes';
import { type FacetTable, readFacets } from './facets';
import { assertFormat, FORMAT_VERSION, HEADER_BYTES, IndexFormatError, MAGIC } from './format';
import { type Documents, hashTable, readDocuments, readVocabulary, type TermCounts } from './inverted';
import { type ClaimTable, type CueTable, readClaims, readCues, readFrames } from './sections';
import { type TermWeights, weigh } from './term-weights';
import { type Section, ValueStore } from './values';

export type { DocValues } from './values';

/** An open index. Documents of a claim are contiguous: its text, its phrasings, its lookalikes. */
export interface ClaimIndex extends TermCounts, TermWeights, Documents, ClaimTable, CueTable {
  claims: number;
  documents: number;
  terms: number;
  /** Language of its texts, which must also be that of the sentences. */
  language: EngineLanguage;
  lexicon: LexiconMatcher;
  /** Id of a claim, in index order; decoded at first use. */
  claimId(claim: number): string;
  /** Term id of a hash, or -1. */
  lookup(hash: number): number;
  /** Lexicon index of the name of term t, or -1 if it is no name. */
  termName: Int32Array;
  /** For each claim the frame that a sentence must fit. */
  frames: readonly Frame[];
  /** What a sentence must express to state the claims. */
  facets: FacetTable;
  /** Claims about a contact that took place, ascending. */
  contacts: readonly number[];
  sides: Sides;
  /** Numbers and dates of the documents that state any. */
  values: ValueStore;
}

/**
 * Opens compiled bytes. Linear in their number; `bytes` is decoded, not copied.
 * @param languages that this build supports.
 * @throws {IndexFormatError} if the bytes are no index, are damaged, come from a newer build, or are in a language
 *   that this build does not support.
 */
export function openIndex(bytes: Uint8Array, languages: readonly EngineLanguage[] = ENGINE_LANGUAGES): ClaimIndex {
  const reader = new ByteReader(bytes);
  if (bytes.length < HEADER_BYTES || reader.u32() !== MAGIC)
    throw new IndexFormatError('These bytes are not a claim index.');
  const version = reader.u32();
  if (version !== FORMAT_VERSION)
    throw new IndexFormatError(
      `This index has format ${version}; this build reads ${FORMAT_VERSION}. Compile the pack again.`,
    );
  assertFormat(reader.u32() === checksum(bytes, HEADER_BYTES), 'its checksum does not fit');
  const language = readLanguage(reader, languages);
  const next = (): Section => nextSection(reader);

  const { claims, documents, terms } = readHead(next(), bytes.length);
  const { hashes, ...counts } = readVocabulary(next(), terms, documents);
  const lookup = hashTable(hashes);
  const weights = weigh(claims, documents, counts, lookup, language.lightStems);
  const about = readClaims(next(), claims, documents);
  const texts = readDocuments(next(), documents, counts.postStart, weights.termWeight);
  const { docFlags, docActs } = readCues(next(), texts.docStart);
  const values = new ValueStore(next(), documents);
  const framesAt = next();
  const facets = readFacets(next(), claims);
  const { section: text, end } = next();
  const idBytes = text.count(end);
  const idsAt = text.at;
  let idStarts: Uint32Array | undefined;
  const lexicon = new LexiconMatcher(readLexicon(bytes.subarray(idsAt + idBytes, end)), language);
  const frames = readFrames(framesAt, claims, lexicon.names.length);
  const termName = new Int32Array(terms).fill(-1);
  for (const [index, name] of lexicon.names.entries()) {
    const term = lookup(hashTerm(nameTerm(name.id)));
    if (term >= 0) termName[term] = index;
  }
  assertFormat(reader.at === bytes.length);
  return {
    claims,
    documents,
    terms,
    language,
    lexicon,
    frames,
    facets,
    contacts: frames.flatMap((frame, claim) => (isContact(frame) ? [claim] : [])),
    sides: new Sides(lexicon),
    claimId(claim) {
      idStarts ??= lineStarts(bytes, idsAt, idsAt + idBytes, claims);
      return fromUtf8(bytes.subarray(idStarts[claim], (idStarts[claim + 1] as number) - 1));
    },
    lookup,
    docFlags,
    docActs,
    termName,
    values,
    ...about,
    ...texts,
    ...counts,
    ...weights,
  };
}

/** The next section: a cursor and its end. @throws {IndexFormatError} if it is truncated. */
function nextSection(reader: ByteReader): Section {
  const length = reader.count(reader.bytes.length);
  const at = reader.at;
  const end = at + length;
  reader.at = end;
  return { section: new ByteReader(reader.bytes.subarray(0, end), at), end };
}

/** Reads the counts. @param most upper bound of each: a claim, document or term takes at least one byte. */
function readHead({ section, end }: Section, most: number): Record<'claims' | 'documents' | 'terms', number> {
  const head = { claims: section.varint(), documents: section.varint(), terms: section.varint() };
  assertFormat(section.at === end && Math.max(head.claims, head.documents, head.terms) <= most);
  return head;
}

function readLanguage(reader: ByteReader, languages: readonly EngineLanguage[]): EngineLanguage {
  const length = reader.count(reader.bytes.length);
  const tag = fromUtf8(reader.bytes.subarray(reader.at, reader.at + length));
  reader.at += length;
  assertFormat(LanguageTag.safeParse(tag).success, 'its language is no tag');
  const language = languageFor(languages, tag);
  if (!language) throw new IndexFormatError(`This index is in the language "${tag}", which this build does not read.`);
  return language;
}

const NEWLINE = 10;

/**
 * Start offset of each line, and one past the end of the last, so that ids can be decoded singly, on request.
 * @throws {IndexFormatError} if there are more or fewer lines.
 */
function lineStarts(bytes: Uint8Array, from: number, to: number, lines: number): Uint32Array {
  const starts = new Uint32Array(lines + 1).fill(to + 1);
  starts[0] = from;
  let line = 1;
  for (let at = from; at < to; at++) if (bytes[at] === NEWLINE) starts[line++] = at + 1;
  assertFormat(line === Math.max(1, lines));
  return starts;
}

function readLexicon(bytes: Uint8Array): z.infer<typeof Lexicon> {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch {
    assertFormat(false, 'its lexicon is no JSON');
  }
  const parsed = Lexicon.safeParse(value);
  if (!parsed.success) throw new IndexFormatError(`The index has a broken lexicon: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
