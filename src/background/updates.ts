/** Applies a change of settings or permissions to registration, toolbar buttons and open tabs. */

import { liveTabs, tellTab } from '#src/shared/protocol/tabs';
import { loadSettings } from '#src/shared/storage/settings-store';
import { showSwitch } from './badge';
import { pageSettings, readGround } from './page-settings';
import { refreshRegistration } from './registration';
import { refreshMenu } from './selection';

/** Sends the current settings to the scripts of every tab. */
export async function tellTabs(): Promise<void> {
  const [ground, tabs] = await Promise.all([readGround(), liveTabs()]);
  await Promise.all(
    tabs.map((tab) => tellTab(tab.id, { type: 'settings', settings: pageSettings(ground, tab.url, tab.incognito) })),
  );
}

/** Updates buttons, open tabs and registration to the current settings and permissions. */
export async function refreshAll(): Promise<void> {
  const [{ on }, tabs] = await Promise.all([loadSettings(), liveTabs()]);
  // What people see comes first: "off" must take effect at once.
  await Promise.all([
    tellTabs(),
    showSwitch(
      on,
      tabs.map(({ id }) => id),
    ),
  ]);
  await Promise.all([refreshRegistration(), refreshMenu().catch(() => undefined)]);
}
