/** Limits on the lists of a pack, checked before the schema walks the file. */
import type { Json } from './upgrade';

/** Most entries in one list of a pack. */
export const MAX_PACK_ENTRIES = 200_000;
/** Most statements, relations or other parts of one entry: far above any real record, low enough to stop a hostile file. */
export const MAX_PART_ENTRIES = 1_000;
/**
 * Most sources of one statement. The bundled record has at most ten. Each source is repeated in the record of every claim
 * that names it, so this limits how much larger than the file the stored form can be.
 */
export const MAX_STATEMENT_SOURCES = 50;

/** A list that is too long, and its limit. */
export interface Crowded {
  where: string;
  most: number;
}

/** Lists of the pack, and for each the limited lists in its entries. */
const PARTS = {
  claims: ['statements', 'relations'],
  sources: [],
  speakers: ['roles'],
  'lexicon.names': ['aliases', 'speaks_for'],
  'lexicon.senses': ['words'],
} as const;

/** The first list that is too long. The data is not validated yet. Linear in the entries. */
export function tooMany(pack: Json): Crowded | undefined {
  const lexicon = (pack.lexicon ?? {}) as Json;
  for (const [path, keys] of Object.entries(PARTS)) {
    const list = path.startsWith('lexicon.') ? lexicon[path.slice('lexicon.'.length)] : pack[path];
    if (isLong(list, MAX_PACK_ENTRIES)) return { where: path, most: MAX_PACK_ENTRIES };
    const found = crowdedEntry(list, path, keys, MAX_PART_ENTRIES);
    if (found) return found;
  }
  if (!Array.isArray(pack.claims)) return undefined;
  for (const [index, claim] of pack.claims.entries()) {
    const statements = (claim as Json | null)?.statements;
    const found = crowdedEntry(statements, `claims[${index}].statements`, ['sources'], MAX_STATEMENT_SOURCES);
    if (found) return found;
  }
  return undefined;
}

function isLong(list: unknown, most: number): boolean {
  return Array.isArray(list) && list.length > most;
}

function crowdedEntry(list: unknown, path: string, keys: readonly string[], most: number): Crowded | undefined {
  if (!Array.isArray(list)) return undefined;
  for (const [index, entry] of list.entries()) {
    const key = keys.find((one) => isLong((entry as Json | null)?.[one], most));
    if (key !== undefined) return { where: `${path}[${index}].${key}`, most };
  }
  return undefined;
}
