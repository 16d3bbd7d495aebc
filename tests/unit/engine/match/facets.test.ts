/** Protects facets: what must be expressed for an entry to be stated is found in whatever form, and only there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facets } from '#src/claims/facets';
import { compilePack } from '#src/engine/index/compile';
import { IndexFormatError } from '#src/engine/index/format';
import { openIndex } from '#src/engine/index/open';
import { FacetReader, facetFitAround, facetRareFit } from '#src/engine/match/facets';
import { analyse } from '#src/engine/reading/analyse';
import { claim } from '../index/support';

const FACETS: Facets = {
  all: [
    ['pause', 'halt', 'put on hold'],
    ['weapons', 'military aid'],
  ],
  some: ['interceptors', 'stocks'],
  not: ['resume'],
};

function openFacets(...given: (Facets | undefined)[]) {
  const claims = given.map((facets, at) => claim(`claim-${at}`, `The office said ${at}`, facets ? { facets } : {}));
  return openIndex(compilePack({ language: 'en', lexicon: { names: [], senses: [] }, claims }));
}

const index = openFacets(FACETS, undefined);
const read = (text: string) => analyse(text, index.lexicon, index.language, undefined);
const valuesOf = (text: string, ...around: string[]) => new FacetReader(index).read(read(text), around.map(read)).of;

describe('facets of a sentence', () => {
  test.each([
    ['both, in other inflections', 'Washington halted a weapon delivery', 1],
    ['a phrase, its words apart and in another order', 'Aid of the military kind was put for now on hold', 1],
    ['one of two', 'Weapons were delivered', 0.5],
    ['none', 'The ship left the harbour', 0],
    ['the words of a phrase too far from each other', 'Military men of three states met and then spoke about aid', 0],
    ['a part of a phrase alone', 'The military halted', 0.5],
  ])('%s', (_, text, share) => {
    expect(valuesOf(text)(0).facetsHere).toBe(share);
  });

  test('what the sentence leaves out may stand around it', () => {
    const values = valuesOf('It was halted.', 'Weapons for the coast', 'Stocks of interceptors are low.')(0);
    expect(values).toEqual({
      facetsHere: 0.5,
      facetsRare: 0.5,
      facetsWeakest: 0,
      facetsAround: 1,
      facetsAroundRare: 1,
      facetHintsRare: 0,
      facetHintsAround: 2,
      facetsContrary: 0,
    });
  });

  test('typical and contrary words of the sentence are counted, contrary ones around it are not', () => {
    const values = valuesOf('Interceptors were halted, then deliveries resumed', 'They resume tomorrow.')(0);
    expect(values).toMatchObject({ facetHintsRare: 1, facetsContrary: 1 });
    expect(valuesOf('They were halted', 'They resume tomorrow.')(0).facetsContrary).toBe(0);
  });

  test('an entry without facets has no values, and compares as one without', () => {
    const values = valuesOf('Washington halted a weapon delivery')(1);
    expect(new Set(Object.values(values))).toEqual(new Set([-1]));
    expect([facetFitAround(values), facetRareFit(values)]).toEqual([-1, -1]);
  });

  test('each facet, typical word and context makes the fit better, a contrary word worse', () => {
    const fitIn = (text: string, ...around: string[]) => facetRareFit(valuesOf(text, ...around)(0));
    expect(fitIn('Weapons were halted')).toBeGreaterThan(fitIn('Weapons came'));
    expect(fitIn('Weapons came', 'It was halted')).toBeGreaterThan(fitIn('Weapons came'));
    expect(fitIn('Weapons were halted: stocks')).toBeGreaterThan(fitIn('Weapons were halted'));
    expect(fitIn('Weapons were halted, to resume')).toBeLessThan(fitIn('Weapons were halted'));
    const around = (...texts: string[]) => facetFitAround(valuesOf('Weapons came', ...texts)(0));
    expect(around('Stocks were halted')).toBeGreaterThan(around('It was halted'));
    expect(around('It was halted')).toBeGreaterThan(around());
  });

  describe('words that several entries have count less', () => {
    const shared = openFacets(
      { all: [['halt', 'river'], ['mill']], some: ['stone', 'grain'] },
      { all: [['halt'], ['harbour']], some: ['stone'] },
      { all: [['halt']] },
    );
    const of = (text: string, claim: number) => {
      const own = analyse(text, shared.lexicon, shared.language, undefined);
      return new FacetReader(shared).read(own, []).of(claim);
    };
    /** Rarity of a word that two, or all three, of three entries have. */
    const OF_TWO = 1 - Math.log(2) / Math.log(4);
    const OF_ALL = 1 - Math.log(3) / Math.log(4);

    test.each([
      ['a word of all', 'It was halted by the mill', (OF_ALL + 1) / 2, OF_ALL],
      ['the rarest of two words counts', 'It halted at the river by the mill', 1, 1],
      ['a facet that is not met', 'It was halted', OF_ALL / 2, 0],
    ])('%s', (_, text, rare, weakest) => {
      const values = of(text, 0);
      expect(values.facetsRare).toBeCloseTo(rare, 6);
      expect(values.facetsWeakest).toBeCloseTo(weakest, 6);
    });

    test('typical words, too', () => {
      expect(of('Stones in the grain', 0).facetHintsRare).toBeCloseTo(OF_TWO + 1, 6);
      expect(of('Stones in the grain', 1).facetHintsRare).toBeCloseTo(OF_TWO, 6);
    });

    test('the entry whose own word the sentence has fits better', () => {
      expect(facetRareFit(of('The halted mill', 0))).toBeGreaterThan(facetRareFit(of('The halted mill', 1)));
      expect(facetRareFit(of('The halted mill', 0))).toBeGreaterThan(facetRareFit(of('The halted mill', 2)));
    });
  });

  test('a claim promises more, the more of its facets are met, and a claim without facets the most', () => {
    const promise = (text: string, ...around: string[]) =>
      new FacetReader(index).read(read(text), around.map(read)).promise;
    const order = [
      promise('The ship left the harbour')(0),
      promise('The ship left the harbour', 'Weapons for the coast')(0),
      promise('Weapons were delivered')(0),
      promise('Weapons were delivered', 'It was halted')(0),
      promise('Weapons were halted')(0),
    ];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
    expect(order[0]).toBe(0);
    expect(promise('The ship left the harbour')(1)).toBe(order.at(-1));
  });

  test('any alternative is found in a sentence that holds its words in their order', () => {
    const words = fc.array(fc.constantFrom('pause', 'salt', 'grain', 'mill', 'river', 'stone'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(words, words, words, (before, phrase, after) => {
        const one = openFacets({ all: [[phrase.join(' ')]] });
        const text = [...before, ...phrase, ...after].join(' ');
        const own = analyse(text, one.lexicon, one.language, undefined);
        expect(new FacetReader(one).read(own, []).of(0).facetsHere).toBe(1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('facets in the index', () => {
  test('an alternative without words is left out, and a facet of such', () => {
    const { of } = openFacets({ all: [['…', 'pause'], ['—']], some: ['…'] }).facets;
    expect(of[0]?.all.map((ids) => ids.length)).toEqual([1]);
    expect(of[0]?.some.length).toBe(0);
  });

  test('alternatives that read alike are one', () => {
    const { of } = openFacets({ all: [['pause', 'paused', 'Pausing']] }).facets;
    expect(of[0]?.all[0]?.length).toBe(1);
  });

  test('no damaged byte is read as other facets', () => {
    const claims = [claim('one', 'The office paused', { facets: FACETS })];
    const bytes = compilePack({ language: 'en', lexicon: { names: [], senses: [] }, claims });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        expect(() => openIndex(damaged)).toThrow(IndexFormatError);
      }),
      { numRuns: 20 },
    );
  });
});
