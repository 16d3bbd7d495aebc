/** The demo of `npm start`: opens a browser with the extension on a news page, and prints and photographs the marks. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Asked, askPage, inWords, openOwnPage } from '../../tests/support/ask';
import { launchChromium } from '../../tests/support/chromium/launch';
import type { Answer, ExtensionBrowser, Scheme } from '../../tests/support/driver';
import { launchFirefox } from '../../tests/support/firefox/launch';
import { Page } from '../../tests/support/page';
import preparePages from '../../tests/support/prepare-pages';
import { siteOf, testPages } from '../../tests/support/site';
import { type DemoOptions, readOptions, USAGE } from './options';
import { pageOfHtml, pageOfText } from './own-page';

const PICTURES = '.pictures';
/** Address under which the user's own file is shown: one of a listed site, served by this process. */
const OWN_ADDRESS = 'https://www.reuters.com/your-page/';
const PAGE_SIZE = { width: 1280, height: 900 };
const POPUP_SIZE = { width: 360, height: 600 };
/** Wait before a picture, in ms: the card slides in and colours fade. */
const SETTLE = 600;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param executables programs of the browsers, as the caller found them */
export async function runDemo(args: string[], executables: Record<string, string>): Promise<void> {
  const options = readOptions(args, process.env, process.platform);
  const pages = testPages();
  const extra = new Map<string, Answer>();
  if (options.page !== null) extra.set(OWN_ADDRESS, ownPage(options.page, options.date));
  const first = pages.filter(({ demo }) => demo).sort((a, b) => (a.demo ?? 0) - (b.demo ?? 0))[0];
  const url = options.page === null ? (first?.url ?? '') : OWN_ADDRESS;
  await preparePages();

  const launch = options.browser === 'firefox' ? launchFirefox : launchChromium;
  const browser = await launch(siteOf(pages, extra), {
    executable: executables[options.browser] ?? '',
    extension: join(process.cwd(), '.output', options.browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
    headless: options.headless,
    size: PAGE_SIZE,
  });
  const ended = endOf(browser);
  try {
    await Promise.race([show(browser, url, options), ended]);
    if (!options.headless) await stayOpen(browser, ended);
  } finally {
    await browser.close();
  }
}

function ownPage(file: string, date: string | null): Answer {
  if (!existsSync(file)) throw new Error(`There is no file "${file}".`);
  const text = readFileSync(file, 'utf8');
  return {
    type: 'text/html; charset=utf-8',
    body: /\.txt$/i.test(file) ? pageOfText(text, date) : pageOfHtml(text, date),
  };
}

/** Resolves when the demo is ended by Ctrl-C, a signal, or closing the window. */
function endOf(browser: ExtensionBrowser): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.removeAllListeners(signal); // replaces the handler that ends the program at once
      process.on(signal, () => resolve());
    }
    browser.onClosed(resolve);
  });
}

async function show(browser: ExtensionBrowser, url: string, { headless }: DemoOptions): Promise<void> {
  const page = new Page(await browser.newTab());
  const own = await openOwnPage(browser);
  await page.goto(url);
  await page.tab.activate();
  const asked = await askPage(own, url);
  console.log(`\n${await page.evaluate(() => document.title)}\n${url}\n\n${inWords(asked)}\n`);
  const files = await takePictures(browser, page, asked);
  console.log(`Pictures: ${files.join(', ')}`);
  await own.close();
  await page.tab.setScheme('light');
  await page.tab.activate();
  if (headless)
    console.log('\nThere is no display here (or --headless was given), so the pages were drawn off screen.');
}

async function takePictures(browser: ExtensionBrowser, page: Page, asked: Asked): Promise<string[]> {
  const files: string[] = [];
  const take = async (of: Page, name: string) => {
    const file = join(process.cwd(), PICTURES, `${browser.name}-${name}.png`);
    await pause(SETTLE);
    await of.savePicture(file);
    files.push(relative(process.cwd(), file));
  };
  const words = asked.list.find(({ marked }) => marked)?.words;
  for (const scheme of ['light', 'dark'] as Scheme[]) {
    await page.tab.setScheme(scheme);
    await page.tab.activate();
    await page.evaluate(() => scrollTo(0, 0));
    await take(page, `article-${scheme}`);
    if (words) {
      await page.clickText(startOf(words));
      await take(page, `card-${scheme}`);
      await page.press('Escape');
    }
    const popup = new Page(await browser.newTab());
    await popup.tab.setViewport(POPUP_SIZE.width, POPUP_SIZE.height);
    await popup.tab.setScheme(scheme);
    await popup.goto(browser.extensionUrl(`popup.html?tab=${asked.tab}`));
    await take(popup, `popup-${scheme}`);
    await popup.close();
  }
  return files;
}

/** Removes the ellipsis with which the list shortens a sentence. */
const startOf = (words: string): string =>
  words
    .replace(/[…\s]+$/, '')
    .split(' ')
    .slice(0, 4)
    .join(' ');

async function stayOpen(browser: ExtensionBrowser, ended: Promise<void>): Promise<void> {
  console.log(`\nThe page is open in ${browser.name} ${browser.version}. Click a marked sentence; Ctrl-C ends.`);
  await ended;
}

export { readOptions, USAGE };
