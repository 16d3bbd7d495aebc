/**
 * Says in the page that a key has switched everything off, and offers to take it back. A script of its own: the reader
 * and the overlay are gone by then, and most pages had neither.
 */
import { DARK, LIGHT, paletteProperties } from '#src/shared/ui/palette';
import { t, wordLanguage } from '#src/shared/ui/words';
import { HOST_MARK } from '../bridge';
import looks from './off.css?inline';

/** Tells our element from the overlay's, which goes by itself. */
const OFF = 'off';

/** How long the message stays, in ms: long enough to read it and reach the button; the key itself takes back, too. */
const STAYS = 10_000;

/** On the host and important, so that the page can neither move nor hide it; a reader that starts sweeps it by these. */
const HOST_STYLE = 'all: initial !important; position: fixed !important; z-index: 2147483646 !important;';

/** Shows the message, in place of an earlier one. It takes itself away after a while or a click. */
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
  // Spoken at once. The focus stays where it is: who pressed a key may be typing.
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
  // A page can make events, but none that the browser trusts.
  made.addEventListener('click', (event) => event.isTrusted && act());
  return made;
}

function coloursOf(): string {
  return `.off{${paletteProperties(LIGHT)}}@media (prefers-color-scheme:dark){.off{${paletteProperties(DARK)}}}`;
}
