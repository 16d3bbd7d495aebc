/** Finds the tab to which a panel belongs, and its facts. */
import browser, { type Tabs } from 'webextension-polyfill';
import { hostOf } from '#src/shared/sites/sites';

export interface TabFacts {
  id: number;
  window: number | undefined;
  /** Null if no extension may read the page, or if the browser hides its address. */
  host: string | null;
  isPrivate: boolean;
}

/** Sites where browsers block extensions, such as their extension stores. */
const KEPT = [
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

/** The tab of `?tab=ID`, else the active one. Null if there is none. */
export async function findTab(query: string = location.search): Promise<TabFacts | null> {
  const named = namedTab(query);
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named).catch(() => undefined);
  return tab?.id === undefined ? null : factsOf({ ...tab, id: tab.id });
}

/** The id in `?tab=ID`, or null. Used by tests, for pictures, and when a panel is opened as a page. */
export function namedTab(query: string): number | null {
  const id = new URLSearchParams(query).get('tab');
  return id !== null && /^\d{1,10}$/.test(id) ? Number(id) : null;
}

function factsOf(tab: Tabs.Tab & { id: number }): TabFacts {
  const host = hostOf(tab.url);
  const kept = host !== null && (KEPT.includes(host) || /^https:\/\/chrome\.google\.com\/webstore/.test(tab.url ?? ''));
  return { id: tab.id, window: tab.windowId, host: kept ? null : host, isPrivate: tab.incognito };
}

/** Calls back when another tab becomes active, or this one changes its address. Returns a function that ends it. */
export function onTabChange(hear: () => void): () => void {
  const onUpdated = (_id: number, change: Tabs.OnUpdatedChangeInfoType) => change.status && hear();
  browser.tabs.onActivated.addListener(hear);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(hear);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
