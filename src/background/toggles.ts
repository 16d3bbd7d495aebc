/**
 * Presses of the key that switches the extension on or off. The browser may end the background at any moment. So each
 * press is first left with the browser, then applied, and what is left over is applied at the next start.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { Settings } from '#src/shared/storage/settings';
import { changeSettingsWith } from '#src/shared/storage/settings-store';

/** A press, by its key in storage.session. Each has its own, since writing a list would need reading it first. */
const Press = z.string().check(z.regex(/^toggle-[0-9a-f-]{36}$/));

/** Key in storage.local of the presses that were applied last. */
const APPLIED_KEY = 'toggles-applied';
/** Most of them that are kept: far more than are pressed between two starts of the background. */
const MAX_APPLIED = 32;
const Applied = z.array(Press).check(z.maxLength(MAX_APPLIED));

/** Leaves a press with the browser, before any await, and returns it. */
export function leavePress(): string {
  const press = `toggle-${crypto.randomUUID()}`;
  void browser.storage.session.set({ [press]: true }).catch(() => undefined);
  return press;
}

/**
 * Applies the presses that were left, and `own` even if it was not stored. Returns the settings after it, or null if there
 * was no press. Each press counts once: the applied ones are stored in the same write as the settings.
 */
export async function applyPresses(own?: string): Promise<Settings | null> {
  const presses = new Set(await leftPresses());
  if (own !== undefined) presses.add(own);
  if (presses.size === 0) return null;
  try {
    return await changeSettingsWith([APPLIED_KEY], ({ on }, stored) => {
      const applied = z.safeParse(Applied, stored[APPLIED_KEY]).data ?? [];
      const open = [...presses].filter((press) => !applied.includes(press));
      if (open.length === 0) return null;
      return [{ on: open.length % 2 === 0 ? on : !on }, { [APPLIED_KEY]: [...applied, ...open].slice(-MAX_APPLIED) }];
    });
  } finally {
    // Also if nothing can be stored: the user was told so, and a later change would come as a surprise.
    await browser.storage.session.remove([...presses]).catch(() => undefined);
  }
}

async function leftPresses(): Promise<string[]> {
  return Object.keys(await browser.storage.session.get(null)).filter((key) => z.safeParse(Press, key).success);
}
