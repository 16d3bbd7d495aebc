/** Protects features: each value belongs to its name, and a claim is never its own rival. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePack, type IndexablePack } from '#src/engine/index/compile';
import { openIndex } from '#src/engine/index/open';
import { FEATURES, type FeatureValues } from '#src/engine/match/feature-list';
import { createRowReader, type Reading, valuesOf } from '#src/engine/match/features';
import { Pipeline } from '#src/engine/match/pipeline';
import { makeQuery } from '#src/engine/match/query';
import { MaxExcluding } from '#src/engine/match/rivals';
import { TermPlaces } from '#src/engine/match/term-places';
import { analyse } from '#src/engine/reading/analyse';
import { featureLines } from '../../../../tools/train/features';
import { claim, pack as harbour } from '../index/support';

/** Claims that differ in every kind of feature: names, cues, numbers, times, lookalikes. */
const pack: IndexablePack = {
  ...harbour,
  claims: [
    ...harbour.claims,
    claim('quay-declined', 'Ada Quay would not say whether the Port Office had sold the lighthouse.', {
      time: '2025-02-20/2025-03-02',
      facets: {
        all: [
          ['sale', 'sell'],
          ['meet', 'met'],
        ],
        some: ['pilots'],
      },
      phrasings: [
        'Quay declined to comment on the sale of the lighthouse.',
        'Asked about the lighthouse, Quay said nothing.',
      ],
      lookalikes: [{ text: 'Ada Quay said that the lighthouse had been painted.' }],
    }),
    claim('ford-will-visit', 'Ford will visit the harbour for the third time on 1 April 2025.', {
      time: '2025-04-01',
      facets: {
        all: [
          ['visit', 'come', 'call'],
          ['third time', 'again', 'second time'],
        ],
        some: ['harbour', 'spring'],
        not: ['phone'],
      },
      phrasings: ['A third visit of Ford to the harbour is planned for April 1.', 'Will Ford visit the harbour?'],
    }),
    claim('ford-quay-second-call', 'Nils Ford and Ada Quay spoke by phone for 40 minutes on 6 March 2025.', {
      event: {
        what: 'call',
        who: ['new-mayor', 'ada-quay'],
        on: '2025-03-06',
        minutes: 40,
        ordinal: 2,
      },
      phrasings: ['Ford called Quay on 6 March 2025.', 'Ford and Quay had a second phone call, of 40 minutes.'],
      facets: {
        all: [
          ['call', 'speak'],
          ['40 minutes', 'second time'],
        ],
        some: ['harbour', 'mayor'],
        not: ['deny', 'visit'],
      },
      statements: [
        {
          id: 'weir-denies-second-call',
          by: 'old-mayor',
          act: 'denies',
          on: '2025-03-06',
          says: 'denied that there was a second call',
          sources: ['log'],
          phrasings: ['Otto Weir denied that Ford and Quay had a second call.', 'There was no second call, Weir said.'],
        },
      ],
    }),
    claim('ford-quay-met-in-march', 'Nils Ford met Ada Quay in March 2025.', {
      event: { what: 'meeting', who: ['new-mayor', 'ada-quay'], on: '2025-03-05' },
      phrasings: ['Ford had a meeting with Ada Quay.', 'Ada Quay and Ford met at the harbour.'],
    }),
    claim('weir-wants-bridge', 'Otto Weir wants a second bridge.', {
      position: { of: ['old-mayor'], stance: 'for', on: ['bridge'] },
      phrasings: ['Weir is for a second bridge.', 'A second bridge is needed, Otto Weir said.'],
    }),
  ],
};

const ASKED = [
  { before: [], sentence: 'Nils Ford called Ada Quay about the harbour for an hour and a half on 5 March 2025.' },
  { before: ['Ada Quay met the pilots.'], sentence: 'She would neither confirm nor deny the sale of the lighthouse.' },
  {
    before: ['Ford has called Ada Quay.', 'They spoke about the harbour on March 4.'],
    sentence:
      'The Port Office denied on 6 March 2025 and on 1 May 1999 that he had ever visited Otto Weir in Zanzibar.',
  },
  {
    before: ['The mayor spoke for two hours.'],
    sentence: 'Will Ford visit the harbour a fourth time, as Ada Quay and Lena Marsh expect, or will he not call her?',
  },
  {
    before: ['Nils Ford and Ada Quay spoke by phone on Thursday.', 'It was their second conversation.'],
    sentence: 'The two talked for 40 minutes in March 2025, and Ford told Otto Weir of the call.',
  },
  {
    before: ['Ford and Quay had a call on 6 March 2025.', 'Otto Weir was asked about it.', 'The pilots listened.'],
    sentence: '"There was no second call of the two, and a second bridge is needed," he said.',
  },
  { before: ['Lena Marsh spoke.'], sentence: 'Otto Weir denied that Ford had a second call with Quay or met her.' },
];

