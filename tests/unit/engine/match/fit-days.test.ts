/** Protects how the day of an entry is fitted: each distance at its limit and one day past it. */
import { describe, expect, it } from 'vitest';
import { NO_DAY } from '#src/engine/index/format';
import type { FeatureInput } from '#src/engine/match/feature-input';
import { distanceOf, timeFeatures } from '#src/engine/match/feature-time';
import { DAY_AROUND, DAY_IN_MONTH, DAY_OF_PAGE, DAY_STATED, DayFit } from '#src/engine/match/fit-days';
import type { Framed } from '#src/engine/match/fit-types';
import type { SceneFacts } from '#src/engine/match/scene';
import type { DateMention } from '#src/language/language';
import { dayNumber } from '#src/language/shared/calendar';

/** The day of the entry: 10 March 2025. */
const DAY = dayNumber(2025, 3, 10);
const UNKNOWN = 0;
const FAR = -0.5;

const date = (from: number | undefined, more: Partial<DateMention> = {}): DateMention => ({
  span: from === undefined ? undefined : { from, to: from },
  yearStated: true,
  month: 3,
  day: from === undefined ? 10 : 10 + from - DAY,
  lastDay: undefined,
  relative: false,
  first: 5,
  last: 7,
  ...more,
});
const month = (from: number, to: number): DateMention => date(from, { span: { from, to }, day: undefined });

interface Given {
  dates?: DateMention[];
  page?: number;
  around?: number[];
  speakers?: { first: number; last: number }[];
  contacts?: { first: number; last: number }[];
  isOfOther?: boolean;
  tellsPlace?: boolean;
  isToldDay?: boolean;
}

function fitOf(frame: object, given: Given = {}, from = DAY, to = from): unknown {
  const {
    dates = [],
    page,
    around = [],
    speakers = [],
    contacts = [],
    isOfOther = false,
    tellsPlace = false,
    isToldDay = false,
  } = given;
  const occurrences = contacts.map((one) => ({ kind: 'call', ...one }));
  const scene = {
    own: { analysis: { dates, tokens: [] }, told: { occurrences, speakers } },
    page,
    language: { isDateOfOther: () => isOfOther },
    days: dates.flatMap(({ span }) => (span ? [span] : [])),
    daysAround: around.map((day) => ({ from: day, to: day })),
    tellsPlace: () => tellsPlace,
    isToldDay: () => isToldDay,
  } as unknown as SceneFacts;
  const fitted = new DayFit(scene).fit({ frame: { ordinal: 0, near: 0, ...frame }, from, to } as unknown as Framed);
  return typeof fitted === 'object' ? fitted.kind : fitted;
}

const CALL = { kind: 'event', what: 'call', held: true };
const OTHER = { kind: 'event' };
const STATEMENT = { kind: 'statement' };

describe('a date of the sentence', () => {
  it('states the day, or if it belongs to another event, tells that one as a sentence before does', () => {
    expect(fitOf(CALL, { page: DAY + 1, dates: [date(DAY)] })).toBe(DAY_STATED);
    expect(fitOf(CALL, { page: DAY + 1, dates: [date(DAY)], isOfOther: true })).toBe(DAY_AROUND);
  });
});

describe('a page without a date in its text', () => {
  it.each<[string, object, number]>([
    ['a call', CALL, 2],
    ['a call that is only planned', { ...CALL, held: false }, 21],
    ['another event', OTHER, 21],
    ['a statement', STATEMENT, 2],
  ])('may precede %s by so many days and no more', (_what, frame, most) => {
    expect(fitOf(frame, { page: DAY - most })).not.toBe('early');
    expect(fitOf(frame, { page: DAY - most - 1 })).toBe('early');
  });

  it.each<[string, object, number]>([
    ['a call', CALL, 12],
    ['a contact', { ...CALL, what: 'contact' }, 12],
    ['a meeting', { ...CALL, what: 'meeting' }, 5],
    ['another event', OTHER, 30],
    ['one that says how long it is news', { ...CALL, near: 40 }, 40],
  ])('may be later than %s by so many days and no more', (_what, frame, most) => {
    expect(fitOf(frame, { page: DAY + most })).toBe(DAY_OF_PAGE);
    expect(fitOf(frame, { page: DAY + most + 1 })).toBe(FAR);
    expect(fitOf(frame, { page: DAY + most, around: [DAY] })).toBe(DAY_AROUND);
    expect(fitOf(frame, { page: DAY + most + 1, around: [DAY] })).toBe(DAY_AROUND);
  });

  it('on the day before may mean it, two days before means it no more', () => {
    expect(fitOf(CALL, { page: DAY - 1 })).toBe(DAY_OF_PAGE);
    expect(fitOf(CALL, { page: DAY - 2 })).toBe(FAR);
  });

  it('of unknown day says nothing, nor does an entry without a day', () => {
    expect(fitOf(CALL)).toBe(UNKNOWN);
    expect(fitOf(CALL, { page: DAY, dates: [date(DAY)] }, NO_DAY)).toBe(UNKNOWN);
  });
});

