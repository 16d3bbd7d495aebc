/** Actions of the popup's buttons. Each requests permissions before any await. */

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

/** Switches this site on or off. In a private window this holds for the session and is not stored. */
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

/** Reads this page once, with the permission given by the click on the toolbar button. False if refused. */
export function readOnce(tab: TabFacts): Promise<boolean> {
  return startReader(tab.id);
}

/** Requests access to this site. The background starts the reader once it is granted. False if declined. */
export async function allowSite(tab: TabFacts): Promise<boolean> {
  if (tab.host === null) return false;
  return askFor(siteOf(tab.host));
}

/** Requests access and adds the site to the user's list. False if declined or not saved. */
export async function addSite(tab: TabFacts): Promise<boolean> {
  if (tab.host === null) return false;
  const site = siteOf(tab.host);
  const asked = askFor(site);
  // Saved now, not after the answer: in Firefox the permission prompt closes the popup and ends this script.
  const added = keep(changeSettings(({ sites }) => ({ sites: coversAny(sites, site) ? sites : [...sites, site] })));
  const [allowed] = await Promise.all([asked, added]);
  if (!allowed) await keep(changeSettings(({ sites }) => ({ sites: sites.filter((other) => other !== site) })));
  return allowed;
}

/** Scrolls to a sentence and opens its card, then closes the popup, which would cover the page. */
export async function showSentence(tab: TabFacts, key: string): Promise<void> {
  await tellTab(tab.id, { type: 'show', key, open: true });
  // A popup opened as a page, with `?tab=`, covers nothing.
  if (namedTab(location.search) === null) window.close();
}
