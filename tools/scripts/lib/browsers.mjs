/** Finds Chromium and Firefox on this machine and installs what is missing. Node built-ins only. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { fail, root, run } from './run.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Folder of a downloaded Firefox; git-ignored. */
const DOWNLOADS = join(root, '.browsers');

/** The oldest Firefox that paints underlines in highlights, and therefore the oldest supported one. */
const OLDEST_FIREFOX = 146;

function onPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, platform() === 'win32' ? `${name}.exe` : name);
      if (existsSync(file)) return file;
    }
  }
  return undefined;
}

const firstThere = (files) => files.find((file) => file && existsSync(file));

/** Playwright's download, if there is one. Google Chrome cannot be used: since 137 it ignores --load-extension. */
async function playwrightChromium() {
  try {
    const { chromium } = await import('playwright-core');
    return firstThere([chromium.executablePath()]);
  } catch {
    return undefined;
  }
}

function downloadedFirefox() {
  const folder = join(DOWNLOADS, 'firefox');
  if (!existsSync(folder)) return undefined;
  const inside = ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe', 'firefox/firefox.exe'];
  return firstThere(readdirSync(folder).flatMap((version) => inside.map((file) => join(folder, version, file))));
}

/** @returns {Promise<{chromium?: string, firefox?: string}>} what is here now, nothing installed */
export async function findBrowsers() {
  const windows = process.env.ProgramFiles ?? 'C:\\Program Files';
  return {
    chromium:
      firstThere([process.env.CHROMIUM_PATH]) ??
      onPath(['chromium', 'chromium-browser']) ??
      (await playwrightChromium()) ??
      firstThere(['/Applications/Chromium.app/Contents/MacOS/Chromium']),
    firefox:
      firstThere([process.env.FIREFOX_PATH]) ??
      onPath(['firefox-esr', 'firefox']) ??
      downloadedFirefox() ??
      firstThere([
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
        `${windows}\\Mozilla Firefox\\firefox.exe`,
      ]),
  };
}

/** Ubuntu's packages of both browsers are snap stubs, so apt is asked on Debian only, and only as root. */
function aptCanHelp() {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !onPath(['apt-get'])) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

const hasFonts = () => platform() !== 'linux' || existsSync('/usr/share/fonts/truetype');

async function install(missing) {
  if (aptCanHelp()) {
    const packages = missing.map((name) => (name === 'firefox' ? 'firefox-esr' : name));
    // Without a font, browsers draw empty boxes in place of letters.
    if (!hasFonts()) packages.push('fonts-dejavu-core');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    console.log(`Installing ${packages.join(', ')} (apt-get) …`);
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true });
  }
  const found = await findBrowsers();
  if (missing.includes('chromium') && !found.chromium) {
    const system = process.getuid?.() === 0 ? ['--with-deps'] : [];
    await run('playwright', ['install', ...system, 'chromium']);
  }
  if (missing.includes('firefox') && !found.firefox) {
    await run('npx', ['--yes', '@puppeteer/browsers', 'install', 'firefox@stable', '--path', DOWNLOADS]);
  }
}

function versionOf(file) {
  try {
    const output = execFileSync(file, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'], timeout: 30_000 });
    return output.toString().trim();
  } catch {
    return '';
  }
}

/**
 * Finds the wanted browsers, installs the missing ones, and says which are used.
 * Order: CHROMIUM_PATH / FIREFOX_PATH, the PATH, earlier downloads, apt-get (root on Debian), a download.
 * If one cannot be installed, ends the program with a sentence that says what to do.
 * @param {BrowserName[]} wanted
 */
export async function ensureBrowsers(wanted) {
  let found = await findBrowsers();
  const missing = () => wanted.filter((name) => !found[name]);
  if (missing().length > 0 || !hasFonts()) {
    await install(missing());
    found = await findBrowsers();
  }
  if (missing().length > 0) {
    fail(
      `There is no ${missing().join(' and no ')} on this machine and none could be installed. ` +
        'Install it (on Debian: apt-get install chromium firefox-esr), or name the program in ' +
        'CHROMIUM_PATH or FIREFOX_PATH, then try again.',
    );
  }
  for (const name of wanted) {
    const version = versionOf(found[name]);
    console.log(`${name}: ${found[name]}${version ? ` (${version})` : ''}`);
    const major = Number(/Firefox (\d+)/.exec(version)?.[1] ?? OLDEST_FIREFOX);
    if (major < OLDEST_FIREFOX) {
      fail(`This Firefox is too old (${version}): the extension needs ${OLDEST_FIREFOX} or newer. Set FIREFOX_PATH.`);
    }
  }
  return found;
}
