/**
 * Packs that readers brought, in IndexedDB (storage.local is too small for them). A short list of them is kept in
 * storage.local: panels show it, and its change tells the background to read the packs again.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { recordEnd } from '#src/claims/entries';
import { Id, type PackHeader } from '#src/claims/schema';
import { withLock } from './lock';

/** What is kept of a pack, ready to use. Written only by `savePack`, after validation. */
export interface StoredPack {
  header: PackHeader;
  /** As `claims/record-shelf.ts` writes them. */
  records: string;
  claims: number;
  index: Uint8Array;
}

/** Most packs at once: each costs memory in the background. */
export const MAX_PACKS = 20;

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
});
export type PackSummary = z.infer<typeof PackSummary>;

/** The packs at hand, by name. Never throws on a spoilt list: it then counts as empty. */
export async function listPacks(): Promise<PackSummary[]> {
  const list = z.safeParse(z.array(PackSummary), (await browser.storage.local.get(LIST_KEY))[LIST_KEY]);
  return list.success ? list.data : [];
}

/** Keeps a pack, in place of one with the same id. False when there are too many already. */
export function savePack(pack: StoredPack): Promise<boolean> {
  return withLock(LIST_KEY, async () => {
    const { header, claims } = pack;
    const { id, name, version, licence } = header;
    const date = recordEnd(header);
    const others = (await listPacks()).filter((other) => other.id !== id);
    if (others.length >= MAX_PACKS) return false;
    await inStore('readwrite', (store) => store.put({ ...pack, id }));
    const list = [...others, { id, name, version, licence, date, claims }];
    await browser.storage.local.set({ [LIST_KEY]: list.sort((a, b) => a.name.localeCompare(b.name)) });
    return true;
  });
}

export function removePack(id: string): Promise<void> {
  return withLock(LIST_KEY, async () => {
    await inStore('readwrite', (store) => store.delete(id));
    await browser.storage.local.set({ [LIST_KEY]: (await listPacks()).filter((pack) => pack.id !== id) });
  });
}

/** Removes all packs; their list goes with the rest of storage.local. */
export async function removeAllPacks(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}

/** All packs with their bytes, for the background. */
export async function loadPacks(): Promise<StoredPack[]> {
  // Most readers have none: no database is made for them.
  if ((await listPacks()).length === 0) return [];
  return inStore('readonly', (store) => store.getAll() as IDBRequest<StoredPack[]>);
}

/** Calls back when packs were saved or removed. */
export function onPacksChange(hear: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && LIST_KEY in changes) hear();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function inStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = use(transaction.objectStore(STORE));
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
