/**
 * What the reader can see, asked of the layout. Injected into the walk, so that the command line can do without.
 * One instance serves one scan: it remembers what it asked, and what it remembers is stale afterwards.
 */
import { nativeOf } from './native';
import { isElement, MAX_DEPTH, shownParent } from './tree';

export interface Sight {
  /** Whether the element is shown at all; false also drops everything in it. */
  isSeen(element: Element): boolean;
  /** Whether an element that is inline by its tag starts a line of its own. */
  isBlock(element: Element): boolean;
  /** Whether an element that is a block by its tag stands in the line. */
  isInline(element: Element): boolean;
  /** Whether an inline element is set apart from the word beside it, though no space stands between. */
  isApart(element: Element): boolean;
  /** Whether the line breaks of the source are shown. */
  keepsLines(element: Element): boolean;
  /** Whether the block is cut off by a box that hides its overflow: text behind a paywall's fade. */
  isCutOff(element: Element): boolean;
  /** Size of the letters in px; 0 if no layout can be asked. */
  fontSize(element: Element): number;
}

/** Everything is seen: for files read without layout. */
export const noLayout: Sight = {
  isSeen: () => true,
  isBlock: () => false,
  isInline: () => false,
  isApart: () => false,
  keepsLines: () => false,
  isCutOff: () => false,
  fontSize: () => 0,
};

/** Text in a box this small is there for screen readers, not for the eye. In px. */
const TINY = 2;
/** A box hides something worth the name when this much of it is out of sight. In px. */
const CLIPPED_BY = 40;
/** A margin of this share of the size of the letters is the space between two words. */
const SPACE_WIDTH = 0.15;
const VISIBLE = { visibilityProperty: true };
const BLOCK_DISPLAY = /^(block|flex|grid|table|list-item|flow-root)/;

export function createSight(): Sight {
  const clipped = new Map<Element, DOMRect | null>();

  const styleOf = (element: Element) => nativeOf(element).ownerDocument.defaultView?.getComputedStyle(element);

  function isSeen(element: Element): boolean {
    const native = nativeOf(element as HTMLElement);
    // `display: contents` has no box of its own and shows its children all the same.
    if (!native.checkVisibility(VISIBLE)) return styleOf(element)?.display === 'contents';
    const { offsetWidth } = native;
    if (offsetWidth > TINY || offsetWidth === undefined || native.offsetHeight > TINY) return true;
    return native.childElementCount > 0 && styleOf(element)?.overflow === 'visible';
  }

  /** Words in boxes of their own have margins for spaces. */
  function isApart(element: Element): boolean {
    const style = styleOf(element);
    if (!style?.display.startsWith('inline-')) return false;
    const gap = Math.max(
      Number.parseFloat(style.marginInlineEnd) || 0,
      Number.parseFloat(style.marginInlineStart) || 0,
    );
    return gap > SPACE_WIDTH * (Number.parseFloat(style.fontSize) || 0);
  }

  /** The box that an element clips its content to, or null when it hides nothing. */
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
      // What the page clips at its root scrolls (a dialog may lock it for a while).
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
