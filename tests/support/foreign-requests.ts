/** Principle 2: nothing leaves the device. */
import type { ExtensionBrowser, SeenRequest } from './driver';
import { isOwnAddress, testPages } from './site';
import { serve } from './test';

/** Requests since the browser's start that no page of ours can have made, nor one of the extension's own files. */
export function foreignRequests(browser: ExtensionBrowser): SeenRequest[] {
  const hosts = new Set(testPages().map(({ url }) => new URL(url).host));
  return browser.requests.filter(({ url, where }) =>
    // Chromium opens connections to a page's host ahead of the request that we then answer
    where === 'network' ? !hosts.has(new URL(url).hostname) : !isOwnAddress(url, serve),
  );
}