describe('a date in the sentence', () => {
  it.each([-1, 0, 1])('means the entry %i days from it', (away) => {
    expect(fitOf(CALL, { dates: [date(DAY + away)] })).toBe(DAY_STATED);
  });

  it.each([-2, 2])('means another day %i days from it, also without a year', (away) => {
    expect(fitOf(CALL, { dates: [date(DAY + away)] })).toBe('day');
    expect(fitOf(CALL, { dates: [date(DAY + away, { span: undefined })] })).toBe('day');
  });

  it('without a year means the entry, with another year perhaps', () => {
    expect(fitOf(CALL, { dates: [date(undefined)] })).toBe(DAY_STATED);
    expect(fitOf(CALL, { dates: [date(DAY - 365, { day: 10 })] })).toBe(UNKNOWN);
    expect(fitOf(CALL, { dates: [date(DAY - 365, { day: 11 })] })).toBe('day');
    expect(fitOf(CALL, { dates: [date(DAY + 31, { day: 10, month: 4 })] })).toBe('day');
  });

  it('decides an entry of four days, none that is longer', () => {
    expect(fitOf(CALL, { dates: [date(DAY - 9)] }, DAY, DAY + 4)).toBe('day');
    expect(fitOf(CALL, { dates: [date(DAY - 9)] }, DAY, DAY + 5)).toBe(UNKNOWN);
  });

  it('that the words of an entry tell decides only contacts that took place', () => {
    const told = { dates: [date(DAY - 9)], isToldDay: true };
    expect([fitOf({ kind: 'position' }, told), fitOf(OTHER, told)]).toEqual([UNKNOWN, UNKNOWN]);
    expect(fitOf(CALL, told)).toBe('day');
  });

  it('decides calls, events and positions, and statements only where it says when somebody spoke', () => {
    const other = date(DAY - 9);
    const kinds = [CALL, { ...CALL, kind: 'statement' }, OTHER, { kind: 'position' }];
    for (const frame of kinds) expect(fitOf(frame, { dates: [other] })).toBe('day');
    const nth = { kind: 'statement', what: 'call', held: false, ordinal: 2 };
    expect(fitOf(nth, { dates: [other] })).toBe('day');
    expect(fitOf(STATEMENT, { dates: [other] })).toBe(UNKNOWN);
    for (const [at, is] of [
      [{ first: 0, last: 1 }, 'day'],
      [{ first: 0, last: 0 }, UNKNOWN],
      [{ first: 11, last: 12 }, 'day'],
      [{ first: 12, last: 13 }, UNKNOWN],
    ] as const)
      expect(fitOf(STATEMENT, { dates: [other], speakers: [at] })).toBe(is);
  });

  it('with which the sentence opens is that of a report, up to a week after the event', () => {
    const speakers = [{ first: 3, last: 5 }];
    const opening = (away: number, first = 1) => date(DAY + away, { first, last: first + 1 });
    expect(fitOf(CALL, { dates: [opening(7)], speakers })).toBe(UNKNOWN);
    expect(fitOf(CALL, { dates: [opening(8)], speakers })).toBe('day');
    expect(fitOf(CALL, { dates: [opening(-2)], speakers })).toBe('day');
    expect(fitOf(CALL, { dates: [opening(7, 2)], speakers })).toBe('day');
    expect(fitOf(CALL, { dates: [opening(7)] })).toBe('day');
    expect(fitOf({ ...CALL, kind: 'statement' }, { dates: [opening(7)], speakers })).toBe('day');
  });

  it('decides nothing where it is of something else, or one of several', () => {
    expect(fitOf(CALL, { dates: [date(DAY - 9)], isOfOther: true })).toBe(UNKNOWN);
    const two = [date(DAY - 9), date(DAY - 20)];
    expect(fitOf(CALL, { dates: two })).toBe(UNKNOWN);
    expect(fitOf(CALL, { dates: two, contacts: [{ first: 20, last: 21 }] })).toBe(UNKNOWN);
    expect(fitOf(CALL, { dates: two, contacts: [{ first: 19, last: 20 }] })).toBe('day');
    expect(fitOf({ ...CALL, held: false }, { dates: two, contacts: [{ first: 8, last: 9 }] })).toBe(UNKNOWN);
    const late = two.map((one) => ({ ...one, first: 20, last: 22 }));
    expect(fitOf(CALL, { dates: late, contacts: [{ first: 7, last: 8 }] })).toBe('day');
    expect(fitOf(CALL, { dates: late, contacts: [{ first: 6, last: 7 }] })).toBe(UNKNOWN);
  });

  it('that is a year and opens the sentence is that of all it tells', () => {
    const year = (from: number, more: Partial<DateMention> = {}, length = 365) =>
      date(from, { span: { from, to: from + length }, day: undefined, month: undefined, first: 1, last: 2, ...more });
    const told = (one: DateMention, given: Given = {}) => fitOf(STATEMENT, { dates: [one], ...given });
    expect(told(year(DAY - 3000))).toBe('day');
    expect(told(year(DAY - 300))).toBe(UNKNOWN);
    expect(told(year(DAY - 3000, { first: 2 }))).toBe(UNKNOWN);
    expect(told(year(DAY - 3000, { span: undefined }))).toBe(UNKNOWN);
    expect(told(year(DAY - 3000), { isOfOther: true })).toBe(UNKNOWN);
    expect(told(year(DAY - 3000, {}, 31))).toBe(UNKNOWN);
    expect(told(year(DAY - 3000, {}, 32))).toBe('day');
  });

  it('that is a month, or a place, stands for a day; a longer span for none', () => {
    expect(fitOf(CALL, { dates: [month(DAY - 9, DAY + 22)] })).toBe(DAY_IN_MONTH);
    expect(fitOf(CALL, { dates: [month(DAY - 9, DAY + 23)] })).toBe(UNKNOWN);
    expect(fitOf(CALL, { dates: [month(DAY - 31, DAY - 1)] })).toBe(DAY_IN_MONTH);
    expect(fitOf(CALL, { dates: [month(DAY - 32, DAY - 2)] })).toBe(UNKNOWN);
    expect(fitOf(CALL, { tellsPlace: true })).toBe(DAY_IN_MONTH);
  });
});

