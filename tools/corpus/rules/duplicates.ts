/** Finds ids, texts, addresses and references that occur twice. */
import type { Pack } from '#src/claims/schema';
import { type Finding, placedEntries, type Rule } from './rule';

/** The words of a text: the engine cannot tell texts apart that differ in case, punctuation or spacing only. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reports each later occurrence of a key, naming the first. */
class Seen {
  private readonly first = new Map<string, string>();

  /** Records an occurrence. @returns the label of the first one if it is a repetition, otherwise undefined */
  again(key: string, label: string): string | undefined {
    const before = this.first.get(key);
    if (before === undefined) this.first.set(key, label);
    return before;
  }
}

export const duplicates: Rule = {
  name: 'duplicates',
  requires: 'no id, claim, phrasing, address, relation or source of a statement is there twice',
  *check(pack): Iterable<Finding> {
    for (const list of ['claims', 'sources', 'speakers'] as const) {
      const ids = new Seen();
      for (const [index, { id }] of pack[list].entries()) {
        if (ids.again(id, id) === undefined) continue;
        yield {
          list,
          index,
          path: ['id'],
          what: `There is another entry with the id "${id}".`,
          remedy: 'Rename or remove one; an id that has been published keeps its meaning.',
        };
      }
    }
    const addresses = new Seen();
    for (const [index, { id, url }] of pack.sources.entries()) {
      const before = url === undefined ? undefined : addresses.again(url.replace(/^https?:\/\/(www\.)?|\/$/g, ''), id);
      if (before === undefined) continue;
      yield {
        list: 'sources',
        index,
        path: ['url'],
        what: `"${before}" has the same address.`,
        remedy: 'Keep one of the two and use its id in the statements.',
      };
    }
    const names = new Seen();
    for (const [index, { id, name }] of pack.speakers.entries()) {
      const before = names.again(bare(name), id);
      if (before === undefined) continue;
      yield {
        list: 'speakers',
        index,
        path: ['name'],
        what: `"${before}" has the same name.`,
        remedy: 'Keep one of the two and use its id in the statements.',
      };
    }
    yield* entriesTwice(pack);
    yield* partsTwice(pack);
  },
};

/** Ids and texts of entries: the engine could not decide between two entries with the same sentence. */
function* entriesTwice(pack: Pack): Iterable<Finding> {
  const entries = placedEntries(pack);
  const ids = new Seen();
  for (const { id } of pack.claims) ids.again(id, id);
  for (const [index, { statements }] of pack.claims.entries()) {
    for (const [number, { id }] of statements.entries()) {
      if (id === undefined || ids.again(id, id) === undefined) continue;
      const what = `There is another entry with the id "${id}".`;
      const remedy = 'Rename or remove one; an id that has been published keeps its meaning.';
      yield { list: 'claims', index, path: ['statements', number, 'id'], what, remedy };
    }
  }
  const texts = new Seen();
  for (const { id, index, path, text, phrasings } of entries) {
    const before = texts.again(bare(text), `the text of "${id}"`);
    if (before !== undefined) {
      const what = `It is the same as ${before}.`;
      yield {
        list: 'claims',
        index,
        path: [...path, 'text'],
        what,
        remedy: 'Two entries must differ in what they say.',
      };
    }
    for (const [number, phrasing] of phrasings.entries()) {
      const same = texts.again(bare(phrasing), `a phrasing of "${id}"`);
      if (same === undefined) continue;
      const what = `It is the same as ${same}.`;
      const remedy = 'Remove it, or write it so that it states this entry alone.';
      yield { list: 'claims', index, path: [...path, 'phrasings', number], what, remedy };
    }
  }
  // After all phrasings: a lookalike states something else, so it cannot be a phrasing of its own entry.
  for (const { index, path, text, phrasings, lookalikes } of entries) {
    const own = new Set([text, ...phrasings].map(bare));
    for (const [number, lookalike] of lookalikes.entries()) {
      if (!own.has(bare(lookalike.text))) continue;
      const what = 'It is also a phrasing of this entry.';
      const at = [...path, 'lookalikes', number, 'text'];
      yield { list: 'claims', index, path: at, what, remedy: 'Decide which of the two it is.' };
    }
  }
}

/** Relations of a claim and sources of a statement. */
function* partsTwice(pack: Pack): Iterable<Finding> {
  for (const [index, claim] of pack.claims.entries()) {
    for (const [number, { kind, entry }] of claim.relations.entries()) {
      const first = claim.relations.findIndex((other) => other.kind === kind && other.entry === entry);
      if (first === number) continue;
      const path = ['relations', number];
      yield { list: 'claims', index, path, what: 'The relation is there twice.', remedy: 'Remove one.' };
    }
    for (const [number, { sources }] of claim.statements.entries()) {
      for (const [which, id] of sources.entries()) {
        if (sources.indexOf(id) === which) continue;
        const path = ['statements', number, 'sources', which];
        yield { list: 'claims', index, path, what: 'The source is there twice.', remedy: 'Remove one.' };
      }
    }
  }
}
