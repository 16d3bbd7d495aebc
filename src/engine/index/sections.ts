/** Decodes the claims, cues and frames sections of an index; format.ts has their layout. */
import { FRAME_ACTS, FRAME_KINDS, type Frame } from '../reading/frame';
import { keyOf } from './bytes';
import { assertFormat, CONTACT_KINDS, DAY_ZERO, FRAME_HELD, NO_DAY } from './format';
import type { Section } from './values';

/** Documents and times of the claims. */
export interface ClaimTable {
  /** First document of claim c; one past the last at c + 1. */
  claimStart: Uint32Array;
  /** First lookalike of claim c, or one past its last document. */
  lookalikeStart: Uint32Array;
  /** Day numbers of the time of claim c; NO_DAY for none. */
  claimFrom: Int32Array;
  claimTo: Int32Array;
  /** Claim of document d. */
  docClaim: Uint32Array;
}

export interface CueTable {
  /** Cue bits of docTerms, at the same positions. */
  docFlags: Uint8Array;
  /** Act bits of document d. */
  docActs: Uint8Array;
}

/** Days are stored as 32-bit words; larger values are negative days. */
const MAX_DAY = 0x7fffffff;

/** Fewest bytes of a claim: one for each of its two counts and one for its time. */
const LEAST_CLAIM_BYTES = 3;

// One function per section: JavaScript engines optimise a short running loop, but a long function only after it returns.
/** Reads the claims section. Linear. @throws {IndexFormatError} if the section is inconsistent. */
export function readClaims({ section, end: last }: Section, claims: number, documents: number): ClaimTable {
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

/** Reads the cues section. Linear. @throws {IndexFormatError} if the section is inconsistent. */
export function readCues({ section, end }: Section, docStart: Uint32Array): CueTable {
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

/** Count of numbers in a frame before its names, each at least one byte. */
const FRAME_NUMBERS = 11;

/** Reads the frames section. Linear. @param names number of names in the lexicon. @throws {IndexFormatError} if the section is inconsistent. */
export function readFrames({ section, end }: Section, claims: number, names: number): Frame[] {
  assertFormat(claims * FRAME_NUMBERS <= end - section.at);
  const frames: Frame[] = [];
  /** Claims with the same bytes share a frame: a large index has few different ones, which then stay in the processor's cache. */
  const known = new Map<string, Frame>();
  for (let claim = 0; claim < claims; claim++) {
    const from = section.at;
    const kind = FRAME_KINDS[section.varint()];
    const contact = section.varint();
    const act = FRAME_ACTS[section.varint()];
    const holder = section.varint() - 1;
    const minutes = section.varint();
    const ordinal = section.varint();
    const near = section.varint();
    const place = section.varint() - 1;
    const beyond = section.varint();
    const needed = section.varint();
    assertFormat(
      kind !== undefined && act !== undefined && contact < 2 * FRAME_HELD && holder < names && place < names,
    );
    const who: number[] = [];
    for (let count = section.count(end); count > 0; count--) who.push(section.varint());
    assertFormat(needed <= who.length && who.every((name) => name < names));
    const key = keyOf(section.bytes.subarray(from, section.at));
    let frame = known.get(key);
    if (!frame) {
      const held = contact >= FRAME_HELD;
      const what = CONTACT_KINDS[contact - (held ? FRAME_HELD : 0) - 1];
      frame = { kind, what, held, act, who, holder, minutes, ordinal, near, place, beyond, needed } as Frame;
      known.set(key, frame);
    }
    frames.push(frame);
  }
  assertFormat(section.at === end);
  return frames;
}
