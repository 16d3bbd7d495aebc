/** What the popup's buttons do. Questions for permission come first in each, before anything is awaited. */

import { startReader, tellTab } from '#src/shared/protocol/tabs';
import { askFor } from '#src/shared/sites/permissions';
import { coversAny, siteOf } from '#src/shared/sites/sites';
import { setPrivateException } from '#src/shared/storage/private-session';
import { changeSettings } from '#src/shared/storage/settings-store';
import { keep } from '../parts/keep';
import { namedTab, type TabFacts } from '../parts/tab';

export function switchAll(on: boolean): void {
  void keep(changeSettings(() => ({ on })));
}

/** The switch of this site. In a private window it holds for the session and nothing is stored. */
export async function switchSite(tab: TabFacts, on: boolean): Promise<void> {
  if (tab.host === null) return;
  const site = siteOf(tab.host);
  if (tab.isPrivate) await keep(setPrivateException(site, !on));
  else
    await keep(
      changeSettings(({ exceptions }) => {
        const others = exceptions.filter((pattern) => pattern !== site);
        return { exceptions: on ? others : [...others, site] };
      }),
    );
}

/** Reads this page once, by the right that the click on the toolbar's button gives. False when refused. */
export function readOnce(tab: TabFacts): Promise<boolean> {
  return startReader(tab.id);
}

/** Asks for access to this site. The background starts the reader when the browser says yes. */
export async function allowSite(tab: TabFacts): Promise<boolean> {
  if (tab.host === null) return false;
  return askFor(siteOf(tab.host));
}

/** Asks for access and puts the site on the reader's list. */
export async function addSite(tab: TabFacts): Promise<boolean> {
  if (tab.host === null) return false;
  const site = siteOf(tab.host);
  const asked = askFor(site);
  // At once, not after the answer: in Firefox the browser's question closes the popup, and this script with it.
  const added = keep(changeSettings(({ sites }) => ({ sites: coversAny(sites, site) ? sites : [...sites, site] })));
  const [allowed] = await Promise.all([asked, added]);
  if (!allowed) await keep(changeSettings(({ sites }) => ({ sites: sites.filter((other) => other !== site) })));
  return allowed;
}

/** Scrolls to a sentence and opens its card, then gives way: an open popup would lie over the page. */
export async function showSentence(tab: TabFacts, key: string): Promise<void> {
  await tellTab(tab.id, { type: 'show', key, open: true });
  // A popup that is open as a page of its own, for a named tab, covers nothing.
  if (namedTab(location.search) === null) window.close();
}
