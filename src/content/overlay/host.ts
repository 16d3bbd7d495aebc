/**
 * Our only element in the page: a host under the root, outside the article, with everything else in its shadow root. A page
 * may remove it, cover it or listen for keys; this restores and protects it.
 */

import { DARK, LIGHT, paletteProperties } from '#src/shared/ui/palette';
import { standingProperties } from '#src/shared/ui/standing-look';
import { wordLanguage } from '#src/shared/ui/words';
import { HOST_MARK } from '../bridge';
import type { Theme } from '../marks/theme';
import type { EarlyEvents } from '../reader/early-events';
import corner from './corner.css?inline';
import { keepEventsIn } from './keep-in';
import base from './layer.css?inline';
import { addStyles } from './styles';

export interface Host {
  /** Container of the views. */
  mount: HTMLElement;
  root: ShadowRoot;
  /** Whether an event comes from inside. If the host is in a shadow root of the page, the event's target is not the host. */
  isSource(event: Event): boolean;
  /** Inserts the host, once. */
  insert(): void;
  /** Re-inserts the host if the page removed it or opened a dialog. True if that was necessary. */
  repair(): boolean;
  /** Removes it from the page. */
  remove(): void;
}

/** Most immediate returns: a page that removes the host more often does it on purpose, and the host then returns once a second. */
const MOST_RETURNS = 50;
/** Least time between two returns after that, in ms; slightly less than the watchdog's interval. */
const SLOW_RETURN_MS = 900;
/** Returns under the root after which the host moves to the body, which pages clear less often. */
const RETURNS_UNDER_ROOT = 10;
/** Events that would otherwise reach the page's own shortcuts, focus traps and click-away handlers. */
const KEPT_IN = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'focusin',
  'focusout',
  'wheel',
  'copy',
  'cut',
  'paste',
];

/** Every event that a view in the host handles. */
const ACTED_ON = [
  ...KEPT_IN,
  'auxclick',
  'contextmenu',
  'pointermove',
  'pointerover',
  'pointerout',
  'pointerenter',
  'pointerleave',
  'pointercancel',
  'mouseover',
  'mouseout',
  'mousemove',
  'mouseenter',
  'mouseleave',
  'touchmove',
  'touchcancel',
  'focus',
  'blur',
  'change',
  'select',
  'submit',
  'reset',
  'toggle',
  'beforetoggle',
  'cancel',
  'close',
  'dragstart',
  'drop',
];

/**
 * The host itself is invisible: its content is fixed to the viewport or in the top layer. Inline and important, so that no
 * style sheet of the page can move, hide or resize it.
 */
const HOST_STYLE = ['all:initial', 'position:fixed', 'top:0', 'left:0', 'width:0', 'height:0', 'z-index:2147483646']
  .map((declaration) => `${declaration}!important`)
  .join(';');

/**
 * Creates the host, which is not yet in the page. Its listeners end with it, without a signal of their own: they are many.
 * @param home gives the current parent for the host
 * @param early receives events before the page does
 */
export function createHost(document: Document, home: () => Element, early: EarlyEvents, signal: AbortSignal): Host {
  const host = document.createElement('div');
  host.setAttribute(HOST_MARK, '');
  const root = host.attachShadow({ mode: __SHADOW_MODE__ });
  const dress = () => {
    host.style.cssText = HOST_STYLE;
  };
  dress();
  const mount = document.createElement('div');
  mount.className = 'layer';
  // Sets the language and direction of the interface: `all: initial` does not reset the direction.
  mount.lang = wordLanguage();
  mount.dir = 'ltr';
  root.append(mount);
  addStyles(root, [coloursOf('.layer', 'light'), coloursOf('.layer.dark,.dark', 'dark'), base, corner]);
  for (const type of KEPT_IN) host.addEventListener(type, stopPropagation);
  const kept = keepEventsIn(root, early, signal);
  /** Stops synthetic events before a view receives them, so that only the user can act in the card. */
  const dropForged = (event: Event) => {
    if (event.isTrusted || kept.isCopy(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of ACTED_ON) root.addEventListener(type, dropForged, { capture: true });

  let isInserted = false;
  /** Our style as the browser serialises it. Compared as a whole, since asking for each property costs more at every check. */
  let dressed: string | null = null;
  let returns = 0;
  let returned = 0;
  /** Undoes the page's own CSS zoom, which would distort positions. */
  const unzoom = () => {
    const { currentCSSZoom = 1 } = (host.parentElement ?? {}) as { currentCSSZoom?: number };
    const wanted = String(1 / currentCSSZoom);
    if (host.style.getPropertyValue('zoom') !== wanted) host.style.setProperty('zoom', wanted, 'important');
    dressed = host.getAttribute('style');
  };
  /** Removes what the page has set on the host: `hidden`, `inert`, a class, other styles. */
  const undress = () => {
    for (const name of host.getAttributeNames()) {
      if (name !== HOST_MARK && name !== 'style') host.removeAttribute(name);
    }
    // Setting it again each time would trigger mutation records and style recalculation.
    if (host.getAttribute(HOST_MARK) !== '') host.setAttribute(HOST_MARK, '');
    if (host.getAttribute('style') !== dressed) dress();
  };
  const repair = () => {
    if (!isInserted) return false;
    undress();
    unzoom();
    const root = document.documentElement;
    const place = home();
    const wanted = place === root && returns >= RETURNS_UNDER_ROOT ? (document.body ?? root) : place;
    if (signal.aborted || host.parentElement === wanted) return false;
    // Only a removal by the page counts, not a move to another parent.
    if (!host.isConnected && returns++ >= MOST_RETURNS && performance.now() - returned < SLOW_RETURN_MS) return false;
    returned = performance.now();
    move(host, wanted);
    unzoom();
    return true;
  };
  const insert = () => {
    if (isInserted || signal.aborted) return;
    isInserted = true;
    move(host, home());
    unzoom();
  };
  return {
    mount,
    root,
    isSource: (event) => event.composedPath().includes(host),
    insert,
    repair,
    remove: () => host.remove(),
  };
}

/** Moves an element with its state (scroll position, open popovers) if the browser supports that and it is in the document; else inserts it. */
function move(element: HTMLElement, home: Element): void {
  const target = home as Element & { moveBefore?(node: Node, before: Node | null): void };
  if (element.isConnected && target.moveBefore) target.moveBefore(element, null);
  else target.append(element);
}

const stopPropagation = (event: Event): void => event.stopPropagation();

const PALETTES = { light: LIGHT, dark: DARK };

/** The rule that gives a theme's colours to what a selector matches. */
const coloursOf = (selector: string, theme: Theme): string =>
  `${selector}{${paletteProperties(PALETTES[theme])}${standingProperties(theme)}color-scheme:${theme}}`;
