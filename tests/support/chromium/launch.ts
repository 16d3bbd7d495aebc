/** Starts Chromium through Playwright, with the built extension in a new profile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { startDeadEnd } from '../dead-end';
import type { ExtensionBrowser, LaunchOptions, SeenRequest, Serve } from '../driver';
import { chromiumTab } from './tab';

const DEFAULT_SIZE = { width: 1280, height: 900 };
/** Time in which processes give back what was collected, in ms: measured, half of it would do. */
const FREEING_MS = 3000;

export async function launchChromium(serve: Serve, options: LaunchOptions): Promise<ExtensionBrowser> {
  const requests: SeenRequest[] = [];
  const errors: string[] = [];
  const deadEnd = await startDeadEnd((url) => requests.push({ url, where: 'network' }));
  const profile = mkdtempSync(join(tmpdir(), 'chromium-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.headless,
    viewport: options.size ?? DEFAULT_SIZE,
    handleSIGINT: false, // the caller handles signals
    handleSIGTERM: false,
    handleSIGHUP: false,
    chromiumSandbox: false, // not available to root in a container
    ignoreDefaultArgs: ['--disable-back-forward-cache'], // enabled for users
    args: [
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--proxy-server=127.0.0.1:${deadEnd.port}`,
      '--no-first-run',
      '--disable-component-update',
      '--disable-background-networking',
      '--lang=en-GB',
    ],
  });
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    requests.push({ url, where: 'page' });
    const answer = serve(url);
    await route
      .fulfill({
        status: answer ? (answer.status ?? 200) : 404,
        headers: { 'content-type': answer?.type ?? 'text/plain', ...answer?.headers },
        body: answer?.body ?? 'There is nothing here.',
      })
      .catch(() => {}); // the tab may have been closed
  });
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
  const worker = await backgroundOf(context);
  const base = new URL('/', worker.url()).href;
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    requests,
    errors,
    newTab: async () => chromiumTab(await context.newPage()),
    extensionUrl: (path) => new URL(path, base).href,
    command: async (name) => {
      const running = context.serviceWorkers()[0] ?? worker;
      await running.evaluate(async (command) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeInBackground };
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    reloadExtension: () => reloadExtension(context, base),
    setEnabled: (on) => setEnabled(context, base, on),
    killBackground: () => killBackground(context, base),
    freeMemory: () => freeMemory(context),
    onClosed: (listener) => {
      context.once('close', listener);
    },
    close: async () => {
      await context.close();
      await deadEnd.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Chromium's internal `dispatch` fires an event; keys sent through the debugger do not trigger shortcuts. */
interface ChromeInBackground {
  tabs: { query(what: object): Promise<object[]> };
  commands: { onCommand: { dispatch(command: string, tab?: object): void } };
}

async function backgroundOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
}

async function killBackground(context: BrowserContext, base: string): Promise<boolean> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(base));
  if (target) await session.send('Target.closeTarget', { targetId: target.targetId });
  await session.detach();
  return target !== undefined;
}

/** Collects garbage in the processes of all tabs: in that of the extension too, if one of its pages is open. */
async function freeMemory(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
  await wait(FREEING_MS);
}

/** Reloads as the button on chrome://extensions does; `runtime.reload()` would leave the extension disabled. */
async function reloadExtension(context: BrowserContext, base: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: ChromeOfExtensionsPage }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  }, new URL(base).hostname);
  await page.close();
}

/** As the switch on the browser's own page of extensions does. */
async function setEnabled(context: BrowserContext, base: string, on: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, enabled]) => {
      const { management } = (globalThis as unknown as { chrome: ChromeOfExtensionsPage }).chrome;
      await management.setEnabled(id, enabled);
    },
    [new URL(base).hostname, on] as const,
  );
  await page.close();
}

interface ChromeOfExtensionsPage {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    reload(id: string, options: object): Promise<unknown>;
  };
}
