/** Extracts what a PDF draws, so that two can be compared: both browsers also write dates and ids. */
import { inflateSync } from 'node:zlib';

const START = /stream\r?\n/g;
const END = 'endstream';
/**
 * Streams that draw nothing: compressed objects, among them Firefox's date, and the table of offsets, which depend on
 * the length of the compressed date.
 */
const DRAWS_NOTHING = /\/Type\s*\/(?:ObjStm|XRef)\b/;

/** The decompressed streams of a PDF (pages, fonts, pictures), in order, as Latin-1 strings. */
export function pdfStreams(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const streams: string[] = [];
  for (const match of text.matchAll(START)) {
    if (text.slice(match.index - END.length + 'stream'.length, match.index).endsWith('end')) continue;
    const from = match.index + match[0].length;
    const dictionary = text.slice(text.lastIndexOf(' obj', match.index), match.index);
    if (DRAWS_NOTHING.test(dictionary)) continue;
    const bytes = pdf.subarray(from, text.indexOf(END, from));
    try {
      const plain = inflateSync(bytes).toString('latin1');
      if (!plain.includes('<?xpacket')) streams.push(plain);
    } catch {
      // not compressed, or in another way: nothing that draws
    }
  }
  return streams;
}
