/** Protects what stays in the store: what is listed and nothing else, also where the browser saves nothing. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type KeptPack,
  listPacks,
  loadPacks,
  onPacksChange,
  packFile,
  removeAllPacks,
  removePack,
  savePack,
  sweepPacks,
} from '#src/shared/storage/pack-store';

/** The object stores by name: the packs under their ids, and the texts of their files. */
let kept: Record<string, Map<unknown, unknown>>;
/** What a transaction does before it completes; throws to abort it. */
let beforeCompletion: () => void;

/** A database in memory: as in a browser, the changes of a transaction that is aborted are taken back. */
function openDatabase() {
  return {
    close: () => {},
    transaction(names: string[]) {
      const before = new Map(names.map((name) => [name, new Map(kept[name])]));
      const transaction: Record<string, unknown> = {
        error: new Error('aborted'),
        abort: () => {
          for (const name of names) kept[name] = before.get(name) as Map<unknown, unknown>;
          transaction.isAborted = true;
          (transaction.onabort as () => void)();
        },
        objectStore: (name: string) => {
          const store = () => kept[name] as Map<unknown, unknown>;
          return {
            get: (key: unknown) => ({ result: store().get(key) }),
            getAllKeys: () => ({ result: [...store().keys()] }),
            put: (value: { id?: string }, key: unknown = value.id) => ({ result: store().set(key, value) }),
            delete: (key: unknown) => ({ result: store().delete(key) }),
            clear: () => ({ result: store().clear() }),
          };
        },
      };
      queueMicrotask(() => {
        try {
          beforeCompletion();
        } catch {
          (transaction.abort as () => void)();
        }
        if (!transaction.isAborted) (transaction.oncomplete as () => void)();
      });
      return transaction;
    },
  };
}

function openRequest() {
  const request: Record<string, unknown> = { result: openDatabase() };
  queueMicrotask(() => (request.onsuccess as () => void)());
  return request;
}

