/** The toolbar button: number, colour, icon and title show the state. */
import browser from 'webextension-polyfill';
import { loadSettings } from '#src/shared/storage/settings-store';
import { loadWords } from '#src/shared/ui/load-words';
import { LIGHT } from '#src/shared/ui/palette';
import { t, tn } from '#src/shared/ui/words';

/** State of a tab as shown on the button. */
export type BadgeState =
  | { kind: 'count'; count: number }
  | { kind: 'failed' }
  | { kind: 'not-saved' }
  | { kind: 'off' };

/** Larger numbers are shown as `99+`: a badge fits four characters. */
const MOST_SHOWN = 99;

/** Text and title for a state. Without a known claim there is no number: a zero would look like a verdict on the page. */
export function badgeOf(state: BadgeState): { text: string; title: string } {
  switch (state.kind) {
    case 'failed':
      return { text: '!', title: t('badge_failed') };
    case 'not-saved':
      return { text: '!', title: t('not_saved') };
    case 'off':
      return { text: '', title: t('badge_off') };
    case 'count':
      if (state.count === 0) return { text: '', title: t('badge_none') };
      return {
        text: state.count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(state.count),
        title: tn('badge_count', state.count),
      };
  }
}

/** Loads the words for titles. If they cannot be loaded (a broken build), only the number is shown. */
async function needWords(): Promise<void> {
  await loadSettings()
    .then(({ language }) => loadWords(language))
    .catch(() => undefined);
}

/** Shows a state on a tab's button. Ignores tabs that were closed meanwhile. */
export async function showBadge(tab: number, state: BadgeState): Promise<void> {
  const { text } = badgeOf(state);
  const isAlert = state.kind === 'failed' || state.kind === 'not-saved';
  const colour = isAlert ? LIGHT.alert : LIGHT.accent;
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: colour }),
    needWords().then(() => browser.action.setTitle({ tabId: tab, title: badgeOf(state).title })),
  ]).catch(() => undefined);
}

/** Shows on every button whether the extension is on; off also removes the numbers. */
export async function showSwitch(on: boolean, tabs: readonly number[]): Promise<void> {
  await needWords();
  const prefix = on ? '/icon/' : '/icon/off-';
  await Promise.all([
    browser.action.setIcon({ path: { 16: `${prefix}16.png`, 32: `${prefix}32.png` } }),
    browser.action.setTitle({ title: on ? t('badge_idle') : t('badge_off') }),
    browser.action.setBadgeTextColor?.({ color: LIGHT.onAccent }),
    ...(on ? [] : tabs.map((tab) => showBadge(tab, { kind: 'off' }))),
  ]).catch(() => undefined);
}
