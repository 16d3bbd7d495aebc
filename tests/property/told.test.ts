/** Protects the reading of who acts and speaks in any text: spans are in order and among the tokens, the same each time. */
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readText } from '#src/engine/reading/frame';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { Sides } from '#src/engine/reading/sides';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { SOMEBODY } from '#src/language/language';
import { loadPack } from '../../tools/corpus/load';

// Long, since the machine may be busy: only a hang should fail by time.
vi.setConfig({ testTimeout: 60_000 });

const lexicon = new LexiconMatcher(loadPack().lexicon, ENGLISH_ENGINE);
const reader = { lexicon, language: ENGLISH_ENGINE, sides: new Sides(lexicon) };
const words = fc.constantFrom(
  ...'Trump Putin Vlad The Donald Okafor Ishikawa’s Rijeka Post Bosphorus NATO Monday Berg’s envoy president minister'.split(
    ' ',
  ),
  ...'said told wrote of to in at the a with and who met phoned call talks had not he they von der'.split(' '),
);
const joint = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '-', '. ', ': ', ' “', '” ');
const text = fc.oneof(
  fc.array(fc.tuple(words, joint), { maxLength: 30 }).map((pieces) => pieces.flat().join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

it('actors, unknown names and speakers are runs of tokens', () => {
  fc.assert(
    fc.property(text, (one) => {
      const { analysis, told } = readText(one, reader, undefined);
      for (const { first, last } of [...told.actors, ...told.strangers, ...told.speakers]) {
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeGreaterThan(first);
        expect(last).toBeLessThanOrEqual(analysis.tokens.length);
      }
      expect(readText(one, reader, undefined).told).toEqual(told);
    }),
    { numRuns: 1000 },
  );
});

it('unknown names stand apart, in order, and no name of the lexicon is one', () => {
  fc.assert(
    fc.property(text, (one) => {
      const { analysis, told } = readText(one, reader, undefined);
      let end = 0;
      for (const { name, first, last } of told.strangers) {
        expect(name).toBe(SOMEBODY);
        expect(first).toBeGreaterThanOrEqual(end);
        end = last;
        expect(analysis.terms.some((term) => term.name >= 0 && term.first < last && first < term.last)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});
