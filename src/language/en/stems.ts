/**
 * A folded word's stem: the head of its family where the table has one, else Porter's algorithm (package `stemmer`).
 * Stems are stable: the compiled index holds them.
 */
import { stemmer } from 'stemmer';
import { lemma } from './lemmas';

/** British to American endings, so that "honour" and "honor", "organise" and "organize" are one. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e[ds]?|ing)$/, 'iz$1'],
  [/yse(d?)$/, 'yze$1'],
  [/([^aeiou]{1,3}|[aeiou][^aeiou])our(s|ed|ing|able|ful)?$/, '$1or$2'],
  [/([bt])re$/, '$1er'],
  [/ence$/, 'ense'],
];
/** Short words whose ending only looks like one of the above. */
const KEEP =
  /^(.{1,4}|raise[ds]?|praise[ds]?|promise[ds]?|exercise[ds]?|surprise[ds]?|otherwise|premise[s]?|advise[ds]?|rising|raising|arise[sn]?|four|hour[s]?|your[s]?|tour[s]?|pour|sure)$/;
/** Words kept ready: news vocabulary is small; the cap stops a hostile page from filling memory. */
const CACHE_SIZE = 20_000;

const cache = new Map<string, string>();

function spell(word: string): string {
  if (KEEP.test(word)) return word;
  for (const [ending, better] of SPELLINGS) if (ending.test(word)) return word.replace(ending, better);
  return word;
}

/** @param word folded word. @returns its stem; numbers and very short words are returned as they are. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const family = lemma(word);
  const result = family ?? (word.length < 4 || /\d/.test(word) ? word : stemmer(spell(word)));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, result);
  return result;
}
