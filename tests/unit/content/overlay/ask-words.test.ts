/** Protects the marks of a page whose background is killed just when the overlay starts. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askWords } from '#src/content/overlay/ask-words';

const WORDS = { language: 'en' } as never;
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks again, after a while, when nobody answers', async () => {
  const ask = vi.fn().mockResolvedValueOnce(null).mockResolvedValueOnce(null).mockResolvedValue(WORDS);
  const words = askWords(ask, () => true);
  await vi.advanceTimersByTimeAsync(249);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(await words).toBe(WORDS);
  expect(ask).toHaveBeenCalledTimes(3);
});

it('gives up in the end, and at once when the extension is gone', async () => {
  const ask = vi.fn().mockResolvedValue(null);
  const words = askWords(ask, () => true);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(await words).toBeNull();
  expect(ask).toHaveBeenCalledTimes(4);
  expect(await askWords(ask, () => false)).toBeNull();
  expect(ask).toHaveBeenCalledTimes(4);
});
