import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBefore } from '#src/claims/dates';
import type { EventPhase } from '#src/claims/frame';
import type { Side, Source, Speaker, Statement } from '#src/claims/schema';
import { countsOn, partiesOf, STANDINGS, standing } from '#src/claims/standing';

const SIDES: Side[] = ['us', 'russia', 'ukraine', 'europe', 'media', 'other'];
const ACTS: Statement['act'][] = [
  'asserts',
  'confirms',
  'partially-confirms',
  'denies',
  'declines',
  'silent',
  'reports',
];

/** Two speakers per side, so that a side may contradict itself. */
const speakers: Speaker[] = SIDES.flatMap((side) =>
  ['a', 'b'].map((letter) => ({ id: `${side}-${letter}`, name: side, roles: [], side })),
);

const PARTIES = { parties: [{ side: 'us' as const }, { side: 'russia' as const }] };
const ground = (pages: Source[]) => ({ ...PARTIES, sources: pages, speakers });

const day = fc
  .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const partial = fc.oneof(
  day,
  day.map((d) => d.slice(0, 7)),
  day.map((d) => d.slice(0, 4)),
);
const maybe = fc.option(partial, { nil: undefined });

const sources: fc.Arbitrary<Source[]> = fc.array(maybe, { minLength: 4, maxLength: 4 }).map((dates) =>
  dates.map((date, index) => ({
    id: `source-${index}`,
    publisher: 'P',
    about: 'T',
    date,
    kind: 'newspaper' as const,
    seen: 'full' as const,
  })),
);

const statementOf = (sides: Side[], acts: Statement['act'][]) =>
  fc.record({
    by: fc.constantFrom(...speakers.filter(({ side }) => sides.includes(side)).map(({ id }) => id)),
    act: fc.constantFrom(...acts),
    on: maybe,
    says: fc.constant('Said something.'),
    sources: fc.subarray(['source-0', 'source-1', 'source-2', 'source-3'], { minLength: 1 }),
  });
const statement = statementOf(SIDES, ACTS);
const statements = fc.array(statement, { maxLength: 8 });
const parties = fc.option(
  fc.uniqueArray(fc.constantFrom<Side>('us', 'russia', 'ukraine'), { minLength: 1, maxLength: 3 }),
  { nil: undefined },
);

