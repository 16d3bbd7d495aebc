/** Growing byte buffer and cursor for the index format: LEB128 varints, little-endian words, UTF-8 text. */
import { assertFormat } from './format';

/** Initial size of a writer's buffer, in bytes; it doubles as needed. */
const START_SIZE = 1 << 12;

export class ByteWriter {
  private bytes = new Uint8Array(START_SIZE);
  private length = 0;

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Writes a LEB128 varint. @param value whole number, 0 to 2^32 - 1. */
  varint(value: number): void {
    this.room(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Writes a signed number, zigzag-encoded. */
  signed(value: number): void {
    this.varint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  u32(value: number): void {
    this.room(4);
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.length++] = (value >>> shift) & 0xff;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value & 0xff;
  }

  append(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of the bytes written so far. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Cursor over bytes. Past the last byte it returns zeros and moves `at` beyond the end: callers compare `at` with their end. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  varint(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] as number;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  /** Fills an array with the next varints in a single loop, for speed: an index is mostly varints. */
  varints(out: Uint32Array): void {
    const { bytes } = this;
    let at = this.at;
    for (let index = 0; index < out.length; index++) {
      let byte = bytes[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      out[index] = value;
    }
    this.at = at;
  }

  /**
   * Fills an array with the next 32-bit words in a single copy: the format is little-endian, as is every machine that runs
   * a browser. Words past the end are zero.
   */
  words(out: Uint32Array): void {
    const length = out.length * Uint32Array.BYTES_PER_ELEMENT;
    new Uint8Array(out.buffer, out.byteOffset, length).set(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
  }

  /** Reads the number of entries that follow, each at least one byte. @throws {IndexFormatError} if they do not fit before `end`. */
  count(end: number): number {
    const count = this.varint();
    assertFormat(count <= end - this.at);
    return count;
  }

  /** Reads the distance to the next position, at least one. @throws {IndexFormatError} if it is zero. */
  gap(): number {
    const gap = this.varint();
    assertFormat(gap > 0);
    return gap;
  }

  signed(): number {
    const value = this.varint();
    return (value >>> 1) ^ -(value & 1);
  }

  u32(): number {
    const { bytes } = this;
    const at = this.at;
    this.at += 4;
    return (
      ((bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24)) >>>
      0
    );
  }
}

const encoder = new TextEncoder();
/** Keeps a byte order mark: it is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Encodes a text as UTF-8. Lone surrogates become U+FFFD. */
export const toUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** Decodes UTF-8. Malformed bytes become U+FFFD. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

const latin = new TextDecoder('latin1');

/** A string that is the same for the same bytes only: one character a byte. */
export const keyOf = (bytes: Uint8Array): string => latin.decode(bytes);
