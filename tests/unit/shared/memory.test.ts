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

it('changes nothing where a claim is there already, or a sentence is missing, and keeps the rest where it does', () => {
  const one = remember(remember(EMPTY_MEMORY, { what: 'read', claim: 'call' }), { what: 'mute', claim: 'call' });
  expect(one).toEqual({ ...EMPTY_MEMORY, read: ['call'], muted: ['call'] });
  expect(remember(one, { what: 'read', claim: 'call' })).toBe(one);
  expect(remember(one, { what: 'mute', claim: 'call' })).toBe(one);
  for (const what of ['wrong', 'not-wrong'] as const) expect(remember(one, { what, claim: 'call' })).toBe(one);
  const two = remember(one, { what: 'mute', claim: 'summit' });
  expect(remember(two, { what: 'unmute', claim: 'call' })).toEqual({ ...one, muted: ['summit'] });
});

it('keeps a match that is told wrong twice once', () => {
  const wrong = { what: 'wrong', claim: 'call', sentenceHash: 'a' } as const;
  expect(remember(remember(EMPTY_MEMORY, wrong), wrong).wrong).toEqual([{ claim: 'call', sentence: 'a' }]);
});
