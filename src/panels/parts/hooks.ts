/** What the panels' views live on: settings, memory, a tab and what its page says. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '#src/shared/protocol/messages';
import { askPage } from '#src/shared/protocol/tabs';
import { EMPTY_MEMORY, type Memory } from '#src/shared/storage/memory';
import type { Settings } from '#src/shared/storage/settings';
import { loadMemory, loadSettings, onStoreChange } from '#src/shared/storage/settings-store';

/** How often an open panel asks the page anew, in ms: soon enough to feel live, seldom enough to cost nothing. */
const ASK_EVERY = 500;

/** What `load` gave last; null before it gave anything. Loaded again whenever `key` changes. */
export function useLoaded<T>(load: () => Promise<T>, key: unknown): T | null {
  const [value, setValue] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is a new function at each render; only the key says that something else is wanted
  useEffect(() => {
    let gone = false;
    void load().then(
      (loaded) => {
        if (!gone) setValue(() => loaded);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [key]);
  return value;
}

/** The settings, kept up to date; null for the moment until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void loadSettings().then(setSettings);
    return onStoreChange((change) => change.settings && setSettings(change.settings));
  }, []);
  return settings;
}

/** Read and muted claims and corrections, kept up to date. */
export function useMemory(): Memory {
  const [memory, setMemory] = useState<Memory>({ ...EMPTY_MEMORY });
  useEffect(() => {
    void loadMemory().then(setMemory);
    return onStoreChange((change) => change.memory && setMemory(change.memory));
  }, []);
  return memory;
}

/**
 * What the tab's page says, asked again and again while the panel is open. `undefined`: not asked yet; null: no
 * reader runs there.
 */
export function usePage(tab: number | null): PageState | null | undefined {
  const [page, setPage] = useState<PageState | null | undefined>(undefined);
  const last = useRef('');
  useEffect(() => {
    if (tab === null) return;
    let gone = false;
    last.current = '';
    setPage(undefined);
    const ask = async () => {
      const state = await askPage(tab);
      const text = JSON.stringify(state);
      // Unchanged answers are dropped: a list that is rendered anew would lose the reader's focus and scroll.
      if (gone || text === last.current) return;
      last.current = text;
      setPage(state);
    };
    void ask();
    const timer = setInterval(() => document.visibilityState === 'visible' && void ask(), ASK_EVERY);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [tab]);
  return page;
}
