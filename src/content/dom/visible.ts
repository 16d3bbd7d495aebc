/**
 * Determines what the user can see, by layout. Injected into the walk, so that the command line can work without it. One
 * instance per scan: it caches results, which are stale afterwards.
 */
import { nativeOf } from './native';
import { isElement, MAX_DEPTH, shownParent } from './tree';

export interface Sight {
  /** Whether the element is visible; false also drops everything in it. */
  isSeen(element: Element): boolean;
  /** Whether an element that is inline by its tag is laid out as a block. */
  isBlock(element: Element): boolean;
  /** Whether an element that is a block by its tag is laid out inline. */
  isInline(element: Element): boolean;
  /** Whether there is visible space between an inline element and the word before it, without a space character. */
  isApart(element: Element): boolean;
  /** Whether line breaks of the source are rendered. */
  keepsLines(element: Element): boolean;
  /** Whether the block is clipped by a box that hides its overflow, as behind a paywall's fade. */
  isCutOff(element: Element): boolean;
  /** Font size in px; 0 without layout. */
  fontSize(element: Element): number;
}

/** Treats everything as visible, for files read without layout. */
export const noLayout: Sight = {
  isSeen: () => true,
  isBlock: () => false,
  isInline: () => false,
  isApart: () => false,
  keepsLines: () => false,
  isCutOff: () => false,
  fontSize: () => 0,
};

/** Text in a box of this size or less is only for screen readers. In px. */
const TINY = 2;
/** Least overflow for a box to count as clipping its content, in px. */
const CLIPPED_BY = 40;
/** Least margin between two words that counts as a space, as a share of the font size. */
const SPACE_WIDTH = 0.15;
const VISIBLE = { visibilityProperty: true };
const BLOCK_DISPLAY = /^(block|flex|grid|table|list-item|flow-root)/;

export function createSight(): Sight {
  /** Lowest edge to which an element or its ancestors clip it, in px of the viewport; Infinity if none does. */
  const edges = new Map<Element, number>();

  const styleOf = (element: Element) => nativeOf(element).ownerDocument.defaultView?.getComputedStyle(element);

  function isSeen(element: Element): boolean {
    const native = nativeOf(element as HTMLElement);
    // An element with `display: contents` has no box but shows its children.
    if (!native.checkVisibility(VISIBLE)) return styleOf(element)?.display === 'contents';
    const { offsetWidth } = native;
    if (offsetWidth > TINY || offsetWidth === undefined || native.offsetHeight > TINY) return true;
    return native.childElementCount > 0 && styleOf(element)?.overflow === 'visible';
  }

  /** Words in separate boxes are spaced by margins. */
  function isApart(element: Element): boolean {
    const style = styleOf(element);
    if (!style?.display.startsWith('inline-')) return false;
    const gap = Math.max(
      Number.parseFloat(style.marginInlineEnd) || 0,
      Number.parseFloat(style.marginInlineStart) || 0,
    );
    return gap > SPACE_WIDTH * (Number.parseFloat(style.fontSize) || 0);
  }

  /** The lower edge at which an element clips its own content; Infinity if it clips nothing. */
  function ownEdge(element: Element): number {
    const native = nativeOf(element);
    const height = native.clientHeight;
    const beyond = native.scrollHeight - height;
    if (beyond <= CLIPPED_BY && (height > 0 || beyond <= 0)) return Number.POSITIVE_INFINITY;
    const overflow = styleOf(element)?.overflowY;
    const clips = overflow === 'hidden' || overflow === 'clip';
    return clips ? native.getBoundingClientRect().bottom : Number.POSITIVE_INFINITY;
  }

  /** The root scrolls what it clips, even if a dialog locks it for a while. */
  function isRoot(element: Element): boolean {
    const { body, documentElement } = nativeOf(element).ownerDocument;
    return element === body || element === documentElement;
  }

  /** The lowest edge at which an element or an ancestor clips what is in it. Visits each ancestor once a scan. */
  function edgeOf(element: Element | null): number {
    const passed: Element[] = [];
    let edge = Number.POSITIVE_INFINITY;
    for (let at = element; at && passed.length < MAX_DEPTH; at = shownParent(at)) {
      const known = edges.get(at);
      if (known !== undefined) {
        edge = known;
        break;
      }
      if (isRoot(at)) break;
      passed.push(at);
    }
    for (const one of passed.reverse()) {
      edge = Math.min(edge, ownEdge(one));
      edges.set(one, edge);
    }
    return edge;
  }

  function isCutOff(element: Element): boolean {
    const edge = edgeOf(shownParent(element));
    return edge < Number.POSITIVE_INFINITY && nativeOf(element).getBoundingClientRect().top >= edge - 1;
  }

  return {
    isSeen,
    isBlock: (element) => isElement(element) && BLOCK_DISPLAY.test(styleOf(element)?.display ?? ''),
    isInline: (element) => styleOf(element)?.display.startsWith('inline') ?? false,
    isApart,
    keepsLines: (element) => /^(pre|break-spaces)/.test(styleOf(element)?.whiteSpace ?? ''),
    isCutOff,
    fontSize: (element) => Number.parseFloat(styleOf(element)?.fontSize ?? '') || 0,
  };
}
