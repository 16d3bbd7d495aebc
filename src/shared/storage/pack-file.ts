/**
 * Checks a pack that a user adds: what `claims/pack-file.ts` checks, and more. The bundled pack's id and name are reserved,
 * the engine must support the language, no day of an edit or statement lies ahead, and nothing may match every sentence.
 * Also makes the stored form of a pack. Pure (but for the default of `today`), and slow for large packs, so the options page
 * runs it in a worker.
 */

import { cutRecords } from '#src/claims/cut-records';
import { daysAhead } from '#src/claims/days-ahead';
import { facetTexts } from '#src/claims/facets';
import { pathText } from '#src/claims/json-lines';
import {
  type PackProblem as FileProblem,
  MAX_PACK_LENGTH,
  MAX_PROBLEMS,
  readPackFile,
  readPackValue,
  withLines,
} from '#src/claims/pack-file';
import type { ClaimRecord } from '#src/claims/record';
import { writeShelf } from '#src/claims/record-store';
import { feedIn, packOfFeed } from '#src/claims/review-feed';
import type { Pack } from '#src/claims/schema';
import { compilePack } from '#src/engine/index/compile';
import { openIndex } from '#src/engine/index/open';
import { ENGINE_LANGUAGES } from '#src/language/engines';
import { READER_LANGUAGES } from '#src/language/readers';
import { languageFor } from '#src/language/tags';
import { BUNDLED_PACK } from '../protocol/claim-key';
import { MAX_RECORD_LENGTH } from './kept-limits';
import { readsAs } from './look-alike';
import { breadthFaults } from './pack-breadth';
import type { PackToStore } from './pack-store';
import { today as utcToday } from './today';

/**
 * Largest size of a pack, as `PackToStore.kept` counts it. A source is repeated in the record of each claim that names it, so
 * a small file could grow a thousandfold, and the background holds it all in memory. 50,000 reviews take about 60 million.
 */
export const MAX_KEPT = 128_000_000;
/**
 * Weight of a unit of the lexicon against one of the records. Names and senses are opened at every start of the background:
 * 2.6 million units (100,000 names of two words) take 0.3 s and 50 MB, records a fiftieth of that.
 */
const LEXICON_WEIGHT = 50;
/**
 * Longest texts of a pack that are compared with pages (claims, phrasings, lookalikes, facets, aliases, senses), together,
 * in UTF-16 units. Compiling takes about 0.4 s and 70 MB for each million; 50,000 reviews have about 8 million.
 */
export const MAX_COMPARED = 12_000_000;

export interface PackProblem extends Omit<FileProblem, 'code'> {
  code:
    | FileProblem['code']
    | 'bundled-id'
    | 'bundled-name'
    | 'language'
    | 'broad-alias'
    | 'broad-phrasing'
    | 'kept-large'
    | 'compared-large'
    | 'empty-feed'
    | 'encoding'
    | 'ahead';
}

/** Values that a feed of ClaimReviews may lack; its day is today. */
interface FeedDefaults {
  name: string;
}

interface PackRead {
  pack: Pack;
  /** Number of reviews in the feed from which the pack was made; absent for a pack file. */
  reviews?: number;
}

/**
 * Reads a pack file, or makes a pack from a feed of ClaimReviews. Returns up to `MAX_PROBLEMS` problems with their lines if
 * that fails. Never throws. Linear in the text.
 * @param feed defaults for a feed; without them a feed is refused
 * @param today `YYYY-MM-DD`; that of the clock, in UTC, if it is not given
 */
export function readPack(
  text: string,
  feed?: FeedDefaults,
  today = utcToday(),
): PackRead | { problems: PackProblem[] } {
  const read = packOrFeed(text, feed, today);
  if ('problems' in read) return read;
  const problems: PackProblem[] = [];
  for (const problem of faults(read.pack, today)) if (problems.push(problem) >= MAX_PROBLEMS) break;
  if (problems.length === 0) return read;
  return { problems: 'reviews' in read ? problems : withLines(text, problems) };
}

