/** Options of `npm run soak`. */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/support/driver';

export const USAGE = `npm run --silent soak -- [--visits N] [--tabs N] [--browser chromium|firefox] [--off]
  visits pages of tests/pages in many tabs, switches the extension off and on, and ends its background again and again
  --visits N    visits in each browser (500)
  --tabs N      tabs that are open (50)
  --browser B   only this browser (both)
  --off         the extension stays off: how much the browser grows by itself
  ends with 1 after an uncaught error, a page that is not marked as at the start, or what grew above the limits`;

const DEFAULT_VISITS = 500;
const DEFAULT_TABS = 50;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export interface SoakOptions {
  visits: number;
  tabs: number;
  browsers: readonly BrowserName[];
  isOff: boolean;
}

/** @throws {Error} with a sentence, if an option is invalid */
export function readOptions(args: string[]): SoakOptions {
  const { values } = parseArgs({
    args,
    options: {
      visits: { type: 'string' },
      tabs: { type: 'string' },
      browser: { type: 'string' },
      off: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  const browsers = BROWSERS.filter((name) => values.browser === undefined || name === values.browser);
  if (browsers.length === 0) throw new Error(`There is no browser "${values.browser}": chromium or firefox.`);
  return {
    visits: count(values.visits, DEFAULT_VISITS),
    tabs: count(values.tabs, DEFAULT_TABS),
    browsers,
    isOff: values.off,
  };
}

function count(text: string | undefined, usual: number): number {
  const number = Number(text ?? usual);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is no number of visits or tabs.`);
  return number;
}
