/**
 * Stores added packs in IndexedDB, since storage.local is too small for them. Their list is in storage.local: panels show
 * it, and when it changes the background reads the packs again.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { recordEnd } from '#src/claims/entries';
import { hash53 } from '#src/claims/hash';
import { Id, type PackHeader } from '#src/claims/schema';
import { MAX_ALL_KEPT, MAX_PACKS } from './kept-limits';
import { withLock } from './lock';

/** The stored form of a pack. Written only by `savePack`, after validation. */
export interface StoredPack {
  header: PackHeader;
  /** As `claims/record-store.ts` writes them. */
  records: string;
  claims: number;
  index: Uint8Array;
}

/** A pack that may be stored. */
export interface PackToStore extends StoredPack {
  /** What it takes in the background: UTF-16 units of its records, bytes of its index, and its names once they are opened. */
  kept: number;
}

/** A pack as stored: its stored form, and the text of its file for backups. */
export interface KeptPack {
  stored: PackToStore;
  file: string;
}

const LIST_KEY = 'packs';
const DATABASE = 'sourcelight-packs';
/** Version 1 had no store of files. */
const DATABASE_VERSION = 2;
const STORE = 'packs';
/** Object store of the packs' files, separate so that the background does not load them. */
const FILES = 'files';
const STORES = [STORE, FILES] as const;

export const PackSummary = z.object({
  id: Id,
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  date: z.string(),
  claims: z.number(),
  /** As in `PackToStore`; absent in lists of earlier versions. */
  kept: z.optional(z.number()),
  /**
   * When it was saved, in ms since 1970: browsers report a change only if the list differs, and a pack may be replaced by one
   * of the same version and size. Absent in lists of earlier versions, which did not refuse days ahead.
   */
  saved: z.optional(z.number()),
});
export type PackSummary = z.infer<typeof PackSummary>;

/** The list of packs, sorted by name. A damaged list counts as empty. */
export async function listPacks(): Promise<PackSummary[]> {
  const list = z.safeParse(z.array(PackSummary), (await browser.storage.local.get(LIST_KEY))[LIST_KEY]);
  return list.success ? list.data : [];
}

/** A number that differs once packs were saved or removed. */
export async function packsStamp(): Promise<number> {
  return hash53(JSON.stringify(await listPacks()));
}

/** Why a pack was not stored. */
export type SaveProblem = 'many' | 'full' | 'no-room' | 'cancelled';

/**
 * Stores a pack, replacing one with the same id. All or nothing: a failure, or a cancellation before the list is written,
 * leaves the store unchanged.
 * @returns undefined if it was stored.
 */
export function savePack({ stored: pack, file }: KeptPack, signal?: AbortSignal): Promise<SaveProblem | undefined> {
  return withLock(LIST_KEY, async () => {
    if (signal?.aborted) return 'cancelled';
    const { header, claims, kept } = pack;
    const { id, name, version, licence } = header;
    const date = recordEnd(header);
    const others = (await listPacks()).filter((other) => other.id !== id);
    if (others.length >= MAX_PACKS) return 'many';
    if (others.reduce((sum, other) => sum + (other.kept ?? 0), kept) > MAX_ALL_KEPT) return 'full';
    const earlier = await inStores('readonly', ({ packs }) => packs.get(id) as IDBRequest<StoredPack | undefined>);
    const earlierFile = await packFile(id);
    const list = [...others, { id, name, version, licence, date, claims, kept, saved: Date.now() }];
    const whyNot = () => (signal?.aborted ? 'cancelled' : 'no-room');
    try {
      await inStores('readwrite', putBoth({ ...pack, id }, id, file), signal);
    } catch {
      return whyNot(); // a transaction that fails writes nothing
    }
    try {
      signal?.throwIfAborted();
      await browser.storage.local.set({ [LIST_KEY]: list.sort((a, b) => a.name.localeCompare(b.name)) });
      return undefined;
    } catch {
      if (earlier) await inStores('readwrite', putBoth(earlier, id, earlierFile));
      else await inStores('readwrite', deleteBoth(id));
      return whyNot();
    }
  });
}

