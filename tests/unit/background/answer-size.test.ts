/** Protects the bundled record's place in an answer that added packs would fill. */
import { expect, it } from 'vitest';
import { addedLength, withinAnswer } from '#src/background/answer-size';
import { MAX_ADDED_LENGTH } from '#src/shared/protocol/limits';

it.each([
  [[MAX_ADDED_LENGTH], [MAX_ADDED_LENGTH]],
  [[MAX_ADDED_LENGTH + 1], []],
  [
    [MAX_ADDED_LENGTH, 0, 1],
    [MAX_ADDED_LENGTH, 0],
  ],
  [
    [MAX_ADDED_LENGTH - 5, 6, 5, 0, 1],
    [MAX_ADDED_LENGTH - 5, 5, 0],
  ],
])('of items with %j units it keeps %j: what fits, in its order', (lengths, kept) => {
  expect(withinAnswer(lengths, (length) => length)).toEqual(kept);
});

it('counts what an added pack sends, and nothing of the bundled one', () => {
  expect(addedLength({ pack: undefined })).toBe(0);
  expect(addedLength({})).toBe(0);
  expect(addedLength({ pack: 'A' })).toBe(JSON.stringify({ pack: 'A' }).length);
});
