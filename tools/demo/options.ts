/** Options of `npm start`: `npm start -- --browser firefox --page article.txt --date 2025-02-10 --headless`. */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/support/driver';

export interface DemoOptions {
  browser: BrowserName;
  /** A file of the user's own, shown as a news page. */
  page: string | null;
  /** That page's day of publication. */
  date: string | null;
  headless: boolean;
}

export const USAGE = `npm start -- [--browser chromium|firefox] [--page FILE [--date YYYY-MM-DD]] [--headless]

  --browser   which browser to open (chromium, if nothing is said)
  --page      a .txt or .html file of your own, shown as a news page
  --date      that page's day of publication; without it the page has no date
  --headless  draw off screen, write the pictures, end`;

/** Parses the arguments. @throws {Error} with a sentence that says what is wrong */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv, platform: string): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium' },
      page: { type: 'string' },
      date: { type: 'string' },
      headless: { type: 'boolean', default: false },
    },
  });
  const { browser, page = null, date = null } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not "${browser}".`);
  }
  if (page !== null && !/\.(txt|html?)$/i.test(page)) {
    throw new Error(`--page takes a .txt or .html file, and "${page}" is neither.`);
  }
  if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new Error(`--date is written as 2025-02-10; "${date}" is not.`);
  }
  if (date !== null && page === null) {
    throw new Error("--date belongs to --page: the demo's own articles have their dates.");
  }
  return { browser, page, date, headless: values.headless || !hasDisplay(environment, platform) };
}

/** Whether there is a screen. Only on Linux can it be missing. */
function hasDisplay(environment: NodeJS.ProcessEnv, platform: string): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}
