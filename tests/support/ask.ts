/** Asks a tab what is marked there, through the extension's own messages, as the popup does. */

import type { PageState } from '#src/shared/protocol/messages';
import type { ExtensionBrowser } from './driver';
import { Page } from './page';

export interface Asked extends PageState {
  /** Id of the tab in the browser. */
  tab: number;
}

/** Time within which a page must be read, in ms. */
const PATIENCE = 30_000;

/** The state of the page at an address; null while it is being read, and if no reader runs there. */
export function stateOf(own: Page, url: string): Promise<Asked | null> {
  return own.evaluate(async (address) => {
    type Tabs = {
      query(what: object): Promise<{ id?: number; url?: string }[]>;
      sendMessage(tab: number, message: object): Promise<unknown>;
    };
    const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs }>;
    const { tabs } = (browser ?? chrome) as { tabs: Tabs };
    const found = (await tabs.query({})).find((one) => one.url?.split(/[?#]/)[0] === address.split(/[?#]/)[0]);
    if (found?.id === undefined) return null;
    const state = (await tabs.sendMessage(found.id, { type: 'ask-page' })) as Asked | null;
    return state && state.state !== 'scanning' ? { ...state, tab: found.id } : null;
  }, url);
}

/**
 * Waits until the page at an address has been read and returns its state.
 * @param own a tab with one of the extension's pages, from which messages can be sent
 */
export async function askPage(own: Page, url: string): Promise<Asked> {
  return own.until(`the page ${url} to be read`, () => stateOf(own, url), PATIENCE);
}

/** Opens one of the extension's pages from which tabs can be asked. */
export async function openOwnPage(browser: ExtensionBrowser): Promise<Page> {
  const own = new Page(await browser.newTab());
  await own.goto(browser.extensionUrl('options.html'));
  return own;
}

const STANDINGS: Record<string, string> = {
  'confirmed-by-both': 'confirmed by both sides',
  'confirmed-by-one': 'said by one side',
  disputed: 'disputed',
  neither: 'neither confirmed nor denied',
  'reported-only': 'reported, not confirmed',
  'on-record': 'on record',
  denied: 'denied',
  'nothing-yet': 'not yet on record on this day',
};

/** The state of a page in words, two lines per marked sentence. */
export function inWords({ state, list }: PageState): string {
  if (state === 'other-language') return 'The page is in a language that is not matched.';
  if (state === 'not-an-article') return 'The page does not look like an article.';
  if (state === 'failed') return 'The page could not be matched: the record could not be read.';
  if (list.length === 0) return 'No sentence of the page states a known claim.';
  const lines = list.map(
    ({ words, claimText, standing, marked }, index) =>
      `${index + 1}. "${words}"${marked ? '' : ' (in the list only)'}\n   → ${claimText} [${STANDINGS[standing] ?? standing}]`,
  );
  return [`${list.length} sentences state a known claim:`, ...lines].join('\n');
}
