/** Protects the speaker of "I": each sentence of a quotation has its speaker, and none after the quotation has one. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '#src/language/en/sentences';
import { speakerOf } from '#src/language/shared/quotations';

/** For each sentence of the text the place of the one that says who speaks in it, or null. */
function speakers(text: string): (number | null)[] {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  return sentences.map((sentence, at) => speakerOf(sentences.slice(0, at), sentence) ?? null);
}

describe('who speaks', () => {
  test.each([
    ['Trump said: “We talked. It was long. It was good. We will talk again.” He left.', [null, 0, 0, 0, null]],
    ['Trump said: "We talked. It was long. It was good." He left.', [null, 0, 0, null]],
    ['“We talked,” Trump said. “It was long. It was good. He wants peace.” Moscow was silent.', [null, 0, 0, 0, null]],
    ['“We talked,” Trump said.\n“It was long.\n“It was good.”\nHe left.', [null, 0, 0, null]],
    ['Trump said: «We talked. It was long.» He left.', [null, 0, null]],
    ['Peskov spoke first. “We know nothing.” Then he left.', [null, null, null]],
    ['“We talked. It was long,” Trump said.', [null, null]],
    ['He called it “smart”. They left. It was late.', [null, null, null]],
    ['It was long.” Then he left.', [null, null]],
  ] as const)('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

test('any sentences: a place before it, or none', () => {
  const piece = fc.constantFrom('“', '”', '"', '«', '»', 'We', 'he said', ' ', '. ', '—', '', '\n');
  const sentence = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), sentence, (earlier, self) => {
      const speaker = speakerOf(earlier, self);
      if (speaker !== undefined) expect(speaker >= 0 && speaker < earlier.length).toBe(true);
    }),
  );
});
