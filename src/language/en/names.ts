/** English titles and offices next to names. */
import type { NameGrammar } from '../language';
import { isCounterpart, isHeldByOther, isOffice, isOfficeAlone, isRulersAlias } from './offices';
import { sharedTitleAt } from './shared-titles';

/** Words before a name that belong to it: "President Donald Trump", "Kremlin spokesman Dmitry Peskov". */
const TITLE_WORDS = new Set(
  `president mr mrs ms dr prime minister foreign secretary general gen senator sen chancellor king crown prince leader
  spokesman spokesperson spokeswoman aide adviser advisor envoy national security defence defense treasury special representative chairman director
  journalist author reporter veteran watergate then former ex incoming outgoing elect republican democrat democratic us usa
  american russian ukrainian kremlin lawmaker press communications senior chief head state presidents vice deputy united states
  counterpart presidential foreign policy affairs ambassador top`.split(/\s+/),
);
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its']);

/** Matches the endings of adjectives of countries; adjectives of parties and continents have the same endings. */
const NATIONALITY = /(?:ish|ese|[ei]an|[^ae]can|nch|tch|aeli|aqi|ani|dutch|greek|czech|swiss|thai|kazakh|uzbek)$/;
const NO_NATIONALITY = new Set('republican american russian ukrainian european'.split(' '));

export const isNationality = (word: string): boolean => NATIONALITY.test(word) && !NO_NATIONALITY.has(word);

export const NAME_GRAMMAR: NameGrammar = {
  isTitleWord: (word) => TITLE_WORDS.has(word),
  isDeterminer: (word) => DETERMINERS.has(word),
  isAnd: (word) => word === 'and',
  isOffice,
  isOfficeAlone,
  isHeldByOther,
  isNationality,
  isCounterpart,
  isRulersAlias,
  sharedTitleAt,
};
