/**
 * Stems folded words: the head of the word's family if lemmas.ts lists it, else Porter's algorithm (package `stemmer`).
 * Stems must be stable, since the compiled index contains them.
 */
import { stemmer } from 'stemmer';
import { lemma } from './lemmas';

/** Maps British to American endings, so that "honour" and "honor", "organise" and "organize" have one stem. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e[ds]?|ing)$/, 'iz$1'],
  [/yse(d?)$/, 'yze$1'],
  [/([^aeiou]{1,3}|[aeiou][^aeiou])our(s|ed|ing|able|ful)?$/, '$1or$2'],
  [/([bt])re$/, '$1er'],
  [/ence(s?)$/, 'ense$1'],
];
/** Short words that only seem to have one of these endings. */
const KEEP =
  /^(.{1,4}|raise[ds]?|praise[ds]?|promise[ds]?|exercise[ds]?|surprise[ds]?|otherwise|premise[s]?|advise[ds]?|rising|raising|arise[sn]?|four|hour[s]?|your[s]?|tour[s]?|pour|sure)$/;
/** Most cached words: more than a large pack has, and few enough that a hostile page cannot fill memory. */
const CACHE_SIZE = 50_000;

const cache = new Map<string, string>();

function spell(word: string): string {
  if (KEEP.test(word)) return word;
  for (const [ending, better] of SPELLINGS) if (ending.test(word)) return word.replace(ending, better);
  return word;
}

/** The stem of a folded word; numbers and very short words are returned unchanged. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const family = lemma(word);
  const result = family ?? (word.length < 4 || /\d/.test(word) ? word : stemmer(spell(word)));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, result);
  return result;
}
