import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Engine, type Library, makeLibrary } from '#src/background/library';
import type { ClaimRecord } from '#src/claims/record';
import { writeShelf } from '#src/claims/record-store';
import type { Match } from '#src/engine/types';

function record(pack: string, id: string, text: string, time?: string): ClaimRecord {
  return {
    claim: {
      id,
      text,
      topic: 'talks',
      added: '2025-01-01',
      changed: '2025-01-01',
      statements: [{ by: 'peskov', act: 'denies', says: 'said no', sources: ['s'] }],
      relations: [],
      phrasings: ['They phoned each other'],
      lookalikes: [],
      ...(time ? { time } : {}),
    },
    speakers: [{ id: 'peskov', name: 'Dmitry Peskov', roles: [{ text: 'spokesman' }], side: 'russia' }],
    sources: [{ id: 's', publisher: 'Café News', about: 'T', kind: 'newspaper', seen: 'full' }],
    related: [],
    pack: {
      id: pack,
      name: pack,
      version: '1',
      licence: 'CC0-1.0',
      parties: [{ side: 'russia', name: 'Kremlin' }],
      compiled: '2026-01-01',
    },
  };
}

const match = (claim: string, score: number): Match => ({
  claim,
  score,
  act: 'asserts',
  evidence: [],
  phrasing: -1,
  differences: [],
});
const bundled = {
  index: new Uint8Array([0]),
  records: writeShelf([
    record('sourcelight', 'call', 'Trump and Putin talked by phone.', '2025-02-12'),
    record('sourcelight', 'summit', 'A summit was planned.', '2025-08-15'),
  ]),
};
const mine = {
  header: { format: 2, id: 'mine', name: 'Mine', version: '1', licence: 'x', language: 'en', compiled: '2026-01-01' },
  records: writeShelf([record('mine', 'call', 'Another call.')]),
  claims: 1,
  index: new Uint8Array([1]),
};
const request = { page: { date: null, language: 'en' }, before: [], sentences: ['a', 'b'] };

/** Makes an engine by the first byte of its index; 9 cannot be read. */
const makeEngine = (index: Uint8Array): Engine => {
  if (index[0] === 9) throw new Error('older form');
  const own = index[0] === 0;
  return {
    match: () =>
      own
        ? [{ sentence: 1, matches: [match('call', 0.7), match('summit', 0.9)] }]
        : [
            { sentence: 0, matches: [match('call', 0.6)] },
            { sentence: 1, matches: [match('call', 0.8)] },
          ],
  };
};

