/** Takes the pictures of README and docs/ from the test build (its shadow root is open) in Chromium. */
import { join } from 'node:path';
import { askPage, openOwnPage } from '../../tests/support/ask';
import { launchChromium } from '../../tests/support/chromium/launch';
import type { ExtensionBrowser, Scheme } from '../../tests/support/driver';
import { Page } from '../../tests/support/page';
import preparePages from '../../tests/support/prepare-pages';
import { siteOf, testPage, testPages } from '../../tests/support/site';

const FOLDER = join('docs', 'pictures');
const WIDE = { width: 1280, height: 900 };
/** Window size: high enough for the card to open below its sentence with the headline visible. */
const HIGH = { width: 1280, height: 1100 };
const NARROW = { width: 390, height: 760 };
const POPUP = { width: 340, height: 600 };
const PANEL = { width: 420, height: 900 };
/** Wait before a picture, in ms: the card slides in and colours fade. */
const SETTLE = 700;

interface Shot {
  name: string;
  /** Folder of tests/pages. */
  page: string;
  /** First words of the sentence whose card is opened; undefined for the page alone. */
  card?: string;
  /** Whether all folded parts of the card are opened and scrolled to. */
  unfold?: boolean;
  scheme?: Scheme;
  size?: { width: number; height: number };
  forcedColors?: boolean;
}

const SHOTS: Shot[] = [
  { name: 'article-light', page: 'wire' },
  { name: 'article-dark', page: 'wire', scheme: 'dark' },
  { name: 'card-light', page: 'wire', card: 'WASHINGTON, Feb 10', size: HIGH },
  { name: 'card-dark', page: 'wire', card: 'WASHINGTON, Feb 10', scheme: 'dark', size: HIGH },
  { name: 'card-long', page: 'wire', card: 'WASHINGTON, Feb 10', unfold: true, size: HIGH },
  { name: 'card-narrow', page: 'wire', card: 'On Sunday, Kremlin spokesman', size: NARROW },
  { name: 'card-forced-colors', page: 'wire', card: 'On Sunday, Kremlin spokesman', forcedColors: true },
  { name: 'card-right-to-left', page: 'right-to-left', card: 'Trump and Putin talked by phone' },
  { name: 'card-difference', page: 'difference', card: 'The call of 3 July 2025 was the seventh' },
  { name: 'card-contradiction', page: 'opinion', card: 'The Kremlin denied the report', size: HIGH },
  { name: 'tabloid', page: 'tabloid' },
];

const pause = () => new Promise((resolve) => setTimeout(resolve, SETTLE));

export async function takePictures(executable: string): Promise<void> {
  await preparePages();
  const extension = join(process.cwd(), '.output', 'test-chrome-mv3');
  const browser = await launchChromium(siteOf(testPages()), { executable, extension, headless: true, size: WIDE });
  try {
    const own = await openOwnPage(browser);
    for (const shot of SHOTS) await take(browser, own, shot);
    for (const scheme of ['light', 'dark'] as Scheme[]) await takePanels(browser, own, scheme);
  } finally {
    await browser.close();
  }
}

async function save(page: Page, name: string): Promise<void> {
  await pause();
  await page.savePicture(join(FOLDER, `${name}.png`));
  console.log(join(FOLDER, `${name}.png`));
}

async function take(browser: ExtensionBrowser, own: Page, shot: Shot): Promise<void> {
  const { url } = testPage(shot.page);
  const page = new Page(await browser.newTab());
  const { width, height } = shot.size ?? WIDE;
  await page.tab.setViewport(width, height);
  await page.tab.setScheme(shot.scheme ?? 'light');
  if (shot.forcedColors) await page.tab.setForcedColors?.(true);
  await page.goto(url);
  await askPage(own, url);
  await page.tab.activate();
  await page.settledMarks();
  if (shot.card) {
    await page.clickText(shot.card);
    await page.until('the card', () => page.sees('.layer .card'));
  }
  if (shot.unfold) await page.evaluate(unfold);
  await save(page, shot.name);
  await page.close();
}

function unfold(): void {
  for (const details of document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelectorAll('details') ?? []) {
    details.open = true;
  }
  document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector('.card details')?.scrollIntoView();
}

async function takePanels(browser: ExtensionBrowser, own: Page, scheme: Scheme): Promise<void> {
  const { url } = testPage('wire');
  const page = new Page(await browser.newTab());
  await page.goto(url);
  await page.tab.activate();
  await page.settledMarks();
  const { tab } = await askPage(own, url);
  const panels = [
    ['popup', `popup.html?tab=${tab}`, POPUP],
    ['sidepanel', `sidepanel.html?tab=${tab}`, PANEL],
    ['timeline', `timeline.html?tab=${tab}`, WIDE],
    ['options', 'options.html', WIDE],
    ['welcome', 'welcome.html', WIDE],
  ] as const;
  for (const [name, path, { width, height }] of panels) {
    const panel = new Page(await browser.newTab());
    await panel.tab.setViewport(width, height);
    await panel.tab.setScheme(scheme);
    await panel.goto(browser.extensionUrl(path));
    await panel.until('the panel to be drawn', () => panel.sees('button'));
    await save(panel, `${name}-${scheme}`);
    await panel.close();
  }
  await page.close();
}
