import { expect, it } from 'vitest';
import { type Searchable, search } from '#src/background/search';

const claims = Array.from(
  { length: 1_200 },
  (_, i): Searchable => ({
    head: { claim: `c${i}`, text: 'They spoke', topic: 'talks', who: [], standing: 'reported-only' },
    text: ' they spoke',
    people: '',
    rest: '',
  }),
);

it('lists at most 1,000 claims in one answer and says how many there are', () => {
  const { found, total } = search(claims, 'spoke');
  expect([found.length, total]).toEqual([1_000, 1_200]);
});

it('orders equal claims by their key, so that a list does not depend on the order of the record', () => {
  const [one] = claims as [Searchable];
  const named = ['c', 'a', 'b'].map((claim) => ({ ...one, head: { ...one.head, claim } }));
  expect(search(named, '').found.map(({ claim }) => claim)).toEqual(['a', 'b', 'c']);
  const dated = [...named, { ...one, head: { ...one.head, claim: 'd', time: '2025' } }];
  expect(search(dated, '').found.map(({ claim }) => claim)).toEqual(['d', 'a', 'b', 'c']);
});
