/** In which of the known languages a text is written, told by the words that any prose of it is full of. */
import type { ReaderLanguage } from './language';
import { READER_LANGUAGES } from './readers';
import { languageFor } from './tags';

/** Words that are looked at; more would say the same. */
const SAMPLE = 600;
/** UTF-16 units in which that many words are looked for. */
const SAMPLE_LENGTH = SAMPLE * 12;
/** Fewer words than this are too few to tell; what the page declares then counts. */
const FEWEST = 25;

/**
 * The known language that a text is written in, or undefined if it is in none of them; its tag is what travels. The text decides,
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
