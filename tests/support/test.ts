/** `test` of all browser tests: a browser with the built extension, fresh settings before each test. */
import { test as base } from '@playwright/test';
import { SETTINGS_VERSION, type Settings } from '#src/shared/storage/settings';
import { type Asked, askPage, openOwnPage, stateOf } from './ask';
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
/** Time limit for starting a browser on a busy machine, in ms. */
const LAUNCH_TIMEOUT = 90_000;

interface TestFixtures {
  /** Resets the extension's storage and stores changed settings, as the options page does. */
  change(settings: Partial<Settings>): Promise<void>;
  /** Waits until the page at an address has been read, and returns its state. */
  ask(url: string): Promise<Asked>;
  /** Opens an address in a new tab and closes the tab after the test. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages. */
  openOwn(path: string): Promise<Page>;
}
interface WorkerFixtures {
  browserName_: BrowserName;
  /** One browser for the tests of a file, since starting one takes seconds. */
  ours: ExtensionBrowser;
  /** A tab with one of the extension's pages, for access to its storage and messages. */
  own: Page;
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

/** Clears the extension's storage, so that each test starts as after installation, and stores the given settings. */
async function reset(own: Page, changed: Partial<Settings> = {}): Promise<void> {
  await own.evaluate(
    async (settings) => {
      type Area = { clear(): Promise<void>; set(values: object): Promise<void> };
      type Api = { storage: { local: Area; session: Area } };
      const { browser, chrome } = globalThis as unknown as Record<string, Api>;
      const { storage } = (browser ?? chrome) as Api;
      await storage.local.clear();
      await storage.session.clear();
      if (Object.keys(settings.changed).length > 0) await storage.local.set({ settings });
    },
    { version: SETTINGS_VERSION, changed },
  );
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
  own: [async ({ ours }, use) => use(await openOwnPage(ours)), { scope: 'worker' }],
  change: async ({ own }, use) => {
    await reset(own);
    await use((changed) => reset(own, changed));
  },
  ask: async ({ own }, use) => use((url) => askPage(own, url)),
  open: async ({ ours, own, change: _fresh }, use) => {
    const tabs: Page[] = [];
    await use(async (url) => {
      const found = async () => {
        const list = (await stateOf(own, url))?.list;
        return list ? list.filter(({ marked }) => marked).length : null;
      };
      const page = new Page(await ours.newTab(), found);
      tabs.push(page);
      await page.goto(url);
      return page;
    });
    for (const page of tabs) await page.close().catch(() => {}); // the test may have closed it
  },
  openOwn: async ({ ours, open }, use) => use((path) => open(ours.extensionUrl(path))),
});
export { expect } from '@playwright/test';
