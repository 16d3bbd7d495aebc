/** Protects which lines are read as sentences: list items and hashtags are, fragments and bylines are not. Own sentences. */
import { expect, test } from 'vitest';
import { isFragment } from '#src/language/en/discourse';

test.each([
  '- Berg phoned Dorn on Monday.',
  '– If needed, a call can be arranged.',
  '• On 5 March Berg spoke to Dorn.',
  '* "Nothing is settled," said Dorn.',
  '#BREAKING: Berg and Dorn agree on a truce',
  '— Berg has called Dorn.',
  'Berg phoned Dorn on Monday.',
])('a sentence: %s', (line) => {
  expect(isFragment(line)).toBe(false);
});

test.each([
  'over the bridge in Oslo.',
  '- over the bridge in Oslo.',
  'https://news.example/berg',
  '# Berg',
  '| Photo: Anna Berg',
  'Source: Daily Wave',
  'Photo by Carl Dorn',
  '— Anna Berg (@annaberg) May 5, 2025',
  'Carl Dorn (@dorn) on Tuesday',
])('no sentence: %s', (line) => {
  expect(isFragment(line)).toBe(true);
});
