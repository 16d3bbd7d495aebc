/**
 * Our one element in the page: a host under the root, outside the article, with everything else in its shadow root.
 * A page may remove it, cover it with a fullscreen element or listen for keys; this keeps it in its place.
 */

import { DARK, LIGHT, paletteProperties } from '#src/shared/ui/palette';
import { standingProperties } from '#src/shared/ui/standing-look';
import { wordLanguage } from '#src/shared/ui/words';
import { HOST_MARK } from '../bridge';
import card from '../card/card.css?inline';
import circumstances from './circumstances.css?inline';
import corner from './corner.css?inline';
import base from './layer.css?inline';

export interface Host {
  /** Where the views are drawn. */
  mount: HTMLElement;
  root: ShadowRoot;
  /** Whether an event comes from in here; its target is another where the host stands in a shadow root of the page. */
  isSource(event: Event): boolean;
  /** Puts the host back where it belongs: the page has removed it, or opened a dialog. True when it had to. */
  repair(): boolean;
  /** Takes it out of the page. */
  remove(): void;
}

/** A page that takes the host out more often than this, at once each time, does it on purpose: it gets one a second. */
const MOST_RETURNS = 50;
/** Least time between two returns from then on, in ms; a little less than the watchdog's pulse. */
const SLOW_RETURN_MS = 900;
/** After so many returns under the root the host stands in the body: pages sweep the one more often than the other. */
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

/** Every event that any view in the host may act on. */
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

/** Ends an event that a script has made before any view hears it: only the user acts in the card. */
function dropForged(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** Nothing of its own to see: what stands in it is fixed to the viewport or in the top layer. */
const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  'z-index': '2147483646',
};

/** @param home the element that the host has to stand in now */
export function createHost(document: Document, home: () => Element, signal: AbortSignal): Host {
  const host = document.createElement('div');
  host.setAttribute(HOST_MARK, '');
  const root = host.attachShadow({ mode: __SHADOW_MODE__ });
  /** On the element itself and important: no style sheet of the page can move, hide or resize it. */
  const dress = () => {
    host.style.cssText = '';
    for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  };
  dress();
  const mount = document.createElement('div');
  mount.className = 'layer';
  // Ours is the language and direction of our words, not the page's: `all` leaves the direction alone.
  mount.lang = wordLanguage();
  mount.dir = 'ltr';
  root.append(mount);
  addStyles(root);
  for (const type of KEPT_IN) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  for (const type of ACTED_ON) root.addEventListener(type, dropForged, { signal, capture: true });

  let returns = 0;
  let returned = 0;
  /** A page that zooms itself would zoom us as well: px would be others than those that places are computed in. */
  const unzoom = () => {
    const { currentCSSZoom = 1 } = (host.parentElement ?? {}) as { currentCSSZoom?: number };
    const wanted = String(1 / currentCSSZoom);
    if (host.style.getPropertyValue('zoom') !== wanted) host.style.setProperty('zoom', wanted, 'important');
  };
  /** Takes off what the page has put on the host: `hidden`, `inert`, a class, other styles. */
  const undress = () => {
    for (const name of host.getAttributeNames()) {
      if (name !== HOST_MARK && name !== 'style') host.removeAttribute(name);
    }
    host.setAttribute(HOST_MARK, '');
    const isWhole = Object.entries(HOST_STYLE).every(
      ([name, value]) =>
        name === 'all' || (host.style.getPropertyValue(name) === value && host.style.getPropertyPriority(name) !== ''),
    );
    if (!isWhole || host.style.length !== dressed) dress();
  };
  const repair = () => {
    undress();
    unzoom();
    const root = document.documentElement;
    const place = home();
    const wanted = place === root && returns > RETURNS_UNDER_ROOT ? (document.body ?? root) : place;
    if (signal.aborted || host.parentElement === wanted) return false;
    // A way to another home is not the page's doing.
    if (!host.isConnected && returns++ >= MOST_RETURNS && performance.now() - returned < SLOW_RETURN_MS) return false;
    returned = performance.now();
    move(host, wanted);
    unzoom();
    return true;
  };
  move(host, home());
  unzoom();
  /** How many properties our own style comes to; more are the page's. */
  const dressed = host.style.length;
  return {
    mount,
    root,
    isSource: (event) => event.composedPath().includes(host),
    repair,
    remove: () => host.remove(),
  };
}

/** Moves an element as it is, scrolled and open; again where the browser cannot, or where it is not in the document. */
function move(element: HTMLElement, home: Element): void {
  const target = home as Element & { moveBefore?(node: Node, before: Node | null): void };
  if (element.isConnected && target.moveBefore) target.moveBefore(element, null);
  else target.append(element);
}

function addStyles(root: ShadowRoot): void {
  const light = `.layer{${paletteProperties(LIGHT)}${standingProperties('light')}color-scheme:light}`;
  const dark = `.layer.dark,.dark{${paletteProperties(DARK)}${standingProperties('dark')}color-scheme:dark}`;
  const text = [light, dark, base, card, corner, circumstances].join('');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
