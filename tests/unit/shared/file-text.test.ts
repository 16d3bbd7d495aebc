/** Protects the letters of a chosen file: what cannot be decoded is refused, never replaced. */
import { expect, it } from 'vitest';
import { FileText, fileText } from '#src/shared/storage/file-text';

const TEXT = '{"name":"Hafenprüfung 🚢"}';
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (little: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * TEXT.length + 2));
  for (const [at, unit] of [0xfeff, ...TEXT.split('').map((one) => one.charCodeAt(0))].entries())
    view.setUint16(2 * at, unit, little);
  return new Uint8Array(view.buffer);
};

it('reads UTF-8 with and without a byte order mark, and UTF-16 with one', () => {
  const files = [utf8, new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), utf16(true), utf16(false), new Uint8Array()];
  expect(files.map(fileText)).toEqual([TEXT, TEXT, TEXT, TEXT, '']);
});

it('refuses Latin-1, a file that ends within a character, and one that is no text', () => {
  const latin = Uint8Array.from('{"name":"Hafenprüfung"}', (one) => one.charCodeAt(0));
  const gzip = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
  const halfMarks = [
    [0xff, 0x41],
    [0x41, 0xfe],
    [0xfe, 0x41],
    [0x41, 0xff],
  ].map((bytes) => new Uint8Array(bytes));
  for (const file of [latin, utf8.slice(0, -3), gzip, ...halfMarks]) expect(fileText(file)).toBeUndefined();
});

it('puts characters together that two pieces share', () => {
  const file = new FileText();
  const pieces = Array.from(utf8, (byte) => file.push(new Uint8Array([byte])));
  expect(pieces.join('') + file.end()).toBe(TEXT);
});
