/** Aliases that name an office and not a person: whose they are hangs on the words before them and on who is spoken of. */
import type { Token } from '../shared/tokens';

/** Last words of an office's name. */
const OFFICES = new Set('president leader chancellor minister secretary premier pope boss chief head ruler'.split(' '));
/** First words of one that is told by what it is of: "president of Russia", "head of the Kremlin". */
const OFFICES_OF = new Set('president leader head boss chief'.split(' '));
/** Words before an office that give it to somebody else, or to nobody in particular: "a former Russian president". */
const OTHERS = new Set('former ex previous then next a an any no every another each deputy late first'.split(' '));
/** Of heads of state and government: only they have each other as counterparts. */
const RULERS = new Set('president leader chancellor premier'.split(' '));
const COUNTERPART = 'counterpart';

/** Whether these words name an office: "Russian president", not "Putin" and not "Trump administration". */
export function isOffice(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? '';
  return words.length > 1 && (OFFICES.has(last) || (OFFICES_OF.has(words[0] ?? '') && words[1] === 'of'));
}

/** Whether the office that begins at this token is somebody else's than today's holder's. */
export function isHeldByOther(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || tokens[first]?.breakBefore) return false;
  // "The then US president" is nobody of today, "then the US president" is.
  if (before.word === 'then') return tokens[first]?.glue !== '' || tokens[first - 2]?.word === 'the';
  if (before.word === 'first') return tokens[first - 2]?.word !== 'at';
  return OTHERS.has(before.word);
}

/** "His Russian counterpart". */
export const isCounterpart = (words: readonly string[]): boolean => words[words.length - 1] === COUNTERPART;

/**
 * Whether an alias says that its bearer is a head of state or government: these have presidents as counterparts, a
 * foreign minister's "Russian counterpart" is the Russian foreign minister.
 */
export function isRulersAlias(alias: string): boolean {
  const words = alias.toLowerCase().split(' ');
  return RULERS.has(words[words.length - 1] ?? '') || RULERS.has(words[0] ?? '') || alias.endsWith('prime minister');
}
