/** How every panel starts: colours, language, title, then its view. */
import { type ComponentChild, render } from 'preact';
import { t, type WordKey } from '#src/shared/ui/words';
import { colourSheet } from './colours';

export function startPanel(title: WordKey, view: ComponentChild): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(colourSheet());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  // The language of the words that were found, which may not be the browser's: screen readers speak by it.
  document.documentElement.lang = t('locale');
  document.title = t(title);
  const root = document.getElementById('root');
  if (root) render(view, root);
}
