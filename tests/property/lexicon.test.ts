/** Protects the reading of names in any text: places do not overlap, are in order and within the tokens, names exist. */
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { stem } from '#src/language/en/stems';
import { tokenize } from '#src/language/en/tokens';
import { loadPack } from '../../tools/corpus/load';

// Long, since the machine may be busy: only a hang should fail by time.
vi.setConfig({ testTimeout: 60_000 });

const matcher = new LexiconMatcher(loadPack().lexicon, ENGLISH_ENGINE);
const words = fc.constantFrom(
  ...'the a his former then first US U.S. American Russian Ukrainian president presidents leader leaders of and'.split(
    ' ',
  ),
  ...'foreign ministers heads state counterpart Mr. President Trump Putin Peskov Rubio Lavrov Russia United States'.split(
    ' ',
  ),
  ...'call spoke Kremlin White House chief head'.split(' '),
);
const joint = fc.constantFrom(' ', ' ', ' ', ', ', '-', '–', '. ', ': ');

it('names and senses stand apart, in order, among the tokens; undated pages know no dated office', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, joint), { maxLength: 30 }),
      fc.option(fc.integer({ min: 18_000, max: 22_000 }), { nil: undefined }),
      (pieces, page) => {
        const tokens = tokenize(pieces.flat().join(''));
        const stems = tokens.map(({ word }) => stem(word));
        let last = 0;
        for (const hit of matcher.find(tokens, stems, page)) {
          expect(hit.first).toBeGreaterThanOrEqual(last);
          expect(hit.last).toBeGreaterThan(hit.first);
          last = hit.last;
          expect(hit.name >= 0 ? matcher.names[hit.name] : hit.sense).toBeDefined();
        }
        expect(last).toBeLessThanOrEqual(tokens.length);
      },
    ),
    { numRuns: 1000 },
  );
});
