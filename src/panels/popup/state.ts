/** What the popup has to say about a tab, and the one thing that would mend it. Pure. */
import type { PageState } from '#src/shared/protocol/messages';
import { isNewsSite } from '#src/shared/sites/reader-sites';
import { coversAny, coversHost, siteOf } from '#src/shared/sites/sites';
import type { Settings } from '#src/shared/storage/settings';

export interface Facts {
  settings: Settings;
  /** Null where no extension may read. */
  host: string | null;
  /** Sites that are off in private windows only; empty for an ordinary one. */
  privateExceptions: readonly string[];
  mayRead: boolean;
  /** Null: no reader runs in the tab. */
  page: PageState | null;
}

export type PopupState =
  | { kind: 'off' | 'restricted' | 'click' | 'no-access' | 'not-listed' | 'idle' }
  /** `pattern`: an exception that covers more than this site, which the site's switch cannot take away. */
  | { kind: 'site-off'; pattern: string | null }
  | { kind: 'page'; page: PageState };

/** The state that is to be shown. What the reader decided comes before what the page says. */
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

/** Whether the site is on the list of the extension or of the reader. */
export function isListed(settings: Settings, host: string): boolean {
  return isNewsSite(host) || coversAny(settings.sites, host);
}

function runsByItself(settings: Settings, host: string): boolean {
  return settings.mode === 'allowed' || isListed(settings, host);
}

/** Whether the popup offers a switch for this site: where something runs, would run, or was switched off. */
export function hasSiteSwitch(state: PopupState): boolean {
  return state.kind === 'page' || state.kind === 'site-off' || state.kind === 'idle' || state.kind === 'no-access';
}
