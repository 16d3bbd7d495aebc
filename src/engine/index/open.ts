/** Opens a compiled index: decodes it into flat arrays and builds the inverted lists. */
import * as z from 'zod/mini';
import { LanguageTag, Lexicon } from '#src/claims/schema';
import { ENGINE_LANGUAGES } from '#src/language/engines';
import type { EngineLanguage } from '#src/language/language';
import { languageFor } from '#src/language/tags';
import { checksum, hashTerm } from '../hash';
import { FRAME_ACTS, FRAME_KINDS, type Frame, isContact } from '../reading/frame';
import { LexiconMatcher, nameTerm } from '../reading/lexicon';
import { Sides } from '../reading/sides';
import { ByteReader, fromUtf8 } from './bytes';
import {
  assertFormat,
  CONTACT_KINDS,
  DAY_ZERO,
  FORMAT_VERSION,
  FRAME_HELD,
  HEADER_BYTES,
  IndexFormatError,
  MAGIC,
  NO_DAY,
} from './format';
import { type Documents, hashTable, readDocuments, readVocabulary, type TermCounts } from './inverted';
import { type Section, ValueStore } from './values';

export type { DocValues } from './values';

/** An open index. Documents of a claim are contiguous: its text, its phrasings, its lookalikes. */
export interface ClaimIndex extends TermCounts, Documents {
  claims: number;
  documents: number;
  terms: number;
  /** Language of its texts, in which sentences have to be read. */
  language: EngineLanguage;
  lexicon: LexiconMatcher;
  /** Ids of the claims, in index order; decoded at first use. */
  claimId(claim: number): string;
  /** Term id of a hash, or -1. */
  lookup(hash: number): number;
  /** Cue bits of docTerms, same places. */
  docFlags: Uint8Array;
  docActs: Uint8Array;
  docClaim: Uint32Array;
  /** First document of claim c; one past the last at c + 1. */
  claimStart: Uint32Array;
  /** First lookalike of claim c, or one past its last document. */
  lookalikeStart: Uint32Array;
  claimFrom: Int32Array;
  claimTo: Int32Array;
  /** Weight of term t: inverse claim frequency, lowered for words common in any news. */
  termWeight: Float32Array;
  /** The same for a term that no document has. */
  unknownWeight(hash: number, isWord: boolean): number;
  /** Lexicon index of the name that term t is, or -1. */
  termName: Int32Array;
  /** For each claim the frame that a sentence must fit. */
  frames: readonly Frame[];
  /** Claims of a contact that took place, in order. */
  contacts: readonly number[];
  sides: Sides;
  /** Numbers and dates of the documents that state any. */
  values: ValueStore;
}

/**
 * Opens compiled bytes. Linear in their number; `bytes` is not copied, only decoded.
 * @param languages that this build reads.
 * @throws {IndexFormatError} if the bytes are no index, are damaged, come from a newer build, or are in a language
 *   that this build does not read.
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

/** The next section, as a reader that ends with it. @throws {IndexFormatError} if it is truncated. */
function nextSection(reader: ByteReader): Section {
  const length = reader.count(reader.bytes.length);
  const at = reader.at;
  const end = at + length;
  reader.at = end;
  return { section: new ByteReader(reader.bytes.subarray(0, end), at), end };
}

/** @param most upper bound of each count: a claim, document or term takes at least one byte. */
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

/** Days are stored as words of 32 bits; above this they are negative. */
const MAX_DAY = 0x7fffffff;

/** A claim takes a byte for each of its two counts and one for its time. */
const LEAST_CLAIM_BYTES = 3;

type AboutClaims = Pick<ClaimIndex, 'claimStart' | 'lookalikeStart' | 'claimFrom' | 'claimTo' | 'docClaim'>;

// One function per section: engines compile short loops while they run, a long function only after it returned.
function readClaims({ section, end: last }: Section, claims: number, documents: number): AboutClaims {
  assertFormat(claims * LEAST_CLAIM_BYTES <= last - section.at);
  const claimStart = new Uint32Array(claims + 1);
  const lookalikeStart = new Uint32Array(claims);
  const phrasings = new Uint32Array(claims);
  const lookalikes = new Uint32Array(claims);
  section.varints(phrasings);
  section.varints(lookalikes);
  const docClaim = new Uint32Array(documents);
  for (let claim = 0, doc = 0; claim < claims; claim++) {
    const firstLookalike = doc + 1 + (phrasings[claim] as number);
    const end = firstLookalike + (lookalikes[claim] as number);
    assertFormat(end <= documents);
    claimStart[claim + 1] = end;
    lookalikeStart[claim] = firstLookalike;
    for (; doc < end; doc++) docClaim[doc] = claim;
  }
  assertFormat((claimStart[claims] as number) === documents);
  const claimFrom = new Int32Array(claims).fill(NO_DAY);
  const claimTo = new Int32Array(claims).fill(NO_DAY);
  for (let claim = 0; claim < claims; claim++) {
    const from = section.varint();
    if (from === 0) continue;
    claimFrom[claim] = (from > MAX_DAY ? from | 0 : from - 1) + DAY_ZERO;
    claimTo[claim] = (claimFrom[claim] as number) + section.varint();
  }
  assertFormat(section.at === last);
  return { claimStart, lookalikeStart, claimFrom, claimTo, docClaim };
}

