/**
 * The corner of the page: the pill with the number of claims, messages, and the live region for screen readers. Made by
 * calls of the DOM, since it is all that most pages with marks ever show.
 */
import { claimCount } from '#src/shared/ui/claim-count';
import { t, tn } from '#src/shared/ui/words';
import type { Intents } from './intents';
import { SIGN_SIZE, SIGN_STROKE, SIGNS } from './signs';
import type { Toast } from './speech';
import type { OverlayState } from './state';

export interface CornerOptions {
  mount: HTMLElement;
  intents(): Intents;
  /** Called when the user is about to open the list. */
  onNear(): void;
  signal: AbortSignal;
}

export interface Corner {
  /** The box to be pinned to the top layer. */
  box: HTMLElement;
  /** Container of the list, between message and pill. */
  listPlace: HTMLElement;
  /** Draws the pill, and the message if there is one. */
  draw(state: OverlayState, toast: Toast | null): void;
  /** Sets the text of the live region. */
  announce(live: string): void;
  /** Removes all but the live region. */
  clear(): void;
}

const SVG = 'http://www.w3.org/2000/svg';

export function createCorner({ mount, intents, onNear, signal }: CornerOptions): Corner {
  const document = mount.ownerDocument;
  const make = <T extends keyof HTMLElementTagNameMap>(tag: T, className: string, ...inside: Node[]) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...inside);
    return element;
  };
  const button = (className: string, onClick: () => void, ...inside: Node[]) => {
    const element = make('button', className, ...inside);
    element.type = 'button';
    element.addEventListener('click', onClick, { signal });
    return element;
  };

  const makeMessage = () => {
    const undo = button('', () => intents().undo());
    const dismiss = button('icon', () => intents().dismissToast(), closeSign(document));
    const said = make('span', '');
    return { box: make('div', 'toast box', said, dismiss), said, undo, dismiss };
  };
  /** Made with the first message: most pages show none. */
  let message: ReturnType<typeof makeMessage> | null = null;
  const count = button('', () => intents().toggleList());
  const hide = button('icon', () => intents().dismissPill(), closeSign(document));
  const pill = make('div', 'box pill', count, hide);
  for (const type of ['pointerover', 'focusin']) count.addEventListener(type, onNear, { signal });
  const listPlace = make('div', 'place');
  const box = make('div', 'corner', listPlace);
  box.popover = 'manual';
  const status = make('div', 'unseen');
  status.setAttribute('role', 'status');
  status.setAttribute('aria-live', 'polite');
  mount.append(box, status);

  return {
    box,
    listPlace,
    draw({ entries, theme, showPill, listOpen }, toast) {
      setClass(box, `corner ${theme}`);
      if (toast) {
        message ??= makeMessage();
        const { said, undo, dismiss } = message;
        setText(said, toast.text);
        setText(undo, t('action_undo'));
        place(undo, toast.canUndo, () => said.after(undo));
        setLabel(dismiss, t('action_dismiss'));
      }
      if (message) place(message.box, toast !== null, (element) => listPlace.before(element));
      const hasPill = showPill && entries.length > 0;
      if (hasPill) {
        setText(count, tn('pill', claimCount(entries)));
        count.setAttribute('aria-expanded', String(listOpen));
        setLabel(hide, t('pill_dismiss'));
      }
      place(pill, hasPill, () => listPlace.after(pill));
    },
    announce: (live) => setText(status, live),
    clear: () => box.remove(),
  };
}

/** Inserts an element that is wanted, and removes one that is not; one in its place keeps the focus. */
function place(element: HTMLElement, isWanted: boolean, insert: (element: HTMLElement) => void): void {
  if (!isWanted) element.remove();
  else if (!element.parentNode) insert(element);
}

// What is set anew without a change has styles computed again, and screen readers may repeat it.
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function setLabel(element: HTMLElement, label: string): void {
  if (element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
}

function setClass(element: HTMLElement, className: string): void {
  if (element.className !== className) element.className = className;
}

function closeSign(document: Document): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', `0 0 ${SIGN_SIZE} ${SIGN_SIZE}`);
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SIGNS.close);
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', String(SIGN_STROKE));
  path.setAttribute('stroke-linecap', 'round');
  icon.append(path);
  return icon;
}
