/**
 * Paints marks as elements with mark.js, for users whose tools cannot see highlights. Wrapping splits the page's text nodes,
 * so each original is recorded with its text and stays in place as the first piece; removing a mark removes the other
 * pieces and restores the original's text. mark.js's own unmark() is never called: it merges text nodes, which breaks pages
 * rendered by React.
 */
import MarkJs from 'mark.js';
import { MARK_TAG } from '../bridge';
import type { Paint } from './look';
import { FLASH_TINT, markProperties } from './mark-css';
import { type ElementPainterOptions, isWithin, type Mark, type Painter } from './painter';
import { TextSplits } from './text-splits';

interface Painted {
  mark: Mark;
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

export function createElementPainter(options: ElementPainterOptions): Painter {
  return new ElementPainter(options);
}

class ElementPainter implements Painter {
  /** By key of the mark. */
  private readonly painted = new Map<string, Painted>();
  private readonly splits = new TextSplits();
  private readonly watched = new Set<Node>();
  /** Failed attempts at painting, by key of the mark. */
  private readonly tries = new Map<string, number>();
  private readonly options: ElementPainterOptions;
  private readonly observer = new MutationObserver(() => this.repair());
  private flashed: string | null = null;

  constructor(options: ElementPainterOptions) {
    this.options = options;
    options.signal.addEventListener('abort', () => this.observer.disconnect());
  }

  paint(marks: readonly Mark[]): void {
    this.silently(() => {
      const wanted = new Set(marks.map(({ key }) => key));
      for (const key of [...this.painted.keys()]) if (!wanted.has(key)) this.takeOff(key);
      this.wrapMissing(marks);
      this.dressChanged(marks);
    });
    this.retryFailed(marks);
  }

  flash(key: string | null): void {
    for (const one of [this.flashed, key]) {
      const entry = one === null ? undefined : this.painted.get(one);
      for (const element of entry?.elements ?? []) {
        element.style.boxShadow = one === key && entry ? FLASH[entry.mark.look.flash] : '';
      }
    }
    this.flashed = key;
  }

  at(x: number, y: number, target: Element): string | null {
    const direct = this.keyOf(target);
    if (direct) return direct;
    // A keyboard's click has no position; a finger may hit the gap of the underline.
    const near = [...this.painted.values()].find(({ elements }) =>
      elements.some((one) => target.contains(one) && [...one.getClientRects()].some((rect) => isWithin(rect, x, y))),
    );
    return near?.mark.key ?? null;
  }

  rects(key: string): DOMRect[] {
    return this.painted.get(key)?.elements.flatMap((element) => [...element.getClientRects()]) ?? [];
  }

  elementOf(key: string): Element | null {
    return this.painted.get(key)?.elements[0] ?? null;
  }

  /** Removes marks whose text the page has changed: the page's text wins. */
  repair(): void {
    const broken = this.splits.broken();
    if (broken.size === 0) return;
    this.options.quietly(() => {
      for (const key of broken) this.takeOff(key);
    });
    this.observer.takeRecords();
    this.options.onLost();
  }

  clear(): void {
    this.silently(() => {
      for (const key of [...this.painted.keys()]) this.takeOff(key);
    });
    this.observer.disconnect();
  }

  /** Runs our own changes, ignored by the reader's observer and by this one. */
  private silently(work: () => void): void {
    this.repair();
    this.options.quietly(work);
    this.observer.takeRecords();
  }

  /** Removes a mark with all marks that share a split text node with it. */
  private takeOff(key: string): void {
    const others = this.splits.undo(key);
    this.painted.delete(key);
    for (const other of others) if (this.painted.has(other)) this.takeOff(other);
  }

  private wrapMissing(marks: readonly Mark[]): void {
    // Ranges are requested before anything is split: they adapt to splits, the reader's offsets do not.
    const missing = marks.filter(({ key }) => !this.painted.has(key)).map((mark) => ({ mark, ranges: mark.ranges() }));
    for (const { mark, ranges } of missing.reverse()) this.wrap(mark, ranges);
  }

  private dressChanged(marks: readonly Mark[]): void {
    for (const mark of marks) {
      const entry = this.painted.get(mark.key);
      if (!entry || entry.look === lookOf(mark)) continue;
      for (const element of entry.elements) dress(element, mark);
      this.painted.set(mark.key, { ...entry, mark, look: lookOf(mark) });
    }
  }

