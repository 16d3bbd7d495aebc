/** Numbers and dates of documents, decoded on request since few documents are needed. */
import type { NumberKind } from '#src/language/language';
import { ByteReader } from './bytes';
import { assertFormat, DAY_ZERO, LARGE_UNIT, MAX_DOCUMENT_TERMS, NUMBER_KINDS, VALUE_SCALE } from './format';

/** Numbers and dates that a document states. */
export interface DocValues {
  numbers: { kind: NumberKind; value: number }[];
  dates: { from: number; to: number }[];
}

/** A section of the index: a cursor at its start, and the offset of its end. */
export interface Section {
  section: ByteReader;
  end: number;
}

/** Varints of a number (kind, value) and of a date (first day, length). */
const VARINTS_PER_VALUE = 2;

export class ValueStore {
  private readonly bytes: Uint8Array;
  /** Offset of the entry of each document; 0 if it has none. */
  private readonly places: Uint32Array;

  /**
   * Scans the entries once for their offsets.
   * @param documents number of documents in the index.
   * @throws {IndexFormatError} if the entries are inconsistent.
   */
  constructor({ section, end }: Section, documents: number) {
    this.bytes = section.bytes;
    this.places = new Uint32Array(documents);
    for (let doc = -1; section.at < end; ) {
      doc += section.gap();
      assertFormat(doc < documents);
      this.places[doc] = section.at;
      for (let list = 0; list < 2; list++) {
        const count = section.count(end);
        assertFormat(count <= MAX_DOCUMENT_TERMS);
        for (let rest = count * VARINTS_PER_VALUE; rest > 0; rest--) section.varint();
      }
    }
    assertFormat(section.at === end);
  }

  /** Numbers and dates of a document; undefined if it has none. */
  get(doc: number): DocValues | undefined {
    const place = this.places[doc];
    return place ? this.read(place) : undefined;
  }

  private read(place: number): DocValues {
    const reader = new ByteReader(this.bytes, place);
    const entry: DocValues = { numbers: [], dates: [] };
    for (let count = reader.varint(); count > 0; count--) {
      const code = reader.varint();
      const unit = code < NUMBER_KINDS.length ? 1 : LARGE_UNIT;
      const kind = NUMBER_KINDS[code % NUMBER_KINDS.length] as NumberKind;
      entry.numbers.push({ kind, value: (reader.varint() * unit) / VALUE_SCALE });
    }
    for (let count = reader.varint(); count > 0; count--) {
      const from = reader.signed() + DAY_ZERO;
      entry.dates.push({ from, to: from + reader.varint() });
    }
    return entry;
  }
}
