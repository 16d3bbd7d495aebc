/** Protects facets.yaml: concepts stand for their words, and a wrong name is told with its place. */
import { expect, test } from 'vitest';
import { addFacets } from '../../../tools/corpus/facets';
import { claim } from '../engine/index/support';

const statement = { by: 'ada-quay', act: 'denies', says: 'denied it', sources: ['harbour-news'] } as const;
const claims = [
  claim('call', 'Ford called Quay', { statements: [{ ...statement, sources: [...statement.sources], id: 'denial' }] }),
  claim('bridge', 'The bridge is open'),
];

test('concepts are replaced by their words, each word once', () => {
  const { claims: filled, faults } = addFacets(claims, {
    concepts: { talk: ['call', 'phone'] },
    entries: {
      call: { all: [['$talk', 'ring', 'phone']], some: ['$talk'] },
      denial: { all: [['deny']], not: ['$talk'] },
    },
  });
  expect(faults).toEqual([]);
  expect(filled[0]?.facets).toEqual({ all: [['call', 'phone', 'ring']], some: ['call', 'phone'] });
  expect(filled[0]?.statements[0]?.facets).toEqual({ all: [['deny']], not: ['call', 'phone'] });
  expect(filled[1]).toEqual(claims[1]);
});

test('an unknown concept or entry is told with its place', () => {
  const { faults } = addFacets(claims, {
    concepts: {},
    entries: { call: { all: [['ring', '$talk']] }, gone: { all: [['x']] } },
  });
  expect(faults.map(({ path, what }) => [path.join('.'), what])).toEqual([
    ['entries.call.all.0.1', 'There is no concept "talk".'],
    ['entries.gone', 'There is no claim or statement "gone".'],
  ]);
});
