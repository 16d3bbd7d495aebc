/** Protects the ranking of any pack: the claim that a text repeats comes first, and identical claims get no confidence. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeTrial } from '../../../tools/bench/packs';
import { createRanker, readableText } from '../../../tools/eval/general-rank';
import { claim } from '../engine/index/support';

const { pack, queries } = madeTrial(400);
const ranker = createRanker(pack);

test('a claim is the first for its own text, best score first, no more than asked for', () => {
  for (const { id, text } of pack.claims.slice(0, 100)) {
    const ranked = ranker.rank(text, 5);
    expect(ranked[0]?.claim).toBe(id);
    expect(ranked.length).toBeLessThanOrEqual(5);
    for (const [at, { score, confidence }] of ranked.entries()) {
      expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? Number.POSITIVE_INFINITY);
      expect(confidence).toBeGreaterThanOrEqual(0);
    }
  }
});

test('a phrasing leads to its claim as the text does', () => {
  const phrased = { ...pack, claims: [...pack.claims, claim('tide', 'Zug.', { phrasings: ['The tide mill turns.'] })] };
  expect(createRanker(phrased).rank('A tide mill', 1)[0]?.claim).toBe('tide');
});

test('of two claims that have a word, the one that repeats it comes first', () => {
  const once = claim('once', 'The heron left the northern reservoir.');
  const twice = claim('twice', 'The heron left the heron pond nearby.');
  const both = { ...pack, claims: [once, twice, ...pack.claims] };
  expect(createRanker(both).rank('heron', 1)[0]?.claim).toBe('twice');
});

test('where two claims fit alike there is no confidence in the first; where one does, there is', () => {
  const text = 'The old lighthouse keeper sold eleven boats.';
  const twins = { ...pack, claims: [claim('one', text), claim('two', text), ...pack.claims] };
  const [first] = createRanker(twins).rank(text, 1);
  expect(first).toMatchObject({ claim: 'one', confidence: 0 });
  const single = { ...pack, claims: [claim('one', text), ...pack.claims] };
  const [only] = createRanker(single).rank(text, 1);
  expect(only?.confidence).toBeGreaterThan(1);
});

test('any text is answered, the same way each time, whatever came between', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...queries.slice(0, 50)));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const before = ranker.rank(one, 3);
      ranker.rank(other, 3);
      expect(ranker.rank(one, 3)).toEqual(before);
      for (const { score, confidence } of before) expect(Number.isFinite(score + confidence)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(ranker.rank('', 3)).toEqual([]);
});

test('addresses are left out, a tag is read as its words', () => {
  expect(readableText('Look: https://example.org/x #AustralianFires @port_office').replace(/\s+/g, ' ')).toBe(
    'Look: Australian Fires port office',
  );
});
