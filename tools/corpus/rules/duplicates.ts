/** Nothing is written twice. */
import type { Finding, Rule } from './rule';

/** Words only: two texts that differ in case, punctuation or spacing are one to the engine. */
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

  /** The label of the first occurrence if there was one, else undefined; remembers this one. */
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
    const texts = new Seen();
    for (const [index, claim] of pack.claims.entries()) {
      const here = (path: PropertyKey[], what: string, remedy: string): Finding => ({
        list: 'claims',
        index,
        path,
        what,
        remedy,
      });
      const before = texts.again(bare(claim.text), `the text of "${claim.id}"`);
      if (before !== undefined)
        yield here(['text'], `It is the same as ${before}.`, 'Two claims must differ in what they say.');
      for (const [number, phrasing] of claim.phrasings.entries()) {
        const same = texts.again(bare(phrasing), `a phrasing of "${claim.id}"`);
        if (same === undefined) continue;
        yield here(
          ['phrasings', number],
          `It is the same as ${same}.`,
          'Remove it, or write it so that it states this claim alone.',
        );
      }
      for (const [number, relation] of claim.relations.entries()) {
        const first = claim.relations.findIndex(
          ({ kind, claim: other }) => kind === relation.kind && other === relation.claim,
        );
        if (first < number) yield here(['relations', number], 'The relation is there twice.', 'Remove one.');
      }
      for (const [number, { sources }] of claim.statements.entries()) {
        for (const [which, id] of sources.entries()) {
          if (sources.indexOf(id) < which)
            yield here(['statements', number, 'sources', which], 'The source is there twice.', 'Remove one.');
        }
      }
    }
    // After all phrasings are known: a lookalike states something else, so it cannot be a phrasing of its own claim.
    for (const [index, claim] of pack.claims.entries()) {
      const own = new Set([claim.text, ...claim.phrasings].map(bare));
      for (const [number, { text }] of claim.lookalikes.entries()) {
        if (!own.has(bare(text))) continue;
        yield {
          list: 'claims',
          index,
          path: ['lookalikes', number, 'text'],
          what: 'It is also a phrasing of this claim.',
          remedy: 'Decide which of the two it is.',
        };
      }
    }
  },
};
