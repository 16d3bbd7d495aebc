/**
 * Packs that users added, in IndexedDB (storage.local is too small for them). A list of them is in storage.local: panels
 * show it, and when it changes the background reads the packs again.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { recordEnd } from '#src/claims/entries';
import { Id, type PackHeader } from '#src/claims/schema';
import { withLock } from './lock';

/** The stored form of a pack. Written only by `savePack`, after validation. */
export interface StoredPack {
  header: PackHeader;
  /** As `claims/record-store.ts` writes them. */
  records: string;
  claims: number;
  index: Uint8Array;
}

/** Most packs: each takes memory in the background. */
export const MAX_PACKS = 20;
/** Most that all packs together may take, in units and bytes of what is kept: the background holds all of it. */
export const MAX_ALL_KEPT = 256_000_000;

const LIST_KEY = 'packs';
const DATABASE = 'sourcelight-packs';
const STORE = 'packs';

export const PackSummary = z.object({
  id: Id,
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  date: z.string(),
  claims: z.number(),
  /** What is kept of it, in UTF-16 units and bytes; absent in lists of earlier versions. */
  kept: z.optional(z.number()),
});
export type PackSummary = z.infer<typeof PackSummary>;

/** The list of packs, by name. A damaged list counts as empty. */
export async function listPacks(): Promise<PackSummary[]> {
  const list = z.safeParse(z.array(PackSummary), (await browser.storage.local.get(LIST_KEY))[LIST_KEY]);
  return list.success ? list.data : [];
}

/** Why a pack was not kept. */
export type SaveProblem = 'many' | 'full' | 'no-room' | 'cancelled';

/**
 * Stores a pack, replacing one with the same id. All or nothing: a failure, or a cancellation before the list is written,
 * leaves the store unchanged.
 * @returns undefined if it was stored.
 */
export function savePack(pack: StoredPack, signal?: AbortSignal): Promise<SaveProblem | undefined> {
  return withLock(LIST_KEY, async () => {
    if (signal?.aborted) return 'cancelled';
    const { header, claims } = pack;
    const { id, name, version, licence } = header;
    const date = recordEnd(header);
    const kept = pack.records.length + pack.index.length;
    const others = (await listPacks()).filter((other) => other.id !== id);
    if (others.length >= MAX_PACKS) return 'many';
    if (others.reduce((sum, other) => sum + (other.kept ?? 0), kept) > MAX_ALL_KEPT) return 'full';
    const earlier = await inStore('readonly', (store) => store.get(id) as IDBRequest<StoredPack | undefined>);
    const list = [...others, { id, name, version, licence, date, claims, kept }];
    try {
      await inStore('readwrite', (store) => store.put({ ...pack, id }), signal);
      signal?.throwIfAborted();
      await browser.storage.local.set({ [LIST_KEY]: list.sort((a, b) => a.name.localeCompare(b.name)) });
      return undefined;
    } catch {
      if (earlier) await inStore('readwrite', (store) => store.put(earlier));
      else await inStore('readwrite', (store) => store.delete(id));
      return signal?.aborted ? 'cancelled' : 'no-room';
    }
  });
}

export function removePack(id: string): Promise<void> {
  return withLock(LIST_KEY, async () => {
    await inStore('readwrite', (store) => store.delete(id));
    await browser.storage.local.set({ [LIST_KEY]: (await listPacks()).filter((pack) => pack.id !== id) });
  });
}

/** Removes all packs and their list. */
export function removeAllPacks(): Promise<void> {
  return withLock(LIST_KEY, async () => {
    await inStore('readwrite', (store) => store.clear());
    await browser.storage.local.remove(LIST_KEY);
  });
}

/** Deletes packs that are stored but not listed: a page that is closed while adding a pack leaves them behind. */
export function sweepPacks(): Promise<void> {
  return withLock(LIST_KEY, async () => {
    const listed = new Set((await listPacks()).map(({ id }) => id));
    const names = await indexedDB.databases?.();
    if (names && !names.some(({ name }) => name === DATABASE)) return;
    const keys = await inStore('readonly', (store) => store.getAllKeys());
    for (const key of keys)
      if (typeof key !== 'string' || !listed.has(key)) await inStore('readwrite', (store) => store.delete(key));
  });
}

/** Whether a stored value is a pack: the store may be damaged. The index is checked when it is opened. */
const Stored = z.object({
  header: z.looseObject({ id: Id }),
  records: z.string(),
  claims: z.number(),
  index: z.instanceof(Uint8Array),
});

/** The readable packs with their bytes, and the ids of listed packs that cannot be read. For the background. */
export async function loadPacks(): Promise<{ packs: StoredPack[]; broken: string[] }> {
  const listed = (await listPacks()).map(({ id }) => id);
  // Most users have no pack: then no database is created.
  if (listed.length === 0) return { packs: [], broken: [] };
  const packs: StoredPack[] = [];
  const broken: string[] = [];
  for (const id of listed) {
    const found = await inStore('readonly', (store) => store.get(id) as IDBRequest<unknown>).catch(() => undefined);
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

async function inStore<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
  signal?: AbortSignal,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = use(transaction.objectStore(STORE));
    signal?.addEventListener('abort', () => transaction.abort(), { once: true });
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
