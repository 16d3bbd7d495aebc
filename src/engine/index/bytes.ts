/** Growing byte buffer and cursor for the index format: LEB128 varints, little-endian words, UTF-8 text. */
import { assertFormat } from './format';

/** First size of a writer's buffer; doubles as needed. */
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

  /** @param value whole number, 0 to 2^32 - 1. */
  varint(value: number): void {
    this.room(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Signed number by zigzag. */
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

  /** The bytes written so far (a copy). */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** What lies beyond the last byte reads as zeros and moves `at` past the end: callers compare `at` with their end. */
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

  /** Fills an array with the next varints, in one tight loop: an index is mostly these. */
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
   * Fills an array with the next words of four bytes, copied at once: every machine that runs a browser keeps its words
   * as the format does, low byte first. What lies beyond the end is zero.
   */
  words(out: Uint32Array): void {
    const length = out.length * Uint32Array.BYTES_PER_ELEMENT;
    new Uint8Array(out.buffer, out.byteOffset, length).set(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
  }

  /** Reads how many entries follow before `end`; each takes a byte at least. @throws {IndexFormatError} if they cannot. */
  count(end: number): number {
    const count = this.varint();
    assertFormat(count <= end - this.at);
    return count;
  }

  /** The distance to the next of ascending places, at least one. @throws {IndexFormatError} if it is none. */
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

/** UTF-8 without TextEncoder, which is no part of the language itself. Lone surrogates become U+FFFD. */
export function toUtf8(text: string): Uint8Array {
  const writer = new ByteWriter();
  for (const character of text) {
    let code = character.codePointAt(0) as number;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) writer.byte(code);
    else if (code < 0x800) {
      writer.byte(0xc0 | (code >> 6));
      writer.byte(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
      writer.byte(0xe0 | (code >> 12));
      writer.byte(0x80 | ((code >> 6) & 0x3f));
      writer.byte(0x80 | (code & 0x3f));
    } else {
      writer.byte(0xf0 | (code >> 18));
      writer.byte(0x80 | ((code >> 12) & 0x3f));
      writer.byte(0x80 | ((code >> 6) & 0x3f));
      writer.byte(0x80 | (code & 0x3f));
    }
  }
  return writer.done();
}

/** Text of UTF-8 bytes that `toUtf8` wrote. */
export function fromUtf8(bytes: Uint8Array): string {
  /** String.fromCharCode takes its arguments on the stack: pieces of this many. */
  const PIECE = 4096;
  let text = '';
  let codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] as number;
    if (lead < 0x80) codes.push(lead);
    else if (lead < 0xe0) codes.push(((lead & 0x1f) << 6) | ((bytes[at++] as number) & 0x3f));
    else if (lead < 0xf0) {
      codes.push(((lead & 0x0f) << 12) | (((bytes[at++] as number) & 0x3f) << 6) | ((bytes[at++] as number) & 0x3f));
    } else {
      const code =
        ((lead & 0x07) << 18) |
        (((bytes[at++] as number) & 0x3f) << 12) |
        (((bytes[at++] as number) & 0x3f) << 6) |
        ((bytes[at++] as number) & 0x3f);
      codes.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    }
    if (codes.length >= PIECE) {
      text += String.fromCharCode(...codes);
      codes = [];
    }
  }
  return text + String.fromCharCode(...codes);
}
