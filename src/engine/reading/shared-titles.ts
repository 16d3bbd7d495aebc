/** Resolves a title shared by several people: each is looked up separately ("Danish minister" in "the Danish and Swedish ministers"). */
import type { NameGrammar } from '#src/language/language';
import type { Token } from '#src/language/shared/tokens';
import { entryAt, type Hit, longest, type Node, nodeAt } from './alias-trie';

/**
 * Finds the people who share a title. Looks a few tokens ahead.
 * @param root aliases by their words.
 * @param key the word of a token by which aliases are looked up.
 * @param first the token at which the holders, or the title before them, begin
 * @returns the names from `first` on, in order and apart; undefined if no shared title of a known name begins
 */
export function holdersOfSharedTitle(
  grammar: NameGrammar,
  root: Node,
  tokens: readonly Token[],
  key: (index: number) => string,
  first: number,
  page: number | undefined,
): Hit[] | undefined {
  const shared = grammar.sharedTitleAt(tokens, first);
  if (shared === undefined) return undefined;
  if (shared.kind === 'holders-first') {
    const { members, title, end } = shared;
    const holders = members.map((member) => entryAt(nodeAt(root, [key(member), ...title]), page));
    if (holders.every((entry) => entry === undefined)) return undefined;
    return members.flatMap((member, place) => {
      // If nobody held the title that day, "Danish" still means the country.
      const entry = holders[place] ?? entryAt(nodeAt(root, [key(member)]), page);
      const last = place === members.length - 1 && holders[place] ? end : member + 1;
      return entry ? [{ first: member, last, name: entry.name, sense: entry.sense }] : [];
    });
  }
  const from = nodeAt(root, shared.title);
  if (from === undefined) return undefined;
  const one = longest(from, tokens, key, shared.from, page);
  if (!one || !grammar.isAnd(key(one.last)) || tokens[one.last]?.breakBefore) return undefined;
  const two = longest(from, tokens, key, one.last + 1, page);
  return two && [{ ...one, first }, two];
}