function readCues({ section, end }: Section, docStart: Uint32Array): Pick<ClaimIndex, 'docFlags' | 'docActs'> {
  const documents = docStart.length - 1;
  const docFlags = new Uint8Array(docStart[documents] as number);
  const docActs = new Uint8Array(documents);
  for (let doc = -1; section.at < end; ) {
    doc += section.gap();
    assertFormat(doc < documents);
    docActs[doc] = section.varint();
    const last = docStart[doc + 1] as number;
    let at = (docStart[doc] as number) - 1;
    for (let count = section.count(end); count > 0; count--) {
      at += section.gap();
      assertFormat(at < last);
      docFlags[at] = section.varint();
    }
  }
  assertFormat(section.at === end);
  return { docFlags, docActs };
}

/** A frame has this many numbers before its names, each a byte at least. */
const FRAME_NUMBERS = 10;

function readFrames({ section, end }: Section, claims: number, names: number): Frame[] {
  assertFormat(claims * FRAME_NUMBERS <= end - section.at);
  const frames: Frame[] = [];
  for (let claim = 0; claim < claims; claim++) {
    const kind = FRAME_KINDS[section.varint()];
    const contact = section.varint();
    const act = FRAME_ACTS[section.varint()];
    const holder = section.varint() - 1;
    const minutes = section.varint();
    const ordinal = section.varint();
    const near = section.varint();
    const place = section.varint() - 1;
    const needed = section.varint();
    assertFormat(
      kind !== undefined && act !== undefined && contact < 2 * FRAME_HELD && holder < names && place < names,
    );
    const who: number[] = [];
    for (let count = section.count(end); count > 0; count--) who.push(section.varint());
    assertFormat(needed <= who.length && who.every((name) => name < names));
    const held = contact >= FRAME_HELD;
    const what = CONTACT_KINDS[contact - (held ? FRAME_HELD : 0) - 1];
    frames.push({
      kind: kind as Frame['kind'],
      what,
      held,
      act: act as Frame['act'],
      who,
      holder,
      minutes,
      ordinal,
      near,
      place,
      needed,
    });
  }
  assertFormat(section.at === end);
  return frames;
}

const NEWLINE = 10;

/**
 * Offsets of each line, and one past the last line's end: ids are decoded one by one, on request.
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

/**
 * If claims have at least this many texts, a word that its claims repeat less often than this, on average, is one writer's
 * choice and keeps this share of its weight.
 */
const MANY_TEXTS = 8;
const REPEATED = 1.5;
const CHANCE_SHARE = 0.5;
/** A light word keeps this share of its weight. */
const LIGHT_SHARE = 0.35;
/** Weight of an unknown word as a share of the rarest known one's: it is weak evidence against a match. */
const UNKNOWN_SHARE = 0.7;

/**
 * Robertson and Sparck Jones' inverse claim frequency, never below zero. The unit is the claim, not the document:
 * a claim with many phrasings must not make its own words look common.
 */
function weigh(
  claims: number,
  documents: number,
  { claimFrequency, postStart }: TermCounts,
  lookup: (hash: number) => number,
  lightStems: ReadonlySet<string>,
): Pick<ClaimIndex, 'termWeight' | 'unknownWeight'> {
  const lightHashes = new Set([...lightStems].map(hashTerm));
  const inverse = (frequency: number) => Math.log(1 + (claims - frequency + 0.5) / (frequency + 0.5));
  const termWeight = new Float32Array(claimFrequency.length);
  const hasManyTexts = documents >= claims * MANY_TEXTS;
  for (let term = 0; term < termWeight.length; term++) {
    const inClaims = claimFrequency[term] as number;
    const inDocuments = (postStart[term + 1] as number) - (postStart[term] as number);
    const isChance = hasManyTexts && inDocuments < REPEATED * Math.max(1, inClaims);
    termWeight[term] = inverse(inClaims) * (isChance ? CHANCE_SHARE : 1);
  }
  for (const hash of lightHashes) {
    const term = lookup(hash);
    if (term >= 0) termWeight[term] = (termWeight[term] as number) * LIGHT_SHARE;
  }
  const rarest = inverse(0);
  return {
    termWeight,
    unknownWeight: (hash, isWord) => rarest * (isWord && lightHashes.has(hash) ? LIGHT_SHARE : UNKNOWN_SHARE),
  };
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