describe('days between a date and the time of a claim', () => {
  it.each<[string, Partial<DateMention>, number | undefined]>([
    ['before', { span: { from: DAY - 5, to: DAY - 3 } }, 3],
    ['after', { span: { from: DAY + 4, to: DAY + 6 } }, 2],
    ['at the first day', { span: { from: DAY - 5, to: DAY } }, 0],
    ['at the last day', { span: { from: DAY + 2, to: DAY + 9 } }, 0],
    ['a month of its own', { span: undefined, day: undefined }, 0],
    ['another month', { span: undefined, month: 4, day: undefined }, 30],
    ['a day without a year', { span: undefined, month: 3, day: 13 }, 0],
    ['another day without a year', { span: undefined, month: 3, day: 14 }, 30],
    ['a year that is not known', { span: undefined, month: undefined }, undefined],
  ])('%s', (_what, given, days) => {
    expect(distanceOf(date(DAY, given), DAY, DAY + 2)).toBe(days);
  });
});

describe('features of time', () => {
  const features = (dates: DateMention[], page?: number, own: object[] = [], from = DAY, to = DAY) =>
    timeFeatures({
      index: { claimFrom: [from], claimTo: [to] },
      query: { page, analysis: { dates } },
      candidate: { claim: 0 },
      profile: { dates: own },
    } as unknown as FeatureInput);

  it('tell that the page cannot know of the claim from the third day before it', () => {
    expect(features([], DAY - 2).pageBeforeClaim).toBe(0);
    expect(features([], DAY - 3).pageBeforeClaim).toBe(1);
    expect(features([], DAY + 3, [], DAY, DAY + 3).pageAge).toBe(0);
    expect(features([], DAY + 3, [], DAY, DAY + 2).pageAge).toBe(1);
  });

  it('count dates that agree within two days, by half for a year alone, and how far the nearest other is', () => {
    expect(features([date(DAY + 2)])).toMatchObject({ datesAgree: 1, dateGap: -1 });
    expect(features([date(DAY + 3)])).toMatchObject({ datesAgree: 0, dateGap: 2 });
    expect(features([date(DAY + 3), date(DAY + 15)])).toMatchObject({ datesAgree: 0, dateGap: 2 });
    const year = date(DAY, { span: { from: DAY - 68, to: DAY + 296 }, month: undefined, day: undefined });
    expect(features([year])).toMatchObject({ datesAgree: 0.5 });
    expect(features([{ ...year, yearStated: false }])).toMatchObject({ datesAgree: 1 });
    // A day of which the entry's texts tell is no gap.
    expect(features([date(DAY + 9)], undefined, [{ from: DAY + 9, to: DAY + 9 }])).toMatchObject({ dateGap: -1 });
    expect(features([date(DAY + 15)], undefined, [{ from: DAY + 10, to: DAY + 11 }])).toMatchObject({ dateGap: 4 });
  });
});
