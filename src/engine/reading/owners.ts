/** Finds, among the aliases of people, the words that name them as owners and those that are only given names. */
import type { EngineLanguage } from '#src/language/language';
import { hasFigure, isPossessive, type Token } from '#src/language/shared/tokens';

/** The first alias of one word, by which longer aliases name a person as owner; undefined if there is none. @param aliases their words. */
export const ownersWord = (aliases: readonly (readonly string[])[]): string | undefined =>
  aliases.find(({ length }) => length === 1)?.[0];

/** The given names that are aliases: "Don", if "Don Berg" and "Berg" are aliases of the same person. @param people the words of each person's aliases. */
export function givenNames(people: readonly (readonly (readonly string[])[])[]): Set<string> {
  const given = new Set<string>();
  for (const aliases of people) {
    const single = new Set(aliases.flatMap((words) => (words.length === 1 ? words : [])));
    for (const [first, last, ...rest] of aliases)
      if (rest.length === 0 && first !== undefined && last !== undefined && single.has(first) && single.has(last))
        given.add(first);
  }
  return given;
}

/** Whether a given name stands alone, so that it can mean its best-known bearer: not in "Don Berg", "the Don", "Rostov-on-Don". */
export function isGivenNameAlone(language: EngineLanguage, tokens: readonly Token[], at: number): boolean {
  const grammar = language.names;
  const own = tokens[at] as Token;
  const before = own.breakBefore ? undefined : tokens[at - 1];
  const behind = tokens[at + 1];
  if (!own.capital || own.glue !== '' || behind?.glue === '-') return false;
  // A word in capitals is emphasis, unless the given name is in capitals, too.
  const isName = ({ capital, upper, word }: Token) => capital && (own.upper || !upper) && !grammar.isTitleWord(word);
  if (before && (grammar.isDeterminer(before.word) || (isName(before) && !language.isStopWord(before.word))))
    return false;
  if (behind === undefined || isPossessive(own)) return true;
  // "Don, a farmer", "Don, 27," present somebody to the reader.
  return behind.breakBefore ? !grammar.isDeterminer(behind.word) && !hasFigure(behind.word) : !isName(behind);
}
