/** What clashes with a frame, and what does not: parties, day, whether it took place, whose word it is. Own sentences. */
import { describe, expect, test } from 'vitest';
import { Fitter } from '#src/engine/match/fit';
import type { Vocabulary } from '#src/engine/match/fit-types';
import { type Frame, readText } from '#src/engine/reading/frame';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { Sides } from '#src/engine/reading/sides';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { parseSpan } from '#src/language/shared/calendar';

const lexicon = new LexiconMatcher(
  {
    names: [
      {
        id: 'anna-berg',
        kind: 'woman',
        speaks_for: ['denmark'],
        aliases: [{ text: 'Anna Berg' }, { text: 'Berg' }, { text: 'Danish president' }],
      },
      {
        id: 'carl-dorn',
        kind: 'man',
        speaks_for: ['sweden'],
        aliases: [{ text: 'Carl Dorn' }, { text: 'Dorn' }, { text: 'Swedish president' }],
      },
      { id: 'emil-falk', kind: 'man', aliases: [{ text: 'Emil Falk' }, { text: 'Falk' }] },
      { id: 'ines-holt', kind: 'woman', aliases: [{ text: 'Holt' }, { text: 'Norwegian president' }] },
      { id: 'malmo', kind: 'place', aliases: [{ text: 'Malmo' }] },
      { id: 'denmark', kind: 'country', aliases: [{ text: 'Denmark' }] },
      { id: 'sweden', kind: 'country', aliases: [{ text: 'Sweden' }] },
      { id: 'crown', kind: 'institution', speaks_for: ['denmark'], aliases: [{ text: 'Crown' }] },
      { id: 'ministry', kind: 'institution', speaks_for: ['denmark'], aliases: [{ text: 'Foreign Ministry' }] },
    ],
    senses: [],
  },
  ENGLISH_ENGINE,
);
const sides = new Sides(lexicon);
const reader = { lexicon, language: ENGLISH_ENGINE, sides };
const [BERG, DORN] = [0, 1];
const [CROWN, MINISTRY] = [7, 8];
const day = (text: string) => parseSpan(text)?.from as number;
const NOTHING = { minutes: 0, ordinal: 0, near: 0, place: -1, beyond: 0 };
const CALL: Frame = {
  ...NOTHING,
  kind: 'event',
  what: 'call',
  held: true,
  act: 'asserts',
  who: [BERG, DORN],
  needed: 2,
  holder: -1,
};
const POSITION: Frame = {
  ...CALL,
  kind: 'position',
  what: undefined,
  held: false,
  who: [BERG],
  needed: 1,
  holder: BERG,
};

const STATEMENT: Frame = { ...POSITION, kind: 'statement' };

interface Surroundings {
  page?: string | null;
  before?: string[];
  vocabulary?: Partial<Vocabulary>;
}

/** A record that has no word of the sentences. */
const NO_WORDS: Vocabulary = { claimsWith: () => 0, hasWord: () => false, hasName: () => false };

function fitterOf(text: string, { page = '2025-03-12', before = [], vocabulary = {} }: Surroundings = {}): Fitter {
  const at = page === null ? undefined : day(page);
  const read = (one: string) => readText(one, reader, at);
  const scene = { own: read(text), before: before.map(read), title: undefined, page: at };
  return new Fitter(sides, ENGLISH_ENGINE, scene, { ...NO_WORDS, ...vocabulary });
}

const entryOn = (date: string, frame: Frame, claim = 0) => ({ claim, frame, from: day(date), to: day(date) });

const fitOf = (text: string, { frame = CALL, ...around }: Surroundings & { frame?: Frame } = {}) =>
  fitterOf(text, around).explain(entryOn('2025-03-11', frame));

const clash = (...given: Parameters<typeof fitOf>) => fitOf(...given).clash?.kind;
const told = (...given: Parameters<typeof fitOf>) => fitOf(...given).features?.contactTold;

test('two claims with the same frame are told apart by their days', () => {
  const fitter = fitterOf('Berg phoned Dorn on 11 March 2025.');
  const fits = ['2025-03-11', '2025-03-04'].map((date, claim) => fitter.fit(entryOn(date, CALL, claim)));
  expect(fits.map((fit) => fit.clash?.kind)).toEqual([undefined, 'day']);
});