export function removePack(id: string): Promise<void> {
  return withLock(LIST_KEY, async () => {
    await inStores('readwrite', deleteBoth(id));
    await browser.storage.local.set({ [LIST_KEY]: (await listPacks()).filter((pack) => pack.id !== id) });
  });
}

/** Removes all packs and their list. */
export function removeAllPacks(): Promise<void> {
  return withLock(LIST_KEY, async () => {
    await inStores('readwrite', ({ packs, files }) => {
      files.clear();
      return packs.clear();
    });
    await browser.storage.local.remove(LIST_KEY);
  });
}

/** Deletes packs that are stored but not listed, as left by a page that was closed while adding one. */
export function sweepPacks(): Promise<void> {
  return withLock(LIST_KEY, async () => {
    const listed = new Set((await listPacks()).map(({ id }) => id));
    const names = await indexedDB.databases?.();
    if (names && !names.some(({ name }) => name === DATABASE)) return;
    const keys = [
      ...(await inStores('readonly', ({ packs }) => packs.getAllKeys())),
      ...(await inStores('readonly', ({ files }) => files.getAllKeys())),
    ];
    for (const key of keys)
      if (typeof key !== 'string' || !listed.has(key)) await inStores('readwrite', deleteBoth(key));
  });
}

/** Schema of a stored pack, since the store may be damaged. The index is checked when it is opened. */
const Stored = z.object({
  header: z.looseObject({ id: Id }),
  records: z.string(),
  claims: z.number(),
  index: z.instanceof(Uint8Array),
});

/** The readable packs with their bytes, and the ids of listed packs that cannot be read. For the background. */
export async function loadPacks(): Promise<{ packs: StoredPack[]; broken: string[] }> {
  const listed = (await listPacks()).map(({ id }) => id);
  // Most users have no pack; no database is created for them.
  if (listed.length === 0) return { packs: [], broken: [] };
  const packs: StoredPack[] = [];
  const broken: string[] = [];
  for (const id of listed) {
    const found = await inStores('readonly', ({ packs: all }) => all.get(id) as IDBRequest<unknown>).catch(
      () => undefined,
    );
    const stored = z.safeParse(Stored, found);
    if (stored.success && stored.data.header.id === id) packs.push(stored.data as StoredPack);
    else broken.push(id);
  }
  return { packs, broken };
}

/** Calls back when packs were saved or removed. */
export function onPacksChange(hear: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && LIST_KEY in changes) hear();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The text of a pack's file; undefined for a pack that was added before files were kept. */
export async function packFile(id: string): Promise<string | undefined> {
  const file = await inStores('readonly', ({ files }) => files.get(id) as IDBRequest<unknown>);
  return typeof file === 'string' ? file : undefined;
}

interface Stores {
  packs: IDBObjectStore;
  files: IDBObjectStore;
}

const putBoth =
  (pack: object, id: string, file: string | undefined) =>
  ({ packs, files }: Stores) => {
    if (file === undefined) files.delete(id);
    else files.put(file, id);
    return packs.put(pack);
  };

const deleteBoth =
  (key: IDBValidKey) =>
  ({ packs, files }: Stores) => {
    files.delete(key);
    return packs.delete(key);
  };

async function inStores<T>(
  mode: IDBTransactionMode,
  use: (stores: Stores) => IDBRequest<T>,
  signal?: AbortSignal,
): Promise<T> {
  const database = await open();
  const transaction = database.transaction(STORES, mode);
  // A transaction that is complete cannot be aborted.
  const onAbort = () => transaction.abort();
  try {
    const request = use({ packs: transaction.objectStore(STORE), files: transaction.objectStore(FILES) });
    signal?.addEventListener('abort', onAbort);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, DATABASE_VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      if (!result.objectStoreNames.contains(STORE)) result.createObjectStore(STORE, { keyPath: 'id' });
      if (!result.objectStoreNames.contains(FILES)) result.createObjectStore(FILES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
