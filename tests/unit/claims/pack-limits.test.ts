/** Protects the check of a pack's lists before its schema walks them: what stands at a limit is taken, the next is named. */
import { expect, it } from 'vitest';
import { tooMany } from '#src/claims/pack-limits';

const list = (size: number) => Array.from({ length: size }, () => ({}));

it.each<[string, number, (size: number) => object]>([
  ['claims', 200_000, (size) => ({ claims: list(size) })],
  ['sources', 200_000, (size) => ({ sources: list(size) })],
  ['speakers', 200_000, (size) => ({ speakers: list(size) })],
  ['lexicon.names', 200_000, (size) => ({ lexicon: { names: list(size) } })],
  ['lexicon.senses', 200_000, (size) => ({ lexicon: { senses: list(size) } })],
  ['claims[1].statements', 1_000, (size) => ({ claims: [{}, { statements: list(size) }] })],
  ['claims[0].relations', 1_000, (size) => ({ claims: [{ statements: [], relations: list(size) }] })],
  ['speakers[0].roles', 1_000, (size) => ({ speakers: [{ roles: list(size) }] })],
  ['lexicon.names[0].aliases', 1_000, (size) => ({ lexicon: { names: [{ aliases: list(size) }] } })],
  ['lexicon.names[2].speaks_for', 1_000, (size) => ({ lexicon: { names: [{}, {}, { speaks_for: list(size) }] } })],
  ['lexicon.senses[0].words', 1_000, (size) => ({ lexicon: { senses: [{ words: list(size) }] } })],
  [
    'claims[1].statements[1].sources',
    50,
    (size) => ({ claims: [{ statements: [] }, { statements: [{}, { sources: list(size) }] }] }),
  ],
])('%s: at most %i', (where, most, make) => {
  expect(tooMany({ ...make(most) })).toBeUndefined();
  expect(tooMany({ ...make(most + 1) })).toEqual({ where, most });
});

it('passes over what is no list or no entry, which the schema refuses', () => {
  for (const odd of [null, undefined, 'x', 7, {}])
    expect(tooMany({ claims: odd, sources: [odd], lexicon: { names: odd, senses: [odd] } })).toBeUndefined();
  expect(tooMany({ claims: [null, { statements: [null, 7] }] })).toBeUndefined();
  expect(tooMany({ claims: [], lexicon: null })).toBeUndefined();
});
