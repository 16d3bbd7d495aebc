/** Determines what the popup shows for a tab. Pure. */
import type { PageState } from '#src/shared/protocol/messages';
import { isNewsSite } from '#src/shared/sites/reader-sites';
import { coversAny, coversHost, siteOf } from '#src/shared/sites/sites';
import type { Settings } from '#src/shared/storage/settings';

export interface Facts {
  settings: Settings;
  /** Null if no extension may read the page. */
  host: string | null;
  /** Sites that are off in private windows; empty for other windows. */
  privateExceptions: readonly string[];
  mayRead: boolean;
  /** Null: no reader runs in the tab. */
  page: PageState | null;
}

export type PopupState =
  | { kind: 'off' | 'restricted' | 'click' | 'no-access' | 'not-listed' | 'idle' }
  /** `pattern`: an exception that covers more than this site, which the site's switch cannot remove. */
  | { kind: 'site-off'; pattern: string | null }
  | { kind: 'page'; page: PageState };

/** The state to show. Settings of the user take precedence over the state of the page. */
export function popupState({ settings, host, privateExceptions, mayRead, page }: Facts): PopupState {
  if (!settings.on) return { kind: 'off' };
  if (host === null) return { kind: 'restricted' };
  const exception = settings.exceptions.find((pattern) => coversHost(pattern, host));
  if (exception !== undefined) return { kind: 'site-off', pattern: exception === siteOf(host) ? null : exception };
  if (coversAny(privateExceptions, host)) return { kind: 'site-off', pattern: null };
  if (page) return { kind: 'page', page };
  if (settings.mode === 'click') return { kind: 'click' };
  if (mayRead && runsByItself(settings, host)) return { kind: 'idle' };
  return { kind: settings.mode === 'allowed' || isListed(settings, host) ? 'no-access' : 'not-listed' };
}

/** Whether the site is on the list of the extension or of the user. */
export function isListed(settings: Settings, host: string): boolean {
  return isNewsSite(host) || coversAny(settings.sites, host);
}

function runsByItself(settings: Settings, host: string): boolean {
  return settings.mode === 'allowed' || isListed(settings, host);
}

/** Whether the popup has a switch for this site: if something runs, would run, or was switched off there. */
export function hasSiteSwitch(state: PopupState): boolean {
  return state.kind === 'page' || state.kind === 'site-off' || state.kind === 'idle' || state.kind === 'no-access';
}
