/**
 * Keeps the registered content script and the open tabs consistent with settings and permissions. Idempotent: compares
 * with the current state and changes only what differs.
 */
import browser from 'webextension-polyfill';
import { askPage, liveTabs, startReader, tellTab } from '#src/shared/protocol/tabs';
import { grantedOrigins } from '#src/shared/sites/permissions';
import { makePlan, type Plan, planCovers, runsOn } from '#src/shared/sites/reader-sites';
import { hostOf } from '#src/shared/sites/sites';
import { withLock } from '#src/shared/storage/lock';
import type { Settings } from '#src/shared/storage/settings';
import { loadSettings } from '#src/shared/storage/settings-store';

const SCRIPT_ID = 'reader';
const READER_FILE = 'reader.js';

/** Updates registration, then open tabs. Registrations never overlap. */
export async function refreshRegistration(): Promise<void> {
  const { settings, before, after } = await withLock('registration', async () => {
    const settings = await loadSettings();
    const after = makePlan(settings, await grantedOrigins());
    const before = await registered();
    await register(before, after);
    return { settings, before, after };
  });
  // Outside the lock: a start in a page that never finishes loading never resolves, and "off" must not wait for it.
  // A reader that starts late asks whether it may still run. One that is stopped does not ask, so a refresh whose settings
  // are no longer the stored ones stops none that may run by now.
  const listed = Date.now();
  const tabs = await liveTabs();
  const now = await loadSettings();
  await Promise.all(
    tabs.map(async (tab) => {
      const host = hostOf(tab.url);
      if (host !== null && planCovers(after, host) && runsOn(settings, host)) {
        if ((await askPage(tab.id)) === null) await startReader(tab.id);
      } else if (!settings.on || host === null || planCovers(before, host)) {
        // A page outside the plan that was started by a click keeps running.
        if (!isAllowedAgain(host, settings, now)) await tellTab(tab.id, { type: 'stop', listed });
      }
    }),
  );
}

/** Whether the settings forbade reading a page then and allow it now. @param host null if the browser hides the address */
const isAllowedAgain = (host: string | null, then: Settings, now: Settings): boolean =>
  host === null ? now.on && !then.on : runsOn(now, host) && !runsOn(then, host);

/** The current registration; null if there is none. Queried instead of cached, since it outlives the background. */
async function registered(): Promise<Plan | null> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  return script ? { matches: script.matches ?? [], excludeMatches: script.excludeMatches ?? [] } : null;
}

async function register(before: Plan | null, after: Plan | null): Promise<void> {
  if (samePlan(before, after)) return;
  // Unregisters and registers again: an update would keep old exceptions if the new list is empty.
  if (before) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (!after) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [READER_FILE],
      matches: after.matches,
      ...(after.excludeMatches.length > 0 ? { excludeMatches: after.excludeMatches } : {}),
      runAt: 'document_start',
      allFrames: false,
      // Persists across browser restarts, so that restored pages are read without waiting for the background.
      persistAcrossSessions: true,
    },
  ]);
}

function samePlan(a: Plan | null, b: Plan | null): boolean {
  const form = (plan: Plan | null) =>
    plan && JSON.stringify([[...plan.matches].sort(), [...plan.excludeMatches].sort()]);
  return form(a) === form(b);
}