const pipeline = new Pipeline(openIndex(compilePack(pack)));
const readAll = () =>
  ASKED.flatMap(({ before, sentence }) =>
    [...pipeline.walk({ date: '2025-03-07', title: 'Harbour news', language: 'en' }, before, [sentence])].flatMap(
      ({ readings }) => readings.map(valuesOf),
    ),
  );
/** Shortened as the file has them. */
const short = (values: FeatureValues) =>
  Object.fromEntries(FEATURES.map(({ name }) => [name, Number(values[name].toFixed(4))]));

describe('golden rows', () => {
  test('every feature has the value of its name', async () => {
    await expect(`${JSON.stringify(readAll().map(short), null, 2)}\n`).toMatchFileSnapshot('golden-rows.json');
  });

  test('no two features have the same values in all of them, so that none can be taken for another', () => {
    const rows = readAll();
    const columns = FEATURES.map(({ name }) => JSON.stringify(rows.map((values) => values[name])));
    for (const [at, column] of columns.entries())
      for (const [other, { name }] of FEATURES.slice(0, at).entries())
        expect(column === columns[other], `${FEATURES[at]?.name} = ${name}`).toBe(false);
  });
});

test('a name stands once in the list, and a row has the values in the order of the names that it is asked for', () => {
  const names = FEATURES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const [step] = pipeline.walk({ date: null, language: 'en' }, [], [(ASKED[0] as { sentence: string }).sentence]);
  const reading = step?.readings[0] as Reading;
  const values = valuesOf(reading);
  expect(Object.keys(values).sort()).toEqual([...names].sort());
  const turned = [...names].reverse();
  expect([...createRowReader(turned)(reading)]).toEqual(turned.map((name) => values[name]));
});

test('docs/engine.md has the table of the list (`npm run train -- --features` writes it)', () => {
  const [, table = ''] = readFileSync('docs/engine.md', 'utf8').split(/<!-- \/?features -->\n/);
  expect(table.trim().split('\n')).toEqual(featureLines());
});

test('the first candidate is compared with the second, the others with the first', () => {
  const [step] = pipeline.walk({ date: null, language: 'en' }, [], [(ASKED[0] as { sentence: string }).sentence]);
  const likelihoods = step?.readings.map(({ parts }) => parts.lexical.likelihood) ?? [];
  expect(likelihoods.length).toBeGreaterThan(1);
  for (const [rank, { parts }] of (step?.readings ?? []).entries()) {
    const others = likelihoods.filter((_, other) => other !== rank);
    expect(parts.rivals.likelihoodOverRivals).toBeCloseTo(parts.lexical.likelihood - Math.max(-1, ...others), 10);
  }
});

test('the maximum of the others is what leaving one out and looking at all the rest gives', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }), { maxLength: 8 }), (owners) => {
      const max = new MaxExcluding(-1);
      for (const [owner, values] of owners.entries()) for (const value of values) max.add(value, owner);
      for (const owner of owners.keys())
        expect(max.excluding(owner)).toBe(Math.max(-1, ...owners.filter((_, one) => one !== owner).flat()));
    }),
  );
});

test('the places of a sentence are gone with the next one', () => {
  const index = openIndex(compilePack(pack));
  const { lexicon, language } = index;
  const queryOf = (text: string) => makeQuery(index, analyse(text, lexicon, language, undefined), undefined, []);
  const places = new TermPlaces(index.terms);
  const query = queryOf('Ford called Ada Quay.');
  places.reset(query);
  expect(query.terms.map(({ id }) => places.of[id])).toEqual(query.terms.map((_, at) => at + 1));
  places.reset(queryOf(''));
  expect(places.of.every((place) => place === 0)).toBe(true);
});
