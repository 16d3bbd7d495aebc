/** Hooks of the panels' views: settings, memory, and the state of a tab's page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '#src/shared/protocol/messages';
import { askPage } from '#src/shared/protocol/tabs';
import { EMPTY_MEMORY, type Memory } from '#src/shared/storage/memory';
import type { Settings } from '#src/shared/storage/settings';
import { loadMemory, loadSettings, onStoreChange } from '#src/shared/storage/settings-store';

/** Interval at which an open panel queries the page, in ms: short enough to seem live, long enough to be cheap. */
const ASK_EVERY = 500;

/** The last result of `load`; null before the first. Loads again whenever `key` changes. */
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

/** The settings, kept up to date; null until they are loaded. */
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
 * The state of the tab's page, polled while the panel is open. Undefined before the first answer; null if no reader runs
 * there.
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
      // Drops unchanged answers: rendering a list again would lose focus and scroll position.
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
