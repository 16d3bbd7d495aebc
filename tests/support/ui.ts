/** Selectors of our interface for all tests, by role and by the words that users see. */
import { readFileSync } from 'node:fs';
import type english from '../../public/_locales/en/messages.json';
import type { Modifier } from './driver';
import type { Page } from './page';

const words = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as typeof english;

/** The English text of a key, with `$1`, `$2` … replaced. */
export function word(key: keyof typeof words, ...fill: (string | number)[]): string {
  return words[key].message.replace(/\$(\d)/g, (_, place: string) => String(fill[Number(place) - 1] ?? ''));
}

/** The open card. */
export const CARD = '.layer .card';
/** The pill in the corner, "4 known claims". */
export const PILL = '.layer .pill';
/** The list of the page's claims that the pill opens. */
export const LIST = '.layer .list';
/** The message in the corner. */
export const TOAST = '.layer .toast';
/** The message that is shown after a key has switched everything off. */
export const OFF_MESSAGE = '[role="alert"].off';
/** The popup's two switches. */
export const SWITCH_ALL = '[role="switch"][aria-labelledby="all"]';
export const SWITCH_SITE = '[role="switch"][aria-labelledby="site"]';
/** One of our buttons, by its name. */
export const named = (name: string): string => `button[aria-label="${name}"]`;

/** Opens the card of the sentence with these words by a click, and waits until it is shown. */
export async function openCard(page: Page, sentence: string): Promise<string> {
  await page.clickText(sentence);
  return cardText(page);
}

/** The text of the open card; waits until there is one. */
export async function cardText(page: Page): Promise<string> {
  await page.until('the card to open', () => page.sees(CARD));
  return page.until('the card to have words', () => page.textOf(CARD));
}

export async function cardCloses(page: Page): Promise<void> {
  await page.until('the card to close', async () => !(await page.sees(CARD)));
}

/** Waits until the live region for screen readers has these words. */
export async function liveSays(page: Page, words: string): Promise<void> {
  let told = '';
  const says = async () => {
    told = await page.evaluate(
      () => document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '',
    );
    return told.includes(words);
  };
  await page.until(`"${words}" to be said`, says).catch((error: Error) => {
    throw new Error(`${error.message}; "${told}" is said`);
  });
}

/** The focused element, through open shadow roots: "sl-layer > button[Close]". */
export function focusPath(page: Page): Promise<string> {
  return page.evaluate(() => {
    const path: string[] = [];
    let element = document.activeElement;
    while (element) {
      const name = element.getAttribute('aria-label') ?? element.id;
      const kind = element.hasAttribute('data-sl-layer') ? 'sl-layer' : element.localName;
      path.push(name ? `${kind}[${name}]` : kind);
      element = element.shadowRoot?.activeElement ?? null;
    }
    return path.join(' > ');
  });
}

/** More stops of the Tab key than any of our pages has. */
const MOST_STOPS = 150;

/** Presses Tab, backwards with 'Shift', until the focused control has this label or text. @throws {Error} if none does */
export async function tabTo(page: Page, name: string, ...back: Modifier[]): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return element === document.body ? '' : (element?.getAttribute('aria-label') ?? element?.textContent ?? '');
    });
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if ((await focused()).includes(name)) return;
    await page.press('Tab', ...back);
  }
  throw new Error(`The Tab key never comes to "${name}"`);
}

/** Waits until a panel shows these words. @throws {Error} with what it shows instead, after the time limit */
export async function panelSays(panel: Page, words: string): Promise<void> {
  let shown = '';
  const says = async () => {
    shown = await panel.textOf('body');
    return shown.includes(words);
  };
  await panel.until(`the panel to say "${words}"`, says).catch((error: Error) => {
    throw new Error(`${error.message}; it says "${shown}"`);
  });
}
