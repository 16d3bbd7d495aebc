/** Protects the limits of stored packs: they are checked before anything is written. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type KeptPack,
  listPacks,
  loadPacks,
  type PackSummary,
  packsStamp,
  savePack,
} from '#src/shared/storage/pack-store';

const summary = (id: string, kept?: number): PackSummary => ({
  id,
  name: id,
  version: '1',
  licence: 'CC0-1.0',
  date: '2025-01-01',
  claims: 1,
  ...(kept === undefined ? {} : { kept }),
});
const pack = (id: string, length = 10): KeptPack => ({
  stored: {
    header: { ...summary(id), format: 2, language: 'en', compiled: '2025-01-01' },
    records: 'x'.repeat(length),
    claims: 1,
    index: new Uint8Array(0),
    kept: length,
  },
  file: '{}',
});
const list = (packs: PackSummary[]) => fakeBrowser.storage.local.set({ packs });
const many = (count: number) => Array.from({ length: count }, (_, at) => summary(`pack-${at}`));
/** What `savePack` answers once it writes: there is no IndexedDB here, so writing fails. */
const WRITES = 'it wrote';
const save = (one: KeptPack, signal?: AbortSignal) => savePack(one, signal).catch(() => WRITES);

beforeEach(() => fakeBrowser.reset());

it('takes twenty packs, and then only one that replaces another', async () => {
  await list(many(19));
  expect(await save(pack('new'))).toBe(WRITES);
  await list(many(20));
  expect(await save(pack('new'))).toBe('many');
  expect(await save(pack('pack-3'))).toBe(WRITES);
});

it('takes 256 million units in all, without those of a pack that is replaced', async () => {
  await list([summary('one', 255_999_000)]);
  expect(await save(pack('new', 1_000))).toBe(WRITES);
  expect(await save(pack('new', 1_001))).toBe('full');
  expect(await save(pack('one', 1_001))).toBe(WRITES);
});

it('writes nothing that was cancelled before, and shows an invalid list as none', async () => {
  expect(await save(pack('new'), AbortSignal.abort())).toBe('cancelled');
  await fakeBrowser.storage.local.set({ packs: [{ id: '../x' }] });
  expect(await listPacks()).toEqual([]);
});

/** A database that answers each request for a pack with what `packs` has under its id. */
function databaseOf(packs: Record<string, unknown>, abort = () => {}): void {
  const later = <T extends object>(event: keyof T, target: T) => {
    queueMicrotask(() => (target[event] as () => void)());
    return target;
  };
  const store = { get: (id: string) => ({ result: packs[id] }), put: () => ({}), delete: () => ({}) };
  const database = {
    transaction: () => later('oncomplete', { oncomplete: () => {}, objectStore: () => store, abort }),
    close: () => {},
  };
  vi.stubGlobal('indexedDB', { open: () => later('onsuccess', { onsuccess: () => {}, result: database }) });
}

it('names listed packs that the store lacks, holds damaged, or holds under another id, and reads the others', async () => {
  const { stored } = pack('sound');
  databaseOf({ sound: stored, exchanged: stored, damaged: { ...stored, index: 'x' } });
  await list(['sound', 'exchanged', 'damaged', 'lost'].map((id) => summary(id)));
  const { packs, broken } = await loadPacks();
  expect(packs.map(({ header }) => header.id)).toEqual(['sound']);
  expect(broken).toEqual(['exchanged', 'damaged', 'lost']);
  vi.unstubAllGlobals();
});

it('lists a pack that was stored, and no longer hears a cancellation that comes later', async () => {
  const abort = vi.fn();
  databaseOf({}, abort);
  const stop = new AbortController();
  expect(await savePack(pack('zoo', 30), stop.signal)).toBeUndefined();
  expect(await savePack(pack('ark', 20), stop.signal)).toBeUndefined();
  stop.abort();
  expect(abort).not.toHaveBeenCalled();
  expect((await listPacks()).map(({ id, kept }) => [id, kept])).toEqual([
    ['ark', 20],
    ['zoo', 30],
  ]);
  vi.unstubAllGlobals();
});

it('changes its list, and the stamp of all packs, when a pack is replaced by one of the same version and size', async () => {
  databaseOf({});
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
  await savePack(pack('ark'));
  const [before, stamp] = [await listPacks(), await packsStamp()];
  expect(await packsStamp()).toBe(stamp);
  vi.setSystemTime(2_000);
  await savePack(pack('ark'));
  expect(await listPacks()).not.toEqual(before);
  expect(await packsStamp()).not.toBe(stamp);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
