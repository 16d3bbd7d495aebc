/** The context menu entry "Find claims in the selection"; the side panel shows its answer. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { READER_LANGUAGES } from '#src/language/readers';
import { languageFor } from '#src/language/tags';
import { MAX_RECORDS_A_MESSAGE, MAX_SENTENCE_LENGTH, MAX_SENTENCES_A_MESSAGE } from '#src/shared/protocol/limits';
import { openSidePanel } from '#src/shared/protocol/side-panel';
import { askPage } from '#src/shared/protocol/tabs';
import { withLock } from '#src/shared/storage/lock';
import { leaveSelection, type SelectionAnswer } from '#src/shared/storage/private-session';
import { loadSettings } from '#src/shared/storage/settings-store';
import { loadWords } from '#src/shared/ui/load-words';
import { t } from '#src/shared/ui/words';
import type { Library } from './library';
import { theLibrary } from './library-cache';

const MENU = 'selection';
/** Language in which a selection is read; the page's declared language is not queried. */
const LANGUAGE = 'en';

/** Recreates the menu entry in the language of the settings. There is none while the extension is off, or in Firefox for Android. */
export function refreshMenu(): Promise<void> {
  return withLock('menu', async () => {
    const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
    if (!menus) return;
    const { on, language } = await loadSettings();
    await loadWords(language);
    await menus.removeAll();
    if (on) menus.create({ id: MENU, title: t('menu_selection'), contexts: ['selection'] });
  });
}

/** Handles a click on the entry. Opens the side panel before any await, since browsers open it only during a click. */
export function onMenu({ menuItemId, selectionText = '' }: Menus.OnClickData, tab: Tabs.Tab | undefined): void {
  if (menuItemId !== MENU) return;
  void openSidePanel(tab?.windowId).catch(() => undefined);
  void answerSelection(selectionText, tab?.id).then(leaveSelection);
}

async function answerSelection(text: string, tab: number | undefined): Promise<SelectionAnswer> {
  // Only a page with a running reader knows its day.
  const date = tab === undefined ? null : ((await askPage(tab))?.date ?? null);
  try {
    return { claims: claimsIn(await theLibrary(), text, date), failed: false };
  } catch (error) {
    console.error('Sourcelight: the record could not be read.', error);
    return { claims: [], failed: true };
  }
}

/**
 * Keys of the claims that a text states, in order, each once. Linear in the text; text beyond the limits of one message is
 * ignored.
 */
export function claimsIn(library: Pick<Library, 'match'>, text: string, date: string | null): string[] {
  const language = languageFor(READER_LANGUAGES, LANGUAGE);
  const sentences = text
    .split(/\n+/)
    .flatMap((line) => (language?.splitSentences(line) ?? []).map(({ start, end }) => line.slice(start, end)))
    .filter(({ length }) => length <= MAX_SENTENCE_LENGTH)
    .slice(0, MAX_SENTENCES_A_MESSAGE);
  const found = library.match({ page: { date, language: LANGUAGE }, before: [], sentences });
  const claims = found.flatMap(({ matches }) => matches.slice(0, 1).map(({ claim }) => claim));
  return [...new Set(claims)].slice(0, MAX_RECORDS_A_MESSAGE);
}
