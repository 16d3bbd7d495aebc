/** Starts Firefox with BiDi and installs the built extension for the session. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDeadEnd } from '../dead-end';
import type { Answer, ExtensionBrowser, LaunchOptions, SeenRequest, Serve } from '../driver';
import { type Connection, connect } from './connection';
import { FREEING_MS, freeMemory } from './memory';
import { EXTENSION_UUID, preferences } from './preferences';
import { startFirefox } from './process';
import { evaluateIn, firefoxTab } from './tab';

const DEFAULT_SIZE = { width: 1280, height: 900 };

interface Manifest {
  browser_specific_settings: { gecko: { id: string } };
}

interface BlockedRequest {
  isBlocked: boolean;
  request: { request: string; url: string };
}

interface LogEntry {
  level: string;
  text: string | null;
}

export async function launchFirefox(serve: Serve, options: LaunchOptions): Promise<ExtensionBrowser> {
  const requests: SeenRequest[] = [];
  const errors: string[] = [];
  const deadEnd = await startDeadEnd((url) => requests.push({ url, where: 'network' }));
  const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8')) as Manifest;
  const extensionId = manifest.browser_specific_settings.gecko.id;
  const values = preferences(extensionId, deadEnd.port);
  const size = options.size ?? DEFAULT_SIZE;
  const firefox = await startFirefox(options.executable, values, options.headless, size);
  const connection = await connect(`${firefox.address}/session`);
  const { send } = connection;
  const session = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  await answerRequests(connection, serve, requests);
  connection.onEvent((method, params) => {
    const { level, text } = params as unknown as LogEntry;
    if (method === 'log.entryAdded' && level === 'error') errors.push(text ?? '');
  });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  await send('webExtension.install', { extensionData: { type: 'path', path: options.extension } });

  /** Runs a function in the browser's window, with access to preferences, shortcuts and sidebar. */
  const inChrome = async <A extends unknown[]>(work: (...args: A) => unknown, ...args: A): Promise<unknown> => {
    const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    const [main] = contexts;
    if (!main) throw new Error('Firefox has no window');
    return evaluateIn(connection, main.context, work, args);
  };

  return {
    name: 'firefox',
    version: session.capabilities.browserVersion,
    requests,
    errors,
    newTab: async () => {
      const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const tab = firefoxTab(connection, context, inChrome);
      if (options.headless) await tab.setViewport(size.width, size.height);
      return tab;
    },
    extensionUrl: (path) => `moz-extension://${EXTENSION_UUID}/${path}`,
    command: async (name) => {
      await inChrome(runCommand, extensionId, name);
    },
    grantActiveTab: async () => {
      await inChrome(grantActiveTab, extensionId);
    },
    reloadExtension: async () => {
      await inChrome(reloadAddon, extensionId);
    },
    setEnabled: async (on) => {
      await inChrome(enableAddon, extensionId, on);
    },
    killBackground: async () => (await inChrome(endBackground, extensionId)) as boolean,
    freeMemory: async () => {
      await inChrome(freeMemory, FREEING_MS);
    },
    onClosed: (listener) => void firefox.gone.then(listener),
    close: async () => {
      await send('browser.close').catch(() => {});
      connection.close();
      await firefox.end();
      await deadEnd.close();
    },
  };
}

/** Answers and records every http(s) request of pages; none leaves the machine. */
async function answerRequests({ send, onEvent }: Connection, serve: Serve, requests: SeenRequest[]): Promise<void> {
  onEvent((method, params) => {
    if (method !== 'network.beforeRequestSent') return;
    const { isBlocked, request } = params as unknown as BlockedRequest;
    if (!isBlocked) return;
    requests.push({ url: request.url, where: 'page' });
    send('network.provideResponse', { request: request.request, ...toBidi(serve(request.url)) }).catch(() => {});
  });
  await send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [
      { type: 'pattern', protocol: 'https' },
      { type: 'pattern', protocol: 'http' },
    ],
  });
}

function toBidi(answer: Answer | null): Record<string, unknown> {
  const headers = { 'content-type': answer?.type ?? 'text/plain', ...answer?.headers };
  return {
    statusCode: answer ? (answer.status ?? 200) : 404,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value: { type: 'string', value } })),
    body: { type: 'base64', value: Buffer.from(answer?.body ?? 'There is nothing here.').toString('base64') },
  };
}

/** Runs in the browser's window. Keys sent by BiDi do not trigger shortcuts, so this calls the shortcut's handler. */
function runCommand(id: string, name: string): void {
  const { WebExtensionPolicy } = globalThis as unknown as {
    WebExtensionPolicy: {
      getByID(id: string): { extension: { shortcuts: { onCommand(name: string): void } } } | null;
    };
  };
  WebExtensionPolicy.getByID(id)?.extension.shortcuts.onCommand(name);
}

/** Runs in the browser's window: does what a click on the extension's button does before its popup opens. */
function grantActiveTab(id: string): void {
  const { WebExtensionPolicy, Services } = globalThis as unknown as {
    WebExtensionPolicy: {
      getByID(id: string): { extension: { tabManager: { addActiveTabPermission(tab: object): void } } } | null;
    };
    Services: { wm: { getMostRecentWindow(kind: string): { gBrowser: { selectedTab: object } } } };
  };
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  WebExtensionPolicy.getByID(id)?.extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
}

/** Runs in the browser's window: ends the event page, as Firefox does after 30 seconds without work. */
async function endBackground(id: string): Promise<boolean> {
  const { WebExtensionPolicy } = globalThis as unknown as {
    WebExtensionPolicy: {
      getByID(id: string): { extension: { terminateBackground(options: object): Promise<void> } } | null;
    };
  };
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) return false;
  await policy.extension.terminateBackground({ ignoreDevToolsAttached: true });
  return true;
}

/** In the browser's window: what the switch on about:addons does. */
async function enableAddon(id: string, on: boolean): Promise<void> {
  type Addon = { enable(): Promise<void>; disable(): Promise<void> };
  const { ChromeUtils } = globalThis as unknown as {
    ChromeUtils: {
      importESModule(url: string): { AddonManager: { getAddonByID(id: string): Promise<Addon> } };
    };
  };
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (on ? addon.enable() : addon.disable());
}

/** In the browser's window. */
async function reloadAddon(id: string): Promise<void> {
  const { ChromeUtils } = globalThis as unknown as {
    ChromeUtils: {
      importESModule(url: string): {
        AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
      };
    };
  };
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}
