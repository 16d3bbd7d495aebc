/**
 * Titles that share their noun: "the US and Russian presidents", "the Russian, American and Ukrainian leaders", "the
 * presidents of Russia and the United States". Each is read as if it stood alone ("US president", "Russian president").
 */
import type { Token } from '#src/language/shared/tokens';
import { entryAt, type Hit, longest, type Node, nodeAt } from './alias-trie';

/** Plural titles and their singular. */
const HEADS = new Map(
  ['president', 'leader', 'counterpart', 'envoy', 'negotiator', 'spokesman'].map((head) => [
    head === 'spokesman' ? 'spokesmen' : `${head}s`,
    [head],
  ]),
);
/** Plural titles of two words by their second. */
const LONG_HEADS = new Map([['ministers', 'minister']]);
const HEADS_OF_STATE = 'heads';
/** Most that share one noun. */
const MOST = 4;

/**
 * @param key word of a token
 * @returns the names from `first` on, in order and apart, with at least two members in the list; undefined where none begins
 */
export function sharedHeads(
  root: Node,
  tokens: readonly Token[],
  key: (index: number) => string,
  first: number,
  page: number | undefined,
): Hit[] | undefined {
  return beforeHead(root, tokens, key, first, page) ?? behindHead(root, tokens, key, first, page);
}

function beforeHead(
  root: Node,
  tokens: readonly Token[],
  key: (index: number) => string,
  first: number,
  page: number | undefined,
): Hit[] | undefined {
  // Places of "US", "Russian", "Ukrainian" in "US, Russian and Ukrainian presidents".
  const members = [first];
  let at = first + 1;
  while (members.length < MOST && at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.word === 'and' && !token.breakBefore && members[members.length - 1] === at - 1) {
      members.push(at + 1);
      at += 2;
      break;
    }
    if (!token.breakBefore || !token.capital) return undefined;
    members.push(at);
    at += 1;
  }
  if (members.length < 2 || members[members.length - 1] !== at - 1 || tokens[at]?.breakBefore) return undefined;
  const word = key(at);
  const short = HEADS.get(word);
  const long = LONG_HEADS.get(key(at + 1));
  const state = word === HEADS_OF_STATE && key(at + 1) === 'of' && key(at + 2) === 'state';
  const head = short ?? (state ? ['head', 'of', 'state'] : long === undefined ? undefined : [word, long]);
  if (head === undefined) return undefined;
  const end = at + head.length;
  const holders = members.map((member) => entryAt(nodeAt(root, [key(member), ...head]), page));
  if (holders.every((entry) => entry === undefined)) return undefined;
  const hits: Hit[] = [];
  for (const [place, member] of members.entries()) {
    // On an undated page "US" of "the US and Russian presidents" is at least the country.
    const entry = holders[place] ?? entryAt(nodeAt(root, [key(member)]), page);
    const last = place === members.length - 1 && holders[place] ? end : member + 1;
    if (entry) hits.push({ first: member, last, name: entry.name, sense: entry.sense });
  }
  return hits;
}

function behindHead(
  root: Node,
  tokens: readonly Token[],
  key: (index: number) => string,
  first: number,
  page: number | undefined,
): Hit[] | undefined {
  const head = HEADS.get(key(first));
  if (head === undefined || key(first + 1) !== 'of') return undefined;
  const from = nodeAt(root, [...head, 'of']);
  if (from === undefined) return undefined;
  const one = longest(from, tokens, key, first + 2, page);
  if (!one || key(one.last) !== 'and' || tokens[one.last]?.breakBefore) return undefined;
  const two = longest(from, tokens, key, one.last + 1, page);
  return two && [{ ...one, first }, two];
}
