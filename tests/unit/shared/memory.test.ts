/** Protects the memory: one item is taken back at a time, and the lists have a limit. */
import { expect, it } from 'vitest';
import { EMPTY_MEMORY, MAX_REMEMBERED, remember } from '#src/shared/storage/memory';

it('takes back one wrong match and leaves the others, of the same claim or the same sentence', () => {
  const all = [
    { claim: 'call', sentence: 'a' },
    { claim: 'call', sentence: 'b' },
    { claim: 'summit', sentence: 'a' },
  ];
  const kept = all.reduce(
    (memory, { claim, sentence }) => remember(memory, { what: 'wrong', claim, sentenceHash: sentence }),
    EMPTY_MEMORY,
  );
  expect(kept.wrong).toEqual(all);
  const after = remember(kept, { what: 'not-wrong', claim: 'call', sentenceHash: 'a' });
  expect(after.wrong).toEqual([all[1], all[2]]);
});

it('keeps the newest of a flood', () => {
  const full = { ...EMPTY_MEMORY, read: Array.from({ length: MAX_REMEMBERED }, (_, at) => `c${at}`) };
  const { read } = remember(full, { what: 'read', claim: 'newest' });
  expect(read).toHaveLength(MAX_REMEMBERED);
  expect([read[0], read.at(-1)]).toEqual(['c1', 'newest']);
});
