/** Which tab a panel is about, and what the browser tells of it. */
import browser, { type Tabs } from 'webextension-polyfill';
import { hostOf } from '#src/shared/sites/sites';

export interface TabFacts {
  id: number;
  window: number | undefined;
  /** Null where no extension may read, or where the browser does not tell the address. */
  host: string | null;
  isPrivate: boolean;
}

/** Sites that browsers keep extensions away from: their shops and accounts. */
const KEPT = [
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

/** The tab that `?tab=ID` names, else the one in front. Null when there is none. */
export async function findTab(query: string = location.search): Promise<TabFacts | null> {
  const named = namedTab(query);
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named).catch(() => undefined);
  return tab?.id === undefined ? null : factsOf({ ...tab, id: tab.id });
}

/** The id in `?tab=ID`: digits only, few enough to be an id. A way in for tests, pictures and opening it as a page. */
export function namedTab(query: string): number | null {
  const id = new URLSearchParams(query).get('tab');
  return id !== null && /^\d{1,10}$/.test(id) ? Number(id) : null;
}

function factsOf(tab: Tabs.Tab & { id: number }): TabFacts {
  const host = hostOf(tab.url);
  const kept = host !== null && (KEPT.includes(host) || /^https:\/\/chrome\.google\.com\/webstore/.test(tab.url ?? ''));
  return { id: tab.id, window: tab.windowId, host: kept ? null : host, isPrivate: tab.incognito };
}

/** Calls back when another tab comes to the front, or this one goes to another address. */
export function onTabChange(hear: () => void): () => void {
  const onUpdated = (_id: number, change: Tabs.OnUpdatedChangeInfoType) => change.status && hear();
  browser.tabs.onActivated.addListener(hear);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(hear);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
