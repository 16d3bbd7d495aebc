/** Protects the choice among events of the same people: a more certain day wins, of equal ones by the page's date the latest. */
import { expect, it } from 'vitest';
import { DAY_OF_PAGE, DAY_STATED, LONGEST_DAY } from '#src/engine/match/fit-days';
import { singleOut } from '#src/engine/match/fit-rivals';
import type { Fit, Framed } from '#src/engine/match/fit-types';

interface Given {
  day: number;
  to?: number;
  from?: number;
  what?: string;
  who?: number[];
  event?: number;
  kind?: string;
  clash?: object;
}

/** Whether the first of two events is ruled out by the second. */
function isRuledOut(own: Given, rival: Given): boolean {
  const both = [own, rival];
  const entries = both.map(({ to = 100, from = to, what = 'call', who = [1, 2], kind = 'event' }, claim) => ({
    claim,
    frame: { kind, what, who, held: true },
    from,
    to,
  })) as unknown as Framed[];
  const fits = both.map(({ day, event = 1, clash }) => ({
    day,
    event,
    clash,
    features: undefined,
  })) as unknown as Fit[];
  singleOut(entries, fits);
  return fits[0]?.clash?.kind === 'other-event';
}

it.each<[string, Given, Given, boolean]>([
  ['a more certain day', { day: DAY_OF_PAGE }, { day: DAY_STATED, to: 90 }, true],
  ['not a less certain one', { day: DAY_STATED }, { day: DAY_OF_PAGE, to: 110 }, false],
  ['not one that is no more than unknown', { day: -1 }, { day: 0, to: 110 }, false],
  ['a later one by the date of the page', { day: DAY_OF_PAGE }, { day: DAY_OF_PAGE, to: 101 }, true],
  ['not an earlier one', { day: DAY_OF_PAGE }, { day: DAY_OF_PAGE, to: 99 }, false],
  ['not a later one of two stated days', { day: DAY_STATED }, { day: DAY_STATED, to: 101 }, false],
  ['not one of the same day', { day: DAY_OF_PAGE }, { day: DAY_STATED }, false],
  ['not one that clashes itself', { day: DAY_OF_PAGE }, { day: DAY_STATED, to: 90, clash: { kind: 'day' } }, false],
  ['not one of which the sentence does not tell', { day: DAY_OF_PAGE }, { day: DAY_STATED, to: 90, event: 0 }, false],
  ['not one that is no contact', { day: DAY_OF_PAGE }, { day: DAY_STATED, to: 90, kind: 'position' }, false],
  ['not one of another kind', { day: DAY_OF_PAGE }, { day: DAY_STATED, to: 90, what: 'meeting' }, false],
  ['one of any kind', { day: DAY_OF_PAGE }, { day: DAY_STATED, to: 90, what: 'contact' }, true],
  ['not one of other people', { day: DAY_OF_PAGE }, { day: DAY_STATED, to: 90, who: [1, 3] }, false],
  ['one of a single person of theirs', { day: DAY_OF_PAGE }, { day: DAY_STATED, to: 90, who: [2] }, true],
  [
    'not for an event of months by the date of the page',
    { day: 0, from: 99 - LONGEST_DAY },
    { day: DAY_OF_PAGE, to: 90 },
    false,
  ],
  ['but for one of a day', { day: 0, from: 100 - LONGEST_DAY }, { day: DAY_OF_PAGE, to: 90 }, true],
  [
    'nor by a day of the text: it may tell of both',
    { day: 0, from: 99 - LONGEST_DAY },
    { day: DAY_STATED, to: 90 },
    false,
  ],
])('rules out the other: %s', (_name, own, rival, isOut) => expect(isRuledOut(own, rival)).toBe(isOut));