  /** Has the page read again for marks that could not be painted. */
  private retryFailed(marks: readonly Mark[]): void {
    const failed = marks.filter(({ key }) => !this.painted.has(key) && (this.tries.get(key) ?? 0) < MOST_TRIES);
    for (const { key } of failed) this.tries.set(key, (this.tries.get(key) ?? 0) + 1);
    if (failed.length > 0) this.options.onLost();
  }

  private wrap(mark: Mark, ranges: readonly Range[]): void {
    // Last range first: wrapping the end of a text node keeps all offsets before it.
    const elements = [...ranges].reverse().flatMap((range) => this.wrapRange(mark.key, range));
    if (elements.length === 0) return;
    elements.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    for (const element of elements) dress(element, mark);
    makeReachable(elements[0], mark);
    this.painted.set(mark.key, { mark, elements, look: lookOf(mark) });
  }

  /** @returns the new elements, one for each piece of text; none if the Range has no text of one context */
  private wrapRange(key: string, range: Range): HTMLElement[] {
    const context = blockOf(range);
    const places = context ? placesIn(context, range) : [];
    if (!context || places.length === 0) return [];
    this.watch(context);
    const elements: HTMLElement[] = [];
    new MarkJs(context as HTMLElement).markRanges(places, {
      element: MARK_TAG,
      each: (element: Element) => {
        this.splits.add(element as HTMLElement, key);
        element.removeAttribute('data-markjs');
        elements.push(element as HTMLElement);
      },
    } as MarkJs.MarkRangesOptions);
    return elements;
  }

  /** Watches the root of a marked text, once, for the page's changes and for copying. */
  private watch(context: Element): void {
    const root = context.getRootNode();
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, { subtree: true, childList: true, characterData: true });
    const { signal } = this.options;
    for (const type of TAKING_OUT) root.addEventListener(type, () => this.bareForNow(), { capture: true, signal });
  }

  /** Takes our labels and styles off the marks until the browser has copied the selection, which would hold them. */
  private bareForNow(): void {
    const { quietly } = this.options;
    const bare = [...this.painted.values()];
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

  private keyOf(target: Element): string | null {
    const element = target.closest(MARK_TAG);
    if (!element) return null;
    const painted = [...this.painted.values()];
    return painted.find(({ elements }) => elements.includes(element as HTMLElement))?.mark.key ?? null;
  }
}

const lookOf = ({ standing, read, look, label }: Mark): string =>
  [standing, read, look.paint, look.flash, look.isClose, label].join(' ');

/** Sets styles one by one: the page's policy may forbid a style attribute, but not the style object. */
function dress(element: HTMLElement, mark: Mark): void {
  element.removeAttribute('style');
  for (const [name, value] of Object.entries(markProperties({ ...mark, ...mark.look })))
    element.style.setProperty(name, value);
}

/** Makes the first piece focusable and labelled, unless it is inside a link, which is focusable already. */
function makeReachable(element: HTMLElement | undefined, mark: Mark): void {
  if (!element || element.closest('a[href], button') !== null) return;
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.setAttribute('aria-label', `${mark.label} ${element.textContent ?? ''}`);
}

function blockOf(range: Range): Element | null {
  const node = range.commonAncestorContainer;
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}

/**
 * Offsets, in the text of a context, of each text node's part of a Range, counted as mark.js counts them; none for blank parts.
 * mark.js would wrap a range over several text nodes, but ends at the first that its `filter` leaves out. Linear in the context.
 */
function placesIn(context: Element, range: Range): { start: number; length: number }[] {
  const texts = context.ownerDocument.createNodeIterator(context, NodeFilter.SHOW_TEXT);
  const places: { start: number; length: number }[] = [];
  let at = 0;
  let isInside = false;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (PASSED_OVER.test(node.parentElement?.localName ?? '')) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    isInside ||= node === range.startContainer;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (isInside && node.data.slice(from, to).trim() !== '') places.push({ start: at + from, length: to - from });
    if (node === range.endContainer) return places;
    at += node.length;
  }
  return [];
}
