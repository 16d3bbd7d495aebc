/** Whether a page is an article that we read at all. */
import type { Facts } from '../facts/facts';
import type { Prose } from './prose';

export type Verdict = 'article' | 'not-an-article' | 'other-language';

/** Prose that a page which declares itself an article must have, in characters: a flash of one paragraph. */
const DECLARED_PROSE = 100;
/** Prose and paragraphs of a page that declares nothing. */
const UNDECLARED_PROSE = 350;
const UNDECLARED_PARAGRAPHS = 2;

/** Judges by headline and amount of prose; a front page of teasers is no article. */
export function judgePage(facts: Facts, prose: Prose): Verdict {
  const hasHeadline = prose.headline !== null || facts.title !== null;
  const enough = facts.saysArticle
    ? prose.proseLength >= DECLARED_PROSE
    : prose.proseLength >= UNDECLARED_PROSE && prose.paragraphs >= UNDECLARED_PARAGRAPHS;
  if (!hasHeadline || !enough || (facts.isFrontPage && !facts.saysArticle)) return 'not-an-article';
  return isEnglish(prose.blocks.map((block) => block.text).join(' '), facts.language) ? 'article' : 'other-language';
}

const COMMON = new Set(
  (
    'the of and to in that a is for on was with he has by it as at from his said be had have this are not will an they ' +
    'who but their were she its would which after about over between'
  ).split(' '),
);
/** Words that are looked at; more would say the same. */
const SAMPLE = 600;
/** Fewer words than this are too few to tell; the page's own word then counts. */
const FEWEST = 25;
/** English prose has about 35-45 % of these words; no other language reaches a quarter of that. */
const ENGLISH_SHARE = 0.15;

/**
 * Whether a text is English. The text decides, since many English editions declare the language of their site, and
 * translated pages that of the translation.
 */
export function isEnglish(text: string, declared: string | null): boolean {
  const words =
    text
      .slice(0, SAMPLE * 12)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE) ?? [];
  if (words.length < FEWEST) return declared === null || declared.startsWith('en');
  return words.filter((word) => COMMON.has(word)).length >= ENGLISH_SHARE * words.length;
}