describe('people whom neither the sentence nor the page names', () => {
  const position = (text: string, vocabulary: Partial<Vocabulary> = {}) => clash(text, { frame: POSITION, vocabulary });

  test('may be meant if nobody else is named', () => {
    expect(position('There will be a truce in the harbour before winter.')).toBeUndefined();
  });

  test.each([
    ['somebody of another side', 'Dorn and the harbour need a truce.'],
    ['an unknown name', 'A truce in the harbour was asked of Ishikawa.'],
    ['an unknown name at the beginning', 'Ishikawa wants a truce in the harbour.'],
    ['an unknown speaker', 'There will be a truce in the harbour, said mayor Ishikawa.'],
  ])('are absent beside %s', (_, text) => {
    expect(position(text)).toBe('absent');
  });

  test('may be meant beside a capitalised word of the record', () => {
    const text = 'A truce is dear to Rijeka before winter.';
    expect(position(text)).toBe('absent');
    expect(position(text, { claimsWith: () => 1 })).toBe('absent');
    expect(position(text, { claimsWith: () => 10 })).toBeUndefined();
  });

  test('may be meant beside a name of the entry, however rare, and beside a leader whom its texts often name', () => {
    expect(position('A truce is dear to Rijeka before winter.', { hasWord: () => true })).toBeUndefined();
    const text = 'Dorn and the harbour need a truce.';
    expect(position(text, { hasName: (_, name) => name === DORN })).toBeUndefined();
    expect(position(text, { hasName: (_, name) => name === BERG })).toBe('absent');
  });

  test('may be meant in a headline of capitals, which show no names', () => {
    const vocabulary = { claimsWith: () => 1 };
    expect(position('The truce in the harbour did not stop any Trains this winter.', vocabulary)).toBe('absent');
    expect(position('Truce in Frozen Harbour Does Not Stop Winter Trains', vocabulary)).toBeUndefined();
  });

  test('may be meant beside company, but not beside somebody who does it', () => {
    expect(position('With Dorn at the table, a truce in the harbour was asked for.')).toBeUndefined();
    expect(position('By Dorn at the table, a truce in the harbour was asked for.')).toBe('absent');
    expect(position('With Dorn at the table, a truce in the harbour was what Dorn asked for.')).toBe('absent');
  });

  test('may be meant beside somebody who tells of an event', () => {
    const frame: Frame = { ...POSITION, kind: 'event', holder: -1 };
    expect(clash('Dorn said that the harbour had frozen.', { frame })).toBeUndefined();
    expect(clash('Dorn froze the harbour.', { frame })).toBe('absent');
    expect(clash('Dorn said that the harbour had frozen.', { frame: { ...frame, what: 'call' } })).toBe('absent');
  });

  test('may be meant by another body of their side', () => {
    const frame: Frame = { ...POSITION, who: [CROWN, MINISTRY], needed: 1, holder: -1 };
    const text = 'The Foreign Ministry, beside Dorn, wants a truce.';
    expect(clash(text, { frame })).toBeUndefined();
    expect(clash(text, { frame: { ...frame, who: [CROWN] } })).toBe('absent');
    expect(clash(text, { frame: { ...frame, kind: 'event' } })).toBe('absent');
  });

  test('may be meant beside a place', () => {
    expect(position('There will be a truce in Rijeka before winter.')).toBeUndefined();
  });
});

describe('how fully a contact is told', () => {
  test('in full: its people, kind and day', () => {
    expect(told('On Tuesday, as the harbour froze, Berg phoned Dorn.')).toBeCloseTo(1);
  });

  test('less with a day of the page alone, least without a day', () => {
    const text = 'Berg phoned Dorn.';
    expect(told(text)).toBeCloseTo(0.5);
    expect(told(text, { page: null })).toBeLessThan(0.1);
  });

  test('less if people are told of before', () => {
    const before = ['Berg and Dorn spoke by phone.'];
    expect(told('The call on Tuesday lasted an hour.', { before })).toBeCloseTo(0.3);
  });

  test('not at all if the claim says more than that it took place, or the sentence tells of no contact', () => {
    expect(told('On Tuesday Berg phoned Dorn.', { frame: { ...CALL, beyond: 3 } })).toBe(0);
    expect(told('On Tuesday Berg and Dorn saw the same play.')).toBe(0);
    expect(told('On Tuesday Berg asked Dorn for a truce.', { frame: POSITION })).toBe(0);
  });
});

