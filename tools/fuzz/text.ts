/** Fuzzes sentences, tokens, dates and matches of random text. */
import * as fc from 'fast-check';
import { readDay } from '#src/content/facts/published';
import type { Matcher } from '#src/engine/matcher';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { ENGLISH_READER } from '#src/language/en/reader';
import { repeated, text } from './pieces';
import { law, target } from './target';

/** Longest text given to the matcher in the check of growth; the matcher skips longer sentences. */
const SENTENCE = 900;

const spansInOrder = (spans: readonly { start: number; end: number }[], length: number): boolean =>
  spans.every(({ start, end }, at) => start < end && start >= (spans[at - 1]?.end ?? 0) && end <= length);

/** @param matcher with the bundled record */
export function textTarget(matcher: Matcher) {
  const match = (sentences: string[]) =>
    matcher.match({ page: { date: '2025-03-05', language: 'en' }, before: [], sentences });
  return target({
    name: 'text',
    arbitrary: fc.array(text, { minLength: 1, maxLength: 6 }),
    check(sentences) {
      for (const one of sentences) {
        const spans = ENGLISH_READER.splitSentences(one);
        law(spansInOrder(spans, one.length), 'sentences are slices, in order, none empty');
        for (const { start, end } of spans) {
          const part = one.slice(start, end);
          law(part === part.trim(), 'sentences are trimmed');
        }
        law(spansInOrder(ENGLISH_ENGINE.tokenize(one), one.length), 'tokens are slices, in order, none empty');
        const day = readDay(one);
        law(day === null || readDay(day) === day, 'a day that was read is read as itself');
      }
      const found = match(sentences);
      law(JSON.stringify(match(sentences)) === JSON.stringify(found), 'the same request has the same answer');
      for (const { sentence, matches } of found)
        for (const { score, evidence, differences } of matches) {
          const words = sentences[sentence] as string;
          law(score >= 0 && score <= 1, 'a score is a probability');
          for (const { start, end, text: shown } of evidence)
            law(words.slice(start, end) === shown, 'evidence is a slice of its sentence');
          for (const { start, end, found: shown } of differences)
            law(words.slice(start, end) === shown, 'a difference is a slice of its sentence');
        }
    },
    growth: [
      {
        name: 'sentences',
        size: 20_000,
        make: repeated,
        use: (input) => void ENGLISH_READER.splitSentences(input as string),
      },
      { name: 'tokens', size: 20_000, make: repeated, use: (input) => void ENGLISH_ENGINE.tokenize(input as string) },
      { name: 'match', size: SENTENCE, make: repeated, use: (input) => void match([input as string]) },
    ],
  });
}
