/** The record's texts as sentences that state their entry, for `eval --exchanged --phrasings`. */
import type { Entry } from '#src/claims/entries';
import type { Labelled } from './labelled';

/**
 * The text and phrasings of each entry, without a page's day or context. A sentence with one thing exchanged differs from a
 * text of the record in that alone, so these are harder than labelled sentences, and there are many more.
 */
export function phrasingsOf(entries: readonly Pick<Entry, 'id' | 'text' | 'phrasings'>[]): Labelled[] {
  return entries.flatMap(({ id, text, phrasings }) =>
    [text, ...phrasings].map((one, place) => ({
      id: `${id}/${place}`,
      group: id,
      text: one,
      before: [],
      date: null,
      must: [id],
      may: [],
      not: [],
      kind: 'positive' as const,
    })),
  );
}
