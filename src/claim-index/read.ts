/** Opens a compiled index: decodes it into flat arrays and builds the inverted lists. */
import * as z from 'zod/mini';
import { Lexicon } from '#src/claims/schema';
import { LIGHT_STEMS } from '#src/language/light-words';
import type { NumberKind } from '#src/language/numbers';
import { ByteReader, fromUtf8 } from './bytes';
import {
  DAY_ZERO,
  DocKind,
  FORMAT_VERSION,
  HEADER_BYTES,
  IndexFormatError,
  LARGE_UNIT,
  MAGIC,
  NO_DAY,
  NUMBER_KINDS,
  VALUE_SCALE,
} from './format';
import { hashBytes, hashTerm } from './hash';
import { hashTable, type Inverted, invert } from './inverted';
import { LexiconMatcher, nameTerm } from './lexicon';

/** Numbers and dates that a document states. */
export interface DocValues {
  numbers: { kind: NumberKind; value: number }[];
  dates: { from: number; to: number }[];
}

/** An open index. Documents of a claim are contiguous: its text, its phrasings, its lookalikes. */
export interface ClaimIndex extends Inverted {
  claims: number;
  documents: number;
  terms: number;
  lexicon: LexiconMatcher;
  /** Ids of the claims, in index order; decoded at first use. */
  claimId(claim: number): string;
  /** Term id of a hash, or -1. */
  lookup(hash: number): number;
  /** Terms of document d: docTerms from docStart[d] to docStart[d + 1]. */
  docStart: Uint32Array;
  docTerms: Uint32Array;
  /** Cue bits of docTerms, same places. */
  docFlags: Uint8Array;
  docActs: Uint8Array;
  docClaim: Uint32Array;
  docKind: Uint8Array;
  /** First document of claim c; one past the last at c + 1. */
  claimStart: Uint32Array;
  claimFrom: Int32Array;
  claimTo: Int32Array;
  /** How telling term t is: inverse claim frequency, lowered for words that are common in any news. */
  termWeight: Float32Array;
  /** The same for a term that no document has. */
  unknownWeight(hash: number, isWord: boolean): number;
  /** Lexicon index of the name that term t is, or -1. */
  termName: Int32Array;
  values: Map<number, DocValues>;
}

/**
 * Opens compiled bytes. Linear in their number; nothing of `bytes` is copied but what is decoded.
 * @throws {IndexFormatError} where the bytes are no index, are damaged, or come from a newer build.
 */
export function openIndex(bytes: Uint8Array): ClaimIndex {
  const reader = new ByteReader(bytes);
  if (bytes.length < HEADER_BYTES || reader.u32() !== MAGIC)
    throw new IndexFormatError('These bytes are not a claim index.');
  const version = reader.u32();
  if (version !== FORMAT_VERSION)
    throw new IndexFormatError(
      `This index has format ${version}; this build reads ${FORMAT_VERSION}. Compile the pack again.`,
    );
  demand(reader.u32() === hashBytes(bytes, HEADER_BYTES, bytes.length), 'its checksum does not fit');
  const next = () => {
    const length = reader.varint();
    const section = new ByteReader(bytes, reader.at);
    reader.at += length;
    return { section, end: reader.at };
  };

  const { section: head } = next();
  const claims = head.varint();
  const documents = head.varint();
  const terms = head.varint();
  demand(Math.max(claims, documents, terms) <= bytes.length);
  const { section: words } = next();
  const hashes = new Uint32Array(terms);
  for (let term = 0; term < terms; term++) hashes[term] = words.u32();

  const { section: about } = next();
  const claimStart = new Uint32Array(claims + 1);
  const phrasings = new Uint32Array(claims);
  for (let claim = 0; claim < claims; claim++) phrasings[claim] = about.varint();
  for (let claim = 0, at = 0; claim < claims; claim++) {
    at += 1 + (phrasings[claim] as number) + about.varint();
    demand(at <= documents);
    claimStart[claim + 1] = at;
  }
  const claimFrom = new Int32Array(claims).fill(NO_DAY);
  const claimTo = new Int32Array(claims).fill(NO_DAY);
  for (let claim = 0; claim < claims; claim++) {
    const from = about.varint();
    if (from === 0) continue;
    claimFrom[claim] = (from > MAX_DAY ? from | 0 : from - 1) + DAY_ZERO;
    claimTo[claim] = (claimFrom[claim] as number) + about.varint();
  }
  const docClaim = new Uint32Array(documents);
  const docKind = new Uint8Array(documents);
  for (let claim = 0; claim < claims; claim++) {
    const start = claimStart[claim] as number;
    const firstLookalike = start + 1 + (phrasings[claim] as number);
    for (let doc = start; doc < (claimStart[claim + 1] as number); doc++) {
      docClaim[doc] = claim;
      docKind[doc] = doc === start ? DocKind.Text : doc < firstLookalike ? DocKind.Phrasing : DocKind.Lookalike;
    }
  }

  const { section: texts } = next();
  const docStart = new Uint32Array(documents + 1);
  let total = 0;
  for (let doc = 0; doc < documents; doc++) {
    total += texts.varint();
    docStart[doc + 1] = total;
  }
  demand(total <= bytes.length);
  const docTerms = new Uint32Array(total);
  for (let at = 0; at < total; at++) docTerms[at] = texts.varint();

  const cues = next();
  const docFlags = new Uint8Array(total);
  const docActs = new Uint8Array(documents);
  for (let doc = -1; cues.section.at < cues.end; ) {
    doc += cues.section.varint();
    docActs[doc] = cues.section.varint();
    let at = (docStart[doc] as number) - 1;
    for (let count = countOf(cues.section, cues.end); count > 0; count--) {
      at += cues.section.varint();
      docFlags[at] = cues.section.varint();
    }
  }
  const values = readValues(next());
  const { section: text, end } = next();
  const idBytes = text.varint();
  const idsAt = text.at;
  let ids: string[] | undefined;
  const lexicon = new LexiconMatcher(readLexicon(bytes.subarray(idsAt + idBytes, end)));
  const lookup = hashTable(hashes);
  const termName = new Int32Array(terms).fill(-1);
  for (const [index, name] of lexicon.names.entries()) {
    const term = lookup(hashTerm(nameTerm(name.id)));
    if (term >= 0) termName[term] = index;
  }
  const inverted = invert(terms, documents, docStart, docTerms, docClaim, docKind);
  return {
    claims,
    documents,
    terms,
    lexicon,
    claimId(claim) {
      ids ??= fromUtf8(bytes.subarray(idsAt, idsAt + idBytes)).split('\n');
      return ids[claim] as string;
    },
    lookup,
    docStart,
    docTerms,
    docFlags,
    docActs,
    docClaim,
    docKind,
    claimStart,
    claimFrom,
    claimTo,
    termName,
    values,
    ...inverted,
    ...weigh(claims, inverted.claimFrequency, lookup),
  };
}

