// Protects the map from text to DOM: for any text nodes, every character of a block's text is in the DOM where the map
// says, and a Range over any part has the same text.
import * as fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { BlockText } from '#src/content/prose/block-text';

const window = new Window();
const document = window.document as unknown as Document;
const piece = fc
  .array(
    fc.constantFrom('a', 'Bc', ' ', '  ', '\n', '\t', '\u00A0', '\u00AD', '\u200B', '\u202E', 'é', '中', '😀', '.'),
    { maxLength: 12 },
  )
  .map((all) => all.join(''));
const nodes = fc.array(piece, { minLength: 1, maxLength: 8 });

const plain = (text: string) =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();

function build(parts: string[]) {
  const paragraph = document.createElement('p');
  const text = new BlockText();
  for (const part of parts) {
    const node = document.createTextNode(part);
    paragraph.append(node);
    text.add(node as unknown as Text, false);
  }
  document.body.replaceChildren(paragraph as never);
  return text.finish();
}

describe('text of a block', () => {
  it('is what the reader sees: collapsed, trimmed, without invisible characters', () => {
    fc.assert(
      fc.property(nodes, (parts) => {
        expect(build(parts).text).toBe(plain(parts.join('')));
      }),
    );
  });

  it('leads every character back to itself', () => {
    fc.assert(
      fc.property(nodes, (parts) => {
        const mapped = build(parts);
        for (let i = 0; i < mapped.text.length; i++) {
          const place = mapped.placeOf(i);
          const char = place?.node.data[place.offset] ?? '';
          expect(/\s/.test(char) ? ' ' : char).toBe(mapped.text[i]);
        }
      }),
    );
  });

  it('gives Ranges that show the same words', () => {
    fc.assert(
      fc.property(nodes, fc.nat(), fc.nat(), (parts, a, b) => {
        const mapped = build(parts);
        if (mapped.text.length < 2) return;
        const start = a % (mapped.text.length - 1);
        const end = start + 1 + (b % (mapped.text.length - start));
        const shown = mapped.rangesOf(start, end).map(String).join('');
        expect(plain(shown)).toBe(mapped.text.slice(start, end).trim());
      }),
    );
  });
});
