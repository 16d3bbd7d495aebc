/**
 * The file of records, separate from the index: a first line that lists the entry ids of each record (the claim, then its
 * statements), then one line of JSON per record in the same order. A line is parsed only when one of its entries is
 * requested, so a card costs the same in a pack of 50,000 claims as in a small one.
 */
import * as z from 'zod/mini';
import { entryIdsOf } from './entries';
import { ClaimRecord } from './record';
import { Id } from './schema';

export interface RecordShelf {
  /** Ids of the claims, one per record. */
  readonly ids: readonly string[];
  /** Ids of all entries: claims and statements. */
  readonly entryIds: readonly string[];
  /** Length of an entry's record in the file, in UTF-16 units; 0 if there is none. Known without parsing it. */
  lengthOf(entryId: string): number;
  /** The record of a claim or of one of its statements, parsed and validated once. @throws {Error} if it is invalid. */
  get(entryId: string): ClaimRecord | undefined;
}

const Entries = z.array(z.array(Id).check(z.minLength(1)));

/** Writes the text that `openShelf` opens. JSON contains no raw line breaks, so each record is one line. */
export function writeShelf(records: readonly ClaimRecord[]): string {
  const ids = JSON.stringify(records.map(entryIdsOf));
  return `${[ids, ...records.map((record) => JSON.stringify(record))].join('\n')}\n`;
}

/** Opens a record store: finds the lines in one pass and parses only the list of entries. @throws {Error} if that list is invalid. */
export function openShelf(text: string): RecordShelf {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const entries = z.parse(Entries, JSON.parse(text.slice(0, Math.max(0, (starts[0] ?? 0) - 1))));
  if (starts.length !== entries.length + 1) throw new Error('the records and their list do not agree');
  const lines = new Map(entries.flatMap((ids, line) => ids.map((id) => [id, line] as const)));
  const parsed = new Map<number, ClaimRecord>();
  return {
    ids: entries.map(([claim]) => claim as string),
    entryIds: entries.flat(),
    lengthOf(entryId) {
      const line = lines.get(entryId);
      // Without its line break, as the length is counted before a pack is stored.
      return line === undefined ? 0 : (starts[line + 1] as number) - (starts[line] as number) - 1;
    },
    get(entryId) {
      const line = lines.get(entryId);
      if (line === undefined) return undefined;
      const known = parsed.get(line);
      if (known) return known;
      const record = z.parse(ClaimRecord, JSON.parse(text.slice(starts[line], starts[line + 1])));
      const [claim] = entries[line] as string[];
      if (record.claim.id !== claim) throw new Error(`the record of ${claim} is that of ${record.claim.id}`);
      parsed.set(line, record);
      return record;
    },
  };
}
