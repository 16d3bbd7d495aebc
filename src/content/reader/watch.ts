/**
 * Detects changes of a page that may change its prose: new or changed text, hidden text that is shown, another article in the
 * same document, a return from the back/forward cache. Waits until the page is quiet.
 */
import { isHost } from '../bridge';
import { attributeOf, nameOf } from '../dom/native';
import { isElement, isText, type Root } from '../dom/tree';

/** Time without a change after which the page is read again, in ms. */
const QUIET = 250;
/** Longest wait for a page that does not become quiet, in ms. */
const LONGEST_WAIT = 1000;
/** Rest after a scan, as a multiple of its duration: 20 ms are followed by 400 ms. */
const REST_FACTOR = 20;
/** Rest that is skipped, in ms: a few changes after a quiet time are read at once, but not those of a page that keeps changing. */
const BURST = 1000;
/** Longest wait between two scans of a changing page, in ms. */
const LONGEST_REST = 10_000;
/** Interval of the check of hidden elements, in ms: with SOON and the scan, text that is shown is read within a second. */
const LOOK_INTERVAL = 300;
/** Wait before reading text that was hidden and is shown now, in ms: it is complete already. */
const SOON = 50;

/** Type of scripts with linked data. */
const LINKED_DATA = 'application/ld+json';

export interface Watcher {
  /** Watches these roots as well; known ones are not watched twice. */
  watch(roots: readonly Root[]): void;
  /**
   * Sets the elements that are checked at intervals.
   * @param hidden elements whose appearance would show new text
   * @param rootless elements to which a page may still attach a shadow root, which no observer reports
   */
  expect(hidden: readonly Element[], rootless: readonly Element[]): void;
  /** Runs work whose changes of the DOM are not reported. */
  quietly(work: () => void): void;
  /** Triggers the callback as if the page had changed. */
  poke(): void;
  /** Reports how long reading took, in ms, so that a slow page is read less often. */
  rest(took: number): void;
}

/**
 * Calls `onChange` when the page may have new prose, until the signal aborts. Hidden elements are polled with `isShown`
 * instead of observed: a style sheet, a media query, a checkbox or any attribute may show them, and observing attributes is
 * too expensive on pages that change thousands per frame.
 */
export function watchPage(
  window: Window,
  onChange: () => void,
  isShown: (element: Element) => boolean,
  signal: AbortSignal,
): Watcher {
  const watched = new WeakSet<Root>();
  let hidden: readonly Element[] = [];
  let rootless: readonly Element[] = [];
  let hadTitle = isTitled(window.document);
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let rested = 0;

  const fire = () => {
    clearTimeout(quietTimer);
    quietTimer = undefined;
    if (!signal.aborted) onChange();
  };
  const poke = (quiet = QUIET) => {
    if (signal.aborted) return;
    const now = performance.now();
    if (quietTimer === undefined) firstChange = now;
    clearTimeout(quietTimer);
    const wait = Math.max(0, Math.min(quiet, firstChange + LONGEST_WAIT - now), rested - BURST - now);
    quietTimer = setTimeout(fire, wait);
  };
  const pokeNow = () => poke();
  /** Whether the page got its first title. A title that only changes, as to "(3) News", does not matter. */
  const isLateTitle = (): boolean => {
    if (hadTitle) return false;
    hadTitle = isTitled(window.document);
    return hadTitle;
  };
  const take = (records: MutationRecord[]) => {
    if (records.some((record) => (isOfTitle(record) ? isLateTitle() : matters(record)))) poke();
  };
  const observer = new MutationObserver(take);
  const looks = setInterval(() => {
    // A pending scan checks every element anyway; a tab in the background is checked when it is shown.
    if (quietTimer !== undefined || window.document.visibilityState === 'hidden') return;
    if (hidden.some(isShown) || rootless.some(hasRoot)) poke(SOON);
  }, LOOK_INTERVAL);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(looks);
    clearTimeout(quietTimer);
  });

  const listen = (target: EventTarget | undefined, type: string, listener: (event: Event) => void) =>
    target?.addEventListener(type, listener, { signal });
  // The address may change before or after the text does; either way the page is read once it is quiet.
  listen((window as { navigation?: EventTarget }).navigation, 'navigatesuccess', pokeNow);
  listen(window, 'popstate', pokeNow);
  listen(window, 'load', pokeNow);
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) poke();
  });
  // The load of a frame is not reported by the observer; `toggle` means that a <details> opened.
  window.document.addEventListener(
    'load',
    (event) => {
      if ((event.target as Element | null)?.localName === 'iframe') poke();
    },
    { signal, capture: true },
  );
  window.document.addEventListener('toggle', pokeNow, { signal, capture: true });

  return {
    watch(roots) {
      if (signal.aborted) return;
      for (const root of roots) {
        if (watched.has(root)) continue;
        watched.add(root);
        observer.observe(root, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: ['hidden'],
        });
      }
    },
    expect(hiddenNow, rootlessNow) {
      hidden = hiddenNow;
      rootless = rootlessNow;
    },
    quietly(work) {
      take(observer.takeRecords());
      work();
      observer.takeRecords();
    },
    poke: pokeNow,
    rest(took) {
      rested = Math.max(rested, performance.now()) + Math.min(took * REST_FACTOR, LONGEST_REST);
    },
  };
}

const isTitled = (page: Document): boolean => page.title.trim() !== '';

/** Whether a mutation concerns the page's title: its text, or the element itself. */
function isOfTitle({ type, target, addedNodes }: MutationRecord): boolean {
  const { parentNode } = target;
  if (type === 'characterData') return parentNode !== null && isElement(parentNode) && nameOf(parentNode) === 'title';
  if (type !== 'childList' || !isElement(target)) return false;
  const isTitle = (node: Node) => isElement(node) && nameOf(node) === 'title';
  return isTitle(target) || (nameOf(target) === 'head' && addedNodes.length > 0 && [...addedNodes].every(isTitle));
}

/** Whether a shadow root was attached meanwhile. A page can make any of its objects throw. */
function hasRoot(element: Element): boolean {
  try {
    return element.shadowRoot !== null;
  } catch {
    return false;
  }
}

function matters(record: MutationRecord): boolean {
  const { target } = record;
  if (record.type === 'attributes') return target.firstChild !== null;
  if (record.type === 'characterData') return true;
  if (isElement(target)) {
    if (isHost(target)) return false;
    const name = nameOf(target);
    // Rules of a style sheet are no text; what they show is found by polling.
    if (name === 'style') return false;
    if (name === 'head') return some(record.addedNodes, statesFacts);
  }
  return some(record.addedNodes, carriesText) || some(record.removedNodes, carriesText);
}

/** Whether a node added to the head may give the page's date, or declare an article. */
function statesFacts(node: Node): boolean {
  if (!isElement(node)) return false;
  const name = nameOf(node);
  return name === 'meta' || (name === 'script' && attributeOf(node, 'type') === LINKED_DATA);
}

function carriesText(node: Node): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (!isElement(node) || isHost(node)) return false;
  return !/^(script|style|link|meta|img|noscript|svg)$/.test(node.localName);
}

function some(nodes: NodeList, test: (node: Node) => boolean): boolean {
  for (const node of nodes) if (test(node)) return true;
  return false;
}