beforeEach(() => {
  fakeBrowser.reset();
  kept = { packs: new Map(), files: new Map() };
  beforeCompletion = () => {};
  vi.stubGlobal('indexedDB', { open: openRequest });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const pack = (id: string, version = '1'): KeptPack => ({
  stored: {
    header: { format: 2, id, name: `The ${id}`, version, licence: 'CC0-1.0', language: 'en', compiled: '2025-01-01' },
    records: 'records',
    claims: 1,
    index: new Uint8Array(0),
    kept: 7,
  },
  file: `${id} ${version}`,
});
const inStore = () => [...(kept.packs as Map<unknown, unknown>).keys()];
const listed = async () => (await listPacks()).map(({ id, version }) => `${id} ${version}`);

it('keeps a pack with its file and takes one away with its file; the others stay', async () => {
  for (const id of ['ark', 'zoo']) expect(await savePack(pack(id))).toBeUndefined();
  expect([await listed(), await packFile('zoo'), inStore()]).toEqual([['ark 1', 'zoo 1'], 'zoo 1', ['ark', 'zoo']]);
  await removePack('ark');
  expect([await listed(), await packFile('ark'), inStore()]).toEqual([['zoo 1'], undefined, ['zoo']]);
  expect((await loadPacks()).packs.map(({ header }) => header.id)).toEqual(['zoo']);
  await removeAllPacks();
  expect([await listed(), inStore(), kept.files?.size]).toEqual([[], [], 0]);
});

it('adds a pack once that is added twice at the same time', async () => {
  expect(await Promise.all([savePack(pack('ark')), savePack(pack('ark', '2'))])).toEqual([undefined, undefined]);
  expect([await listed(), await packFile('ark')]).toEqual([['ark 2'], 'ark 2']);
});

it.each([
  ['the database has no room', () => (beforeCompletion = throwsOnWriting())],
  [
    'the list cannot be saved',
    () => vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full')),
  ],
])('changes nothing where %s, for a new pack or one that replaces another', async (_what, fill) => {
  await savePack(pack('ark'));
  fill();
  expect(await savePack(pack('ark', '2'))).toBe('no-room');
  fill();
  expect(await savePack(pack('zoo'))).toBe('no-room');
  expect([await listed(), await packFile('ark'), inStore()]).toEqual([['ark 1'], 'ark 1', ['ark']]);
  expect(kept.files?.size).toBe(1);
});

/** Throws in the transaction that writes, which follows those that read the earlier pack and its file. */
function throwsOnWriting(): () => void {
  let transactions = 0;
  return () => {
    transactions += 1;
    if (transactions === 3) throw new Error('full');
  };
}

it('is left as it was by an import that is cancelled while it writes', async () => {
  await savePack(pack('ark'));
  const stop = new AbortController();
  let transactions = 0;
  beforeCompletion = () => {
    transactions += 1;
    if (transactions === 3) stop.abort();
  };
  expect(await savePack(pack('ark', '2'), stop.signal)).toBe('cancelled');
  expect([await listed(), await packFile('ark')]).toEqual([['ark 1'], 'ark 1']);
});

it('loses at the next start what a page left that was closed while it added a pack, and nothing else', async () => {
  await savePack(pack('ark'));
  kept.packs?.set('half', pack('half').stored);
  kept.files?.set('other half', 'x').set(7, 'y');
  await sweepPacks();
  expect([inStore(), [...(kept.files?.keys() ?? [])]]).toEqual([['ark'], ['ark']]);
});

it('makes no database for those who have no pack', async () => {
  const open = vi.fn(openRequest);
  vi.stubGlobal('indexedDB', { open, databases: async () => [{ name: 'of another part' }] });
  await sweepPacks();
  expect(await loadPacks()).toEqual({ packs: [], broken: [] });
  expect(open).not.toHaveBeenCalled();
});

it('tells of changed packs, not of other changes, until it is to stop', async () => {
  const hear = vi.fn();
  const stop = onPacksChange(hear);
  await fakeBrowser.storage.local.set({ settings: {} });
  await fakeBrowser.storage.session.set({ packs: [] });
  expect(hear).not.toHaveBeenCalled();
  await savePack(pack('ark'));
  expect(hear).toHaveBeenCalledTimes(1);
  stop();
  await removePack('ark');
  expect(hear).toHaveBeenCalledTimes(1);
});

it.each<[string, string[], string[][]]>([
  ['a new database', [], [['packs', '{"keyPath":"id"}'], ['files']]],
  ['one of version 1', ['packs'], [['files']]],
  ['one of today', ['packs', 'files'], []],
])('gives %s the stores that it lacks, and closes it after each use', async (_name, there, made) => {
  const close = vi.fn();
  const created: string[][] = [];
  const open = vi.fn(() => {
    const request = openRequest();
    Object.assign(request.result as object, {
      close,
      objectStoreNames: { contains: (name: string) => there.includes(name) },
      createObjectStore: (name: string, ...options: object[]) =>
        created.push([name, ...options.map((one) => JSON.stringify(one))]),
    });
    return Object.defineProperty(request, 'onupgradeneeded', { set: (upgrade: () => void) => upgrade() });
  });
  vi.stubGlobal('indexedDB', { open });
  expect(await packFile('ark')).toBeUndefined();
  expect(open.mock.calls).toEqual([['sourcelight-packs', 2]]);
  expect(created).toEqual(made);
  expect(close).toHaveBeenCalledTimes(1);
});

it('counts a listed pack that cannot be opened as broken', async () => {
  await savePack(pack('ark'));
  const request: Record<string, unknown> = { error: new Error('damaged') };
  vi.stubGlobal('indexedDB', {
    open: () => {
      queueMicrotask(() => (request.onerror as () => void)());
      return request;
    },
  });
  expect(await loadPacks()).toEqual({ packs: [], broken: ['ark'] });
  await expect(packFile('ark')).rejects.toThrow('damaged');
  // What cannot be taken out of the store stays in the list, where the user sees it.
  await expect(removePack('ark')).rejects.toThrow('damaged');
  await expect(removeAllPacks()).rejects.toThrow('damaged');
  expect(await listed()).toEqual(['ark 1']);
});
