/** Finds requests that the extension may have made: there must be none. */
import type { ExtensionBrowser, SeenRequest } from './driver';
import { isOwnAddress, testPages } from './site';
import { serve } from './test';

/** Requests since the browser's start that are neither of a test page nor for a file of the extension. */
export function foreignRequests(browser: ExtensionBrowser): SeenRequest[] {
  const hosts = new Set(testPages().map(({ url }) => new URL(url).host));
  return browser.requests.filter(({ url, where }) =>
    // Chromium opens connections to a page's host before the request, which is then intercepted.
    where === 'network' ? !hosts.has(new URL(url).hostname) : !isOwnAddress(url, serve),
  );
}
