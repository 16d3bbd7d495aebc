/**
 * Protects the reader against hostile sentences: it looks at each token a bounded number of times, however long the
 * sentence. Counts looks, since time depends on the machine.
 */
import * as fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { readText } from '#src/engine/reading/frame';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { Sides } from '#src/engine/reading/sides';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import type { EngineLanguage } from '#src/language/language';
import { dayNumber } from '#src/language/shared/calendar';
import { loadPack } from '../../tools/corpus/load';

// Long, since the machine may be busy: only a hang should fail by time.
vi.setConfig({ testTimeout: 60_000 });

/** Tokens of the short and the long text. Twenty times as long, so that a look back over all tokens stands out. */
const SHORT = 60;
const LONG = 1_200;
/** Looks a token in the long text against the short: beyond 1, since windows are cut at the ends of a short text. */
const MOST = 1.5;
const PAGE = dayNumber(2025, 2, 10);

let looks = 0;
/** English whose tokens count how often they are looked at. */
const counting: EngineLanguage = {
  ...ENGLISH_ENGINE,
  tokenize: (text) =>
    new Proxy(ENGLISH_ENGINE.tokenize(text), {
      get(tokens, key, proxy) {
        if (key !== 'length') looks += 1;
        return Reflect.get(tokens, key, proxy);
      },
    }),
};
const lexicon = new LexiconMatcher(loadPack().lexicon, counting);
const reader = { lexicon, language: counting, sides: new Sides(lexicon) };

/** Looks a token, of a text that repeats the unit up to at least this many tokens. */
function looksAToken(unit: string, tokens: number): number {
  const text = `${unit} `.repeat(Math.ceil(tokens / Math.max(1, ENGLISH_ENGINE.tokenize(unit).length)));
  looks = 0;
  const { analysis } = readText(text, reader, PAGE);
  return looks / analysis.tokens.length;
}

const growth = (unit: string): number => looksAToken(unit, LONG) / looksAToken(unit, SHORT);

describe('a sentence of any length', () => {
  test.each([
    'President Putin Trump',
    'Okafor told Lindqvist',
    'the spokesman said that no call had taken place on Thursday and',
    'that Berg, who would not call Dorn, had said,',
    'and Berg, or Dorn, but not Putin,',
    'Trump Trump',
    'Putin said Putin called Putin',
    'US President Trump, President',
    'US President',
    'Russian President President',
    'phone call video call',
    'the president the leaders spoke',
    'Oslo Met Oslo said it went on and on about nothing',
    'not ruled out',
    'the day before yesterday, two days after',
    '12 and 13 February and',
    'twenty one hundred and a half hours',
  ])('%s …', (unit) => {
    expect(growth(unit)).toBeLessThan(MOST);
  });

  const word = fc.constantFrom(
    ...'Putin Trump Peskov Kremlin Russia Russian US President president leaders former Berg Oslo Met Okafor-Dorn'.split(
      ' ',
    ),
    ...'spoke called call calls phone video talks met meeting with between to of in by and or not never no ruled out'.split(
      ' ',
    ),
    ...'said told denied, he they his their two three hundred half hours February Monday 12 2025 mid early since if'.split(
      ' ',
    ),
    ...['that', 'who', 'will', 'neither', 'would', 'the', 'a', ',', '“', '”', ':', '(', "'s", 'has yet to', 'at'],
  );

  it('is read in a bounded number of looks a token', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const unit = words.join(' ');
        fc.pre(ENGLISH_ENGINE.tokenize(unit).length > 0);
        expect(growth(unit)).toBeLessThan(MOST);
      }),
      { numRuns: 15 },
    );
  });
});
