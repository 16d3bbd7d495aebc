/** Contacts that a sentence names, with their roles: who, with whom, whether it took place. Own sentences. */
import { describe, expect, test } from 'vitest';
import { readText } from '#src/engine/reading/frame';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { Sides } from '#src/engine/reading/sides';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { HE, SOMEBODY, THEY } from '#src/language/language';

const NAMES = ['anna-berg', 'carl-dorn', 'emil-falk'];
const lexicon = new LexiconMatcher(
  {
    names: [
      {
        id: 'anna-berg',
        kind: 'woman',
        aliases: [{ text: 'Anna Berg' }, { text: 'Berg' }, { text: 'Danish president' }],
      },
      {
        id: 'carl-dorn',
        kind: 'man',
        aliases: [{ text: 'Carl Dorn' }, { text: 'Dorn' }, { text: 'Swedish president' }],
      },
      { id: 'emil-falk', kind: 'man', aliases: [{ text: 'Emil Falk' }, { text: 'Falk' }] },
      { id: 'norway', kind: 'country', aliases: [{ text: 'Norway' }, { text: 'Norwegian' }] },
      { id: 'daily-wave', kind: 'outlet', aliases: [{ text: 'Daily Wave' }] },
    ],
    senses: [],
  },
  ENGLISH_ENGINE,
);
const reader = { lexicon, language: ENGLISH_ENGINE, sides: new Sides(lexicon) };
const PRONOUNS = new Map([
  [HE, 'he'],
  [THEY, 'they'],
  [SOMEBODY, 'somebody'],
]);
const nameOf = ({ name }: { name: number }) => PRONOUNS.get(name) ?? NAMES[name] ?? lexicon.names[name]?.id;
const told = (text: string) => readText(text, reader, undefined).told;

test('a contact is owned by whoever has it: a name with a possessive, a pronoun', () => {
  const isOwned = (text: string) => told(text).occurrences[0]?.owned;
  for (const text of ["Berg's call with Dorn was long.", 'His call with Dorn was long.', "Berg's long call ended."])
    expect(isOwned(text), text).toBe(true);
  for (const text of [
    'Berg had a call with Dorn.',
    'Berg phoned Dorn.',
    'The Berg call was long.',
    'The Daily Wave call.',
  ])
    expect(isOwned(text), text).toBe(false);
});

test('a session of one body is no contact, a meeting of two people is one', () => {
  expect(told('He said so at a meeting of the Norwegian government.').occurrences).toEqual([]);
  for (const meeting of ['a meeting of Berg with Dorn', 'a meeting of Berg and Dorn', 'a meeting of the two leaders'])
    expect(told(`He said so at ${meeting}.`).occurrences, meeting).toHaveLength(1);
});

