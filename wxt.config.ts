import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { commandsFor } from './src/shared/protocol/commands';
import { REQUIRED_SITES } from './src/shared/sites/news-sites';
import { licenceNotices } from './tools/scripts/lib/sbom.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Build for the browser tests: the card's shadow root is open, so that tests and axe can look into it. Never shipped. */
const forTests = process.env.SOURCELIGHT_TEST === '1';

/** Where readers of this build report mistakes: a mail or web address. It is shown as text; nothing is ever sent there. */
const REPORTS = (process.env.SOURCELIGHT_REPORTS ?? '').trim();

/** What `corpus compile` makes and the background reads. */
const CLAIM_FILES = ['index.bin', 'records.jsonl'];

/**
 * What is used is older (highlights, popovers, light-dark(), `sidePanel.open`, AbortSignal.any), but nothing older was
 * tried.
 */
const CHROME_MINIMUM = '140';
/** The first Firefox that draws underlines in highlights. */
const FIREFOX_MINIMUM = '146.0';

/** Firefox's name for the extension; ours alone, and the same for ever: an update under another id is another add-on. */
const ADD_ON_ID = '{ff80284f-435d-4621-902f-e56335af3fbc}';

/** The scripts that run on every page that is read, or marked, and use most of their functions there. */
const RUN_ON_PAGES: ReadonlySet<string> = new Set(['reader', 'overlay']);
/**
 * Has V8 compile all functions of a script when it is loaded ("explicit compile hints", Chrome 136; a comment for other
 * browsers). Otherwise it parses each function twice: to skip it, and at its first call. Must be the first line.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/**
 * Nothing is loaded from elsewhere and nothing is sent anywhere. `connect-src 'none'` does not keep the background
 * from its own files: requests inside the package are not subject to it in either browser.
 */
const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

export default defineConfig({
  imports: false, // no auto-imports: every name is imported by hand
  webExt: { disabled: true },
  outDirTemplate: `${forTests ? 'test-' : ''}{{browser}}-mv{{manifestVersion}}`,
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    // `sidePanel` comes with its entrypoint.
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    host_permissions: REQUIRED_SITES.map(({ host }) => `*://*.${host}/*`),
    // Asked for on a click, site by site or for all at once.
    optional_host_permissions: ['*://*/*'],
    // One background for both kinds of window; what comes from a private one is never stored.
    incognito: 'spanning',
    content_security_policy: { extension_pages: CONTENT_POLICY },
    commands: Object.fromEntries(
      commandsFor(browser === 'firefox' ? 'firefox' : 'chrome').map(({ name, word, suggested }) => [
        name,
        {
          description: `__MSG_${word}__`,
          ...(suggested ? { suggested_key: { default: suggested } } : {}),
        },
      ]),
    ),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: ADD_ON_ID,
              strict_min_version: FIREFOX_MINIMUM,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: FIREFOX_MINIMUM },
          },
        }
      : { minimum_chrome_version: CHROME_MINIMUM }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const name of CLAIM_FILES) {
        const absoluteSrc = `${root}.build/claims/${name}`;
        if (!existsSync(absoluteSrc))
          throw new Error(`.build/claims/${name} is missing: run \`npm run corpus -- compile\` first.`);
        files.push({ absoluteSrc, relativeDest: `claims/${name}` });
      }
      files.push({ relativeDest: 'licences.txt', contents: licenceNotices(root) });
    },
  },
  vite: () => ({
    resolve: { tsconfigPaths: true },
    build: {
      sourcemap: false,
      // The polyfill for module preloading fetches scripts; every browser that we run in preloads by itself.
      modulePreload: { polyfill: false },
      // One character above Latin-1 makes V8 hold and parse a whole content script in two bytes a character.
      rolldownOptions: {
        output: { charset: 'ascii', postBanner: ({ name }) => (RUN_ON_PAGES.has(name) ? COMPILE_AT_ONCE : '') },
      },
    },
    define: { __SHADOW_MODE__: JSON.stringify(forTests ? 'open' : 'closed'), __REPORTS__: JSON.stringify(REPORTS) },
  }),
});
