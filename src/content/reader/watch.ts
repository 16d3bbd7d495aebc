/**
 * Detects changes of a page that may change its prose: new or changed text, hidden text that is shown, another article in the
 * same document, a return from the back/forward cache. Waits until the page is quiet.
 */
import { isHost } from '../bridge';
import { attributeOf, nameOf } from '../dom/native';
import { isElement, isText, type Root } from '../dom/tree';
import { QuietTimer } from './quiet-timer';

/** Time between two looks at the hidden elements, in ms: with SOON and the scan shown text is read within a second. */
const LOOK_INTERVAL = 300;
/** Wait before reading text that was hidden and is shown now, in ms: it is complete already. */
const SOON = 50;

/** Type of scripts with linked data. */
const LINKED_DATA = 'application/ld+json';

/** What an observer is asked for. No attributes: hearing of one makes the browser look for observers at each change of any. */
const OBSERVED: MutationObserverInit = { subtree: true, childList: true, characterData: true };
/** The same, on a page with more hidden elements than are checked: most of these are shown by this attribute. */
const OBSERVED_WITH_HIDDEN: MutationObserverInit = { ...OBSERVED, attributes: true, attributeFilter: ['hidden'] };

export interface Watcher {
  /**
   * Watches these roots as well; known ones are not watched twice.
   * @param withHidden whether changes of the attribute `hidden` count
   */
  watch(roots: readonly Root[], withHidden: boolean): void;
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
 * Calls `onChange` when the page may have new prose, until the signal aborts. Hidden elements are polled
 * instead of observed: a style sheet, a media query, a checkbox or any attribute may show them, and observing attributes is
 * too expensive on pages that change thousands per frame.
 */
export function watchPage(
  window: Window,
  onChange: () => void,
  newLook: () => (element: Element) => boolean,
  signal: AbortSignal,
): Watcher {
  const timer = new QuietTimer(onChange, signal);
  const onPoke = () => timer.change();
  const lateTitle = watchTitle(window.document);
  const observer = new MutationObserver(take);
  signal.addEventListener('abort', () => observer.disconnect());
  /** Watched roots, and whether with the attribute `hidden`. */
  const watched = new WeakMap<Root, boolean>();
  const hiddenParts = lookAtHidden(window.document, timer, newLook, signal);
  listenToPage(window, onPoke, signal);

  function take(records: MutationRecord[]): void {
    if (records.some((record) => (isOfTitle(record) ? lateTitle() : matters(record)))) onPoke();
  }

  return {
    watch(roots, withHidden) {
      if (signal.aborted) return;
      for (const root of roots) {
        const before = watched.get(root);
        if (before === true || before === withHidden) continue;
        watched.set(root, withHidden);
        observer.observe(root, withHidden ? OBSERVED_WITH_HIDDEN : OBSERVED);
      }
    },
    expect: hiddenParts.expect,
    quietly(work) {
      take(observer.takeRecords());
      work();
      observer.takeRecords();
    },
    poke: onPoke,
    rest: (took) => timer.rest(took),
  };
}

/**
 * Makes a function that tells, once, that a page without a title has got one. A title that comes late tells what the page is
 * about; one that changes ("(3) News") is no text of the article.
 */
function watchTitle(page: Document): () => boolean {
  let hadTitle = isTitled(page);
  return () => {
    if (hadTitle) return false;
    hadTitle = isTitled(page);
    return hadTitle;
  };
}

/** Looks at the expected elements at intervals, until the signal ends; tells the timer when one of them shows text. */
function lookAtHidden(
  page: Document,
  timer: QuietTimer,
  newLook: () => (element: Element) => boolean,
  signal: AbortSignal,
): Pick<Watcher, 'expect'> {
  let hidden: readonly Element[] = [];
  let rootless: readonly Element[] = [];
  let looks: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    // A scan that is due asks every element anyway; a tab in the background is looked at when it is shown.
    if (timer.isWaiting || page.visibilityState === 'hidden') return;
    if (hidden.some(newLook()) || rootless.some(hasRoot)) timer.change(SOON);
  };
  /** Ends the looks; many pages have nothing to look at, and each look wakes the page's process. */
  const rest = () => {
    clearInterval(looks);
    looks = undefined;
  };
  signal.addEventListener('abort', rest);
  return {
    expect(hiddenNow, rootlessNow) {
      hidden = hiddenNow;
      rootless = rootlessNow;
      if (signal.aborted || hidden.length + rootless.length === 0) rest();
      else looks ??= setInterval(look, LOOK_INTERVAL);
    },
  };
}

/** Listens to the events after which a page may have other text and that an observer is not told of. */
function listenToPage(window: Window, onPoke: () => void, signal: AbortSignal): void {
  const listen = (target: EventTarget | undefined, type: string, listener: (event: Event) => void) =>
    target?.addEventListener(type, listener, { signal });
  // The address may change before or after the text does; either way the page is read when it has come to rest.
  listen((window as { navigation?: EventTarget }).navigation, 'navigatesuccess', onPoke);
  listen(window, 'popstate', onPoke);
  listen(window, 'load', onPoke);
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) onPoke();
  });
  // Frames load later than the page and do not tell its observer; `toggle` opens <details>.
  window.document.addEventListener(
    'load',
    (event) => {
      if ((event.target as Element | null)?.localName === 'iframe') onPoke();
    },
    { signal, capture: true },
  );
  window.document.addEventListener('toggle', onPoke, { signal, capture: true });
}

const isTitled = (page: Document): boolean => page.title.trim() !== '';

/** Whether a mutation concerns the page's title: its text, or the element itself. */
function isOfTitle({ type, target, addedNodes }: MutationRecord): boolean {
  const { parentNode } = target;
  if (type === 'characterData') return parentNode !== null && isElement(parentNode) && nameOf(parentNode) === 'title';
  if (type !== 'childList' || !isElement(target)) return false;
  const isTitle = (node: Node) => isElement(node) && nameOf(node) === 'title';
  return isTitle(target) || (nameOf(target) === 'head' && [...addedNodes].every(isTitle));
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
