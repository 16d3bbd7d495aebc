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

/** Fewest bytes of a document's entry: its gap and two counts. */
const LEAST_BYTES = 3;
/** Varints of a number (kind, value) and of a date (first day, length). */
const VARINTS_PER_VALUE = 2;

export class ValueStore {
  private readonly bytes: Uint8Array;
  /** Documents that have an entry, ascending, and the offset of each entry. */
  private readonly docs: Uint32Array;
  private readonly places: Uint32Array;

  /**
   * Scans the entries once for their offsets.
   * @param documents number of documents in the index.
   * @throws {IndexFormatError} if the entries are inconsistent.
   */
  constructor({ section, end }: Section, documents: number) {
    this.bytes = section.bytes;
    const most = Math.min(documents, Math.ceil((end - section.at) / LEAST_BYTES));
    const docs = new Uint32Array(most);
    const places = new Uint32Array(most);
    let found = 0;
    for (let doc = -1; section.at < end; ) {
      doc += section.gap();
      assertFormat(doc < documents);
      docs[found] = doc;
      places[found++] = section.at;
      for (let list = 0; list < 2; list++) {
        const count = section.count(end);
        assertFormat(count <= MAX_DOCUMENT_TERMS);
        for (let rest = count * VARINTS_PER_VALUE; rest > 0; rest--) section.varint();
      }
    }
    assertFormat(section.at === end);
    this.docs = docs.slice(0, found);
    this.places = places.slice(0, found);
  }

  /** Numbers and dates of a document; undefined if it has none. */
  get(doc: number): DocValues | undefined {
    let low = 0;
    let high = this.docs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.docs[middle] as number) < doc) low = middle + 1;
      else high = middle;
    }
    return this.docs[low] === doc ? this.read(this.places[low] as number) : undefined;
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