describe('standing', () => {
  it('does not depend on the order of statements, sources or speakers', () => {
    fc.assert(
      fc.property(statements, sources, parties, fc.option(day), (list, pages, who, date) => {
        const there = standing({ statements: list, parties: who }, ground(pages), date);
        const back = standing(
          { statements: [...list].reverse(), parties: who },
          { ...PARTIES, sources: [...pages].reverse(), speakers: [...speakers].reverse() },
          date,
        );
        expect(back).toBe(there);
        expect(STANDINGS).toContain(there);
      }),
    );
  });

  it('is not changed on a day by anything that became known later', () => {
    fc.assert(
      fc.property(statements, sources, parties, day, (list, pages, who, date) => {
        const known = list.filter((one) => countsOn(one, pages, date));
        expect(standing({ statements: list, parties: who }, ground(pages), date)).toBe(
          standing({ statements: known, parties: who }, ground(pages), date),
        );
      }),
    );
  });

  it('is not changed by silence or by those who are no party, however many, but that somebody has spoken', () => {
    const irrelevant = fc.array(
      fc.oneof(statementOf(['media', 'other', 'europe'], ACTS), statementOf(SIDES, ['silent'])),
    );
    fc.assert(
      fc.property(statements, irrelevant, sources, parties, fc.option(day), (list, more, pages, who, date) => {
        const after = standing({ statements: [...list, ...more], parties: who }, ground(pages), date);
        const before = standing({ statements: list, parties: who }, ground(pages), date);
        // A denial needs a report that is denied, and silence a question.
        const same = new Map([
          ['nothing-yet', 'reported-only'],
          ['denied', 'disputed'],
        ]);
        expect(after === before || after === same.get(before)).toBe(true);
      }),
    );
  });

  it('is not changed by the same statement said twice', () => {
    fc.assert(
      fc.property(statements, sources, parties, fc.option(day), (list, pages, who, date) => {
        expect(standing({ statements: [...list, ...list], parties: who }, ground(pages), date)).toBe(
          standing({ statements: list, parties: who }, ground(pages), date),
        );
      }),
    );
  });

  it('makes statements known once and for ever: what counts on a day counts on every later day', () => {
    fc.assert(
      fc.property(statement, sources, day, day, (one, pages, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        if (countsOn(one, pages, early)) expect(countsOn(one, pages, late)).toBe(true);
        expect(countsOn(one, pages, null)).toBe(true);
      }),
    );
  });

  it('confirms by both only with a word of every party, and disputes only with a denial of one', () => {
    fc.assert(
      fc.property(statements, sources, fc.option(day), (list, pages, date) => {
        const outcome = standing({ statements: list }, ground(pages), date);
        const by = (side: Side, ...acts: string[]) =>
          list.some((one) => one.by.startsWith(side) && acts.includes(one.act));
        if (outcome === 'confirmed-by-both') {
          expect(by('us', 'asserts', 'confirms') && by('russia', 'asserts', 'confirms')).toBe(true);
        }
        if (outcome === 'disputed') {
          expect(by('us', 'denies') || by('russia', 'denies')).toBe(true);
        }
      }),
    );
  });

  const event = (on: string, phase?: EventPhase) => ({
    kind: 'event' as const,
    event: { what: 'call' as const, who: ['a'], on, phase },
  });

  it('says nothing of an event that nobody could know on that day', () => {
    const phase = fc.constantFrom<(EventPhase | undefined)[]>(undefined, 'held', 'paused', 'resumed', 'violated');
    fc.assert(
      fc.property(statements, sources, parties, day, day, phase, (list, pages, who, date, happened, how) => {
        // Late evening in Washington is the next day in Moscow.
        fc.pre(dayBefore(happened) > date);
        const outcome = standing({ statements: list, parties: who, ...event(happened, how) }, ground(pages), date);
        expect(['nothing-yet', 'reported-only']).toContain(outcome);
      }),
    );
  });

  it('leaves a plan to be spoken of before its day', () => {
    const said: Statement = {
      by: 'russia-a',
      act: 'denies',
      on: '2025-03-12',
      says: 'denied it',
      sources: ['source-0'],
    };
    const on = (phase?: EventPhase) =>
      standing({ statements: [said], ...event('2025-03-18', phase) }, { ...PARTIES, sources: [], speakers }, null);
    expect([on('planned'), on('called-off'), on()]).toEqual(['denied', 'denied', 'reported-only']);
  });

  it('puts a position on record once somebody stated it, unless a state disputes that it is held', () => {
    fc.assert(
      fc.property(statements, sources, parties, fc.option(day), (list, pages, who, date) => {
        const outcome = standing({ statements: list, parties: who, kind: 'position' }, ground(pages), date);
        expect(['on-record', 'disputed', 'neither', 'reported-only', 'nothing-yet']).toContain(outcome);
        const known = list.filter((one) => countsOn(one, pages, date));
        const states = known.some(({ act }) => ['asserts', 'confirms', 'partially-confirms'].includes(act));
        if (states && !known.some(({ act }) => act === 'denies')) expect(outcome).toBe('on-record');
        expect(outcome === 'nothing-yet').toBe(known.length === 0);
      }),
    );
  });

  it('never takes commentary and reports of outlets for a confirmation or a denial', () => {
    const media = fc.array(statementOf(['media', 'other'], ACTS), { minLength: 1, maxLength: 6 });
    const kind = fc.constantFrom('event' as const, 'figure' as const, undefined);
    fc.assert(
      fc.property(media, sources, parties, fc.option(day), kind, (list, pages, who, date, what) => {
        const outcome = standing({ statements: list, parties: who, kind: what }, ground(pages), date);
        expect(['reported-only', 'nothing-yet']).toContain(outcome);
      }),
    );
  });

  it('waits for nobody whom neither the pack nor the claim names as a party', () => {
    fc.assert(
      fc.property(statements, sources, fc.option(day), (list, pages, date) => {
        const outcome = standing({ statements: list }, { sources: pages, speakers }, date);
        expect(['reported-only', 'nothing-yet']).toContain(outcome);
        expect(partiesOf({}, {})).toEqual([]);
      }),
    );
  });
});