describe('a call of two leaders', () => {
  test.each([
    ['Berg and Dorn spoke by phone on Tuesday.', undefined],
    ['Berg phoned Dorn on 11 March 2025.', undefined],
    ['Berg and Falk spoke by phone on Tuesday, and Dorn waited.', 'party'],
    ['Berg phoned Ishikawa on Tuesday.', 'absent'],
    ['Dorn said that Berg had phoned Ishikawa.', 'party'],
    ['Berg and Falk held a phone call on Tuesday while Dorn waited.', 'party'],
    ['Berg and Dorn held a phone call on Tuesday.', undefined],
    ['Dorn wrote of the Berg-Falk call on Tuesday.', 'party'],
    ['Falk wrote of the Berg-Dorn call on Tuesday.', undefined],
    ["Holt's first call to Dorn came on Tuesday, Berg said.", 'party'],
    ["Berg's first call to Dorn came on Tuesday, Holt said.", undefined],
    ['Holt spoke of the first call to Dorn by Berg.', undefined],
    ['Berg did not phone Dorn on Tuesday.', 'negated'],
    ['Berg will phone Dorn on Tuesday.', 'planned'],
    ['Berg phoned Dorn on 2 March 2025.', 'day'],
    ['The call between Berg and Dorn of 2 March 2025 was short.', 'day'],
    // Only contacts of another kind with other people are told.
    ['On Tuesday Berg met Falk while Dorn waited.', 'party'],
    ['On Tuesday Berg met Dorn.', undefined],
  ])('%s', (text, kind) => {
    expect(clash(text)).toBe(kind);
  });

  test('is not told by a page before it', () => {
    expect(clash('Berg and Dorn spoke by phone.', { page: '2025-03-01' })).toBe('early');
  });

  test('"the call" is the one told of before', () => {
    expect(clash('The call lasted an hour.', { before: ['Berg and Dorn spoke by phone.'] })).toBeUndefined();
    expect(clash('The call lasted an hour.', { before: ['Dorn waited.', 'Berg and Falk spoke by phone.'] })).toBe(
      'party',
    );
  });

  test('a sentence before that names only one of the two is no other call', () => {
    const before = [
      'Berg and Dorn spoke by phone.',
      'Berg told aides after the call that she was tired.',
      'It rained.',
    ];
    expect(
      clash('The call between them on Tuesday was the sixth.', { before: [...before, 'It snowed.'] }),
    ).toBeUndefined();
  });

  test('the sentence names both, so that its call is not the one told of before', () => {
    const before = ['Dorn waited.', 'Berg and Falk spoke by phone.'];
    expect(
      clash('Dorn himself had an hour on the phone with Berg, the first such conversation of the two.', { before }),
    ).toBeUndefined();
    expect(clash('The conversation was short.', { before })).toBe('party');
  });

  test('an office alone may be the other one, if nobody was named before', () => {
    expect(clash('The president had phoned Dorn on Tuesday, he told a paper.')).toBeUndefined();
    expect(clash('The president had phoned Dorn on Tuesday.', { before: ['Falk spoke.'] })).toBe('absent');
    expect(clash('The president of the club had phoned Dorn.')).toBe('absent');
  });

  test('a pronoun may be the other one, if the page names no other leader and nobody unknown', () => {
    const text = 'She had a call with Dorn.';
    expect(clash(text)).toBeUndefined();
    expect(clash(text, { before: ['Falk waited.'] })).toBeUndefined();
    expect(clash(text, { before: ['Holt waited.'] })).toBe('party');
    expect(clash(text, { before: ['Asked by Ishikawa, Falk spoke.'] })).toBe('party');
    expect(clash('She had a call with Dorn and Ishikawa.')).toBe('absent');
  });

  test("a place that only this meeting has is not the place of others' meeting", () => {
    const frame: Frame = { ...CALL, what: 'meeting', place: 4 };
    const before = ['Falk and Holt met.'];
    expect(clash('The meeting was short.', { frame, before })).toBe('party');
    expect(clash('The meeting in Malmo was short.', { frame, before })).toBeUndefined();
  });

  test('beside all its people, the contact of others rules out the call, but not a statement about it', () => {
    const text = 'Berg, who phoned Falk on Tuesday, would not say whether she had been in touch with Dorn.';
    const about: Frame = { ...STATEMENT, what: 'call', who: [BERG, DORN], needed: 2 };
    expect(clash('Berg phoned Falk on Tuesday, and Dorn waited.')).toBe('party');
    expect(clash(text, { frame: about })).toBeUndefined();
    expect(clash('Berg phoned Falk on Tuesday.', { frame: about })).toBeDefined();
  });

  test('beside a meeting of others, two who spoke may have met', () => {
    const frame: Frame = { ...CALL, what: 'meeting' };
    const meeting = 'she had a meeting with Falk on Tuesday.';
    expect(clash(`Berg spoke with Dorn in the port, and ${meeting}`, { frame })).toBeUndefined();
    expect(clash(`Berg thanked Dorn in the port, and ${meeting}`, { frame })).toBe('party');
    expect(clash(`Berg spoke with Holt in the port beside Dorn, and ${meeting}`, { frame })).toBe('party');
  });

  test("somebody's people are not that person", () => {
    expect(clash("Dorn phoned Berg's envoy on Tuesday.")).toBe('party');
    expect(clash('Berg advisers phoned Dorn on Tuesday.')).toBe('party');
  });

  test('of another length is another call, unless its day is told', () => {
    const frame = { ...CALL, minutes: 60 };
    expect(clash('Berg and Dorn spoke by phone for four hours.', { frame })).toBe('length');
    expect(clash('Berg and Dorn spoke by phone for four hours on 11 March 2025.', { frame })).toBeUndefined();
  });
});

