import { wordSet } from './word-set';

/** Words that carry no topic. Negations, modals and question words are included: cues.ts reads them separately. */
const WORDS = `
a about above after again against all also although am among amid an and any are as at be became become because been
before being below between both but by can cannot could did do does done down during each either else ever every few for
from further get got had has have having he her here hers herself him himself his how however i if in into is it its
itself just let like many may me meanwhile might mine more most much must my myself neither never no nor not now of off on
once only onto or other our ours out over own per quite rather same shall she should since so some still such than that
the their theirs them themselves then there these they thing this those though through to together too toward towards
under until up upon us very via was we were what when where whether which while who whom whose why will with within
without would yet you your yours
mr mrs ms dr one ones
say said says saying tell told tells according add added adds adding note noted notes noting state stated stating
`;
const STOP = wordSet(WORDS);

/** Whether a word is a stop word. @param word folded, not stemmed. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}
