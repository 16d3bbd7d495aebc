/** What clashes with a frame, and what does not: parties, day, whether it took place, whose word it is. Own sentences. */
import { describe, expect, test } from 'vitest';
import { Fitter } from '#src/engine/match/fit';
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
      { id: 'denmark', kind: 'country', aliases: [{ text: 'Denmark' }] },
      { id: 'sweden', kind: 'country', aliases: [{ text: 'Sweden' }] },
    ],
    senses: [],
  },
  ENGLISH_ENGINE,
);
const sides = new Sides(lexicon);
const reader = { lexicon, language: ENGLISH_ENGINE, sides };
const [BERG, DORN] = [0, 1];
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
  isKnown?: (hash: number) => boolean;
}

function fitterOf(
  text: string,
  { page = '2025-03-12', before = [], isKnown = () => false }: Surroundings = {},
): Fitter {
  const at = page === null ? undefined : day(page);
  const read = (one: string) => readText(one, reader, at);
  const scene = { own: read(text), before: before.map(read), title: undefined, page: at };
  return new Fitter(sides, ENGLISH_ENGINE, scene, isKnown);
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
  const position = (text: string, isKnown?: (hash: number) => boolean) =>
    fitOf(text, { frame: POSITION, ...(isKnown ? { isKnown } : {}) }).clash?.kind;

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
    expect(position(text, () => true)).toBeUndefined();
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

describe('a count of calls', () => {
  const count: Frame = { ...CALL, kind: 'figure', what: undefined, held: false };
  const told = 'Berg and Dorn have spoken by phone.';
  test.each([
    ['The museum closed at six.', 'The museum opens at noon.', 'absent'],
    // The page names whom it counts; the words decide.
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
