/** Protects against typographic variants: quotation marks, dashes and spaces do not change what a sentence states. */
import { describe, expect, test } from 'vitest';
import { matchesOf, PLAIN } from './support';

const spread = (text: string, mark: string) =>
  text.replace(/\p{L}{4,}/gu, (word) => `${word.slice(0, 2)}${mark}${word.slice(2)}`);

const NOISE: readonly [string, (text: string) => string][] = [
  ['curly quotes', (text) => text.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”')],
  ['low and angled quotes', (text) => text.replaceAll("'", '‘').replace(/"([^"]*)"/g, '„$1“')],
  ['guillemets and accents for apostrophes', (text) => text.replaceAll("'", '´').replace(/"([^"]*)"/g, '«$1»')],
  ['backticks', (text) => text.replaceAll("'", '`')],
  ['soft hyphens', (text) => spread(text, '\u00AD')],
  ['zero-width spaces', (text) => spread(text, '\u200B')],
  ['word joiners', (text) => spread(text, '\u2060')],
  ['non-breaking spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ['narrow and doubled spaces', (text) => text.replaceAll(' ', ' \u202F')],
  ['line breaks of the source', (text) => text.replaceAll(' ', '\n    ')],
  [
    'ligatures',
    (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  ],
  ['decomposed letters', (text) => text.normalize('NFD')],
  ['bidirectional marks', (text) => `\u202A${text}\u202C\u200F`],
  [
    'full-width letters',
    (text) => text.replace(/[A-Za-z0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ],
  ['all capitals', (text) => text.toUpperCase()],
  ['no full stop', (text) => text.replace(/\.$/, '')],
];

describe.each(NOISE)('%s', (_, noisy) => {
  test.each(PLAIN)('$claim', ({ text, date, claim }) => {
    const set = noisy(text);
    const [found] = matchesOf(set, date);
    expect(found?.claim).toBe(claim);
    for (const { start, end, text: words } of found?.evidence ?? []) expect(set.slice(start, end)).toBe(words);
  });
});

test.each(['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskyi', 'Zelenski'])(
  '%s is found as any other spelling',
  (name) => {
    const text = (spelling: string) =>
      `Trump said he would probably meet ${spelling} next week to talk about ending the war.`;
    expect(matchesOf(text(name), '2025-02-08').map((one) => [one.claim, one.act])).toEqual(
      matchesOf(text('Zelensky'), '2025-02-08').map((one) => [one.claim, one.act]),
    );
    expect(matchesOf(text(name), '2025-02-08')).not.toEqual([]);
  },
);