function packOrFeed(
  text: string,
  defaults: FeedDefaults | undefined,
  today: string,
): PackRead | { problems: PackProblem[] } {
  const read = readPackFile(text);
  if ('pack' in read || !read.problems.some(({ code }) => code === 'not-a-pack' || code === 'not-json')) return read;
  const feed = defaults && feedIn(text);
  if (!defaults || feed === undefined) return read;
  const { pack, items } = packOfFeed(feed, defaults.name, today);
  if (pack.claims.length === 0) return { problems: [{ code: 'empty-feed', where: '', detail: String(items) }] };
  const checked = readPackValue(pack);
  return 'problems' in checked ? checked : { ...checked, reviews: items };
}

function* faults(pack: Pack, today: string): Generator<PackProblem, void> {
  const { id, name, language: tag } = pack;
  if (id === BUNDLED_PACK) yield { code: 'bundled-id', where: 'id', detail: BUNDLED_PACK };
  // The card shows the pack's name, which must not pass for the bundled one.
  if (readsAs(name, BUNDLED_PACK)) yield { code: 'bundled-name', where: 'name', detail: name };
  for (const { path, date } of daysAhead(pack, today)) yield { code: 'ahead', where: pathText(path), detail: date };
  const language = languageFor(ENGINE_LANGUAGES, tag);
  if (!language) yield { code: 'language', where: 'language', detail: tag };
  else if (comparedLength(pack) > MAX_COMPARED)
    yield { code: 'compared-large', where: '', detail: String(MAX_COMPARED) };
  else yield* breadthFaults(pack, language, languageFor(READER_LANGUAGES, tag)?.commonWords ?? new Set());
}

/** Total length of the texts that go into the index. Linear in their number. */
function comparedLength({ claims, lexicon: { names, senses } }: Pack): number {
  let length = 0;
  const add = (texts: readonly (string | { text: string })[] = []) => {
    for (const one of texts) length += (typeof one === 'string' ? one : one.text).length;
  };
  for (const claim of claims) {
    add([claim]);
    for (const { phrasings, lookalikes, facets } of [claim, ...claim.statements]) {
      add(phrasings);
      add(lookalikes);
      add(facetTexts(facets));
    }
  }
  for (const { aliases } of names) add(aliases);
  for (const { words } of senses) add(words);
  return length;
}

/**
 * Makes the stored form of a pack, or returns the problem with it. 50,000 claims take a few seconds.
 * @param most largest size (see MAX_KEPT); nothing larger is built.
 */
export function packToKeep(pack: Pack, most = MAX_KEPT): PackToStore | { problem: PackProblem } {
  const { speakers: _, sources: __, lexicon: ___, claims, ...header } = pack;
  const large: PackProblem = { code: 'kept-large', where: '', detail: String(most) };
  const opened = LEXICON_WEIGHT * JSON.stringify(pack.lexicon).length;
  if (opened > most) return { problem: large };
  const records = cutRecords(pack);
  const problem = lengthFault(records, most);
  if (problem === 'all') return { problem: large };
  if (problem) {
    const where = `claims[${claims.findIndex(({ id }) => id === problem.claim.id)}]`;
    return { problem: { code: 'long', where, detail: String(MAX_RECORD_LENGTH) } };
  }
  const shelf = writeShelf(records);
  const index = compilePack(pack);
  const kept = shelf.length + index.length + opened;
  if (kept > most) return { problem: large };
  // Throws for an index that the background would reject, such as one with crafted hash collisions.
  openIndex(index);
  return { header, records: shelf, index, claims: claims.length, kept };
}

/** The first record that is too long by itself, or "all" once the records together exceed `most`. Serialises no more than needed. */
function lengthFault(records: readonly ClaimRecord[], most: number): ClaimRecord | 'all' | undefined {
  let length = 0;
  for (const record of records) {
    const own = JSON.stringify(record).length;
    if (own > MAX_RECORD_LENGTH) return record;
    length += own;
    if (length > most) return 'all';
  }
  return undefined;
}

/** Whether a file of this size, in bytes, is too large to be a pack: a UTF-16 unit takes at most three bytes. */
export function isTooLarge(bytes: number): boolean {
  return bytes > MAX_PACK_LENGTH * 3;
}

/** The problem of a file whose text cannot be decoded. */
export const NO_TEXT: PackProblem = { code: 'encoding', where: '', detail: '' };

/** The problem reported if `isTooLarge`. */
export const TOO_LARGE: PackProblem = { code: 'too-large', where: '', detail: String(MAX_PACK_LENGTH) };
