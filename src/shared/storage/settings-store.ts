/**
 * Stores settings and memory in storage.local, with change events. Background and panels read and write here; content
 * scripts get what they need in messages. Callers must not write for private windows.
 */
import browser from 'webextension-polyfill';
import { withLock } from './lock';
import { type Memory, readMemory } from './memory';
import { readSettings, type Settings, storeSettings } from './settings';

const SETTINGS_KEY = 'settings';
const MEMORY_KEY = 'memory';

export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

export async function loadMemory(): Promise<Memory> {
  return readMemory((await browser.storage.local.get(MEMORY_KEY))[MEMORY_KEY]);
}

/** Updates the settings with `change`; returns the new ones. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return changeSettingsWith([], (settings) => [change(settings), {}]);
}

/**
 * Updates the settings and the values of other keys in one write, so that never only one of them is stored. `change` gets
 * both, the values unchecked, and returns what is new of both, or null to leave them. Returns the settings after it.
 */
export function changeSettingsWith(
  keys: readonly string[],
  change: (settings: Settings, stored: Record<string, unknown>) => [Partial<Settings>, Record<string, unknown>] | null,
): Promise<Settings> {
  return withLock(SETTINGS_KEY, async () => {
    const stored = await browser.storage.local.get([SETTINGS_KEY, ...keys]);
    const before = readSettings(stored[SETTINGS_KEY]);
    const changed = change(before, stored);
    if (!changed) return before;
    const after = { ...before, ...changed[0] };
    await browser.storage.local.set({ [SETTINGS_KEY]: storeSettings(after), ...changed[1] });
    return after;
  });
}

/** Changes the memory; writes nothing if nothing changes. */
export function changeMemory(change: (memory: Memory) => Memory): Promise<Memory> {
  return withLock(MEMORY_KEY, async () => {
    const before = await loadMemory();
    const after = change(before);
    if (after !== before) await browser.storage.local.set({ [MEMORY_KEY]: after });
    return after;
  });
}

/** Resets settings, memory and everything else in storage.local and storage.session. Packs are cleared by pack-store.ts. */
export async function clearStorage(): Promise<void> {
  await withLock(SETTINGS_KEY, () => withLock(MEMORY_KEY, () => browser.storage.local.clear()));
  await browser.storage.session.clear();
}

/**
 * Denies content scripts access to storage.local, since they run in the processes of pages. Does nothing in browsers without
 * access levels (Firefox).
 */
export async function keepFromPages(): Promise<void> {
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export interface StoreChange {
  settings?: Settings;
  memory?: Memory;
}

/**
 * Calls back on every change of settings or memory, made anywhere. The background must call it synchronously
 * at start, since the browser wakes it only for listeners added then. Returns a function that removes the listener.
 */
export function onStoreChange(hear: (change: StoreChange) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    const change: StoreChange = {};
    const { [SETTINGS_KEY]: settings, [MEMORY_KEY]: memory } = changes;
    // What was removed is read as the defaults.
    if (settings) change.settings = readSettings(settings.newValue);
    if (memory) change.memory = readMemory(memory.newValue);
    if (change.settings || change.memory) hear(change);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
