/** Protects the ends of sentences, on which all later steps, marks and offsets depend. */
import { describe, expect, test } from 'vitest';
import { splitSentences } from '#src/language/en/sentences';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));
/** Time limit in ms, which only an algorithm that is not linear exceeds. */
const HANG = 60_000;
const MEGABYTE = 1_000_000;

describe('a full stop that ends nothing', () => {
  test.each([
    'Mr. Trump spoke with Gen. Kellogg and Sen. Graham.',
    'The U.S. President spoke for an hour.',
    'J.D. Vance and Yuri V. Ushakov met.',
    'The call began at 5 p.m. Moscow time.',
    'He spoke of $2.5 million and 1.5 hours.',
    'It was call No. 5 since January.',
    'They spoke on Feb. 12 and on Sept. 5.',
    'Wait... what they said is unknown.',
    '“We talked!” he said.',
    'See example.com for more.',
    // A quotation that asks, exclaims or trails off, and who said it.
    '“Have you spoken to him?” Trump asked.',
    '“Have you spoken to him?” Peskov was asked on Friday.',
    '"Is he ready?" Mr. Putin asked reporters.',
    '“We will see…” Trump wrote on Truth Social.',
    '“What a call!” President Donald Trump said.',
    '‘Really?’ Kremlin spokesman Dmitry Peskov replied.',
    '“Will he call?” asked Peskov.',
    '“We spoke.” — Trump',
    // Heads, bylines, times and numbers of live pages.
    '1. Trump called Putin.',
    '10:42 GMT Trump says that he talked to Putin.',
    '10.42am – Trump says that he talked to Putin',
    'WASHINGTON, Feb 12 (Reuters) - U.S. President Donald Trump spoke.',
    "Trump: 'We spoke'; Kremlin: 'No comment'",
    '• Trump said that he had talked to Putin.',
    'Rep. Marjorie Taylor Greene (R-Ga.) said so.',
    'He said so at 5 p.m. Monday.',
    'It ended at 11 a.m. Eastern.',
    'Donald Trump Jr. said so.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('a full stop that ends a sentence', () => {
  test.each([
    ['Mr. Trump met Gen. Kellogg. He left.', ['Mr. Trump met Gen. Kellogg.', 'He left.']],
    ['He flew to the U.S. The call lasted an hour.', ['He flew to the U.S.', 'The call lasted an hour.']],
    ['It ended at 5 p.m. They left.', ['It ended at 5 p.m.', 'They left.']],
    ['“It went well.” Then he left.', ['“It went well.”', 'Then he left.']],
    ['Did they talk? Yes! So he says.', ['Did they talk?', 'Yes!', 'So he says.']],
    ['He said no. The other said yes.', ['He said no.', 'The other said yes.']],
    ['They met (in Riyadh). Talks go on.', ['They met (in Riyadh).', 'Talks go on.']],
    ['“Who says so?” The Kremlin had no answer.', ['“Who says so?”', 'The Kremlin had no answer.']],
    ['“Who says so?” Moscow had no answer.', ['“Who says so?”', 'Moscow had no answer.']],
    ['Is it “smart”? Putin said no.', ['Is it “smart”?', 'Putin said no.']],
    ['“Did they talk?” Trump asked. He left.', ['“Did they talk?” Trump asked.', 'He left.']],
    ['It ended at 5 p.m. Trump left.', ['It ended at 5 p.m.', 'Trump left.']],
    ['They spoke in Sept. They met later.', ['They spoke in Sept.', 'They met later.']],
    ['It was Donald Trump Jr. He left.', ['It was Donald Trump Jr.', 'He left.']],
    ['1. Trump called. 2. Putin answered.', ['1. Trump called.', '2. Putin answered.']],
    ['They spoke.[1] He left.[2][13] More.', ['They spoke.[1]', 'He left.[2][13]', 'More.']],
    ['“We spoke. We will speak again,” he said.', ['“We spoke.', 'We will speak again,” he said.']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('a line break always ends one, so that a heading stands alone', () => {
    expect(split('Trump calls Putin\nThey spoke for an hour\r\n\r\nNo more.')).toEqual([
      'Trump calls Putin',
      'They spoke for an hour',
      'No more.',
    ]);
  });
});

test('nothing and white space hold no sentence', () => {
  for (const text of ['', ' ', '\n\n', '\u00a0\t\r\n']) expect(splitSentences(text)).toEqual([]);
});

test('offsets are of the text as it stands, without the white space around', () => {
  expect(splitSentences('  One.  Two. ')).toEqual([
    { start: 2, end: 6 },
    { start: 8, end: 12 },
  ]);
});

describe('a megabyte comes to an end', () => {
  test.each([
    ['full stops', '.'.repeat(MEGABYTE)],
    ['full stops with spaces', '. '.repeat(MEGABYTE / 2)],
    ['full stops far apart', `.${' '.repeat(99)}`.repeat(MEGABYTE / 100)],
    ['closing quotes', `.${'"'.repeat(MEGABYTE)}`],
    ['white space', ' '.repeat(MEGABYTE)],
    ['line breaks', '\n'.repeat(MEGABYTE)],
    ['initials', 'A.'.repeat(MEGABYTE / 2)],
    ['abbreviations', 'Mr. '.repeat(MEGABYTE / 4)],
    ['notes', `.${'[1]'.repeat(MEGABYTE / 3)}`],
    ['quotations that ask', '“A?” B C D E F G '.repeat(MEGABYTE / 17)],
    ['numbers of a list', '1. '.repeat(MEGABYTE / 3)],
    ['one sentence', `${'word '.repeat(MEGABYTE / 5)}end.`],
  ])(
    'of %s',
    (_, text) => {
      const spans = splitSentences(text);
      const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(covered).toBeLessThanOrEqual(text.length);
      expect(spans.length > 0).toBe(text.trim() !== '');
    },
    HANG,
  );

  test('and a sentence of a megabyte stays one', () => {
    expect(splitSentences(`${'word '.repeat(MEGABYTE / 5)}end.`)).toHaveLength(1);
  });
});
