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
