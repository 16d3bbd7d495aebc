/** Checks ids.txt and confusable.txt: ids that have been published, and pairs of entries that are easily confused. */
import { entryIdsOf } from '#src/claims/entries';
import { placedEntries, type Rule } from './rule';

export const keptIds: Rule = {
  name: 'kept-ids',
  requires:
    'an id of ids.txt never vanishes from the record, and every id of the record stands in ids.txt (`corpus ids` adds them)',
  *check(pack, { ids }) {
    const there = new Set(pack.claims.flatMap((claim) => entryIdsOf({ claim })));
    for (const [index, id] of ids.entries()) {
      if (there.has(id)) continue;
      const remedy = 'Results are compared by ids: bring the entry back, or make it a statement with that id.';
      yield { list: 'ids', index, path: [], what: `"${id}" was published and is gone.`, remedy };
    }
    const known = new Set(ids);
    for (const [index, claim] of pack.claims.entries()) {
      for (const id of entryIdsOf({ claim })) {
        if (known.has(id)) continue;
        const what = `"${id}" does not stand in ids.txt.`;
        yield { list: 'claims', index, path: ['id'], what, remedy: 'Run `npm run --silent corpus -- ids`.' };
      }
    }
  },
};

export const confusable: Rule = {
  name: 'confusable',
  requires: 'each of two entries that confusable.txt names as easily confused has a lookalike that states the other',
  *check(pack, { pairs }) {
    const entries = new Map(placedEntries(pack).map((entry) => [entry.id, entry]));
    for (const [index, [one, other]] of pairs.entries()) {
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const entry = entries.get(from);
        if (entry === undefined) {
          const what = `"${from}" is no entry with phrasings.`;
          yield { list: 'pairs', index, path: [], what, remedy: 'Correct the id, or remove the line.' };
        } else if (!entry.lookalikes.some(({ states }) => states === to)) {
          const what = `No lookalike of "${from}" states "${to}".`;
          const remedy = `Add to its lookalikes a sentence that states "${to}" and comes close.`;
          yield { list: 'claims', index: entry.index, path: [...entry.path, 'id'], what, remedy };
        }
      }
    }
  },
};
