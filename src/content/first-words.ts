/** Length of the excerpt of a sentence in lists, in characters. */
const EXCERPT_LENGTH = 90;

/** The beginning of a sentence, cut between words. */
export function firstWords(text: string): string {
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH).replace(/\s+\S*$/, '')} …` : text;
}
