/** Whether a page is an article that we read at all, and in which language. */
import { detectLanguage } from '#src/language/detect';
import type { ReaderLanguage } from '#src/language/language';
import type { Facts } from '../facts/facts';
import type { Prose } from './prose';

/** Prose that a page which declares itself an article must have, in characters: a flash of one paragraph. */
const DECLARED_PROSE = 100;
/** Prose and paragraphs of a page that declares nothing. */
const UNDECLARED_PROSE = 350;
const UNDECLARED_PARAGRAPHS = 2;

/** Judges by headline and amount of prose; a front page of teasers is no article. */
export function looksLikeArticle(facts: Facts, prose: Prose): boolean {
  const hasHeadline = prose.headline !== null || facts.title !== null;
  const enough = facts.saysArticle
    ? prose.proseLength >= DECLARED_PROSE
    : prose.proseLength >= UNDECLARED_PROSE && prose.paragraphs >= UNDECLARED_PARAGRAPHS;
  return hasHeadline && enough && (!facts.isFrontPage || facts.saysArticle);
}

/** The language of a page's prose; undefined where we do not read it. */
export function languageOf(facts: Facts, prose: Prose): ReaderLanguage | undefined {
  return detectLanguage(prose.blocks.map((block) => block.text).join(' '), facts.language);
}
