/** Host permissions. Queried at each use, since users can revoke a site at any moment. */
import browser from 'webextension-polyfill';
import { matchPattern } from './sites';

/** All match patterns that are currently granted. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether pages of this host may be read without a click. */
export async function mayRead(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://${host}/*`] });
}

/**
 * Requests access to a site, or to all (`*`). Must be called in a click handler before any await; browsers reject the
 * request otherwise. False if the user declines or the pattern is invalid.
 */
export async function askFor(site: string): Promise<boolean> {
  const pattern = matchPattern(site);
  return pattern !== null && browser.permissions.request({ origins: [pattern] });
}

/** Revokes access to an added site. Bundled news sites stay granted; an exception switches them off. */
export async function giveBack(site: string): Promise<void> {
  const pattern = matchPattern(site);
  if (pattern !== null) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
