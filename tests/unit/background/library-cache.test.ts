/** Protects the record against a file that could not be read once: the next page must get an answer. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeLibrary } from '#src/background/library';
import { forgetLibrary, theLibrary } from '#src/background/library-cache';
import { listPacks, loadPacks } from '#src/shared/storage/pack-store';

vi.mock('#src/background/library', () => ({ makeLibrary: vi.fn() }));
vi.mock('#src/shared/storage/pack-store', () => ({ listPacks: vi.fn(), loadPacks: vi.fn() }));

const fetched = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  forgetLibrary();
  fetched.mockResolvedValue({ ok: false });
  vi.mocked(loadPacks).mockResolvedValue({ packs: [], broken: [] });
  vi.mocked(listPacks).mockResolvedValue([]);
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

it('makes the library of the build’s files and the stored packs once, and again only after they changed', async () => {
  fetched.mockImplementation(async (path: string) => new Response(path.endsWith('.bin') ? 'index' : 'records'));
  const packs = [{ header: { id: 'a' } }] as never;
  vi.mocked(loadPacks).mockResolvedValueOnce({ packs, broken: ['b'] });
  vi.mocked(listPacks).mockResolvedValueOnce([{ id: 'a', saved: 1 }, { id: 'b' }] as never);
  await Promise.all([theLibrary(), theLibrary()]);
  await theLibrary();
  const index = new TextEncoder().encode('index');
  expect(vi.mocked(makeLibrary).mock.calls).toEqual([
    [{ bundled: { index, records: 'records' }, packs, broken: ['b'], unchecked: ['b'] }],
  ]);
  forgetLibrary();
  await theLibrary();
  expect(makeLibrary).toHaveBeenCalledTimes(2);
});

it('goes on without added packs where the database is broken, and names them', async () => {
  fetched.mockImplementation(async () => new Response(''));
  vi.mocked(loadPacks).mockRejectedValue(new Error('broken'));
  vi.mocked(listPacks).mockResolvedValue([{ id: 'a', saved: 1 }] as never);
  await theLibrary();
  expect(makeLibrary).toHaveBeenLastCalledWith(expect.objectContaining({ packs: [], broken: ['a'], unchecked: [] }));
  forgetLibrary();
  vi.mocked(listPacks).mockRejectedValue(new Error('broken'));
  await theLibrary();
  expect(makeLibrary).toHaveBeenLastCalledWith(expect.objectContaining({ packs: [], broken: [], unchecked: [] }));
});
