/** `test` of all browser tests: a browser with the built extension, fresh settings before each test. */
import { test as base } from '@playwright/test';
import { launchChromium } from './chromium/launch';
import type { BrowserName, ExtensionBrowser, LaunchOptions } from './driver';
import { launchFirefox } from './firefox/launch';
import { Page } from './page';
import { siteOf, testPages } from './site';

const EXECUTABLES: Record<BrowserName, string> = {
  chromium: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  firefox: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
};
const TEST_BUILDS: Record<BrowserName, string> = {
  chromium: '.output/test-chrome-mv3',
  firefox: '.output/test-firefox-mv3',
};
/** Starting a browser on a busy machine. */
const LAUNCH_TIMEOUT = 90_000;

interface TestFixtures {
  /** Opens an address in a new tab, which is closed after the test. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages. */
  openOwn(path: string): Promise<Page>;
}
interface WorkerFixtures {
  browserName_: BrowserName;
  /** One browser for the tests of a file, since starting one takes seconds. */
  ours: ExtensionBrowser;
}

export const serve = siteOf(testPages());

export function launch(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<ExtensionBrowser> {
  const all: LaunchOptions = {
    executable: EXECUTABLES[name],
    extension: `${process.cwd()}/${TEST_BUILDS[name]}`,
    headless: !process.env.HEADED,
    ...options,
  };
  return name === 'firefox' ? launchFirefox(serve, all) : launchChromium(serve, all);
}

/** Empties what the extension keeps, so that each test starts as after installation. */
async function reset(ours: ExtensionBrowser): Promise<void> {
  const tab = await ours.newTab();
  await tab.goto(ours.extensionUrl('options.html'));
  await tab.evaluate(async () => {
    type Area = { clear(): Promise<void> };
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Area; session?: Area } }>;
    const { storage } = (browser ?? chrome) as { storage: { local: Area; session?: Area } };
    await storage.local.clear();
    await storage.session?.clear();
  });
  await tab.close();
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  browserName_: [
    async ({}, use, info) => use(info.project.name === 'firefox' ? 'firefox' : 'chromium'),
    { scope: 'worker' },
  ],
  ours: [
    async ({ browserName_ }, use) => {
      const ours = await launch(browserName_);
      await use(ours);
      await ours.close();
    },
    { scope: 'worker', timeout: LAUNCH_TIMEOUT },
  ],
  open: async ({ ours }, use) => {
    const tabs: Page[] = [];
    await reset(ours);
    await use(async (url) => {
      const page = new Page(await ours.newTab());
      tabs.push(page);
      await page.goto(url);
      return page;
    });
    for (const page of tabs) await page.close().catch(() => {}); // a test may have closed it
  },
  openOwn: async ({ ours, open }, use) => use((path) => open(ours.extensionUrl(path))),
});
export { expect } from '@playwright/test';
