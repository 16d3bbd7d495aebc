/**
 * Detects changes of a page that may change its prose: new or changed text, hidden text that is shown,
 * another article in the same document, a page that comes back from the back/forward cache. Waits until the page is quiet.
 */
import { isHost } from '../bridge';
import { isElement, isText, type Root } from '../dom/tree';

/** Time without a change after which the page is read again, in ms. */
const QUIET = 250;
/** A page that never becomes quiet is read after this time, in ms. */
const LONGEST_WAIT = 1000;
/** Largest share of time for reading: after a scan of 20 ms the next waits 400 ms. */
const REST_FACTOR = 20;
/** Longest wait between two scans of a changing page, in ms. */
const LONGEST_REST = 10_000;

export interface Watcher {
  /** Watches these roots as well; known ones are not watched twice. */
  watch(roots: readonly Root[]): void;
  /** Elements whose appearance would show new text. */
  expect(hidden: readonly Element[]): void;
  /** Runs work whose changes to the DOM are our own. */
  quietly(work: () => void): void;
  /** Triggers the callback as if the page had changed. */
  poke(): void;
  /** Reports how long reading took, in ms, so that a slow page is read less often. */
  rest(took: number): void;
}

export function watchPage(window: Window, onChange: () => void, signal: AbortSignal): Watcher {
  const watched = new WeakSet<Root>();
  let hidden: readonly Element[] = [];
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let notBefore = 0;

  const fire = () => {
    clearTimeout(quietTimer);
    quietTimer = undefined;
    if (!signal.aborted) onChange();
  };
  const poke = () => {
    if (signal.aborted) return;
    const now = performance.now();
    if (quietTimer === undefined) firstChange = now;
    clearTimeout(quietTimer);
    const wait = Math.max(0, Math.min(QUIET, firstChange + LONGEST_WAIT - now), notBefore - now);
    quietTimer = setTimeout(fire, wait);
  };
  const take = (records: MutationRecord[]) => {
    if (records.some((record) => matters(record, hidden))) poke();
  };
  const observer = new MutationObserver(take);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(quietTimer);
  });

  const listen = (target: EventTarget | undefined, type: string, listener: (event: Event) => void) =>
    target?.addEventListener(type, listener, { signal });
  // The address may change before or after the text does; either way the page is read when it has come to rest.
  listen((window as { navigation?: EventTarget }).navigation, 'navigatesuccess', poke);
  listen(window, 'popstate', poke);
  listen(window, 'load', poke);
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) poke();
  });
  // Frames load later than the page and do not tell its observer; `toggle` opens <details>.
  window.document.addEventListener(
    'load',
    (event) => {
      if ((event.target as Element | null)?.localName === 'iframe') poke();
    },
    { signal, capture: true },
  );
  window.document.addEventListener('toggle', poke, { signal, capture: true });

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
          attributeFilter: ['hidden', 'class', 'style', 'open', 'aria-hidden', 'inert'],
        });
      }
    },
    expect(elements) {
      hidden = elements;
    },
    quietly(work) {
      take(observer.takeRecords());
      work();
      observer.takeRecords();
    },
    poke,
    rest(took) {
      notBefore = performance.now() + Math.min(took * REST_FACTOR, LONGEST_REST);
    },
  };
}

function matters(record: MutationRecord, hidden: readonly Element[]): boolean {
  const { target } = record;
  if (record.type === 'attributes') {
    const element = target as Element;
    // Style runs with every animation; on the page's root it says nothing of a single text.
    if (record.attributeName === 'style' && element.contains(element.ownerDocument.body)) return false;
    return (
      hidden.some((one) => element.contains(one)) || (record.attributeName === 'hidden' && element.textContent !== '')
    );
  }
  if (isElement(target) && (isHost(target) || target.localName === 'head')) return false;
  if (record.type === 'characterData') return true;
  return some(record.addedNodes, carriesText) || some(record.removedNodes, carriesText);
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
