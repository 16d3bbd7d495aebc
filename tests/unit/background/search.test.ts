import { expect, it } from 'vitest';
import { type Searchable, search, searchable } from '#src/background/search';
import type { ClaimRecord } from '#src/claims/record';

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

const claim = (key: string, places: Partial<Searchable>, time?: string): Searchable => ({
  head: { claim: key, text: key, topic: 'talks', who: [], standing: 'reported-only', ...(time ? { time } : {}) },
  text: '',
  people: '',
  rest: '',
  ...places,
});
const orderOf = (all: Searchable[], query: string) => search(all, query).found.map(({ claim: key }) => key);

it.each<[string, Searchable[], string, string[]]>([
  [
    'a bundled claim before a better one of a pack',
    [claim('p/a', { text: ' call' }), claim('b', { rest: ' call' })],
    'call',
    ['b', 'p/a'],
  ],
  [
    'the claim before people, people before the rest',
    [claim('a', { rest: ' call' }), claim('b', { people: ' call' }), claim('c', { text: ' call' })],
    'call',
    ['c', 'b', 'a'],
  ],
  [
    'the best place of each word',
    [claim('a', { text: ' x', rest: ' x' }), claim('b', { people: ' x' })],
    'x',
    ['a', 'b'],
  ],
  [
    'a better claim before a later one',
    [claim('a', { rest: ' call' }, '2025'), claim('b', { text: ' call' }, '2024')],
    'call',
    ['b', 'a'],
  ],
  [
    'a later one before an earlier one',
    [claim('a', { text: ' call' }, '2024-05'), claim('b', { text: ' call' }, '2025')],
    'call',
    ['b', 'a'],
  ],
  [
    'only claims that have each word',
    [claim('a', { text: ' call' }), claim('b', { text: ' call', rest: ' putin' })],
    'Putin call',
    ['b'],
  ],
  [
    'words by their beginning, not by their middle',
    [claim('a', { text: ' recall' }), claim('b', { text: ' calling' })],
    'call',
    ['b'],
  ],
  ['all claims for a query of signs alone', [claim('a', {}), claim('b', {})], ' – ', ['a', 'b']],
])('finds %s', (_, all, query, found) => {
  expect(orderOf(all, query)).toEqual(found);
  expect(orderOf([...all].reverse(), query)).toEqual(found);
});

/** The head and the words of a claim of a day, with a statement. */
const made = (claim: Partial<ClaimRecord['claim']>, pack = 'p') =>
  searchable({
    claim: {
      id: 'call',
      text: 'They Spoke',
      topic: 'talks',
      added: '2025',
      changed: '2025',
      relations: [],
      phrasings: ['by phone'],
      lookalikes: [],
      statements: [{ by: 't', act: 'asserts', says: 'It rang', phrasings: ['long ago'], sources: ['a'] }],
      ...claim,
    },
    speakers: [{ id: 't', name: 'Ann', roles: [], side: 'us' }],
    sources: [{ id: 'a', publisher: 'Wire', about: 'A', kind: 'wire', seen: 'full' }],
    related: [],
    pack: { id: pack, name: 'Pack', version: '1', licence: 'x', compiled: '2026' },
  });

it('gives a claim its kind, day and pack only where it has them', () => {
  const { head } = made({ kind: 'event', event: { what: 'call', who: ['t'], on: '2025-02-07' } });
  expect(head).toMatchObject({ claim: 'p/call', kind: 'event', time: '2025-02-07', who: ['Ann'], pack: 'Pack' });
  for (const key of ['kind', 'time']) expect(made({}).head).not.toHaveProperty(key);
});

it.each(['spoke', 'ann', 'wire', 'talks', '2025-02', 'phone', 'rang', 'ago'])(
  'finds a claim by its word "%s"',
  (word) => {
    const one = made({ event: { what: 'call', who: ['t'], on: '2025-02-07' } });
    expect(search([one], word).total).toBe(1);
  },
);
