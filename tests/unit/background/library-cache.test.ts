/** Protects the record against a file that could not be read once: the next page must get an answer. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetLibrary, theLibrary } from '#src/background/library-cache';

const fetched = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  forgetLibrary();
  fetched.mockResolvedValue({ ok: false });
  vi.stubGlobal('fetch', fetched);
});

it('names a file that is missing in the build, and tries again at the next call', async () => {
  await expect(theLibrary()).rejects.toThrow('claims/index.bin is missing in this build');
  const calls = fetched.mock.calls.length;
  await expect(theLibrary()).rejects.toThrow();
  expect(fetched.mock.calls.length).toBeGreaterThan(calls);
});

it('reads the files once for simultaneous calls', async () => {
  await Promise.allSettled([theLibrary(), theLibrary()]);
  expect(fetched).toHaveBeenCalledTimes(2);
});
