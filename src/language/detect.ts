/** Detects the language of a text by its common words. */
import type { ReaderLanguage } from './language';
import { READER_LANGUAGES } from './readers';
import { languageFor } from './tags';

/** Number of words that are counted; more would not change the result. */
const SAMPLE = 600;
/** Length of the text from which these words are taken, in UTF-16 units. */
const SAMPLE_LENGTH = SAMPLE * 12;
/** White space, ASCII's and Latin-1's figures and marks, and the punctuation of all scripts. */
const BETWEEN_WORDS = /[\s!-@[-`{-\u00BF\u2000-\u206F\u3000-\u303F]+/;
/** With fewer words than this, the declared language decides. */
const FEWEST = 25;

/**
 * Detects which supported language a text is written in; undefined if it is none of them. Goes by the text rather than
 * by the declared language: many foreign-language editions declare the main language of their site, and machine
 * translations declare the target language. Reads a bounded part of the text.
 * @param declared BCP 47 tag that the page declares, or null. It decides for a text of a few words; if it is null too,
 *   the first supported language is returned.
 */
export function detectLanguage(
  text: string,
  declared: string | null,
  languages: readonly ReaderLanguage[] = READER_LANGUAGES,
): ReaderLanguage | undefined {
  const words = text.slice(0, SAMPLE_LENGTH).toLowerCase().split(BETWEEN_WORDS).filter(Boolean).slice(0, SAMPLE);
  if (words.length < FEWEST) return declared === null ? languages[0] : languageFor(languages, declared);
  let best: ReaderLanguage | undefined;
  let bestMargin = 1;
  for (const language of languages) {
    const common = words.filter((word) => language.commonWords.has(word)).length;
    const margin = common / words.length / language.commonShare;
    if (margin < bestMargin || (best && margin === bestMargin)) continue;
    best = language;
    bestMargin = margin;
  }
  return best;
}
