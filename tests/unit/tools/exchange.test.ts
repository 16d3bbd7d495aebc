/** Protects the measure of exchanged sentences: what it makes must be English, and false of the entry. Own sentences. */
import { describe, expect, test } from 'vitest';
import { parseSpan } from '#src/language/shared/calendar';
import { SIDES } from '../../../tools/eval/exchange-parties';
import type { EntryFacts } from '../../../tools/eval/exchange-record';
import { turnAnswer, turnDay, turnDeed, turnStance } from '../../../tools/eval/exchange-turns';

const day = parseSpan('2025-05-06')?.from as number;
const CALL: EntryFacts = {
  who: new Set(),
  isOf: () => true,
  held: true,
  act: 'asserts',
  days: [day - 1, day, day + 1],
};
const POSITION: EntryFacts = { ...CALL, held: false, days: [] };
const DENIAL: EntryFacts = { ...POSITION, act: 'denies' };
const STILL_TRUE = { leftOut: 'still true' };
const NO_ENGLISH = { leftOut: 'no English' };

describe('a party', () => {
  const [russian, american] = SIDES;
  const xi = russian?.leaders.find(({ name }) => name === 'Xi');
  const tusk = american?.leaders.find(({ name }) => name === 'Tusk');
  const stubb = american?.leaders.find(({ name }) => name === 'Stubb');

  test.each([
    ['Russian President Vladimir Putin left Moscow.', 'Chinese President Xi Jinping left Beijing.'],
    ['The Kremlin said that Putin was ready.', 'Beijing said that Xi was ready.'],
    ['Kremlin spokesman Dmitry Peskov said no.', 'Chinese spokesman Lin Jian said no.'],
    ['Trump asked the Russian to wait.', 'Trump asked the Chinese leader to wait.'],
    ['PUTIN CALLS', 'XI CALLS'],
    ['A Russian note reached Russia.', 'A Chinese note reached China.'],
  ])('%s', (text, expected) => {
    expect(xi && russian?.swap(text, xi)).toBe(expected);
  });

  test('what was put in is not exchanged again', () => {
    expect(tusk && american?.swap('Donald Trump called.', tusk)).toBe('Donald Tusk called.');
  });

  test.each([
    ['The U.S. is in contact with both.', 'Finland is in contact with both.'],
    ['A US envoy and U.S. President Donald Trump came.', 'A Finnish envoy and Finnish President Alexander Stubb came.'],
    ['An American note.', 'A Finnish note.'],
    ['He left the White House without lunch.', 'He left Helsinki without lunch.'],
  ])('%s', (text, expected) => {
    expect(stubb && american?.swap(text, stubb)).toBe(expected);
  });
});

describe('a day', () => {
  test.each([
    ['They spoke on 6 May 2025.', { text: 'They spoke on 20 May 2025.' }],
    ['They spoke on May 6, 2025.', { text: 'They spoke on May 20, 2025.' }],
    ['They spoke on 3 March 2025.', STILL_TRUE],
    ['They spoke on May 6, days before the meeting of May 16.', STILL_TRUE],
    ['They spoke on Tuesday.', undefined],
    ['GENEVA, May 6. The leaders spoke by phone.', STILL_TRUE],
  ])('%s', (text, expected) => {
    expect(turnDay(text, '', [CALL])).toEqual(expected);
  });

  test('is left out where the page gives a date as well', () => {
    expect(turnDay('They spoke on 6 May 2025.', 'It was 6 May.', [CALL])).toEqual(STILL_TRUE);
  });
});

describe('a deed', () => {
  test.each([
    ['Berg spoke to Dorn on Tuesday.', 'Berg did not speak to Dorn on Tuesday.', 'Berg will speak to Dorn on Tuesday.'],
    ['Berg had spoken to Dorn.', 'Berg had not spoken to Dorn.', 'Berg would speak to Dorn.'],
    ['Berg has talked to Dorn.', 'Berg has not talked to Dorn.', 'Berg will talk to Dorn.'],
    ['Berg spoke to Dorn by phone.', 'Berg did not speak to Dorn by phone.', 'Berg will speak to Dorn by phone.'],
    ['Berg held a call with Dorn.', 'Berg held no call with Dorn.', 'Berg will hold a call with Dorn.'],
    [
      'The call took place on Tuesday.',
      'The call did not take place on Tuesday.',
      'The call will take place on Tuesday.',
    ],
  ])('%s', (text, denied, announced) => {
    expect(turnDeed(text, [CALL])).toEqual({ denied: { text: denied }, announced: { text: announced } });
  });

  test.each([
    ['Berg phoned Dorn, and the two spoke for an hour.', STILL_TRUE],
    ['In the call Berg and Dorn talked about grain.', STILL_TRUE],
    ['Berg spoke of a memorandum.', STILL_TRUE],
    ['They may have talked seven times.', NO_ENGLISH],
    ['Berg held a conference with Dorn, which he rated a ten.', NO_ENGLISH],
  ])('%s', (text, leftOut) => {
    expect(turnDeed(text, [CALL])).toEqual({ denied: leftOut, announced: leftOut });
  });

  test('of an entry that is no contact stays true', () => {
    expect(turnDeed('Berg spoke to Dorn.', [POSITION])?.denied).toEqual(STILL_TRUE);
  });
});

test.each([
  ['Dorn denied the report.', [DENIAL], { text: 'Dorn confirmed the report.' }],
  ['Dorn denied the report as untrue.', [DENIAL], STILL_TRUE],
  ['Kyiv denied it, and the drones flew.', [CALL], STILL_TRUE],
  ['Dorn said nothing.', [DENIAL], undefined],
] as const)('an answer: %s', (text, entries, expected) => {
  expect(turnAnswer(text, entries)).toEqual(expected);
});

test.each([
  ['Berg is ready to talk.', { text: 'Berg is not ready to talk.' }],
  ['Berg wants a truce.', { text: 'Berg does not want a truce.' }],
  ['Berg said she would sign.', { text: 'Berg said she would not sign.' }],
  ['Nobody would sign.', STILL_TRUE],
  ['Berg named a plan which would fail.', STILL_TRUE],
  ['Berg would talk if Dorn would.', STILL_TRUE],
  ['Berg sat down.', undefined],
])('a stance: %s', (text, expected) => {
  expect(turnStance(text, [POSITION])).toEqual(expected);
});