describe('a contact has its kind and its people', () => {
  test.each([
    ['Berg and Dorn spoke by phone on Tuesday.', 'call', ['anna-berg', 'carl-dorn'], []],
    ['Berg phoned Dorn after midnight.', 'call', ['anna-berg'], ['carl-dorn']],
    ['A two-hour call between Berg and Dorn brought nothing.', 'call', [], ['anna-berg', 'carl-dorn']],
    ['The Berg-Dorn call ended early.', 'call', ['anna-berg', 'carl-dorn'], []],
    ["Berg's phone conversation with Dorn lasted an hour.", 'call', ['anna-berg'], ['carl-dorn']],
    ['Falk said Berg had spoken to the Swedish president.', 'contact', ['anna-berg'], ['carl-dorn']],
    ['Berg met Ishikawa in Oslo.', 'meeting', ['anna-berg'], ['somebody']],
    ['Berg met the president of Norway.', 'meeting', ['anna-berg'], ['norway']],
    ['He spoke with Dorn for an hour.', 'contact', ['he'], ['carl-dorn']],
    ['The two leaders last talked in May.', 'contact', ['they'], []],
    ['Berg held talks with European ministers.', 'contact', ['anna-berg'], ['somebody']],
    ['Berg spoke with Falk on Monday and with Dorn on Tuesday.', 'contact', ['anna-berg'], ['emil-falk', 'carl-dorn']],
    ['Berg spoke by phone first with Dorn and then with Falk.', 'call', ['anna-berg'], ['carl-dorn', 'emil-falk']],
    [
      'Berg talked to Dorn for 90 minutes and to Falk for an hour.',
      'contact',
      ['anna-berg'],
      ['carl-dorn', 'emil-falk'],
    ],
    ['Berg had talks with Falk and, not long ago, with Dorn.', 'contact', ['anna-berg'], ['emil-falk', 'carl-dorn']],
    [
      'Berg talked with Dorn about Oslo and with Falk about fish.',
      'contact',
      ['anna-berg'],
      ['carl-dorn', 'emil-falk'],
    ],
    ['Berg spoke to Dorn and to reporters.', 'contact', ['anna-berg'], ['carl-dorn']],
    ['Berg spoke with Dorn, and flew home with Falk.', 'contact', ['anna-berg'], ['carl-dorn']],
    ['Berg spoke with Dorn while Falk dined and with Ishikawa left.', 'contact', ['anna-berg'], ['carl-dorn']],
    ['Berg called Dorn too.', 'call', ['anna-berg'], ['carl-dorn']],
    ['Berg called Dorn twice about the port.', 'call', ['anna-berg'], ['carl-dorn']],
    ['Berg phoned Falk, then Dorn.', 'call', ['anna-berg'], ['emil-falk', 'carl-dorn']],
    ['Berg phoned Falk, then Dorn left.', 'call', ['anna-berg'], ['emil-falk']],
    ['A video call of ministers with Dorn was held.', 'call', [], ['somebody', 'carl-dorn']],
    ['Berg after a long day with Falk phoned Dorn.', 'call', ['anna-berg'], ['carl-dorn']],
    ['Berg left her dinner with Falk to phone Dorn.', 'call', ['anna-berg'], ['carl-dorn']],
    ['He asked Falk to phone Dorn.', 'call', ['emil-falk'], ['carl-dorn']],
    ['The plan drawn up with Falk made clear that she phoned Dorn.', 'call', ['he'], ['carl-dorn']],
    ['Berg, Dorn speak on Monday', 'contact', ['anna-berg', 'carl-dorn'], []],
    ['Berg, flanked by Falk, met Dorn in Oslo.', 'meeting', ['anna-berg'], ['carl-dorn']],
    ['Berg, together with Emil Falk, called Dorn on Monday.', 'call', ['anna-berg'], ['carl-dorn']],
    ['Berg, who dislikes Falk, phoned Dorn.', 'call', ['anna-berg'], ['carl-dorn']],
    ['Berg, Falk said, phoned Dorn himself.', 'call', ['anna-berg'], ['carl-dorn']],
    ['In Oslo with Falk, Berg dined well, meeting Dorn.', 'meeting', ['anna-berg'], ['carl-dorn']],
    ['Berg, Falk and Dorn met in Oslo.', 'meeting', ['anna-berg', 'emil-falk', 'carl-dorn'], []],
    ['Emil Falk, Berg and Okafor spoke with Dorn.', 'contact', ['emil-falk', 'anna-berg'], ['carl-dorn']],
    ['There were seven calls by phone between Berg and Dorn.', 'call', [], ['anna-berg', 'carl-dorn']],
    ['Berg and Dorn have had more than one call since May.', 'call', ['anna-berg', 'carl-dorn'], []],
    ['Dorn and Anna Berg, the Danish president, had their first call.', 'call', ['carl-dorn', 'anna-berg'], []],
    ['To call the Danish dictator Anna Berg, Dorn left the table.', 'call', [], ['anna-berg']],
    ['No one plans a Berg-Ishikawa summit this year.', 'meeting', ['anna-berg', 'somebody'], []],
    ['No one plans an Ishikawa-Berg summit this year.', 'meeting', ['somebody', 'anna-berg'], []],
    ['Berg got in touch with Dorn on Friday.', 'contact', ['anna-berg'], ['carl-dorn']],
    [
      'On Monday evening Berg met in the Winter Palace with Dorn to speak about grain.',
      'meeting',
      ['anna-berg'],
      ['carl-dorn'],
    ],
    [
      'On Monday evening Berg met at Camp Olsen with Emil Falk to speak about grain.',
      'meeting',
      ['anna-berg'],
      ['emil-falk'],
    ],
    ["Falk met Dorn's envoy in Oslo.", 'meeting', ['emil-falk'], ['somebody']],
    ['Berg advisers met Dorn in Oslo.', 'meeting', ['somebody'], ['carl-dorn']],
    ['Berg aide Emil Falk met Dorn in Oslo.', 'meeting', ['emil-falk'], ['carl-dorn']],
    ["Falk met Dorn's special envoy.", 'meeting', ['emil-falk'], ['somebody']],
  ])('%s', (text, kind, subject, others) => {
    const [one] = told(text).occurrences;
    expect(one?.kind).toBe(kind);
    expect(one?.subject.map(nameOf)).toEqual(subject);
    expect(one?.others.map(nameOf)).toEqual(others);
  });

  test('an unnamed person keeps whose he is', () => {
    const [one] = told("Berg advisers met Dorn's envoy in Oslo.").occurrences;
    expect([...(one?.subject ?? []), ...(one?.others ?? [])].map(({ of }) => NAMES[of ?? -1])).toEqual([
      'anna-berg',
      'carl-dorn',
    ]);
  });

  test.each([
    ['Berg has not yet been in contact with Dorn.', true],
    ['Berg has never been in direct contact with Dorn.', true],
    ['Berg has been in contact with Dorn.', false],
    ['There is no truce, but Berg stays in contact with Dorn.', false],
  ])('%s', (text, negated) => {
    expect(told(text).occurrences[0]?.negated).toBe(negated);
  });

  test.each([
    ['Berg confirmed the call.', true],
    ['Berg admitted that he had called Dorn.', true],
    ['Berg confirmed that he had not yet called Dorn.', false],
    ['"We will speak," said Berg, admitting there had been no contact.', false],
  ])('affirms: %s', (text, affirms) => {
    expect(told(text).affirms).toBe(affirms);
  });
});

