/** Protects what the engine does with packs of others: sentences that only come close to a claim. */
import { expect, it } from 'vitest';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { readPack } from '#src/shared/storage/pack-file';

const TEXT = 'The harbour master of Rotterdam counted 40 ships in the western dock during the storm.';
const claim = (id: string, more: object = {}) => ({
  id,
  text: TEXT,
  topic: 'ships',
  added: '2025-01-01',
  changed: '2025-01-01',
  statements: [],
  relations: [],
  phrasings: [],
  lookalikes: [],
  ...more,
});
/** Other claims, so that words have weights. */
const others = Array.from({ length: 120 }, (_, i) =>
  claim(`other-${i}`, { text: `The mayor of town ${i} opened bridge number ${i * 7} over the canal in spring.` }),
);
/** Ids of the claims of a pack that a sentence states. */
function stated(sentence: string, claims: object[]): string[] {
  const header = { format: 2, id: 'harbour', name: 'Harbour', version: '1', licence: 'CC0-1.0', language: 'en' };
  const rest = { compiled: '2025-01-01', speakers: [], sources: [], lexicon: { names: [], senses: [] } };
  const read = readPack(JSON.stringify({ ...header, ...rest, claims: [...claims, ...others] }));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const page = { date: '2025-02-01', language: 'en' };
  const found = createMatcher(compilePack(read.pack)).match({ page, before: [], sentences: [sentence] });
  return found.flatMap(({ matches }) => matches.map((match) => match.claim));
}

it('shows no claim for a sentence that its pack names as only close to it', () => {
  for (const [word, other] of [
    ['ships', 'boats'],
    ['Rotterdam', 'Antwerp'],
    ['counted', 'lost'],
  ] as const) {
    const near = TEXT.replace(word, other);
    expect(stated(near, [claim('a')]), near).toEqual(['a']);
    const warned = [claim('a', { lookalikes: [{ text: near }] })];
    expect(stated(near, warned), near).toEqual([]);
    expect(stated(TEXT, warned), near).toEqual(['a']);
  }
});
