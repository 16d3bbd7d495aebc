/**
 * Boxes in the top layer: over every z-index of the page. A page may go fullscreen, or take our host out and we put it
 * back; both need the boxes to be shown again.
 */
import { type Anchor, keepPlaced } from './place';

export interface Boxes {
  /** Shows a box beside an anchor until the returned function is called; on narrow screens perhaps as a sheet. */
  show(element: HTMLElement, anchor: Anchor, canBeSheet: boolean): () => void;
  reshow(): void;
}

export function createBoxes(): Boxes {
  const shown = new Set<HTMLElement>();
  const raise = (element: HTMLElement) => {
    if (!element.isConnected || typeof element.showPopover !== 'function') return;
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  };
  return {
    show(element, anchor, canBeSheet) {
      shown.add(element);
      raise(element);
      const stop = keepPlaced(element, anchor, canBeSheet);
      return () => {
        shown.delete(element);
        stop();
      };
    },
    reshow() {
      for (const element of shown) raise(element);
    },
  };
}
