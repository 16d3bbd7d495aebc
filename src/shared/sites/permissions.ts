/** What the browser lets us read. Asked at each use: both browsers let people take a site back at any moment. */
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
 * Asks for a site, or for every one (`*`). Has to be called at once in a click's handler, before anything is awaited:
 * browsers refuse the question otherwise. False when the reader says no or the pattern is none.
 */
export async function askFor(site: string): Promise<boolean> {
  const pattern = matchPattern(site);
  return pattern !== null && browser.permissions.request({ origins: [pattern] });
}

/** Gives an added site back. News sites of the extension stay granted: their switch is an exception. */
export async function giveBack(site: string): Promise<void> {
  const pattern = matchPattern(site);
  if (pattern !== null) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
