/** A trie of the words of aliases and senses, to find the longest run of tokens that is one of them. */
import type { Token } from '#src/language/shared/tokens';

export interface Entry {
  /** Index of the name, or -1. */
  name: number;
  sense: string | undefined;
  /** Day numbers between which an alias is valid; `until` is exclusive. */
  from: number;
  until: number;
}

export interface Node {
  next: Map<string, Node> | undefined;
  entries: Entry[] | undefined;
}

export interface Hit {
  first: number;
  /** Token index, exclusive. */
  last: number;
  name: number;
  sense: string | undefined;
}

export const emptyNode = (): Node => ({ next: undefined, entries: undefined });

export function insert(root: Node, path: readonly string[], entry: Entry): void {
  if (path.length === 0) return;
  let node = root;
  for (const step of path) {
    node.next ??= new Map();
    let child = node.next.get(step);
    if (!child) {
      child = emptyNode();
      node.next.set(step, child);
    }
    node = child;
  }
  node.entries ??= [];
  node.entries.push(entry);
}

/** The node at the end of a path of words; undefined if there is none. It may have no entries. */
export function nodeAt(root: Node, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    node = node.next?.get(step);
    if (!node) return undefined;
  }
  return node;
}

/** The entry of a node that is valid on the page's day. */
export const entryAt = (node: Node | undefined, page: number | undefined): Entry | undefined =>
  node?.entries?.find((one) => holds(one, page));

/** Finds the longest run from the token on, up to `end`. It contains no break, except the full stops of an abbreviation. */
export function longest(
  root: Node,
  tokens: readonly Token[],
  key: (index: number) => string,
  first: number,
  page: number | undefined,
  end = tokens.length,
): Hit | undefined {
  let node: Node | undefined = root;
  let best: Hit | undefined;
  for (let index = first; index < end; index++) {
    if (index > first && (tokens[index] as Token).breakBefore && !(tokens[index] as Token).upper) break;
    node = node.next?.get(key(index));
    if (!node) break;
    const entry = entryAt(node, page);
    if (entry) best = { first, last: index + 1, name: entry.name, sense: entry.sense };
  }
  return best;
}

function holds(entry: Entry, page: number | undefined): boolean {
  const dated = entry.from !== Number.NEGATIVE_INFINITY || entry.until !== Number.POSITIVE_INFINITY;
  return !dated || (page !== undefined && page >= entry.from && page < entry.until);
}
