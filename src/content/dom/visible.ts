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
  const clipped = new Map<Element, DOMRect | null>();

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

  /** The box to which an element clips its content; null if it clips nothing. */
  function clipOf(element: Element): DOMRect | null {
    const known = clipped.get(element);
    if (known !== undefined) return known;
    let box: DOMRect | null = null;
    const height = nativeOf(element).clientHeight;
    const beyond = nativeOf(element).scrollHeight - height;
    if (beyond > CLIPPED_BY || (height === 0 && beyond > 0)) {
      const overflow = styleOf(element)?.overflowY;
      if (overflow === 'hidden' || overflow === 'clip') box = nativeOf(element).getBoundingClientRect();
    }
    clipped.set(element, box);
    return box;
  }

  function isCutOff(element: Element): boolean {
    const top = nativeOf(element).getBoundingClientRect().top;
    let at = shownParent(element);
    for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
      const ownerDocument = nativeOf(at).ownerDocument;
      // The root scrolls what it clips, even if a dialog locks it for a while.
      if (at === ownerDocument.body || at === ownerDocument.documentElement) break;
      const box = clipOf(at);
      if (box && top >= box.bottom - 1) return true;
      at = shownParent(at);
    }
    return false;
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
