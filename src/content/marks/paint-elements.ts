/**
 * Paints marks as elements with mark.js, for users whose tools cannot see highlights. Wrapping splits the page's text nodes,
 * so each original is recorded with its text and stays in place as the first piece; removing a mark removes the other
 * pieces and restores the original's text. mark.js's own unmark() is never called: it merges text nodes, which breaks pages
 * rendered by React.
 */
import Mark from 'mark.js';
import { MARK_TAG } from '../bridge';
import type { Paint } from './look';
import { FLASH_TINT, markProperties } from './mark-css';
import { isWithin, type Mark as PageMark, type Painter } from './painter';
import { TextSplits } from './text-splits';

interface Painted {
  mark: PageMark;
  elements: HTMLElement[];
  look: string;
}

/** Outline of the flash. */
const FLASH: Record<Paint, string> = {
  light: `0 0 0 3px ${FLASH_TINT.light}`,
  dark: `0 0 0 3px ${FLASH_TINT.dark}`,
  text: '0 0 0 3px currentcolor',
};
/** Most attempts to paint a mark, each after a new scan of the page. */
const MOST_TRIES = 3;
/** Events after which the browser serialises the selection as HTML. */
const TAKING_OUT = ['copy', 'cut', 'dragstart'];
/** Matches tags whose text mark.js skips; offsets must be counted the same way. */
const PASSED_OVER = /^(script|style|title|head|html)$/;

export interface ElementPainterOptions {
  /** Runs changes that the reader must not mistake for the page's own. */
  quietly(work: () => void): void;
  /** Called when a mark was removed because the page changed its text, which must be read again. */
  onLost(): void;
  signal: AbortSignal;
}

