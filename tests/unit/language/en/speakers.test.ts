/** Protects who is read to speak: a bare office is somebody of the page, another country's office is a stranger. */
import { expect, test } from 'vitest';
import { readText } from '#src/engine/reading/frame';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { Sides } from '#src/engine/reading/sides';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { HE, SOMEBODY } from '#src/language/language';
import { LEADERS_LEXICON } from '../../engine/match/leaders';

const lexicon = new LexiconMatcher(LEADERS_LEXICON, ENGLISH_ENGINE);
const reader = { lexicon, language: ENGLISH_ENGINE, sides: new Sides(lexicon) };
const speakers = (text: string) => readText(text, reader, undefined).told.speakers.map(({ name }) => name);

test.each([
  'The port is shut, the foreign minister said.',
  'The port is shut, the press secretary noted.',
  'The port is shut, her press secretary says.',
  'The port is shut, the same minister had warned.',
  'The port is shut, its president says.',
  'The port is shut, the prime minister told us.',
  'The port is shut, the president said.',
])('somebody of the page: %s', (text) => expect(speakers(text)).toEqual([HE]));

test.each([
  'The port is shut, Poland’s foreign minister said.',
  'The port is shut, the Polish foreign minister said.',
  'The port is shut, a press secretary noted.',
  'The port is shut, the visiting minister said.',
  'The port is shut, the, press secretary said.',
  'The port is shut, Ivo Marr said.',
])('a stranger: %s', (text) => expect(speakers(text)).toEqual([SOMEBODY]));

test.each([
  'The port is shut, Berg was told.',
  'Berg had been warned of it.',
  '09:36 If confirmed, it would be the first time.',
  'What I’ve said is known: you’d have reported it.',
  'It is a member state of Norway now.',
])('nobody new: %s', (text) => {
  expect(speakers(text)).not.toContain(SOMEBODY);
  expect(speakers(text).filter((name) => name >= 0)).toEqual([]);
});