describe('a position', () => {
  test.each([
    ['Berg wants a truce.', undefined],
    ['Falk said that a truce was wanted.', 'speaker'],
    ['A truce is wanted, said Falk, and so said Denmark.', undefined],
    // One of two who speak may be the holder.
    ['Falk said that she had said that a truce was wanted.', undefined],
    ['Falk said that they had said that a truce was wanted.', undefined],
    ['Ishikawa wants a truce.', 'party'],
    // Falk speaks, who only met her.
    ['A truce is wanted, said Falk as he met Berg in the port.', 'speaker'],
    ['A truce is wanted, said Falk as he met Berg, Berg nodding.', undefined],
    ['A truce is wanted, said Berg as she met Falk in the port.', undefined],
  ])('%s', (text, kind) => {
    expect(clash(text, { frame: POSITION, before: ['Berg spoke first.'] })).toBe(kind);
  });
});

test('anybody may tell a figure, but not what somebody else stated', () => {
  const text = 'It had never got an answer, said Falk.';
  const frame: Frame = { ...POSITION, holder: DORN, who: [], needed: 0 };
  const before = ['Dorn waited.'];
  expect(clash(text, { frame, before })).toBe('speaker');
  expect(clash(text, { frame: { ...frame, kind: 'figure' }, before })).toBeUndefined();
});

describe('a count of calls', () => {
  const count: Frame = { ...CALL, kind: 'figure', what: undefined, held: false };
  const told = 'Berg and Dorn have spoken by phone.';
  test.each([
    // The words decide, also where neither sentence nor page names whom it counts.
    ['There have been six.', 'The museum opens at noon.', undefined],
    ['By now there have been six.', told, undefined],
    ['Berg and Dorn have spoken six times.', told, undefined],
    ['They have had six calls.', told, undefined],
  ])('%s after %s', (text, before, kind) => {
    expect(clash(text, { frame: count, before: [before] })).toBe(kind);
  });
});

describe('who decides, which day', () => {
  test.each([
    // The pair decides, not the bare noun beside it.
    ['The two leaders did not talk for two hours, which ended the conversation.', CALL, 'negated'],
    ['The two leaders will talk for two hours, which makes the conversation the longest.', CALL, 'planned'],
    ['The two leaders talked for two hours, which makes the conversation the longest.', CALL, undefined],
    // A month without a day does not hide the day.
    ['Berg phoned Dorn on 2 March, for the first time since January.', CALL, 'day'],
    ['Berg phoned Dorn on 11 March, for the first time since January.', CALL, undefined],
    // The sixth call is one call and has a day.
    [
      'The call of Berg and Dorn on 2 March 2025 was the sixth.',
      { ...CALL, kind: 'figure', ordinal: 6 } as Frame,
      'day',
    ],
    // A statement was made on the day that stands beside its speaker, whatever other day it tells of.
    ['Berg told reporters on 2 March 2025 that she knew nothing.', STATEMENT, 'day'],
    ['On 11 March 2025 Berg said that she knew nothing.', STATEMENT, undefined],
    ['Berg said that she knew nothing of any plan for 2 March 2025.', STATEMENT, undefined],
    // A title in front does not make a stranger known.
    ['President Pavlo Ishikawa conceded that he had not meant it.', POSITION, 'party'],
    ['President Anna Berg conceded that she had not meant it.', POSITION, undefined],
  ])('%s', (text, frame, want) => {
    expect(clash(text, { frame, before: ['Berg and Dorn are presidents.'] })).toBe(want);
  });
});
