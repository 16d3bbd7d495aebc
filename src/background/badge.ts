/** The button in the toolbar: its number, colour, icon and title say the state at a glance. */
import browser from 'webextension-polyfill';
import { loadSettings } from '#src/shared/storage/settings-store';
import { loadWords } from '#src/shared/ui/load-words';
import { LIGHT } from '#src/shared/ui/palette';
import { t, tn } from '#src/shared/ui/words';

/** What the button says of a tab. */
export type BadgeState = { kind: 'count'; count: number } | { kind: 'failed' } | { kind: 'off' };

/** Numbers above this are shown as `99+`: a badge holds four characters at best. */
const MOST_SHOWN = 99;

/** Text and title for a state. No known claim: no number, since a zero would look like a result on the whole page. */
export function badgeOf(state: BadgeState): { text: string; title: string } {
  switch (state.kind) {
    case 'failed':
      return { text: '!', title: t('badge_failed') };
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

/** Sets the words that titles are made of. A broken build has none: the number alone is then shown. */
async function needWords(): Promise<void> {
  await loadSettings()
    .then(({ language }) => loadWords(language))
    .catch(() => undefined);
}

/** Shows a state on one tab's button. A tab that has gone meanwhile is no error. */
export async function showBadge(tab: number, state: BadgeState): Promise<void> {
  const { text } = badgeOf(state);
  const colour = state.kind === 'failed' ? LIGHT.alert : LIGHT.accent;
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: colour }),
    needWords().then(() => browser.action.setTitle({ tabId: tab, title: badgeOf(state).title })),
  ]).catch(() => undefined);
}

/** Shows on every button whether anything runs at all; off also takes the numbers away. */
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