describe('a contact took place, or not', () => {
  test.each([
    ['Berg spoke with Dorn.', false, false],
    ['Berg did not speak with Dorn.', true, false],
    ['Berg did not phone Dorn.', true, false],
    ['There was no call between Berg and Dorn.', true, false],
    ['Berg will speak with Dorn.', false, true],
    ['Berg said she would have more talks with Dorn.', false, true],
    ['Berg said she would have held talks with Dorn.', false, false],
    ['Berg plans to hold a call with Dorn.', false, true],
    ['A call between Berg and Dorn is being prepared.', false, true],
    ['Berg may have spoken with Dorn.', false, false],
    ['Berg may speak with Dorn.', false, true],
    ['In May Berg spoke with Dorn.', false, false],
    ['The call with Dorn on 5 May was short.', false, false],
    ['Berg is to hold a call with Dorn.', false, true],
    ['Berg has not spoken with Dorn since March.', false, false],
    ['Berg has not spoken with Dorn several times since March.', true, false],
    ['Berg agreed in a call with Dorn to stop.', false, false],
    ['Berg made no progress with Dorn in the call and was not happy.', false, false],
    ['Berg was not happy about the call with Dorn.', false, false],
    ['The call with Dorn was not made.', true, false],
    ['Berg has been in communication with Dorn.', false, false],
    ['Berg has not been in communication with Dorn.', true, false],
    ['It took an hour, which would be the first known talk with Dorn.', false, false],
    ['It would be the first known talk with Dorn.', false, true],
    ['He waits, which would be a late talk with Dorn.', false, true],
    ['Berg, who had not answered for years, phoned Dorn.', false, false],
    ['Berg, who has never ruled it out, met Dorn.', false, false],
    ['If Berg and Dorn meet, Oslo wants to be there.', false, true],
    ['Until Berg and Dorn meet, nothing will move.', false, true],
    ['If Oslo waits and they meet, nothing is lost.', false, false],
    ['It was not his first call with Dorn.', false, false],
    ['It was not their last meeting with Dorn.', false, false],
    ['A summit between Berg and Dorn is unlikely this year.', false, true],
    ['Berg cancels meeting with Dorn', false, true],
    ['Berg had cancelled a meeting with Dorn.', false, true],
    ['Berg postponed the meeting with Dorn.', false, true],
    ['Berg scraps Dorn summit', false, true],
    ['Berg skipped talks with Dorn in Oslo.', false, true],
    ['Berg asked for a meeting with Dorn.', false, true],
    ['Berg asked in a call with Dorn for time.', false, false],
    ['Berg floated a summit with Dorn.', false, true],
    ['Berg eyes meeting with Dorn', false, true],
    ['Berg was offering talks with Dorn.', false, true],
    ['The call with Dorn was arranged by Falk.', false, false],
  ])('%s', (text, negated, unreal) => {
    expect(told(text).occurrences[0]).toMatchObject({ negated, unreal });
  });
});

