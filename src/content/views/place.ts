/** Positions the card below or above its sentence, inside the viewport, and follows scrolling and resizing. */
import { autoUpdate, computePosition, detectOverflow, type Middleware, offset, shift, size } from '@floating-ui/dom';
import type { Anchor } from '../marks/anchor';
import { parentOf } from '../marks/theme';

/** Room between sentence and card, in px: the underline stays visible. */
const GAP = 8;
/** Room between card and viewport edge, in px. */
const PADDING = 8;
/** Smallest height of the card, in px; it scrolls inside. */
const LEAST_HEIGHT = 200;
/** Largest height of the card, in px, on any screen, so that the article stays dominant. */
const MOST_HEIGHT = 560;
/** Enough room below the sentence to prefer that side, in px: above, the card would hide the preceding text. */
const COMFORTABLE = 320;
/** Media query for which the card becomes a bottom sheet; circumstances.css has the same. */
export const SHEET_QUERY = '(max-width: 480px), (max-height: 379px)';

/** Box around all lines, in the viewport of their document. */
function boxOf({ rects }: Anchor): DOMRect {
  const all = rects();
  if (all.length === 0) return new DOMRect(0, 0, 0, 0);
  const left = Math.min(...all.map((rect) => rect.left));
  const top = Math.min(...all.map((rect) => rect.top));
  const right = Math.max(...all.map((rect) => rect.right));
  const bottom = Math.max(...all.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** How far the frames that an element lies in are from the top viewport's edge, in px. */
function frameTop(element: Element | null): number {
  let top = 0;
  let at = element;
  while (at && at.ownerDocument.defaultView !== window) {
    const frame = parentOf(at.ownerDocument.documentElement);
    if (!frame) break;
    top += frame.getBoundingClientRect().top + frame.clientTop;
    at = frame;
  }
  return top;
}

/** A bottom sheet may cover its sentence: the page is scrolled until the sentence is visible above it. */
function showAbove(sheet: HTMLElement, anchor: Anchor): void {
  const { top, bottom } = boxOf(anchor);
  const frame = frameTop(anchor.element());
  const covered = frame + bottom + GAP - sheet.getBoundingClientRect().top;
  const room = frame + top - GAP;
  if (covered > 0 && room > 0) window.scrollBy({ top: Math.min(covered, room), behavior: 'instant' });
}

/**
 * Places the card below the sentence if it fits or there is enough room, else on the side with more room. Depends only on
 * the room, not on an earlier size of the card, so that it does not oscillate.
 */
const roomierSide: Middleware = {
  name: 'roomierSide',
  async fn(state) {
    if (state.placement !== 'bottom-start') return {};
    const { floating, reference } = state.rects;
    const over = await detectOverflow(state, { padding: PADDING });
    const below = floating.height - over.bottom;
    const above = -over.top - reference.height - 2 * GAP;
    if (below >= Math.min(floating.height, COMFORTABLE) || below >= above) return {};
    return { reset: { placement: 'top-start' } };
  },
};

/**
 * Places `floating` against the anchor and keeps it there until the returned function is called. If `canBeSheet`, the
 * style sheet makes it a bottom sheet on narrow screens, and nothing is set here.
 */
export function keepPlaced(floating: HTMLElement, anchor: Anchor, canBeSheet: boolean): () => void {
  const sheet = window.matchMedia(SHEET_QUERY);
  let isFirst = true;
  // The height for an earlier sentence does not apply to this one.
  floating.style.maxHeight = '';
  const reference = {
    getBoundingClientRect: () => boxOf(anchor),
    // Used to find scrolling ancestors of the sentence, and the offsets of its frames.
    contextElement: anchor.element() ?? document.documentElement,
  };
  const update = async () => {
    const wasFirst = isFirst;
    isFirst = false;
    if (canBeSheet && sheet.matches) {
      floating.style.cssText = '';
      if (wasFirst) showAbove(floating, anchor);
      return;
    }
    // The card stays in place while its mark is gone for a moment (the page re-renders).
    if (anchor.rects().length === 0) return;
    const { x, y } = await computePosition(reference, floating, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        roomierSide,
        shift({ padding: PADDING }),
        size({
          padding: PADDING,
          apply({ availableHeight }) {
            const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, Math.floor(availableHeight)));
            floating.style.maxHeight = `${height}px`;
          },
        }),
      ],
    });
    floating.style.left = `${Math.round(x)}px`;
    floating.style.top = `${Math.round(y)}px`;
  };
  return autoUpdate(reference, floating, () => void update());
}
