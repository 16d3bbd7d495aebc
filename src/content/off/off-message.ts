/**
 * Shows in the page that a key switched the extension off, with Undo. A separate script, since reader and overlay have ended
 * by then, and most pages had neither.
 */
import { DARK, LIGHT, paletteProperties } from '#src/shared/ui/palette';
import { t, wordLanguage } from '#src/shared/ui/words';
import { HOST_MARK } from '../bridge';
import looks from './off.css?inline';

/** Value of HOST_MARK that distinguishes this element from the overlay's host. */
const OFF = 'off';

/** How long the message stays, in ms: enough to read it and reach the button. The key itself undoes it too. */
const STAYS = 10_000;

/** Style of the host. Important, so that the page can neither move nor hide it. */
const HOST_STYLE = 'all: initial !important; position: fixed !important; z-index: 2147483646 !important;';

/** Shows the message, replacing an earlier one, until STAYS has passed or a button is clicked. */
export function showOffMessage(document: Document, undo: () => void): void {
  for (const old of document.querySelectorAll(`[${HOST_MARK}="${OFF}"]`)) old.remove();
  const host = document.createElement('div');
  host.setAttribute(HOST_MARK, OFF);
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: __SHADOW_MODE__ });
  const style = document.createElement('style');
  style.textContent = `${coloursOf()}${looks}`;
  const box = document.createElement('div');
  box.className = 'off';
  box.lang = wordLanguage();
  // Announced at once. The focus is not moved, since the user may be typing.
  box.role = 'alert';
  const text = document.createElement('span');
  text.textContent = t('badge_off');
  const gone = () => {
    clearTimeout(timer);
    host.remove();
  };
  const timer = setTimeout(gone, STAYS);
  box.append(
    text,
    button(document, t('action_undo'), () => {
      gone();
      undo();
    }),
    button(document, t('action_dismiss'), gone),
  );
  root.append(style, box);
  document.documentElement.append(host);
}

function button(document: Document, word: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = word;
  // A page can dispatch events, but not trusted ones.
  made.addEventListener('click', (event) => event.isTrusted && act());
  return made;
}

function coloursOf(): string {
  return `.off{${paletteProperties(LIGHT)}}@media (prefers-color-scheme:dark){.off{${paletteProperties(DARK)}}}`;
}
