/** What follows from a change: registration, buttons, and word to every open tab. Called by the background. */

import { liveTabs, tellTab } from '#src/shared/protocol/tabs';
import { loadSettings } from '#src/shared/storage/settings-store';
import { showSwitch } from './badge';
import { pageSettings, readGround } from './page-settings';
import { refreshRegistration } from './registration';

/** Tells the scripts of every tab the settings as they are now. */
export async function tellTabs(): Promise<void> {
  const [ground, tabs] = await Promise.all([readGround(), liveTabs()]);
  await Promise.all(
    tabs.map((tab) => tellTab(tab.id, { type: 'settings', settings: pageSettings(ground, tab.url, tab.incognito) })),
  );
}

/** Brings buttons, open tabs and registration to what settings and permissions now say. */
export async function refreshAll(): Promise<void> {
  const [{ on }, tabs] = await Promise.all([loadSettings(), liveTabs()]);
  // First what people see: off has to be off at once, whatever the rest still takes.
  await Promise.all([
    tellTabs(),
    showSwitch(
      on,
      tabs.map(({ id }) => id),
    ),
  ]);
  await refreshRegistration();
}
