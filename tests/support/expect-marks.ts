/** Sets what is marked against a page's expected.json, sentence by sentence. */
import type { Asked } from './ask';
import type { ExpectedMark, TestPage } from './site';

/** Soft hyphens and zero-width spaces are not read; kinds of white space are one. */
const fold = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The list gives the first words of a sentence, cut with an ellipsis. */
const isSentence = (words: string, starts: string): boolean => {
  const listed = fold(words).replace(/…$/, '').trim();
  return listed.startsWith(fold(starts)) || fold(starts).startsWith(listed);
};

export interface Difference {
  /** Sentences that should be marked and are not. */
  missing: string[];
  /** Sentences that are marked with a claim that they may not get, or may not be marked at all. */
  wrong: string[];
}

/**
 * @param painted texts of what is painted on the page
 * @param asked what the page's script says of it, with the claims
 */
export function compareMarks(
  page: TestPage,
  painted: string[],
  asked: Asked,
  expected: ExpectedMark[] = page.marks,
): Difference {
  const texts = painted.map(fold);
  const missing = expected
    .filter(({ optional, starts }) => !optional && !texts.some((text) => text.startsWith(fold(starts))))
    .map(({ starts }) => starts);
  const wrong: string[] = [];
  for (const { words, claim } of asked.list) {
    const mark = expected.find(({ starts }) => isSentence(words, starts));
    if (!mark) wrong.push(`"${words}" must not be marked, got ${claim}`);
    else if (!mark.claims.includes(claim)) wrong.push(`"${words}" got ${claim}, not ${mark.claims.join(' or ')}`);
  }
  for (const words of page.never) {
    if (texts.some((text) => text.includes(fold(words)))) wrong.push(`"${words}" is painted`);
  }
  return { missing, wrong };
}
