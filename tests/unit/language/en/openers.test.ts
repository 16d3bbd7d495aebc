/** Protects sentences that open with an adverb or participle from being read as sentences about an unknown person. */
import { expect, test } from 'vitest';
import { isPlainOpener } from '#src/language/en/openers';

test.each(
  `additionally notably furthermore moreover interestingly consequently subsequently similarly ultimately surprisingly
  secondly lastly regardless overall undeterred undaunted tellingly`.split(/\s+/),
)('%s opens a sentence', (word) => expect(isPlainOpener(word)).toBe(true));

test.each(
  `connolly donnelly kimberly kelly emily italy sicily mohammed ahmed winifred manfred elsayed rasheed fico ishiba
  clement`.split(/\s+/),
)('%s may be a name', (word) => expect(isPlainOpener(word)).toBe(false));
