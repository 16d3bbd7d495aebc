import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side, Source, Speaker, Statement } from '#src/claims/schema';
import { countsOn, STANDINGS, standing } from '#src/claims/standing';

const SIDES: Side[] = ['us', 'russia', 'ukraine', 'europe', 'media', 'other'];
const ACTS: Statement['act'][] = ['asserts', 'confirms', 'partially-confirms', 'denies', 'declines', 'silent'];

/** Two speakers a side, so that sides contradict themselves in the runs. */
const speakers: Speaker[] = SIDES.flatMap((side) =>
  ['a', 'b'].map((letter) => ({ id: `${side}-${letter}`, name: side, role: 'speaker', side })),
);

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
    title: 'T',
    date,
    kind: 'newspaper' as const,
    seen: 'full' as const,
  })),
);

const statementOf = (sides: Side[], acts: Statement['act'][]) =>
  fc.record({
    speaker: fc.constantFrom(...speakers.filter(({ side }) => sides.includes(side)).map(({ id }) => id)),
    act: fc.constantFrom(...acts),
    date: maybe,
    summary: fc.constant('Said something.'),
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
        const there = standing({ statements: list, parties: who }, pages, speakers, date);
        const back = standing(
          { statements: [...list].reverse(), parties: who },
          [...pages].reverse(),
          [...speakers].reverse(),
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
        expect(standing({ statements: list, parties: who }, pages, speakers, date)).toBe(
          standing({ statements: known, parties: who }, pages, speakers, date),
        );
      }),
    );
  });

  it('is not changed by silence or by those who are no party, however many', () => {
    const irrelevant = fc.array(
      fc.oneof(statementOf(['media', 'other', 'europe'], ACTS), statementOf(SIDES, ['silent'])),
    );
    fc.assert(
      fc.property(statements, irrelevant, sources, parties, fc.option(day), (list, more, pages, who, date) => {
        expect(standing({ statements: [...list, ...more], parties: who }, pages, speakers, date)).toBe(
          standing({ statements: list, parties: who }, pages, speakers, date),
        );
      }),
    );
  });

  it('is not changed by the same statement said twice', () => {
    fc.assert(
      fc.property(statements, sources, parties, fc.option(day), (list, pages, who, date) => {
        expect(standing({ statements: [...list, ...list], parties: who }, pages, speakers, date)).toBe(
          standing({ statements: list, parties: who }, pages, speakers, date),
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
        const outcome = standing({ statements: list }, pages, speakers, date);
        const by = (side: Side, ...acts: string[]) =>
          list.some((one) => one.speaker.startsWith(side) && acts.includes(one.act));
        if (outcome === 'confirmed-by-both') {
          expect(by('us', 'asserts', 'confirms') && by('russia', 'asserts', 'confirms')).toBe(true);
        }
        if (outcome === 'disputed') {
          expect(by('us', 'denies') || by('russia', 'denies')).toBe(true);
        }
      }),
    );
  });
});
