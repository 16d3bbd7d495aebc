/** Protects tokens: names, figures and contractions are the same in every typographic form. */
import { describe, expect, test } from 'vitest';
import { tokenize } from '#src/language/en/tokens';

const words = (text: string) => tokenize(text).map((token) => token.word);
const HANG = 60_000;

test.each([
  ['hyphens separate', 'Trump-Putin talks', ['trump', 'putin', 'talks']],
  ['a possessive is the name', "Zelenskyy's and Putin’s", ['zelenskyy', 'and', 'putin']],
  ['a name with an apostrophe is one word', 'O’Brien', ["o'brien"]],
  ['a contraction of not is two words', "didn't won’t can't", ['did', 'not', 'will', 'not', 'can', 'not']],
  ['other contractions give their verb', "he'll they've", ['he', 'will', 'they', 'have']],
  ['figures keep their separators', '1,500 and 2.5', ['1,500', 'and', '2.5']],
  ['an ordinal in figures is one word', 'the 6th, the 3rd', ['the', '6th', 'the', '3rd']],
  ['letters that only look like an ordinal do not join', '5thousand', ['5', 'thousand']],
  ['the per cent sign is the word', '50%', ['50', 'percent']],
  ['dotted abbreviations lose their dots', 'J.D. Vance, 5 p.m.', ['jd', 'vance', '5', 'pm']],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

describe('the country and the pronoun', () => {
  test('"US" and "U.S." are the country, "us" is not', () => {
    expect(words('The US and the U.S. told us')).toEqual(['the', 'usa', 'and', 'the', 'usa', 'told', 'us']);
  });
  test('in a headline of capitals only the dotted form is sure', () => {
    expect(words('PUTIN TELLS US NOTHING')).toContain('us');
    expect(words('PUTIN TELLS U.S. NOTHING')).toContain('usa');
  });
});

describe('typography changes no word', () => {
  test.each([
    ["didn't", ['did', 'not']],
    ['didn’t', ['did', 'not']],
    ['didn`t', ['did', 'not']],
    ['didn\u00B4t', ['did', 'not']],
    ['ﬁrst', ['first']],
    ['wh\u00ADite', ['white']],
    ['Ze\u200Blen\u2060sky', ['zelensky']],
    ['ＨＯＵＲ', ['hour']],
    ['Zele\u0301nsky', ['zelensky']],
    ['İstanbul', ['istanbul']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

test('offsets lead back to the word in the text, a contraction to all of it', () => {
  const text = '“Mr. Putin didn’t call,” said U.S. aides';
  const shown = tokenize(text).map(({ start, end, word }) => [text.slice(start, end), word]);
  expect(shown).toEqual([
    ['Mr', 'mr'],
    ['Putin', 'putin'],
    ['didn’t', 'did'],
    ['didn’t', 'not'],
    ['call', 'call'],
    ['said', 'said'],
    ['U.S.', 'usa'],
    ['aides', 'aides'],
  ]);
});

test('capitals and breaks are kept apart from the word', () => {
  const [first, second, third] = tokenize('NATO said: Nothing');
  expect(first).toMatchObject({ capital: true, upper: true, breakBefore: false });
  expect(second).toMatchObject({ capital: false, upper: false });
  expect(third).toMatchObject({ capital: true, upper: false, breakBefore: true });
});

test.each([
  ['letters', 'a'.repeat(1_000_000)],
  ['dotted letters', 'a.'.repeat(500_000)],
  ['digits', '1'.repeat(1_000_000)],
  ['figures with commas', '1,'.repeat(500_000)],
  ['apostrophes', "a'".repeat(500_000)],
  ['invisible characters', `a${'\u200B'.repeat(1_000_000)}`],
  ['digits and fractions', '1½'.repeat(500_000)],
])(
  'a megabyte of %s comes to an end, every offset inside it',
  (_, text) => {
    const last = tokenize(text).at(-1);
    expect(last?.end).toBeGreaterThan(0);
    expect(last?.end).toBeLessThanOrEqual(text.length);
  },
  HANG,
);