export function createElementPainter({ quietly, onLost, signal }: ElementPainterOptions): Painter {
  const painted = new Map<string, Painted>();
  const splits = new TextSplits();
  const watched = new Set<Node>();
  const tries = new Map<string, number>();
  let flashed: string | null = null;

  const observer = new MutationObserver(() => mend());
  signal.addEventListener('abort', () => observer.disconnect());

  /** Runs our own changes, ignored by the reader's observer and by this one. */
  function silently(work: () => void): void {
    mend();
    quietly(work);
    observer.takeRecords();
  }

  /** Removes marks whose text the page has changed, keeping the page's text. */
  function mend(): void {
    const broken = splits.broken();
    if (broken.size === 0) return;
    quietly(() => {
      for (const key of broken) takeOff(key);
    });
    observer.takeRecords();
    onLost();
  }

  /** Removes a mark with all marks that share a split text node with it. */
  function takeOff(key: string): void {
    const others = splits.undo(key);
    painted.delete(key);
    for (const other of others) if (painted.has(other)) takeOff(other);
  }

  function wrap(mark: PageMark, ranges: readonly Range[]): void {
    const elements: HTMLElement[] = [];
    // Last range first: wrapping the end of a text node keeps all offsets before it.
    for (const range of [...ranges].reverse()) {
      const context = blockOf(range);
      const place = context && offsetsIn(context, range);
      if (!context || !place) continue;
      watch(context);
      new Mark(context as HTMLElement).markRanges([place], {
        element: MARK_TAG,
        filter: (node: Text) => node.data.trim() !== '',
        each: (element: Element) => {
          splits.add(element as HTMLElement, mark.key);
          element.removeAttribute('data-markjs');
          elements.push(element as HTMLElement);
        },
      } as Mark.MarkRangesOptions);
    }
    elements.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const look = lookOf(mark);
    for (const element of elements) dress(element, mark);
    makeReachable(elements[0], mark);
    if (elements.length > 0) painted.set(mark.key, { mark, elements, look });
  }

  function watch(context: Element): void {
    const root = context.getRootNode();
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    for (const type of TAKING_OUT) root.addEventListener(type, bareForNow, { capture: true, signal });
  }

  /** Removes our labels and styles from the marks until the browser has copied the selection, which would contain them. */
  function bareForNow(): void {
    const bare = [...painted.values()];
    quietly(() => {
      for (const { elements } of bare)
        for (const element of elements) for (const name of element.getAttributeNames()) element.removeAttribute(name);
    });
    setTimeout(() => {
      quietly(() => {
        for (const { elements, mark } of bare) {
          for (const element of elements) dress(element, mark);
          makeReachable(elements[0], mark);
        }
      });
    });
  }

  function keyOf(target: Element): string | null {
    const element = target.closest(MARK_TAG);
    if (!element) return null;
    return [...painted.values()].find(({ elements }) => elements.includes(element as HTMLElement))?.mark.key ?? null;
  }

  return {
    paint(marks) {
      silently(() => {
        const wanted = new Map(marks.map((mark) => [mark.key, mark]));
        for (const key of [...painted.keys()]) if (!wanted.has(key)) takeOff(key);
        // Requests all ranges before splitting: ranges adapt to splits, the reader's offsets do not.
        const missing = marks.filter(({ key }) => !painted.has(key)).map((mark) => ({ mark, ranges: mark.ranges() }));
        for (const { mark, ranges } of missing.reverse()) wrap(mark, ranges);
        for (const mark of marks) {
          const entry = painted.get(mark.key);
          if (!entry || entry.look === lookOf(mark)) continue;
          for (const element of entry.elements) dress(element, mark);
          painted.set(mark.key, { ...entry, mark, look: lookOf(mark) });
        }
      });
      const failed = marks.filter(({ key }) => !painted.has(key) && (tries.get(key) ?? 0) < MOST_TRIES);
      for (const { key } of failed) tries.set(key, (tries.get(key) ?? 0) + 1);
      if (failed.length > 0) onLost();
    },
    flash(key) {
      for (const one of [flashed, key]) {
        const entry = one === null ? undefined : painted.get(one);
        for (const element of entry?.elements ?? []) {
          element.style.boxShadow = one === key && entry ? FLASH[entry.mark.look.flash] : '';
        }
      }
      flashed = key;
    },
    at(x, y, target) {
      const direct = keyOf(target);
      if (direct) return direct;
      // A click by keyboard has no position, and a touch may hit the gap of the underline.
      const near = [...painted.values()].find(({ elements }) =>
        elements.some((one) => target.contains(one) && [...one.getClientRects()].some((rect) => isWithin(rect, x, y))),
      );
      return near?.mark.key ?? null;
    },
    rects: (key) => painted.get(key)?.elements.flatMap((element) => [...element.getClientRects()]) ?? [],
    elementOf: (key) => painted.get(key)?.elements[0] ?? null,
    repair: mend,
    clear() {
      silently(() => {
        for (const key of [...painted.keys()]) takeOff(key);
      });
      observer.disconnect();
    },
  };
}

const lookOf = ({ standing, read, look, label }: PageMark): string =>
  [standing, read, look.paint, look.flash, look.isClose, label].join(' ');

/** Sets styles through the style object, since the page's policy may forbid style attributes. */
function dress(element: HTMLElement, mark: PageMark): void {
  element.removeAttribute('style');
  for (const [name, value] of Object.entries(markProperties({ ...mark, ...mark.look })))
    element.style.setProperty(name, value);
}

/** Makes the first piece focusable and labelled, unless it is inside a link, which is focusable already. */
function makeReachable(element: HTMLElement | undefined, mark: PageMark): void {
  if (!element || element.closest('a[href], button') !== null) return;
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.setAttribute('aria-label', `${mark.label} ${element.textContent ?? ''}`);
}

function blockOf(range: Range): Element | null {
  const node = range.commonAncestorContainer;
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}

/** Offsets of a Range in the text of its context, counted as mark.js counts them. */
function offsetsIn(context: Element, range: Range): { start: number; length: number } | null {
  const texts = context.ownerDocument.createNodeIterator(context, NodeFilter.SHOW_TEXT);
  let at = 0;
  let start = -1;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (PASSED_OVER.test(node.parentElement?.localName ?? '')) continue;
    if (node === range.startContainer) start = at + range.startOffset;
    if (node === range.endContainer) {
      const length = at + range.endOffset - start;
      return start < 0 || length <= 0 ? null : { start, length };
    }
    at += node.length;
  }
  return null;
}