describe('library', () => {
  it('keeps an engine’s own order while there is only one: a denial stands before the denied claim', () => {
    const { matches } = makeLibrary({ bundled, packs: [], makeEngine }).match(request)[0] ?? { matches: [] };
    expect(matches.map(({ claim }) => claim)).toEqual(['call', 'summit']);
  });

  it('puts the bundled claims first, whatever the score of a pack’s, with keys that tell them apart', () => {
    const found = makeLibrary({ bundled, packs: [mine], makeEngine }).match(request);
    expect(found.map(({ sentence, matches }) => [sentence, ...matches.map(({ claim }) => claim)])).toEqual([
      [0, 'mine/call'],
      [1, 'call', 'summit', 'mine/call'],
    ]);
  });

  it('gives a sentence at most three matches of added packs, the best of all of them', () => {
    const packs = ['a', 'b', 'c'].map((id, at) => ({
      ...mine,
      header: { ...mine.header, id },
      records: writeShelf([record(id, 'x', 'A call.'), record(id, 'y', 'A call.')]),
      index: new Uint8Array([at + 1]),
    }));
    const two = (index: Uint8Array): Engine => ({
      match: () =>
        index[0] === 0 ? [] : [{ sentence: 0, matches: [match('x', 0.5 + (index[0] ?? 0) / 10), match('y', 0.5)] }],
    });
    const [found] = makeLibrary({ bundled, packs, makeEngine: two }).match(request);
    expect(found?.matches.map(({ claim }) => claim)).toEqual(['c/x', 'b/x', 'a/x']);
  });

  describe('leaves out what an added pack says of days ahead, until they come:', () => {
    /** A pack whose claims have a statement of each of these days. */
    const said = (days: Record<string, (string | undefined)[]>, published?: string) => {
      const records = Object.entries(days).map(([id, ons]) => {
        const one = record('mine', id, 'Another call.');
        const [first] = one.claim.statements as [ClaimRecord['claim']['statements'][number]];
        one.claim.statements = ons.map((on, at) => ({ ...first, id: `${id}-${at}`, ...(on ? { on } : {}) }));
        if (published) one.sources = one.sources.map((source) => ({ ...source, date: published }));
        return one;
      });
      return { ...mine, records: writeShelf(records) };
    };
    const days = (library: Library, key: string) =>
      library.records([key]).map(({ claim }) => claim.statements.map(({ on }) => on));
    const matched = (library: Library) =>
      library.match(request).flatMap(({ matches }) => matches.map((one) => one.claim));

    beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00Z'), toFake: ['Date'] }));
    afterEach(() => void vi.useRealTimers());

    it('a statement, from the records, the standing, the timeline and as an entry', () => {
      const packs = [said({ call: ['2025-01-01', '2026-12-24'] })];
      const library = makeLibrary({ bundled, packs, makeEngine });
      expect(days(library, 'mine/call')).toEqual([['2025-01-01']]);
      expect(library.records(['mine/call', 'mine/call-0'])).toHaveLength(1);
      expect(library.records(['mine/call-1'])).toEqual([]);
      expect(library.timeline().points.filter(({ pack }) => pack)).toHaveLength(1);
      vi.setSystemTime('2026-12-24T00:00:00Z');
      expect(days(makeLibrary({ bundled, packs, makeEngine }), 'mine/call')).toEqual([['2025-01-01', '2026-12-24']]);
    });

    it('a claim about which nobody has spoken yet, by the days of its statements or of their sources: nothing is marked', () => {
      for (const pack of [said({ call: ['2027-01'] }), said({ call: [undefined] }, '2027-01-01')]) {
        const library = makeLibrary({ bundled, packs: [pack], makeEngine });
        expect(matched(library)).toEqual(['call', 'summit']);
        expect(library.search('another').total).toBe(0);
      }
      const undated = makeLibrary({ bundled, packs: [said({ call: [undefined, '2026'] })], makeEngine });
      expect(days(undated, 'mine/call')).toEqual([[undefined, '2026']]);
    });

    it('and names the first five statements of each pack that was added before they were refused', () => {
      const packs = [said({ a: Array(7).fill('2027-01-01'), call: ['2025-01-01', '2027-02'] })];
      expect(makeLibrary({ bundled, packs, makeEngine }).about().ahead).toEqual([]);
      const { ahead } = makeLibrary({ bundled, packs, unchecked: ['mine'], makeEngine }).about();
      expect(ahead).toEqual(Array(5).fill({ pack: 'mine', claim: 'a', day: '2027-01-01' }));
    });
  });

  it('goes on where a pack’s engine throws, leaves it out from then on and names it', () => {
    let asked = 0;
    const library = makeLibrary({
      bundled,
      packs: [mine],
      broken: ['lost'],
      makeEngine: (index) => {
        if (index[0] === 0) return makeEngine(index);
        return {
          match() {
            asked += 1;
            throw new Error('damaged');
          },
        };
      },
    });
    for (let times = 0; times < 2; times++)
      expect(library.match(request).map(({ matches }) => matches.length)).toEqual([2]);
    expect(asked).toBe(1);
    expect(library.about().unusable).toEqual(['lost', 'mine']);
  });

  it('gives records by key, each once, and leaves unknown ones out', () => {
    const library = makeLibrary({ bundled, packs: [mine], makeEngine });
    const found = library.records(['mine/call', 'call', 'call', 'nothing', '__proto__']);
    expect(found.map(({ claim }) => claim.text)).toEqual(['Another call.', 'Trump and Putin talked by phone.']);
  });

  it('goes on without a pack that cannot be read, but not without the bundled one', () => {
    const broken = { ...mine, index: new Uint8Array([9]) };
    const library = makeLibrary({ bundled, packs: [broken], makeEngine });
    expect(library.records(['mine/call'])).toEqual([]);
    expect(library.match(request)).toHaveLength(1);
    expect(library.about().unusable).toEqual(['mine']);
    expect(() => makeLibrary({ bundled: { ...bundled, index: new Uint8Array([9]) }, packs: [], makeEngine })).toThrow();
  });

  it('leaves out a record of a pack that is none, but says so of one of its own', () => {
    const spoil = (text: string) => text.replace(/"text":"[^"]*call/, '"text":1,"x":"');
    const broken = { ...mine, records: spoil(mine.records) };
    expect(makeLibrary({ bundled, packs: [broken], makeEngine }).records(['mine/call', 'call'])).toHaveLength(1);
    const own = { ...bundled, records: bundled.records.replace('"Trump and Putin talked by phone."', '1') };
    expect(() => makeLibrary({ bundled: own, packs: [], makeEngine }).records(['call'])).toThrow();
  });

  it('gives at most 5,000 points to the timeline, those of the bundled record first, and says how many there are', () => {
    // As many statements as a claim may have.
    const flood = ['a', 'b', 'c', 'd', 'e', 'call'].map((id) => {
      const one = record('mine', id, 'Another call.', '1990-01-01');
      const [said] = one.claim.statements as [ClaimRecord['claim']['statements'][number]];
      one.claim.statements = Array.from({ length: 1_000 }, () => ({ ...said, on: '1990-01-01' }));
      return one;
    });
    const many = { ...mine, records: writeShelf(flood) };
    const { points, total } = makeLibrary({ bundled, packs: [many], makeEngine }).timeline();
    expect(points).toHaveLength(5_000);
    expect(total).toBe(6_002);
    expect(new Set(points.map(({ claim }) => claim))).toContain('summit');
  });

  describe('limits what an added pack puts into one answer, since browsers refuse a long one with all that is in it:', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `c${i}`);
    /** A record with so many speakers of long names. */
    const crowded = (one: ClaimRecord, length: number): ClaimRecord => {
      const [speaker] = one.speakers as [ClaimRecord['speakers'][number]];
      return {
        ...one,
        speakers: Array.from({ length: length / 2_000 }, () => ({ ...speaker, name: 'x'.repeat(1_900) })),
      };
    };
    const flooded = (length: number) => ({
      ...mine,
      records: writeShelf(ids.map((id) => crowded(record('mine', id, 'A call by phone.'), length))),
    });
    const keys = ids.map((id) => `mine/${id}`);
    const lengthOf = (value: unknown) => JSON.stringify(value).length;

    it('records, of which those of the bundled record are all there', () => {
      const found = makeLibrary({ bundled, packs: [flooded(400_000)], makeEngine }).records([
        ...keys,
        'call',
        'summit',
      ]);
      expect(lengthOf(found)).toBeGreaterThan(3_000_000);
      expect(lengthOf(found)).toBeLessThan(4_100_000);
      expect(found.slice(-2).map(({ pack }) => pack.id)).toEqual(['sourcelight', 'sourcelight']);
    });

    it('a single record that was stored before there was a limit', () => {
      const library = makeLibrary({ bundled, packs: [flooded(600_000)], makeEngine });
      expect(library.records(['mine/c1', 'call'])).toHaveLength(1);
      expect(library.search('phone').total).toBe(2);
      // At the limit it is given, one unit past it not.
      const given = (length: number) => {
        const one = crowded(record('mine', 'c1', 'x'), 490_000);
        let missing = length - JSON.stringify(one).length;
        for (const speaker of one.speakers) {
          const more = Math.min(90, missing);
          speaker.name += 'x'.repeat(more);
          missing -= more;
        }
        const stored = { ...mine, records: writeShelf([one]) };
        return makeLibrary({ bundled, packs: [stored], makeEngine }).records(['mine/c1']).length;
      };
      expect([given(500_000), given(500_001)]).toEqual([1, 0]);
      // The bundled record has no limit, so that an added pack cannot take away any of it.
      const long = crowded(record('sourcelight', 'call', 'A call.'), 600_000);
      const whole = { ...bundled, records: writeShelf([long]) };
      expect(makeLibrary({ bundled: whole, packs: [], makeEngine }).records(['call'])).toHaveLength(1);
    });

    it('search results', () => {
      const { found, total } = makeLibrary({ bundled, packs: [flooded(400_000)], makeEngine }).search('phone');
      expect(total).toBe(22);
      expect(found.slice(0, 2).map(({ claim }) => claim)).toEqual(['call', 'summit']);
      expect(lengthOf(found)).toBeLessThan(4_100_000);
    });

    it('points of the timeline', () => {
      const one = record('mine', 'c', 'x'.repeat(2_000), '1990-01-01');
      const [said] = one.claim.statements as [ClaimRecord['claim']['statements'][number]];
      one.claim.statements = Array.from({ length: 1_000 }, () => ({ ...said, on: '1990-01-01' }));
      const many = {
        ...mine,
        records: writeShelf(ids.slice(0, 4).map((id) => ({ ...one, claim: { ...one.claim, id } }))),
      };
      const { points } = makeLibrary({ bundled, packs: [many], makeEngine }).timeline();
      expect(points.filter(({ pack }) => pack === undefined).length).toBeGreaterThan(0);
      expect(lengthOf(points)).toBeLessThan(4_100_000);
    });
  });

  it('says what record it is', () => {
    expect(makeLibrary({ bundled, packs: [mine], makeEngine }).about()).toMatchObject({
      name: 'sourcelight',
      claims: 2,
      sources: 1,
    });
    const about = (over: object) => {
      const one = record('sourcelight', 'call', 'A call.');
      const records = writeShelf([{ ...one, pack: { ...one.pack, ...over } }]);
      return makeLibrary({ bundled: { ...bundled, records }, packs: [], makeEngine }).about();
    };
    expect(about({ searched: '2025-11' })).toMatchObject({ compiled: '2026-01-01', searched: '2025-11' });
    expect(about({})).not.toHaveProperty('searched');
    const none = { ...bundled, records: writeShelf([]) };
    expect(() => makeLibrary({ bundled: none, packs: [], makeEngine }).about()).toThrow('the bundled record is empty');
  });

  describe('search', () => {
    const library = makeLibrary({ bundled, packs: [mine], makeEngine });
    const found = (query: string) => library.search(query).found.map(({ claim }) => claim);

    it('finds all for no words, latest first', () => {
      expect(found('  ')).toEqual(['summit', 'call', 'mine/call']);
    });
    it('puts an added pack after the bundled record, however well and late it fits', () => {
      const later = { ...mine, records: writeShelf([record('mine', 'call', 'Phone phone.', '2030-01-01')]) };
      const both = makeLibrary({ bundled, packs: [later], makeEngine });
      expect(both.search('phone').found.map(({ claim }) => claim)).toEqual(['call', 'summit', 'mine/call']);
      expect(both.search('').found.at(-1)?.claim).toBe('mine/call');
    });
    it('names the pack of what was added, and of nothing else', () => {
      const { found } = makeLibrary({ bundled, packs: [mine as never], makeEngine }).search('call');
      expect(found.map(({ claim, pack }) => [claim, pack])).toEqual(expect.arrayContaining([['mine/call', 'mine']]));
      expect(
        makeLibrary({ bundled, packs: [], makeEngine })
          .search('')
          .found.every(({ pack }) => pack === undefined),
      ).toBe(true);
    });
    it('wants every word, as the beginning of one, in any spelling', () => {
      expect(found('TRUM phon')).toEqual(['call']);
      expect(found('trump nothing')).toEqual([]);
      expect(found('cafe')).toEqual(['summit', 'call', 'mine/call']);
    });
    it('puts what the claim itself says first', () => {
      expect(found('phone')[0]).toBe('call');
    });
    it('tells standing and time', () => {
      expect(library.search('summit').found[0]).toMatchObject({ standing: 'denied', time: '2025-08-15' });
    });
  });
});
