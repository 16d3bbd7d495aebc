/** The page of the first run. */
import browser, { type Runtime } from 'webextension-polyfill';

/** The first-run page, as WXT names it after its entrypoint. */
export const WELCOME_PAGE = '/welcome.html';

/**
 * Opens the first-run page after an install: not after an update, not where an organisation installed the extension
 * for its people, and not in the build for the browser tests, whose tabs it would disturb.
 */
export async function welcome(
  { reason }: Pick<Runtime.OnInstalledDetailsType, 'reason'>,
  isTestBuild = __SHADOW_MODE__ === 'open',
): Promise<void> {
  if (reason !== 'install' || isTestBuild) return;
  // Needs no permission: it tells of the extension itself only.
  const { installType } = await browser.management.getSelf();
  if (installType !== 'admin') await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}
