/** Starts a panel: colours, language, title, view; again when the language changes. */
import { type ComponentChild, render } from 'preact';
import type { Settings } from '#src/shared/storage/settings';
import { loadSettings, onStoreChange } from '#src/shared/storage/settings-store';
import { loadWords } from '#src/shared/ui/load-words';
import { t, type WordKey, wordLanguage } from '#src/shared/ui/words';
import { colourSheet } from './colours';
import { Unsaved } from './keep';

/** Starts a panel. @param view makes a new view for each language, so that no part keeps words of the previous one. */
export async function startPanel(title: WordKey, view: () => ComponentChild): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(colourSheet());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const show = async ({ language }: Settings) => {
    await loadWords(language);
    // Sets the pronunciation of screen readers, since the browser's language may differ.
    document.documentElement.lang = wordLanguage();
    document.title = t(title);
    const root = document.getElementById('root');
    if (!root) return;
    render(
      <>
        <Unsaved />
        {view()}
      </>,
      root,
    );
  };
  let shown: Settings['language'] | undefined;
  onStoreChange(({ settings }) => {
    if (!settings || settings.language === shown) return;
    shown = settings.language;
    void show(settings);
  });
  const settings = await loadSettings();
  shown = settings.language;
  await show(settings);
}
