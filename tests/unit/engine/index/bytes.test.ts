/** Protects the smallest parts of the file format: what is written is read back. */
import { expect, test } from 'vitest';
import { checksum, hashTerm } from '#src/engine/hash';
import { ByteReader, ByteWriter, fromUtf8, toUtf8 } from '#src/engine/index/bytes';
import { IndexFormatError } from '#src/engine/index/format';

test('numbers at the edges of their sizes come back', () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
  const writer = new ByteWriter();
  for (const number of numbers) writer.varint(number);
  for (const number of numbers) writer.u32(number);
  const reader = new ByteReader(writer.done());
  expect(numbers.map(() => reader.varint())).toEqual(numbers);
  expect(numbers.map(() => reader.u32())).toEqual(numbers);
  expect(reader.at).toBe(reader.bytes.length);
});

test('small numbers take one byte, which the size of the index stands on', () => {
  const writer = new ByteWriter();
  for (const number of [0, 5, 127]) writer.varint(number);
  expect(writer.done()).toEqual(Uint8Array.of(0, 5, 127));
});

test('a writer grows past its first buffer', () => {
  const writer = new ByteWriter();
  const large = new Uint8Array(100_000).fill(7);
  writer.byte(1);
  writer.append(large);
  writer.u32(2);
  const bytes = writer.done();
  expect(bytes).toHaveLength(100_005);
  expect([bytes[0], bytes[1], bytes[100_000], bytes[100_001]]).toEqual([1, 7, 7, 2]);
});

test('a count is refused where fewer bytes are left than it has entries', () => {
  const bytes = Uint8Array.of(3, 1, 2, 3);
  expect(new ByteReader(bytes).count(bytes.length)).toBe(3);
  expect(() => new ByteReader(bytes).count(bytes.length - 1)).toThrow(IndexFormatError);
  expect(() => new ByteReader(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f)).count(5)).toThrow(IndexFormatError);
});

test('a gap is refused where it leads nowhere', () => {
  expect(new ByteReader(Uint8Array.of(1)).gap()).toBe(1);
  expect(() => new ByteReader(Uint8Array.of(0)).gap()).toThrow(IndexFormatError);
});

test('text is UTF-8 as every other program has it; half a character becomes the sign for one', () => {
  for (const text of ['', 'Kyiv', 'é ﬁ – Київ 平 😀', 'x'.repeat(10_000)]) {
    expect([...toUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    expect(fromUtf8(toUtf8(text))).toBe(text);
  }
  expect(fromUtf8(toUtf8('a\uD800b'))).toBe('a\uFFFDb');
});

test('the hash is FNV-1a as published: an index made elsewhere must fit', () => {
  expect(hashTerm('')).toBe(0x811c9dc5);
  expect(hashTerm('a')).toBe(0xe40c292c);
  expect(hashTerm('foobar')).toBe(0xbf9cf968);
});

test('the checksum takes words of four bytes, the rest byte by byte, and changes with every one of them', () => {
  // FNV-1a with one step for the word 0x64636261, then 'e' and 'f'.
  let expected = Math.imul(0x811c9dc5 ^ 0x64636261, 0x01000193);
  for (const byte of toUtf8('ef')) expected = Math.imul(expected ^ byte, 0x01000193);
  expect(checksum(toUtf8('xxabcdef'), 2)).toBe(expected >>> 0);
  expect(checksum(toUtf8('xabcdef').subarray(1), 0)).toBe(expected >>> 0);
  const all = toUtf8('abcdefg');
  for (const at of all.keys()) expect(checksum(all.with(at, 0), 0)).not.toBe(checksum(all, 0));
});
