/** Protects the analysis of a sentence: dates are not counted as figures, ranges have both days. */
import { describe, expect, test } from 'vitest';
import { hashTerm } from '#src/engine/hash';
import { analyse } from '#src/engine/reading/analyse';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { parseSpan } from '#src/language/shared/calendar';
import { lexicon } from '../index/support';

const matcher = new LexiconMatcher(lexicon, ENGLISH_ENGINE);
const read = (text: string, page: string | null = null) =>
  analyse(text, matcher, ENGLISH_ENGINE, page === null ? undefined : parseSpan(page)?.from);

describe('figures of a date', () => {
  test.each(['on Feb. 12, 2025', 'on the 3rd of July 2025', 'on 12.02.2025', 'on 28–29 December 2025'])(
    '%s are no numbers',
    (text) => {
      expect(read(`They spoke ${text}.`).numbers).toEqual([]);
    },
  );

  test('others beside it are', () => {
    const { numbers } = read('Their sixth call, on Feb. 12, 2025, lasted 90 minutes.');
    expect(numbers.map(({ kind, value }) => [kind, value])).toEqual([
      ['ordinal', 6],
      ['minutes', 90],
    ]);
  });
});

test('a range of days is found by either of its days', () => {
  const hashes = read('They spoke on 28–29 December 2025.').terms.map(({ hash }) => hash);
  for (const term of ['%12', '%12-28', '%12-29', '%y2025']) expect(hashes, term).toContain(hashTerm(term));
});
