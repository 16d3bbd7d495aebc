/** Decides whether an alias names an office instead of a person, and whether somebody else than its present holder is meant. */
import { isPossessive, type Token } from '../shared/tokens';

/** Last words of an office's name. */
const OFFICES = new Set(
  `president leader chancellor minister secretary premier pope boss chief head ruler director dictator strongman autocrat
  occupant`.split(/\s+/),
);
/** Words before the "of" of an office: "president of Russia", "foreign minister of Russia". */
const OFFICES_OF = new Set(
  'president leader head boss chief minister director ruler dictator occupant owner master host tenant'.split(' '),
);
/** Words before an office by which it is not that of its present holder: "a former Russian president". */
const OTHERS = new Set(
  `former ex previous then next future incoming elected a an any no every another other each deputy late first`.split(
    ' ',
  ),
);
/** Offices of heads of state and government: only these are each other's counterparts. */
const RULERS = new Set('president leader chancellor premier'.split(' '));
/** Words of an office that tell neither country nor person: "former president", "campaign spokesman". */
const ALONE = new Set(
  'the former previous ex then president elect leader chancellor prime minister premier campaign spokesman spokeswoman'.split(
    ' ',
  ),
);
const COUNTERPART = 'counterpart';

/** Whether these words name an office: "Russian president", not "Putin" and not "Trump administration". */
export function isOffice(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? '';
  return words.length > 1 && (OFFICES.has(last) || OFFICES_OF.has(words[words.indexOf('of') - 1] ?? ''));
}

/** Whether these words name an office without its country: "the former president". */
export const isOfficeAlone = (words: readonly string[]): boolean => words.every((word) => ALONE.has(word));

/** Whether the office between these tokens, the last one exclusive, is not that of its present holder. */
export function isHeldByOther(tokens: readonly Token[], first: number, last: number): boolean {
  // "The head of Russia's central bank".
  const end = tokens[last - 1];
  if (end && isPossessive(end) && tokens.slice(first, last).some(({ word }) => word === 'of')) return true;
  // "The former president of Chile", where only "former president" is an alias.
  if (tokens[last]?.word === 'of' && isOfficeAlone(tokens.slice(first, last).map(({ word }) => word))) return true;
  const before = tokens[first - 1];
  if (before === undefined || tokens[first]?.breakBefore) return false;
  // "The then US president" is a former one; "then the US president" is the present one.
  if (before.word === 'then') return tokens[first]?.glue !== '' || tokens[first - 2]?.word === 'the';
  if (before.word === 'first') return tokens[first - 2]?.word !== 'at';
  return OTHERS.has(before.word);
}

/** Whether the words name a counterpart: "his Russian counterpart", "counterpart in Moscow". */
export const isCounterpart = (words: readonly string[]): boolean => words.includes(COUNTERPART);

/**
 * Whether an alias says that its bearer is a head of state or government. Their counterparts are such too; the
 * "Russian counterpart" of a foreign minister is the Russian foreign minister.
 */
export function isRulersAlias(alias: string): boolean {
  // "Aide to the Russian president" is none.
  const [own = ''] = alias.toLowerCase().split(/ (?:of|for|to) /);
  const words = own.split(' ');
  return RULERS.has(words[words.length - 1] ?? '') || RULERS.has(words[0] ?? '') || alias.endsWith('prime minister');
}
