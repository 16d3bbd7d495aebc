/**
 * Applies a change of settings or permissions to registration, toolbar buttons and open tabs. What was applied last is
 * kept until the browser closes, so that a background that was ended in between finishes it when it starts again.
 */
import browser from 'webextension-polyfill';
import { liveTabs, tellTab } from '#src/shared/protocol/tabs';
import { grantedOrigins } from '#src/shared/sites/permissions';
import { appliedState, privateExceptions, setAppliedState } from '#src/shared/storage/private-session';
import { storeSettings } from '#src/shared/storage/settings';
import { loadSettings } from '#src/shared/storage/settings-store';
import { showSwitch } from './badge';
import { pageSettings, readGround } from './page-settings';
import { refreshRegistration } from './registration';
import { refreshMenu } from './selection';

/** Name of the alarm that starts the background again. */
const ALARM = 'apply';
/** When it rings, in ms: later than applying takes. Browsers may make it half a minute. */
const ALARM_AFTER = 3000;

/** Sends the current settings to the scripts of every tab. */
export async function tellTabs(): Promise<void> {
  const [ground, tabs] = await Promise.all([readGround(), liveTabs()]);
  await Promise.all(
    tabs.map((tab) => tellTab(tab.id, { type: 'settings', settings: pageSettings(ground, tab.url, tab.incognito) })),
  );
}

/** Updates buttons, open tabs and registration to the current settings and permissions. */
export async function refreshAll(): Promise<void> {
  callBack();
  const state = await wantedState();
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
  await setAppliedState(state);
}

/**
 * Applies what is stored unless that was done: after a background was ended at work, and after the extension was
 * switched off and on in the browser's own list, of which no event tells.
 */
export async function catchUp(): Promise<void> {
  const [wanted, applied] = await Promise.all([wantedState(), appliedState()]);
  if (wanted !== applied) await refreshAll();
}

/** Has the browser start the background soon, in case it is ended before a change is stored or applied. */
export function callBack(): void {
  void Promise.resolve(browser.alarms.create(ALARM, { when: Date.now() + ALARM_AFTER })).catch(() => undefined);
}

/** All that `refreshAll` depends on, as text. */
async function wantedState(): Promise<string> {
  const [settings, origins, exceptions] = await Promise.all([loadSettings(), grantedOrigins(), privateExceptions()]);
  return JSON.stringify([storeSettings(settings), [...origins].sort(), exceptions]);
}
