/**
 * Protects what is read of who does what in a sentence: its contacts with their people, whether they took place, speakers and
 * actors are written to a file. A change of a rule changes lines of it: `npx vitest run FILE -u` writes it anew, and its
 * difference shows what the rule does.
 */
import { expect, test } from 'vitest';
import type { Lexicon } from '#src/claims/schema';
import { readText } from '#src/engine/reading/frame';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { Sides } from '#src/engine/reading/sides';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import type { Party } from '#src/language/language';
import { LEADERS_LEXICON } from '../../engine/match/leaders';
import { ACTORS, TOOK_PLACE, WHO } from './told-sentences';

/** The leaders, and a body that can have a part in a contact. */
const NAMES: Lexicon['names'] = [
  ...LEADERS_LEXICON.names,
  { id: 'harbour-board', kind: 'institution', speaks_for: [], aliases: [{ text: 'Harbour Board' }] },
];

const VERBS =
  'phoned|did not phone|never phoned|will phone|would phone|may have phoned|is to phone|has yet to phone|failed to phone|' +
  'is ready to phone|plans to phone|agreed to phone|is going to phone|is about to phone|went about and phoned|' +
  'has not phoned|no longer phones|not only phoned|would not say when she phoned|denied that she had phoned|' +
  'said that she phoned|told Falk that she had phoned|asked whether she should phone|could not phone|was phoned by';
const AFTER_CALL =
  'was cancelled|was never held|was called off|will take place|is planned|is expected on Monday|did not take place|' +
  'could be held soon|was not long|and was not happy|never came about|was scheduled|has been shelved|lasted an hour';
const BEFORE_CALL =
  'planned a|held a|is ready for a|hopes to hold a|agreed in a|spoke of no|had not been told of the|is not happy about the|' +
  'was in the middle of a|asked for a two-hour|denied the|declined to comment on the|confirmed the|did not confirm the|' +
  'admitted that there was no|would welcome a|set no date for a|no doubt had a|was late for the planned';
const OTHERS = [
  'Berg has not spoken with Dorn since May.',
  'Berg has not spoken with Dorn since he won.',
  'Berg has not spoken with Dorn since leaving Oslo.',
  'Berg and Dorn have not been in contact for a year.',
  'Berg and Dorn were in direct touch.',
  'Berg was not in the room during the call with Dorn.',
  'If Berg phones Dorn, the port will open.',
  'When Berg phoned Dorn, the port was open.',
  'Berg did not know when Dorn had phoned Falk.',
  'According to Berg, Dorn phoned Falk.',
  'According to the Danish president, Dorn phoned Falk.',
  'Dorn phoned Falk, said Berg.',
  'Dorn phoned Falk, the minister said.',
  'Dorn phoned Falk, they said.',
  'Dorn phoned Falk, she later told reporters.',
  'Spokesman Ivo Marr said Dorn had phoned Falk.',
  'Ivo Marr, a minister, said that Dorn had phoned Falk.',
  'A phone call said it all.',
  'On Tuesday said Berg nothing.',
  'The Herald wrote that Berg had phoned Dorn.',
  'Berg admitted that she had not phoned Dorn.',
  'Berg acknowledged the call with Dorn.',
  'Berg did not accept that she had phoned Dorn.',
  'The former Danish president phoned Dorn.',
  'The then Danish president phoned Dorn.',
  'Then the Danish president phoned Dorn.',
  'A Swedish president would phone Berg.',
  'Her Swedish counterpart phoned Berg.',
  'Berg phoned her Swedish counterpart.',
  'Berg’s envoy met Dorn’s adviser in Oslo.',
  'Danish and Swedish officials held two meetings.',
  'The presidents of Denmark and Sweden spoke by phone.',
  'The Danish and Swedish presidents spoke by phone.',
  'Talks between Denmark and Sweden in Oslo ended.',
  'The Berg-Dorn call and the Falk talks ended.',
  'Berg, Dorn and Falk met, and Holm left.',
  'Berg met Dorn and Ishikawa for the first time.',
  'Ishikawa and Berg had seven calls.',
  'It was the sixth call of the two leaders.',
  'They will not meet, he told her.',
  'Who phoned Dorn?',
  'Berg: no call with Dorn',
  'Berg, Dorn to speak on Monday',
];
const SENTENCES = [
  ...VERBS.split('|').map((verb) => `Berg ${verb} Dorn on Tuesday.`),
  ...AFTER_CALL.split('|').map((rest) => `The call of Berg with Dorn ${rest}.`),
  ...BEFORE_CALL.split('|').map((start) => `Berg ${start} call with Dorn.`),
  ...OTHERS,
  ...TOOK_PLACE,
  ...WHO,
  ...ACTORS,
];

/** What is read of each sentence, with a lexicon in which the names have this order. */
function readAll(names: Lexicon['names']): Record<string, string> {
  const lexicon = new LexiconMatcher({ names, senses: [] }, ENGLISH_ENGINE);
  const reader = { lexicon, language: ENGLISH_ENGINE, sides: new Sides(lexicon) };
  const idOf = (name: number) => lexicon.names[name]?.id ?? name;
  const read = (text: string): string => {
    const { analysis, told } = readText(text, reader, undefined);
    const words = ({ first, last }: { first: number; last: number }) =>
      text.slice(analysis.tokens[first]?.start, analysis.tokens[last - 1]?.end);
    const party = (one: Party) => `${words(one)}=${idOf(one.name)}${one.of === undefined ? '' : ` of ${idOf(one.of)}`}`;
    const parties = (list: readonly Party[]) => list.map(party).join(', ');
    const contacts = told.occurrences.map(({ kind, noun, plural, subject, others, closed, negated, unreal, ...at }) => {
      const facts = Object.entries({ noun, plural, closed, negated, unreal }).flatMap(([name, is]) => (is ? name : []));
      return `${kind} "${words(at)}" ${facts.join(' ')} (${parties(subject)}) (${parties(others)})`;
    });
    const actors = told.actors.map((one) => `${party(one)} ${one.role}${one.opening ? ' opening' : ''}`);
    const more = [told.affirms ? 'affirms' : '', told.pointsToPerson ? 'points' : ''].join(' ');
    return [contacts.join('; '), `speakers: ${parties(told.speakers)}`, `actors: ${actors.join(', ')}`, more].join(
      ' | ',
    );
  };
  return Object.fromEntries(SENTENCES.map((text) => [text, read(text)]));
}

test('each sentence tells what it did', async () => {
  await expect(`${JSON.stringify(readAll(NAMES), null, 2)}\n`).toMatchFileSnapshot('golden-told.json');
});

test('what is told does not depend on the order of the lexicon', () => {
  const told = readAll(NAMES);
  for (const first of NAMES.keys()) expect(readAll([...NAMES.slice(first), ...NAMES.slice(0, first)])).toEqual(told);
});
