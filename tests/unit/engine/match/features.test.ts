/** Protects that the numbers of a row are the features of their names, and that a claim is never its own rival. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openIndex } from '#src/engine/index/open';
import { CandidateFinder } from '#src/engine/match/candidates';
import { CUE_FEATURES, cueFeatures } from '#src/engine/match/feature-cues';
import { LEXICAL_FEATURES, lexicalFeatures } from '#src/engine/match/feature-lexical';
import { NAME_FEATURES, nameFeatures } from '#src/engine/match/feature-names';
import { TIME_FEATURES, timeFeatures } from '#src/engine/match/feature-time';
import { FEATURES, featurePlace, readFeatures } from '#src/engine/match/features';
import { Fitter } from '#src/engine/match/fit';
import { Profiles } from '#src/engine/match/profile';
import { makeQuery } from '#src/engine/match/query';
import { Greatest } from '#src/engine/match/rivals';
import { TermPlaces } from '#src/engine/match/term-places';
import { readText } from '#src/engine/reading/frame';
import { bytes, PLAIN } from './support';

const index = openIndex(bytes);
const places = new TermPlaces(index.terms);
const finder = new CandidateFinder(index);
const profiles = new Profiles(index);
const [sentence] = PLAIN;
const own = readText((sentence as { text: string }).text, index, 20_006);
const query = makeQuery(index, own.analysis, 20_006, []);
const fitter = new Fitter(index.sides, index.language, { own, before: [], title: undefined, page: 20_006 }, () => true);
places.hold(query);
const readings = readFeatures(index, query, places, finder.find(query, places), (claim) => profiles.of(claim), fitter);

test.each([
  { module: 'lexical', names: LEXICAL_FEATURES, read: lexicalFeatures },
  { module: 'names', names: NAME_FEATURES, read: nameFeatures },
  { module: 'cues', names: CUE_FEATURES, read: cueFeatures },
  { module: 'time', names: TIME_FEATURES, read: timeFeatures },
])('$module: as many values as names, at their places in the row', ({ names, read }) => {
  for (const { input, row } of readings) {
    const values = read(input);
    expect(values).toHaveLength(names.length);
    expect(names.map(([name]) => row[featurePlace(name)])).toEqual(values);
  }
});

test('a row holds every feature once', () => {
  expect(readings.length).toBeGreaterThan(1);
  for (const { row } of readings) expect(row).toHaveLength(FEATURES.length);
  expect(new Set(FEATURES.map(([name]) => name)).size).toBe(FEATURES.length);
  expect(() => featurePlace('no such feature')).toThrow(/no feature "no such feature"/);
});

test('the first candidate is compared with the second, the others with the first', () => {
  const at = featurePlace('likelihood');
  const over = featurePlace('over:likelihood');
  const values = readings.map(({ row }) => row[at] as number);
  for (const [rank, { row }] of readings.entries()) {
    const others = values.filter((_, other) => other !== rank);
    expect(row[over]).toBeCloseTo((values[rank] as number) - Math.max(...others), 10);
  }
});

describe('the greatest of the others', () => {
  test('is what leaving one out and looking at all the rest gives', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }), { maxLength: 8 }), (owners) => {
        const greatest = new Greatest(-1);
        for (const [owner, values] of owners.entries()) for (const value of values) greatest.add(value, owner);
        for (const owner of owners.keys())
          expect(greatest.without(owner)).toBe(Math.max(-1, ...owners.filter((_, one) => one !== owner).flat()));
      }),
    );
  });
});

test('the places of a sentence are gone with the next one', () => {
  const own = new TermPlaces(index.terms);
  own.hold(query);
  expect(query.terms.map(({ id }) => own.of[id])).toEqual(query.terms.map((_, at) => at + 1));
  own.hold(makeQuery(index, readText('', index, undefined).analysis, undefined, []));
  expect(own.of.every((place) => place === 0)).toBe(true);
});
