import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES, type TimelinePoint } from '#src/claims/timeline';
import { csvOf } from '#src/panels/timeline/csv';
import { layOut, ROWS, SLOT, type Step, stepFrom } from '#src/panels/timeline/layout';
import { GAP, makeScale } from '#src/panels/timeline/scale';

const point = (id: string, lane: TimelinePoint['lane'], first: string): TimelinePoint => ({
  id,
  claim: 'c',
  claimText: 'C.',
  topic: 'calls',
  standing: 'disputed',
  lane,
  side: null,
  speaker: 'S',
  act: 'asserts',
  event: null,
  minutes: null,
  date: first === '' ? null : first,
  first,
  last: first,
  isPublication: false,
  says: 'said so',
  source: null,
  answers: [],
});

const day = fc
  .tuple(fc.integer({ min: 2014, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const points = fc
  .array(fc.tuple(fc.constantFrom(...LANES), fc.oneof({ weight: 9, arbitrary: day }, fc.constant(''))), {
    maxLength: 120,
  })
  .map((list) => list.map(([lane, first], i) => point(`p${i}`, lane, first)));
const perMonth = fc.constantFrom(20, 60, 180, 600);

describe('scale', () => {
  it('gives months with points one width and a stretch of empty ones another, however long', () => {
    const scale = makeScale(['2025-03-01', '2021-01-15', '2025-02-10'], 100);
    expect(scale.segments.map(({ from, to, size }) => [from, to, size])).toEqual([
      ['2021-01', '2021-01', 100],
      ['2021-02', '2025-01', GAP],
      ['2025-02', '2025-02', 100],
      ['2025-03', '2025-03', 100],
    ]);
    expect(scale.size).toBe(300 + GAP);
    expect(scale.at('2020-01-01')).toBe(0);
    expect(scale.at('2030-01-01')).toBe(scale.size);
  });

  it('never goes back as days go on, and stays within bounds', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), day, day, perMonth, (days, a, b, px) => {
        const scale = makeScale(days, px);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(scale.at(early)).toBeLessThanOrEqual(scale.at(late));
        expect(scale.at(early)).toBeGreaterThanOrEqual(0);
        expect(scale.at(late)).toBeLessThanOrEqual(scale.size);
      }),
    );
  });
});