describe('what is no contact', () => {
  test.each([
    'Berg called the report a lie.',
    'Berg calls for new elections.',
    'Berg told reporters that she was ready.',
    'Berg spoke to the Daily Wave.',
    'The supporters have stopped talking about it.',
  ])('%s', (text) => {
    expect(told(text).occurrences).toEqual([]);
  });
});

describe('who speaks', () => {
  test.each([
    ['Falk said Berg was ready.', ['emil-falk']],
    ['"Nothing is settled," said Falk.', ['emil-falk']],
    ['According to Falk nothing is settled.', ['emil-falk']],
    ['Nothing is settled, Kowalski said.', ['somebody']],
    ['Falk was maintaining that nothing is settled.', ['emil-falk']],
    ['Nothing is settled, he said.', ['he']],
  ])('%s', (text, speakers) => {
    expect(told(text).speakers.map(nameOf)).toEqual(speakers);
  });
});

describe('a contact that nobody is named for', () => {
  const nameless = (text: string) =>
    told(text).nameless.map(({ kind, negated, unreal }) => [kind, negated ? 'negated' : unreal ? 'unreal' : 'held']);

  test.each<[string, ...unknown[]]>([
    ['The officials will meet on Friday.', ['meeting', 'unreal']],
    ['The officials did not meet on Friday.', ['meeting', 'negated']],
    ['The officials met on Friday.', ['meeting', 'held']],
    ['Norwegian officials will talk for two days.', ['contact', 'unreal']],
    ['A round of the commission will take place in spring.', [undefined, 'unreal']],
    ['A round of the commission did not take place in spring.', [undefined, 'negated']],
    ['Berg will meet Dorn.'],
    ['The fair is big.'],
  ])('%s', (text, ...expected) => expect(nameless(text)).toEqual(expected));
});

test.each<[string, (string | undefined)[]]>([
  ['Berg, Ishikawa talk for an hour', ['anna-berg', 'somebody']],
  ['Ishikawa, Berg meet on herring', ['somebody', 'anna-berg']],
  ['Ishikawa, Berg Speak About Herring Quotas Again', ['somebody', 'anna-berg']],
  ['Berg, Dorn confer on herring', ['anna-berg', 'carl-dorn']],
])('a headline joins two people with a comma: %s', (text, people) => {
  expect(told(text).occurrences.flatMap(({ subject }) => subject.map(nameOf))).toEqual(people);
});

test('an adverb before a comma is no second person', () => {
  for (const text of ['Meanwhile, Berg speaks with Dorn.', 'Later, Berg spoke with Dorn.'])
    expect(
      told(text).occurrences.flatMap(({ subject }) => subject.map(nameOf)),
      text,
    ).toEqual(['anna-berg']);
});
