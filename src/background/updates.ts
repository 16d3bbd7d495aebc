/**
 * Applies changes of settings or permissions to registration, toolbar buttons and open tabs. The state applied last is
 * kept until the browser closes, so that a background that was killed in between finishes the work at its next start.
 */
import browser from 'webextension-polyfill';
import { liveTabs, tellTab } from '#src/shared/protocol/tabs';
import { grantedOrigins } from '#src/shared/sites/permissions';
import { withLock } from '#src/shared/storage/lock';
import { packsStamp } from '#src/shared/storage/pack-store';
import { appliedState, privateExceptions, setAppliedState } from '#src/shared/storage/private-session';
import { storeSettings } from '#src/shared/storage/settings';
import { loadSettings } from '#src/shared/storage/settings-store';
import { showSwitch } from './badge';
import { pageSettings, readGround } from './page-settings';
import { refreshRegistration } from './registration';
import { refreshMenu } from './selection';
import { applyPresses } from './toggles';

/** Name of the alarm that starts the background again. */
const ALARM = 'apply';
/** Delay of the alarm, in ms: longer than applying takes. Browsers may extend it to half a minute. */
const ALARM_AFTER = 3000;

/**
 * Sends the current settings to the scripts of every tab. Of two calls, the later one reads the settings and sends them
 * after the earlier one: otherwise older settings could arrive last and stay. Answers are awaited outside of the lock, since
 * a busy page answers late.
 */
export async function tellTabs(): Promise<void> {
  const { answers } = await withLock('tell-tabs', async () => {
    const listed = Date.now();
    const [ground, tabs] = await Promise.all([readGround(), liveTabs()]);
    const tell = (tab: (typeof tabs)[number]) =>
      tellTab(tab.id, { type: 'settings', settings: pageSettings(ground, tab.url, tab.incognito), listed });
    return { answers: tabs.map(tell) };
  });
  await Promise.all(answers);
}

/** Has the pages of all tabs matched again, after the packs changed. Call it after the library was dropped. */
export async function matchTabsAgain(): Promise<void> {
  const [packs, tabs] = await Promise.all([packsStamp(), liveTabs()]);
  await Promise.all(tabs.map(({ id }) => tellTab(id, { type: 'match-again', packs })));
}

/** Number of updates that were begun. */
let begun = 0;

/** Updates buttons, open tabs and registration to the current settings and permissions. */
export async function refreshAll(): Promise<void> {
  callBack();
  const number = ++begun;
  // Until all is done nothing counts as applied: the change may be taken back after this was killed halfway.
  void setAppliedState('').catch(() => undefined);
  const state = await wantedState();
  const [{ on }, tabs] = await Promise.all([loadSettings(), liveTabs()]);
  // Visible changes first: "off" must take effect at once.
  await Promise.all([
    tellTabs(),
    showSwitch(
      on,
      tabs.map(({ id }) => id),
    ),
  ]);
  await Promise.all([refreshRegistration(), refreshMenu().catch(() => undefined)]);
  // A later update may have told the tabs something else meanwhile.
  if (number === begun) await setAppliedState(state);
}

/**
 * Applies presses and stored settings if that was not done: after the background was killed in between, or after the
 * user disabled and enabled the extension in the browser, for which there is no event.
 */
export async function catchUp(): Promise<void> {
  await applyPresses().catch(() => undefined);
  const [wanted, applied] = await Promise.all([wantedState(), appliedState()]);
  if (wanted !== applied) await refreshAll();
}

/** Schedules a start of the background, in case it is killed before a change is stored or applied. */
export function callBack(): void {
  void Promise.resolve(browser.alarms.create(ALARM, { when: Date.now() + ALARM_AFTER })).catch(() => undefined);
}

/** Everything that `refreshAll` depends on, serialised. */
async function wantedState(): Promise<string> {
  const [settings, origins, exceptions] = await Promise.all([loadSettings(), grantedOrigins(), privateExceptions()]);
  return JSON.stringify([storeSettings(settings), [...origins].sort(), exceptions]);
}
