/** Writes and reads the facets section of an index; format.ts has its layout. */
import type { Entry } from '#src/claims/entries';
import { ByteWriter } from './bytes';
import { assertFormat } from './format';
import { hashTable } from './inverted';
import type { Section } from './values';

/** Ids of alternatives: those below the number of stems are single stems, the others phrases. */
export interface ClaimFacets {
  all: readonly Uint32Array[];
  some: Uint32Array;
  not: Uint32Array;
}

/** Phrases in one array, since a sentence tries about a hundred, and each object would have to be fetched from memory. */
export interface PhraseTable {
  /** Of each phrase its id, the number of its stems, and these. */
  phrases: Uint32Array;
  /** For each stem the start in `phrases` of those that are found through it; they end where those of the next begin. */
  phraseStart: Uint32Array;
}

export interface FacetTable extends PhraseTable {
  /** Number of stems, which is the id of the first phrase. */
  stems: number;
  /** Number of alternatives: stems, then phrases. */
  alternatives: number;
  /** Id of the stem with a hash, or -1. */
  stemOf(hash: number): number;
  /** For each claim its facets; undefined if it has none. */
  of: readonly (ClaimFacets | undefined)[];
  /** For each alternative how rare it is: 1 if one claim has it, just above 0 if all have it. */
  rarity: Float32Array;
}

/** Fewest bytes of a stem. */
const STEM_BYTES = 4;

/**
 * Makes the facets section of the entries. Linear in the alternatives, apart from sorting them.
 * @param stemsOf hashes of the stems of a text, in its order
 */
export function facetsSection(
  entries: readonly Pick<Entry, 'facets'>[],
  stemsOf: (text: string) => readonly number[],
): Uint8Array {
  /** For each alternative its stems; alternatives with the same stems are one. */
  const read = new Map<string, { key: string; stems: readonly number[] }>();
  const uses = new Map<string, number>();
  const stems = new Map<number, number>();
  const keyOf = (text: string): string => {
    let known = read.get(text);
    if (!known) {
      const hashes = stemsOf(text);
      known = { key: hashes.join(' '), stems: hashes };
      read.set(text, known);
    }
    if (known.key !== '') uses.set(known.key, (uses.get(known.key) ?? 0) + 1);
    for (const hash of known.stems) stems.set(hash, (stems.get(hash) ?? 0) + 1);
    return known.key;
  };
  const keysOf = (texts: readonly string[] = []) => [...new Set(texts.map(keyOf))].filter((key) => key !== '');
  const facets = entries.map(({ facets: given }) => ({
    all: (given?.all ?? []).map(keysOf).filter((keys) => keys.length > 0),
    some: keysOf(given?.some),
    not: keysOf(given?.not),
  }));
  // Frequent ones first, so that most ids are short.
  const order = [...stems].sort(([a, m], [b, n]) => n - m || a - b).map(([hash]) => hash);
  const stemIds = new Map(order.map((hash, id) => [hash, id]));
  const phrases = [...uses]
    .filter(([key]) => key.includes(' '))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key]) => key);
  const ids = new Map<string, number>([
    ...order.map((hash, id) => [String(hash), id] as const),
    ...phrases.map((key, at) => [key, order.length + at] as const),
  ]);
  const out = new ByteWriter();
  const writeIds = (numbers: readonly number[]) => {
    out.varint(numbers.length);
    for (const [at, id] of numbers.entries()) out.varint(id - (numbers[at - 1] ?? -1));
  };
  const writeKeys = (keys: readonly string[]) =>
    writeIds(keys.map((key) => ids.get(key) as number).sort((a, b) => a - b));
  out.varint(order.length);
  for (const hash of order) out.u32(hash);
  out.varint(phrases.length);
  for (const key of phrases) {
    const parts = key.split(' ');
    out.varint(parts.length);
    for (const hash of parts) out.varint(stemIds.get(Number(hash)) as number);
  }
  for (const { all, some, not } of facets) {
    out.varint(all.length);
    if (all.length === 0) continue;
    for (const keys of [...all, some, not]) writeKeys(keys);
  }
  return out.done();
}

/** Reads the facets section. Linear. @throws {IndexFormatError} if the section is inconsistent. */
export function readFacets({ section, end }: Section, claims: number): FacetTable {
  const stems = section.varint();
  assertFormat(stems * STEM_BYTES <= end - section.at);
  const hashes = new Uint32Array(stems);
  section.words(hashes);
  const phrases: Uint32Array[] = [];
  const phraseCount = section.count(end);
  for (let at = 0; at < phraseCount; at++) {
    const parts = new Uint32Array(section.count(end));
    section.varints(parts);
    assertFormat(parts.length > 1 && parts.every((stem) => stem < stems));
    phrases.push(parts);
  }
  const alternatives = stems + phraseCount;
  const readIds = (): Uint32Array => {
    const ids = new Uint32Array(section.count(end));
    for (let at = 0, id = -1; at < ids.length; at++) {
      id += section.gap();
      assertFormat(id < alternatives);
      ids[at] = id;
    }
    return ids;
  };
  assertFormat(claims <= end - section.at);
  const of: (ClaimFacets | undefined)[] = [];
  for (let claim = 0; claim < claims; claim++) {
    const count = section.count(end);
    if (count === 0) of.push(undefined);
    else of.push({ all: Array.from({ length: count }, readIds), some: readIds(), not: readIds() });
  }
  assertFormat(section.at === end);
  const rarity = rarityOf(of, alternatives);
  return { stems, alternatives, stemOf: hashTable(hashes), ...byRarestStem(phrases, stems), of, rarity };
}

/** Logarithmic, as the weights of terms. Linear in the facets' alternatives. */
function rarityOf(facets: FacetTable['of'], alternatives: number): Float32Array {
  const uses = new Uint32Array(alternatives);
  for (const one of facets)
    for (const id of new Set(one && [...one.all, one.some].flatMap((ids) => [...ids])))
      uses[id] = (uses[id] as number) + 1;
  const most = Math.log(1 + facets.length);
  return Float32Array.from(uses, (count) => 1 - Math.log(Math.max(1, count)) / most);
}

/** The phrases by the stem that fewest phrases have, so that a sentence tries few of them. */
function byRarestStem(phrases: readonly Uint32Array[], stemCount: number): PhraseTable {
  const uses = new Uint32Array(stemCount);
  for (const parts of phrases) for (const stem of parts) uses[stem] = (uses[stem] as number) + 1;
  const lists = Array.from({ length: stemCount }, (): number[] => []);
  for (const [at, parts] of phrases.entries()) {
    const rarest = parts.reduce((best, stem) => ((uses[stem] as number) < (uses[best] as number) ? stem : best));
    lists[rarest]?.push(stemCount + at, parts.length, ...parts);
  }
  const phraseStart = new Uint32Array(stemCount + 1);
  for (const [stem, { length }] of lists.entries()) phraseStart[stem + 1] = (phraseStart[stem] as number) + length;
  return { phrases: Uint32Array.from(lists.flat()), phraseStart };
}
