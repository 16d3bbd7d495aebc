/**
 * Records as they are kept, apart from the index: a line of JSON a record, under a first line that lists the claims in
 * the same order. A line is parsed only when its claim is asked for, so a pack of 50,000 claims costs a card no more
 * than a small one.
 */
import * as z from 'zod/mini';
import { ClaimRecord } from './record';
import { Id } from './schema';

export interface RecordShelf {
  readonly ids: readonly string[];
  /** Parsed and checked once, then kept. @throws {Error} when the record is not one. */
  get(id: string): ClaimRecord | undefined;
}

const Ids = z.array(Id);

/** The text that `openShelf` opens. JSON has no bare line break, so each record is one line. */
export function writeShelf(records: readonly ClaimRecord[]): string {
  const ids = JSON.stringify(records.map(({ claim }) => claim.id));
  return `${[ids, ...records.map((record) => JSON.stringify(record))].join('\n')}\n`;
}

/** Opens a shelf: one pass that finds the lines, and nothing is parsed but the list of claims. @throws {Error} */
export function openShelf(text: string): RecordShelf {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const ids = z.parse(Ids, JSON.parse(text.slice(0, Math.max(0, (starts[0] ?? 0) - 1))));
  if (starts.length !== ids.length + 1) throw new Error('the records and their list do not agree');
  const places = new Map(ids.map((id, i) => [id, i]));
  const parsed = new Map<string, ClaimRecord>();
  return {
    ids,
    get(id) {
      const known = parsed.get(id);
      const place = places.get(id);
      if (known || place === undefined) return known;
      const record = z.parse(ClaimRecord, JSON.parse(text.slice(starts[place], starts[place + 1])));
      if (record.claim.id !== id) throw new Error(`the record of ${id} is that of ${record.claim.id}`);
      parsed.set(id, record);
      return record;
    },
  };
}
