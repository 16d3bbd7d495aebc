/** Opens the first-run page. */
import browser, { type Runtime } from 'webextension-polyfill';

/** The first-run page, as WXT names it after its entrypoint. */
export const WELCOME_PAGE = '/welcome.html';

/**
 * Opens the first-run page after an install. Not after an update, not if an organisation installed the extension, and not
 * in the build for browser tests, whose tabs it would disturb.
 */
export async function welcome(
  { reason }: Pick<Runtime.OnInstalledDetailsType, 'reason'>,
  isTestBuild = __SHADOW_MODE__ === 'open',
): Promise<void> {
  if (reason !== 'install' || isTestBuild) return;
  // Needs no permission, since it is about the extension itself.
  const { installType } = await browser.management.getSelf();
  if (installType !== 'admin') await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}
