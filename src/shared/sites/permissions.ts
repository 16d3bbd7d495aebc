/** The granted permissions. Queried at each use: in both browsers people can revoke a site at any moment. */
import browser from 'webextension-polyfill';
import { matchPattern } from './sites';

/** All match patterns that are granted now. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether pages of this host may be read without a click. */
export async function mayRead(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://${host}/*`] });
}

/**
 * Asks for a site, or for every one (`*`). Must be called in a click's handler before any await:
 * browsers refuse the request otherwise. False if the user declines or the pattern is invalid.
 */
export async function askFor(site: string): Promise<boolean> {
  const pattern = matchPattern(site);
  return pattern !== null && browser.permissions.request({ origins: [pattern] });
}

/** Revokes an added site. Bundled news sites stay granted: they are switched off by an exception. */
export async function giveBack(site: string): Promise<void> {
  const pattern = matchPattern(site);
  if (pattern !== null) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
