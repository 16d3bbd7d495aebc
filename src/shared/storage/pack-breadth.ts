/**
 * Finds names, senses and phrasings of a pack that would match any sentence (with the alias "the", every sentence would name
 * that person) or cost too much. Linear in the texts.
 */
import type { Pack } from '#src/claims/schema';
import type { EngineLanguage } from '#src/language/language';

/** Longest alias or sense, in UTF-16 units: the engine follows aliases from every word of a sentence. */
export const MAX_ALIAS = 200;
/** Most aliases with the same spelling (an office with many holders): each is checked wherever the words occur. */
export const MAX_SAME_ALIAS = 100;
/**
 * Most steps from all names to those that they speak for, directly or indirectly. The engine follows them whenever it opens
 * an index, half a second for so many; 10,000 people with an office, a government and a country each have 60,000.
 */
export const MAX_SPOKEN_FOR = 200_000;
/** Fewest informative words in a phrasing. */
const FEWEST_TELLING = 2;

export interface BreadthFault {
  code: 'broad-alias' | 'broad-phrasing' | 'long' | 'too-many';
  where: string;
  detail: string;
}

/** Yields the problems of names, senses and phrasings that would match or cost too much. @param common folded common words of the language. */
export function* breadthFaults(
  pack: Pick<Pack, 'claims' | 'lexicon'>,
  language: EngineLanguage,
  common: ReadonlySet<string>,
): Generator<BreadthFault, void> {
  const isTelling = telling(language, common);
  const aliases = new Map<string, number>();
  for (const { where, text } of aliasesOf(pack)) {
    const words = language.tokenize(text);
    if (text.length > MAX_ALIAS) yield { code: 'long', where, detail: String(MAX_ALIAS) };
    else if (!words.some(isTelling)) yield { code: 'broad-alias', where, detail: text };
    const key = words.map(({ word }) => word).join(' ');
    const count = (aliases.get(key) ?? 0) + 1;
    aliases.set(key, count);
    if (count === MAX_SAME_ALIAS + 1) yield { code: 'too-many', where, detail: String(MAX_SAME_ALIAS) };
  }
  if (speaksForTooMany(pack.lexicon.names))
    yield { code: 'too-many', where: 'lexicon.names', detail: String(MAX_SPOKEN_FOR) };
  for (const [index, claim] of pack.claims.entries()) {
    const at = `claims[${index}]`;
    yield* phrasingFaults(claim.phrasings, `${at}.phrasings`);
    for (const [number, { phrasings = [] }] of claim.statements.entries())
      yield* phrasingFaults(phrasings, `${at}.statements[${number}].phrasings`);
  }

  function* phrasingFaults(phrasings: readonly string[], where: string): Generator<BreadthFault, void> {
    for (const [number, text] of phrasings.entries()) {
      const words = new Set(
        language
          .tokenize(text)
          .filter(isTelling)
          .map(({ word }) => language.stem(word)),
      );
      const isLight = [...words].every((stem) => language.lightStems.has(stem));
      if (words.size < FEWEST_TELLING || isLight)
        yield { code: 'broad-phrasing', where: `${where}[${number}]`, detail: text };
    }
  }
}

/** Whether the names speak for so many, in lists or in chains, that following them exceeds `MAX_SPOKEN_FOR` steps. */
function speaksForTooMany(names: Pack['lexicon']['names']): boolean {
  const above = new Map(names.map(({ id, speaks_for = [] }) => [id, speaks_for]));
  let steps = 0;
  for (const { id } of names) {
    const found = new Set<string>();
    const open = [id];
    for (let one = open.pop(); one !== undefined; one = open.pop())
      for (const next of above.get(one) ?? []) {
        if (++steps > MAX_SPOKEN_FOR) return true;
        if (found.has(next)) continue;
        found.add(next);
        open.push(next);
      }
  }
  return false;
}

type Word = ReturnType<EngineLanguage['tokenize']>[number];

/** Makes the test whether a word is informative: "US" is, "us" and "THE" are not. */
function telling(language: EngineLanguage, common: ReadonlySet<string>): (word: Word) => boolean {
  return ({ word, upper }) =>
    word.length > 1 && /\p{L}/u.test(word) && (!language.isStopWord(word) || (upper && !common.has(word)));
}

function* aliasesOf({ lexicon }: Pick<Pack, 'lexicon'>): Generator<{ where: string; text: string }, void> {
  for (const [index, { aliases }] of lexicon.names.entries())
    for (const [number, { text }] of aliases.entries())
      yield { where: `lexicon.names[${index}].aliases[${number}].text`, text };
  for (const [index, { words }] of lexicon.senses.entries())
    for (const [number, text] of words.entries()) yield { where: `lexicon.senses[${index}].words[${number}]`, text };
}