/** Days are stored as words of 32 bits; above this they are negative. */
const MAX_DAY = 0x7fffffff;

/** Nothing is allocated or counted that the bytes cannot hold: a forged checksum must not hang the reader. */
function demand(holds: boolean, what = 'its parts do not fit together'): void {
  if (!holds) throw new IndexFormatError(`This claim index is damaged (${what}). Compile the pack again.`);
}

/** Reads how many entries follow; each takes a byte at least. */
function countOf(section: ByteReader, end: number): number {
  const count = section.varint();
  demand(count <= end - section.at);
  return count;
}

/** A light word weighs this share of what its rarity in the pack would give it. */
const LIGHT_SHARE = 0.35;
/** A word that the pack does not know weighs this share of the rarest known one: it says "something else", but softly. */
const UNKNOWN_SHARE = 0.7;
const LIGHT_HASHES = new Set([...LIGHT_STEMS].map(hashTerm));

/**
 * Robertson and Sparck Jones' inverse claim frequency, never below zero. The unit is the claim, not the document:
 * a claim with many phrasings must not make its own words look common.
 */
function weigh(
  claims: number,
  claimFrequency: Uint32Array,
  lookup: (hash: number) => number,
): Pick<ClaimIndex, 'termWeight' | 'unknownWeight'> {
  const inverse = (frequency: number) => Math.log(1 + (claims - frequency + 0.5) / (frequency + 0.5));
  const termWeight = new Float32Array(claimFrequency.length);
  for (let term = 0; term < termWeight.length; term++) termWeight[term] = inverse(claimFrequency[term] as number);
  for (const hash of LIGHT_HASHES) {
    const term = lookup(hash);
    if (term >= 0) termWeight[term] = (termWeight[term] as number) * LIGHT_SHARE;
  }
  const rarest = inverse(0);
  return {
    termWeight,
    unknownWeight: (hash, isWord) => rarest * (isWord && LIGHT_HASHES.has(hash) ? LIGHT_SHARE : UNKNOWN_SHARE),
  };
}

function readLexicon(bytes: Uint8Array): z.infer<typeof Lexicon> {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch {
    demand(false, 'its lexicon is no JSON');
  }
  const parsed = Lexicon.safeParse(value);
  if (!parsed.success) throw new IndexFormatError(`The index has a broken lexicon: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function readValues({ section, end }: { section: ByteReader; end: number }): Map<number, DocValues> {
  const values = new Map<number, DocValues>();
  for (let doc = -1; section.at < end; ) {
    doc += section.varint();
    const entry: DocValues = { numbers: [], dates: [] };
    for (let count = countOf(section, end); count > 0; count--) {
      const code = section.varint();
      const unit = code < NUMBER_KINDS.length ? 1 : LARGE_UNIT;
      const kind = NUMBER_KINDS[code % NUMBER_KINDS.length] as NumberKind;
      entry.numbers.push({ kind, value: (section.varint() * unit) / VALUE_SCALE });
    }
    for (let count = countOf(section, end); count > 0; count--) {
      const from = section.signed() + DAY_ZERO;
      entry.dates.push({ from, to: from + section.varint() });
    }
    values.set(doc, entry);
  }
  return values;
}