describe('layout', () => {
  it('shows every point that has a day once, within bounds', () => {
    fc.assert(
      fc.property(points, perMonth, (list, px) => {
        const { marks, length, breadth } = layOut(list, px);
        const shown = marks.flatMap((mark) => mark.points.map(({ id }) => id)).sort();
        expect(shown).toEqual(
          list
            .filter(({ first }) => first !== '')
            .map(({ id }) => id)
            .sort(),
        );
        for (const { along, across } of marks) {
          expect(along - SLOT / 2).toBeGreaterThanOrEqual(0);
          expect(along + SLOT / 2).toBeLessThanOrEqual(length);
          expect(across - SLOT / 2).toBeGreaterThanOrEqual(0);
          expect(across + SLOT / 2).toBeLessThanOrEqual(breadth);
        }
      }),
    );
  });

  it('lets no two marks overlap', () => {
    fc.assert(
      fc.property(points, perMonth, (list, px) => {
        const { marks } = layOut(list, px);
        for (const [i, a] of marks.entries())
          for (const b of marks.slice(i + 1))
            expect(Math.abs(a.along - b.along) >= SLOT || Math.abs(a.across - b.across) >= SLOT).toBe(true);
      }),
    );
  });

  it('keeps the order of days in each lane', () => {
    fc.assert(
      fc.property(points, perMonth, (list, px) => {
        const { marks } = layOut(list, px);
        for (const lane of LANES) {
          const own = marks.filter((mark) => mark.lane === lane);
          for (const a of own)
            for (const b of own)
              if (a.along < b.along) expect((a.points.at(-1)?.first ?? '') <= (b.points[0]?.first ?? '')).toBe(true);
        }
      }),
    );
  });

  it('makes a cluster of what has no room, and opens it when zoomed in', () => {
    const week = Array.from({ length: ROWS + 3 }, (_, i) => point(`p${i}`, 'us', `2025-02-0${i + 1}`));
    expect(layOut(week, 40).marks.map((mark) => mark.points.length)).toEqual([ROWS + 3]);
    expect(layOut(week, 640).marks).toHaveLength(ROWS + 3);
  });

  it('puts marks in the middle of their slots, around the middle of their lane, by day and name', () => {
    const day = (id: string, date = '2025-02-01', lane: TimelinePoint['lane'] = 'us') => point(id, lane, date);
    const placed = (...list: TimelinePoint[]) => {
      const { marks, lanes, length, breadth } = layOut(list, 10 * SLOT);
      expect(lanes.map(({ size }) => size)).toEqual(lanes.map(() => ROWS * SLOT));
      expect([length, breadth]).toEqual([10 * SLOT, lanes.length > 1 ? 152 : 72]);
      return marks.map(({ points: [one], along, across }) => [one?.id, along, across]);
    };
    expect(placed(day('b'), day('a'))).toEqual([
      ['a', 9, 27],
      ['b', 9, 45],
    ]);
    expect(placed(day('d'), day('c'), day('b'), day('a')).map(([, , across]) => across)).toEqual([9, 27, 45, 63]);
    expect(placed(day('e'), day('d'), day('c'), day('b'), day('a'))).toEqual([['a', 9, 36]]);
    expect(placed(day('last', '2025-02-28'), day('mid', '2025-02-15'), day('first'))).toEqual([
      ['first', 9, 36],
      ['mid', 81, 36],
      ['last', 153, 36],
    ]);
    const [us, russia] = LANES.filter((lane) => lane === 'us' || lane === 'russia');
    expect(placed(day('y', '2025-02-01', russia), day('x', '2025-02-01', us))).toEqual([
      ['x', 9, 36],
      ['y', 9, 116],
    ]);
    expect(layOut([day('a')], 100).length).toBe(6 * SLOT);
  });

  it('clusters points by their day, not by their name or last day', () => {
    const long = { ...point('a', 'us', '2025-02-03'), last: '2025-02-04' };
    const list = [long, { ...point('z', 'us', '2025-02-01'), last: '2025-12-01' }, point('m', 'us', '2025-02-02')];
    expect(layOut(list, 10, 1).marks.map((mark) => mark.points.map(({ id }) => id))).toEqual([['z', 'm', 'a']]);
  });

  it('says nothing where there is nothing', () => {
    expect(layOut([], 100)).toMatchObject({ marks: [], lanes: [], breadth: 0 });
  });
});

describe('steps', () => {
  const list = [
    point('a', 'us', '2025-02-01'),
    point('b', 'us', '2025-02-20'),
    point('c', 'us', '2025-03-05'),
    point('d', 'russia', '2025-02-21'),
    point('e', 'us', '2025-07-01'),
  ];
  const layout = layOut(list, 300);
  const from = (id: string, step: Step) => {
    const mark = layout.markOf.get(id);
    if (!mark) throw new Error(id);
    return stepFrom(layout, mark, step).points[0]?.id;
  };

  it('lead along a lane, to its ends, by months and to the nearest of the next lane', () => {
    expect(from('a', 'on')).toBe('b');
    expect(from('b', 'back')).toBe('a');
    expect(from('a', 'back')).toBe('a');
    expect(from('a', 'last')).toBe('e');
    expect(from('e', 'first')).toBe('a');
    expect(from('a', 'month-on')).toBe('c');
    expect(from('c', 'month-on')).toBe('e');
    expect(from('c', 'month-back')).toBe('a');
    expect(from('a', 'month-back')).toBe('a');
    expect(from('c', 'down')).toBe('d');
    expect(from('d', 'up')).toBe('b');
    expect(from('d', 'down')).toBe('d');
  });
});

describe('CSV', () => {
  it('holds quotation marks, commas and line breaks, and runs no formula', () => {
    expect(
      csvOf([
        ['a"b', 'c,d'],
        ['=1+1', 'x\ny'],
      ]),
    ).toBe('\uFEFF"a""b","c,d"\r\n"\'=1+1","x\ny"\r\n');
  });
});
