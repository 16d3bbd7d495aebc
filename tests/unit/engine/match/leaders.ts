/** Three leaders with their countries, an official, places and an outlet: people whom no record knows. */
import type { Lexicon } from '#src/claims/schema';

export const LEADERS = [
  { id: 'anna-berg', kind: 'woman', speaks_for: ['denmark'], texts: ['Anna Berg', 'Berg', 'Danish president'] },
  { id: 'carl-dorn', kind: 'man', speaks_for: ['sweden'], texts: ['Carl Dorn', 'Dorn', 'Swedish president'] },
  { id: 'emil-falk', kind: 'man', speaks_for: ['norway'], texts: ['Emil Falk', 'Falk', 'Norwegian president'] },
  { id: 'greta-holm', kind: 'woman', speaks_for: ['denmark'], texts: ['Greta Holm', 'Holm'] },
  { id: 'denmark', kind: 'country', texts: ['Denmark', 'Danish'] },
  { id: 'sweden', kind: 'country', texts: ['Sweden', 'Swedish'] },
  { id: 'norway', kind: 'country', texts: ['Norway', 'Norwegian'] },
  { id: 'malmo', kind: 'place', texts: ['Malmo'] },
  { id: 'oslo', kind: 'place', texts: ['Oslo'] },
  { id: 'herald', kind: 'outlet', texts: ['Herald'] },
] as const;

export const LEADERS_LEXICON: Lexicon = {
  names: LEADERS.map(({ texts, ...name }) => ({
    ...name,
    speaks_for: 'speaks_for' in name ? [...name.speaks_for] : [],
    aliases: texts.map((text) => ({ text })),
  })),
  senses: [],
};
