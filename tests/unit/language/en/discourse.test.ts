/** Protects which lines are read as sentences, which of them need the one before, and where a dateline ends. Own sentences. */
import { expect, test } from 'vitest';
import { datelineLength, isFragment, labelLength, pointsBack } from '#src/language/en/discourse';
import { tokenize } from '#src/language/en/tokens';

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
  'www.news.example/berg',
  '> Berg phoned Dorn.',
  '/ Berg phoned Dorn.',
  ') Berg phoned Dorn.',
  'Photos: Daily Wave',
  'Image by Carl Dorn',
  'Picture: Carl Dorn',
  'Video: Daily Wave',
  'Caption: Berg in Oslo',
  'By: Anna Berg',
  'Author: Anna Berg',
  'Editors: Anna Berg, Carl Dorn',
  'Reporting by Anna Berg',
  'Written by Anna Berg',
  '— Anna Berg (@annaberg) May 5, 2025',
  'Carl Dorn (@dorn) on Tuesday',
])('no sentence: %s', (line) => {
  expect(isFragment(line)).toBe(true);
});

test.each('he him his she her they them their both it its i we you my our'.split(' '))(
  'a sentence with "%s" needs the one before it',
  (pronoun) => {
    const text = `In Oslo ${pronoun} spoke.`;
    expect(pointsBack(tokenize(text), text)).toBe(true);
  },
);

test.each([
  'The two leaders spoke.',
  'These men spoke.',
  'Those presidents spoke.',
  'In Oslo both sides spoke.',
  'The pair spoke.',
  'The duo spoke.',
  'The two spoke.',
  'The pair of leaders spoke.',
  'The heads of state spoke.',
  'The counterparts spoke.',
  'The call was short.',
  'The two calls were short.',
  'The conversation was short.',
  'The talks were short.',
  'The talk was short.',
  'The meeting was short.',
  'The claim was new.',
  'The report was new.',
  'Those reports were new.',
  'These remarks were new.',
  'The former president spoke.',
  'Berg and Dorn met each other.',
  'Berg and Dorn met one another.',
])('what points back: %s', (text) => {
  expect(pointsBack(tokenize(text), text)).toBe(true);
});

test.each([
  'Berg phoned Dorn.',
  'A call was made.',
  'Leaders spoke in Oslo.',
  'The mayor spoke.',
  'Recalls were made.',
])('what stands alone: %s', (text) => {
  expect(pointsBack(tokenize(text), text)).toBe(false);
});

test.each([
  ['OSLO, March 3 (NN) - ', 'Berg spoke.'],
  ['OSLO: ', 'Berg spoke.'],
  ['OSLO (NN) — ', 'Berg spoke.'],
  ['OSLO – ', 'Berg spoke.'],
  ['NEW YORK, Mar. 3 - ', 'Berg spoke.'],
  ['OSLO/BERGEN, Norway (NN) - ', 'Berg spoke.'],
  ['OSLO, March 3. /NN/', ' Berg spoke.'],
  ['', 'Oslo - Berg spoke.'],
  ['', 'NN - Berg spoke.'],
  ['', 'Berg spoke in OSLO - again.'],
  ['', 'OSLO agreed on Monday.'],
])('the dateline "%s" before "%s"', (dateline, sentence) => {
  expect(datelineLength(dateline + sentence)).toBe(dateline.length);
});

test.each([
  ['NARRATOR:', ' They talked.'],
  ['Second panelist:', ' They talked.'],
  ['THE PRESIDENT:', ' They talked.'],
  ['Long answer:', ' they talked.'],
  ['17:11 Recap:', ' They talked.'],
  ['(Editor’s note:', ' They talked.)'],
  // A name before a colon speaks; a role in a sentence is part of it.
  ['', 'BERG: They talked.'],
  ['', 'Berg, the host: they talked.'],
  ['', 'The moderator spoke.'],
])('the label "%s" before "%s"', (label, sentence) => {
  expect(labelLength(label + sentence)).toBe(label.length);
});
