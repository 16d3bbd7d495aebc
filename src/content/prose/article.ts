/** Decides whether a page is an article in a supported language. */
import { detectLanguage } from '#src/language/detect';
import type { ReaderLanguage } from '#src/language/language';
import type { Facts } from '../facts/facts';
import type { Prose } from './prose';

/** Least prose of a page that declares itself an article, in characters: a news flash of one paragraph. */
const DECLARED_PROSE = 100;
/** Least prose, in characters, and paragraphs of a page that declares nothing. */
const UNDECLARED_PROSE = 350;
const UNDECLARED_PARAGRAPHS = 2;

/** Whether a page looks like an article, by headline and amount of prose. A front page of teasers does not. */
export function looksLikeArticle(facts: Facts, prose: Prose): boolean {
  const hasHeadline = prose.headline !== null || facts.title !== null;
  const enough = facts.saysArticle
    ? prose.proseLength >= DECLARED_PROSE
    : prose.proseLength >= UNDECLARED_PROSE && prose.paragraphs >= UNDECLARED_PARAGRAPHS;
  return hasHeadline && enough && (!facts.isFrontPage || facts.saysArticle);
}

/** The language of a page's prose; undefined if it is not supported. */
export function languageOf(facts: Facts, prose: Prose): ReaderLanguage | undefined {
  return detectLanguage(prose.blocks.map((block) => block.text).join(' '), facts.language);
}
