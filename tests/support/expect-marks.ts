/** Compares marks with a page's expected.json, sentence by sentence. */
import type { Asked } from './ask';
import type { ExpectedMark, TestPage } from './site';

/** Removes soft hyphens and zero-width spaces, and folds white space, as the reader does. */
const fold = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Compares a sentence's first words with those in the list, which end with an ellipsis. */
const isSentence = (words: string, starts: string): boolean => {
  const listed = fold(words).replace(/…$/, '').trim();
  return listed.startsWith(fold(starts)) || fold(starts).startsWith(listed);
};

export interface Difference {
  /** Sentences that should be marked and are not. */
  missing: string[];
  /** Sentences that must not be marked, or not with that claim. */
  wrong: string[];
}

/**
 * @param painted texts of what is painted on the page
 * @param asked the page's state with the claims
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
