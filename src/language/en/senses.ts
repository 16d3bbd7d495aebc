/**
 * Senses of general English: words with the same meaning in any news, each one term. Words of one subject belong in a
 * pack's lexicon.
 */
import type { Sense } from '../language';

export const GENERAL_SENSES: readonly Sense[] = [
  { id: 'spokesman', words: ['spokesman', 'spokesperson', 'press secretary'] },
  { id: 'prime-minister', words: ['prime minister', 'premier'] },
  { id: 'united-nations', words: ['united nations', 'u.n.'] },
  { id: 'united-kingdom', words: ['united kingdom', 'great britain', 'britain', 'u.k.'] },
  { id: 'covid', words: ['covid', 'covid 19', 'coronavirus', 'sars cov 2'] },
  { id: 'photo', words: ['photograph', 'photo', 'picture', 'image', 'snapshot'] },
  { id: 'video', words: ['video', 'footage', 'clip', 'film'] },
  { id: 'doctor', words: ['doctor', 'physician', 'dr'] },
  { id: 'child', words: ['child', 'children', 'kid', 'kids'] },
  { id: 'woman', words: ['woman', 'women'] },
  { id: 'man', words: ['man', 'men'] },
  { id: 'million', words: ['million', 'm', 'mn'] },
  { id: 'percent', words: ['percent', 'per cent', 'percentage'] },
  { id: 'vaccine', words: ['vaccine', 'vaccination', 'vaccinate', 'jab', 'shot'] },
  { id: 'police', words: ['police', 'cop', 'cops', 'policeman', 'policemen'] },
  { id: 'gun', words: ['gun', 'firearm', 'rifle', 'handgun'] },
  { id: 'tax', words: ['tax', 'taxes', 'taxation'] },
  { id: 'immigrant', words: ['immigrant', 'immigration', 'migrant'] },
  { id: 'job', words: ['job', 'employment', 'employ'] },
  { id: 'kill', words: ['kill', 'murder', 'slay', 'slain'] },
  { id: 'arrest', words: ['arrest', 'detain', 'custody'] },
];
