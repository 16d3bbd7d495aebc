/** Protects the record store: it returns what was written, line by line, and parses a record only when it is requested. */
import { describe, expect, it, vi } from 'vitest';
import type { ClaimRecord } from '#src/claims/record';
import { openShelf, writeShelf } from '#src/claims/record-store';

const record = (id: string, text: string): ClaimRecord => ({
  claim: {
    id,
    text,
    topic: 'calls',
    added: '2025-01-01',
    changed: '2025-01-01',
    statements: [],
    relations: [],
    phrasings: [],
    lookalikes: [],
  },
  speakers: [],
  sources: [],
  related: [],
  pack: { id: 'mine', name: 'Mine', version: '1', licence: 'CC0-1.0', compiled: '2026-01-01' },
});
const records = [record('a', 'One\nline\u2028and another.'), record('b', 'Two.'), record('constructor', 'Three.')];

describe('a shelf of records', () => {
  it('gives back what was put on it, whatever the text', () => {
    const shelf = openShelf(writeShelf(records));
    expect(shelf.ids.map((id) => shelf.get(id))).toEqual(records);
    for (const id of ['c', '', '__proto__', 'toString']) expect(shelf.get(id)).toBeUndefined();
    expect(openShelf(writeShelf([])).ids).toEqual([]);
  });

  it('parses a record when it is asked for, and once', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const shelf = openShelf(writeShelf(records));
    expect(parse).toHaveBeenCalledTimes(1);
    shelf.get('b');
    shelf.get('b');
    expect(parse).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });

  it('refuses what is no shelf, and a record that is none', () => {
    const text = writeShelf(records);
    for (const broken of ['', '\n', '[]', '{}\n', text.slice(0, -2), `${text}{}\n`, text.replace('"b"', '"../b"')])
      expect(() => openShelf(broken), broken.slice(0, 20)).toThrow();
    expect(() => openShelf(text.replace('"Two."', '2')).get('b')).toThrow();
    expect(openShelf(text.replace('"Two."', '2')).get('a')).toEqual(records[0]);
  });

  it('knows the length of a record as it was written, without parsing it', () => {
    const shelf = openShelf(writeShelf(records));
    for (const one of records) expect(shelf.lengthOf(one.claim.id)).toBe(JSON.stringify(one).length);
    expect(shelf.lengthOf('none')).toBe(0);
  });

  it('refuses a record that stands under the id of another', () => {
    const [ids, a, b, c] = writeShelf(records).split('\n');
    expect(() => openShelf([ids, b, a, c, ''].join('\n')).get('a')).toThrow('the record of a is that of b');
  });
});
