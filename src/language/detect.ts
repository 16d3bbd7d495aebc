/** Detects the language of a text by its common words. */
import type { ReaderLanguage } from './language';
import { READER_LANGUAGES } from './readers';
import { languageFor } from './tags';

/** Words that are counted; more would not change the result. */
const SAMPLE = 600;
/** Length of the text in which they are counted, in UTF-16 units. */
const SAMPLE_LENGTH = SAMPLE * 12;
/** With fewer words than this the declared language counts. */
const FEWEST = 25;

/**
 * The known language that a text is written in, or undefined if it is none of them. The text decides,
 * not the page: many editions in another language declare the language of their site, and translated pages that of the
 * translation. Looks at a bounded part of the text.
 * @param declared BCP 47 tag that the page declares, or null; it decides for a text of a few words, and where it is
 *   null as well, the first language does.
 */
export function detectLanguage(
  text: string,
  declared: string | null,
  languages: readonly ReaderLanguage[] = READER_LANGUAGES,
): ReaderLanguage | undefined {
  const words =
    text
      .slice(0, SAMPLE_LENGTH)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE) ?? [];
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
