import { withoutStackedMarks } from '#src/claims/stacked-marks';

/** Length of the excerpt of a sentence in lists, in characters. */
const EXCERPT_LENGTH = 90;

/** The beginning of a sentence, cut between words, without marks that would paint over other lines of a list. */
export function firstWords(sentence: string): string {
  const text = withoutStackedMarks(sentence);
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH).replace(/\s+\S*$/, '')} …` : text;
}
